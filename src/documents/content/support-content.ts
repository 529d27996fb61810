import { dutchNumber } from '../../../workflows/law/dutch.js';
import { facts, heading, list, text, type Block, type Content } from '../letter.js';
import type { LetterFacts } from '../letter-facts.js';
import { dayOrNothing, euros, forBoth, on, period, theJob, type Given } from './content-parts.js';
import { FORM_WORDS, SUPPORT_REFUSALS, SUPPORT_STOPS, supportWord } from './decision-words.js';

const ARTICLE = 'Dit besluit staat in de wet: de artikelen 10 en 10da van de Participatiewet.';

/** A10: hours, form, period, provider and what comes before the end. */
export function supportGranted({ facts: given }: Given): Content {
  const { support } = given;
  return {
    subject: 'Ondersteuning op het werk',
    blocks: [
      heading('Ons besluit'),
      facts([
        ['Ondersteuning', support === null ? null : supportWord(support.kind)],
        ['Hoe', FORM_WORDS[support?.form ?? '']],
        ['Wie', support?.provider],
        ['Periode', period(support?.from ?? null, support?.until ?? null)],
        ['Hoeveel uur', support?.hours == null ? null : `${dutchNumber(support.hours)} uur per week`],
        ['Tarief', support?.rate == null || given.addressee === 'worker' ? null : `${euros(support.rate)} per uur`],
        ['Aangevraagd op', dayOrNothing(support?.receivedOn)],
      ]),
      theJob(given),
      heading('Waarom wij dit besluiten'),
      text(
        'Wie werkt met loonkostensubsidie, heeft recht op begeleiding op het werk. Deze ondersteuning past bij het werk en de werkplek.',
        ARTICLE,
      ),
      ...ownWords(given),
      heading('Voor het einde'),
      text(
        `Wij bespreken voor ${on(support?.until)} met u en ${forBoth(given, 'uw werknemer', 'uw werkgever')} hoe het gaat. Daarna beslissen wij of de ondersteuning verder gaat.`,
      ),
    ],
  };
}

export function supportRefused({ facts: given }: Given): Content {
  const { support } = given;
  const untreated = given.kind === 'support-untreated';
  return {
    subject: untreated ? 'Aanvraag om ondersteuning niet in behandeling' : 'Geen ondersteuning op het werk',
    blocks: [
      heading('Ons besluit'),
      text(
        untreated
          ? 'Wij nemen de aanvraag om ondersteuning niet in behandeling.'
          : 'Wij wijzen de aanvraag om ondersteuning af.',
      ),
      facts([
        ['Gevraagde ondersteuning', support === null ? null : supportWord(support.kind)],
        ['Aangevraagd op', dayOrNothing(support?.receivedOn)],
      ]),
      theJob(given),
      heading('Waarom wij dit besluiten'),
      text(
        untreated
          ? 'Wij hebben om gegevens gevraagd die nog ontbraken. Die gegevens kwamen niet op tijd. Dit staat in artikel 4:5 van de Algemene wet bestuursrecht.'
          : (SUPPORT_REFUSALS[support?.ground ?? ''] ??
              'De gevraagde ondersteuning is niet nodig om dit werk te kunnen doen, of er is al andere ondersteuning.'),
        untreated ? '' : ARTICLE,
      ),
      ...ownWords(given),
      text('U kunt altijd opnieuw ondersteuning aanvragen.'),
    ],
  };
}

/** A10, Awb 4:48: what was granted stops before its end. */
export function supportEnded({ facts: given }: Given): Content {
  const { support } = given;
  return {
    subject: 'Einde van de ondersteuning op het werk',
    blocks: [
      heading('Ons besluit'),
      text(`Wij stoppen de ondersteuning. De laatste dag is ${on(support?.endedOn)}.`),
      facts([
        ['Ondersteuning', support === null ? null : supportWord(support.kind)],
        ['Wie', support?.provider],
        ['Zou duren', period(support?.from ?? null, support?.until ?? null)],
      ]),
      theJob(given),
      heading('Waarom wij dit besluiten'),
      text(SUPPORT_STOPS[support?.ground ?? ''] ?? 'De omstandigheden zijn veranderd.', ARTICLE),
      ...ownWords(given),
      text(
        'De loonkostensubsidie verandert hierdoor niet.',
        'Is er later toch weer ondersteuning nodig? Vraag die dan opnieuw aan.',
      ),
    ],
  };
}

/** In the words of who prepared it, for each apart (F4). */
function ownWords({ support, addressee, toNextOfKin }: LetterFacts): readonly Block[] {
  const own = addressee === 'employer' ? support?.employerExplanation : support?.explanation;
  return own == null || toNextOfKin ? [] : [text(own)];
}

/** A7: informing, not consent. */
export function registerInformation({ facts: given }: Given): Content {
  const value = given.value?.wageValue;
  return {
    subject: 'Uitleg over het doelgroepregister',
    blocks: [
      ...(value === undefined
        ? []
        : [text(`Uw loonwaarde is ${value} procent. Dat is vastgesteld op ${on(given.value?.determinedOn)}.`)]),
      heading('Wat is het doelgroepregister?'),
      text(
        'Het doelgroepregister is een lijst van UWV. In de lijst staan mensen die meetellen voor de Banenafspraak. De Banenafspraak is de afspraak dat er extra banen komen.',
      ),
      heading('Wat betekent het voor u?'),
      list([
        'Een werkgever kan zien dat u in het register staat, als hij uw burgerservicenummer heeft. Hij ziet niet waarom.',
        'Wordt u ziek? Dan kan UWV uw loon aan uw werkgever vergoeden. Dat heet de no-riskpolis.',
        'Uw werkgever kan een extra bijdrage krijgen: het loonkostenvoordeel.',
        'U houdt dezelfde rechten als uw collega’s.',
      ]),
      heading('Wat doen wij?'),
      text(
        'Wij melden uw loonwaarde aan UWV. Dat moet van de wet, en wij doen het pas nadat u deze brief hebt gekregen. U hoeft niets te doen en hoeft geen toestemming te geven.',
        'Dit staat in artikel 38d, achtste lid, van de Wet financiering sociale verzekeringen.',
      ),
      heading('Welke gegevens gaan naar UWV?'),
      list([
        'uw burgerservicenummer',
        'onze gemeentecode',
        'sinds wanneer wij u ondersteunen',
        'uw loonwaarde, en de datum van de brief daarover aan uw werkgever',
      ]),
      text(
        'U mag bij ons en bij UWV vragen welke gegevens er over u zijn. Klopt er iets niet? Dan verbeteren wij het.',
      ),
    ],
  };
}
