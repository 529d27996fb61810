import { dutchEuros, dutchMonth, dutchNumber } from '../../../workflows/law/dutch.js';
import { FLOOR_WORDS } from '../../subsidies/wage-words.js';
import { facts, heading, list, text, type Block, type Content } from '../letter.js';
import type { LetterFacts } from '../letter-facts.js';
import { contractWords, dayOrNothing, forBoth, isEmployer, on, period, theJob, type Given } from './content-parts.js';
import { FACT_WORDS, supportWord } from './decision-words.js';
import { percent } from './decisions.js';

const dayIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export function paymentHeld({ facts: given }: Given): Content {
  const from = dayIn(given.asked['from']);
  const wage = given.asked['ground'] === 'wageBelowMinimum';
  return {
    subject: 'De betaling wacht',
    blocks: [
      heading('Ons besluit'),
      text(`Vanaf ${on(from)} betalen wij de loonkostensubsidie voorlopig niet. Dit duurt hoogstens dertien weken.`),
      theJob(given),
      heading('Waarom wij dit besluiten'),
      text(
        wage
          ? `Het loon ligt onder ${given.wage === null ? 'het wettelijk minimumloon' : FLOOR_WORDS[given.wage.kind]}. U moet ten minste dat loon betalen.`
          : 'Wij hebben een ernstig vermoeden dat niet is voldaan aan de voorwaarden. Wij zoeken dat uit.',
        'Dit staat in artikel 4:56 van de Algemene wet bestuursrecht.',
      ),
      ...lowWage(given),
      text('Komt het in orde? Dan betalen wij alsnog, ook over de maanden waarin de betaling wachtte.'),
    ],
  };
}

/** M8: which wage, which minimum, and what to do. */
function lowWage({ wage }: LetterFacts): readonly Block[] {
  if (wage === null) return [];
  const { on: day, paid, minimum, hours } = wage;
  return [
    facts([
      ['Loon in onze gegevens', `${dutchEuros(paid)} bruto per maand`],
      [`Ten minste, vanaf ${on(day)}`, `${dutchEuros(minimum)} bruto per maand`],
      ['Bij', `${dutchNumber(hours)} uur per week, zonder vakantiebijslag`],
    ]),
    heading('Wat kunt u doen?'),
    list([
      `Verhoog het loon vanaf ${on(day)} naar ten minste ${dutchEuros(minimum)} per maand.`,
      'Hebt u al te weinig loon betaald? Betaal het verschil aan uw werknemer.',
      'Stuur ons het nieuwe contract of een loonstrook. Dan betalen wij weer.',
      'Betaalt u al meer? Laat het ons weten. Dan passen wij onze gegevens aan.',
    ]),
  ];
}

/** B16: what is paid over a payment that came late, and how it was found. */
export const interestDecision = (given: Given): Content => {
  const { month } = given.facts.asked;
  return onInterest(given, {
    about: ['Betaling over', typeof month === 'string' ? dutchMonth(month) : ''],
    paidHow: 'U krijgt de rente met de volgende betaling van de loonkostensubsidie. U hoeft niets te doen.',
  });
};

/** B16, D3: what is paid over a penalty that came late. */
export const penaltyInterestDecision = (given: Given): Content => {
  const { penalty } = given.facts.asked;
  return onInterest(given, {
    about: ['Dwangsom uit besluit', typeof penalty === 'number' ? String(penalty) : ''],
    paidHow: 'Wij betalen de rente aan u, op dezelfde manier als de dwangsom. U hoeft niets te doen.',
  });
};

type OnInterest = { readonly about: readonly [string, string]; readonly paidHow: string };

function onInterest({ facts: given }: Given, { about, paidHow }: OnInterest): Content {
  const { amount, lateAmount, dueOn, paidOn, daysLate, steps } = given.asked;
  const euro = (value: unknown): string => (typeof value === 'string' ? dutchEuros(value) : '');
  return {
    subject: 'Wij betalen wettelijke rente',
    blocks: [
      heading('Ons besluit'),
      text(`Wij hebben te laat betaald. Daarom betalen wij ${euro(amount)} wettelijke rente.`),
      facts([
        about,
        ['Bedrag dat te laat kwam', euro(lateAmount)],
        ['Betaald had moeten zijn op', on(dayIn(dueOn))],
        ['Betaald op', on(dayIn(paidOn))],
        ['Dagen te laat', typeof daysLate === 'number' ? String(daysLate) : ''],
        ['Wettelijke rente', euro(amount)],
        ['Zaaknummer', given.caseNumber],
      ]),
      heading('Zo hebben wij het berekend'),
      list(Array.isArray(steps) ? steps.filter((step) => typeof step === 'string') : []),
      heading('Waarom wij dit besluiten'),
      text('Dit staat in de artikelen 4:97 tot en met 4:99 van de Algemene wet bestuursrecht.', paidHow),
    ],
  };
}

/** M32: a mistake mended from its first day. */
export function correction({ facts: given }: Given): Content {
  const fact = given.asked['fact'];
  return {
    subject: 'Verbetering van gegevens',
    blocks: [
      facts([
        ['Verbeterd', FACT_WORDS[typeof fact === 'string' ? fact : ''] ?? 'een gegeven'],
        ['Vanaf', on(dayIn(given.asked['from']))],
        ['Uren per week nu', `${dutchNumber(given.job.hours)} uur`],
        ['Contract nu', contractWords(given.job)],
        ['Zaaknummer', given.caseNumber],
      ]),
      text(
        'Een verbetering geldt vanaf de dag waarop het gegeven had moeten kloppen. Was er door de fout te veel of te weinig betaald? Dan staat het verschil per maand in de volgende betaling.',
        'Moet er een besluit veranderen? Dan krijgt u daarover een eigen brief.',
      ),
    ],
  };
}

/** M47: what the next body needs, not the file. */
export function transferNotice({ facts: given }: Given): Content {
  return {
    subject: 'Overdracht van loonkostensubsidie',
    blocks: [
      facts([
        ['Werknemer', given.worker.name],
        ['Geboortedatum', dayOrNothing(given.worker.birthDate)],
        ['Werkgever', given.employer.name],
        ['Eerste werkdag', on(given.job.firstDay)],
        ['Contract', contractWords(given.job)],
        ['Uren per week', `${dutchNumber(given.job.hours)} uur`],
        ['Laatste dag vaste loonkostensubsidie', dayOrNothing(given.lumpSum?.lastDay)],
        ['Loonwaarde', percent(given.value?.wageValue ?? null)],
        ['Loonwaarde vastgesteld op', dayOrNothing(given.value?.determinedOn)],
        ['Rapport van', dayOrNothing(given.report?.reportedOn)],
        ['Volgende meting', dayOrNothing(given.nextMeasurementOn)],
        ['In het doelgroepregister sinds', dayOrNothing(given.registeredOn)],
        ['Onze subsidie eindigt op', dayOrNothing(given.handover?.on)],
        [
          'Ondersteuning',
          given.supports.map(({ kind, from, until }) => `${supportWord(kind)} ${period(from, until)}`).join('; '),
        ],
        ['Ons zaaknummer', given.caseNumber],
      ]),
      heading('Wat wij van u vragen'),
      list([
        'Neem een eigen besluit vanaf de dag na onze laatste dag.',
        'U kunt de loonwaarde met een reden overnemen, of opnieuw meten.',
        'De dagen van de vaste loonkostensubsidie die al zijn gebruikt, tellen mee.',
      ]),
      text('Wij sturen niet het hele dossier mee. Hebt u meer nodig? Vraag het ons, met de reden.'),
    ],
  };
}

export function transferTold({ facts: given }: Given): Content {
  return {
    subject: 'De loonkostensubsidie gaat over',
    blocks: [
      facts([
        ['Laatste dag bij ons', dayOrNothing(given.handover?.on)],
        ['Nieuwe organisatie', given.handover?.to],
        ['Zaaknummer', given.caseNumber],
      ]),
      text(
        'Wij hebben een overdrachtsbericht gestuurd. De nieuwe organisatie neemt een eigen besluit en neemt contact met u op.',
        forBoth(given, 'Wij betalen tot en met onze laatste dag.', 'Uw werk en uw loon veranderen niet.'),
      ),
      ...(isEmployer(given) ? [] : [text('Staat u in het doelgroepregister? Dan blijft dat zo.')]),
    ],
  };
}

export function withdrawalConfirmed({ facts: given }: Given): Content {
  return {
    subject: 'Bevestiging: de aanvraag is ingetrokken',
    blocks: [
      facts([
        ['Ingetrokken op', on(dayIn(given.asked['withdrawnOn']) ?? given.madeOn)],
        ['Aanvraag ontvangen op', dayOrNothing(given.application.receivedOn)],
        ['Zaaknummer', given.caseNumber],
      ]),
      text(
        'Wij stoppen met de behandeling en betalen geen loonkostensubsidie. Wij bewaren de gegevens nog een jaar.',
        'Wilt u later toch loonkostensubsidie? Dan kunt u opnieuw een aanvraag doen.',
      ),
    ],
  };
}
