import { dutchNumber } from '../../../workflows/law/dutch.js';
import { facts, heading, list, text, type Block, type Content } from '../letter.js';
import type { LetterFacts } from '../letter-facts.js';
import { lkv } from './lkv-content.js';
import { contractWords, dayOrNothing, euros, forBoth, on, type Given } from './content-parts.js';
import { supportWord } from './decision-words.js';

/** Process step 4: what was agreed at the start, on one page of plain Dutch. */
export function agreements({ facts: given }: Given): Content {
  const { job, worker, employer, consultant, caseNumber, supports } = given;
  const help = supports.map(({ kind }) => supportWord(kind)).join(', ');
  return {
    subject: 'Afspraken bij de start',
    blocks: [
      facts([
        ['Werknemer', worker.name],
        ['Werkgever', employer.name],
        ['Eerste werkdag', on(job.firstDay ?? job.plannedStart)],
        ['Contract', contractWords(job)],
        ['Uren per week', `${dutchNumber(job.hours)} uur`],
        ['Hulp op het werk', help],
        ['Consulent', consultant],
        ['Zaaknummer', caseNumber],
      ]),
      heading('Wanneer gebeurt wat?'),
      list([
        ...subsidyWords(given),
        forBoth(
          given,
          'Is de loonwaarde lager dan 100 procent? Dan komt uw werknemer in het doelgroepregister.',
          'Is uw loonwaarde lager dan 100 procent? Dan komt u in het doelgroepregister.',
        ),
        contactWords(given.contact),
      ]),
      ...forecast(given),
      heading('Dit spreken wij af'),
      list(
        forBoth(
          given,
          'U meldt elke wijziging meteen: uren, werk, werkplek, contract, einde.|U zorgt voor begeleiding op de werkplek.|U werkt mee aan het bezoek van de deskundige.|U meldt ziekte bij UWV, niet bij ons.',
          'U krijgt gewoon loon van uw werkgever.|Gaat het niet goed, of wilt u hulp? Bel uw consulent.|U laat de deskundige zien hoe u werkt.|U hoeft niets over uw gezondheid te vertellen.',
        ).split('|'),
      ),
    ],
  };
}

/** By the route: a lump sum first with its last day and amount (B2), or on the wage value from the start (B1, B3). */
function subsidyWords({ job, lumpSum, forecast: found, amount }: LetterFacts): readonly string[] {
  const after = 'Bij 100 procent stopt de subsidie en gaat het werk door.';
  if (job.route !== 'lumpSum') {
    return [
      'Een deskundige komt op de werkplek en meet de loonwaarde.',
      `De loonkostensubsidie hangt vanaf het begin af van de loonwaarde. ${after}`,
    ];
  }
  const lastDay = lumpSum?.lastDay ?? found?.lastLumpSumDay ?? null;
  const decided = lumpSum === null ? 'Als wij zo besluiten, eerst' : 'Eerst';
  const until = lastDay === null ? ', hoogstens zes maanden' : ` tot en met ${on(lastDay)}`;
  const perMonth = amount === null || amount.note !== null ? '' : `: ${euros(amount.perMonth)} per hele maand`;
  return [
    `${decided} vaste loonkostensubsidie${until}${perMonth}.`,
    'In die tijd: een deskundige komt op de werkplek en meet de loonwaarde.',
    `Daarna: loonkostensubsidie naar loonwaarde. ${after}`,
  ];
}

const WISHES: Readonly<Record<string, string>> = {
  weekly: 'elke week',
  twoWeekly: 'elke twee weken',
  monthly: 'elke maand',
  quarterly: 'elk kwartaal',
};

/** Process step 7: as the worker wished, else by the choices of the municipality. */
function contactWords(contact: LetterFacts['contact']): string {
  if (contact === null) return 'Contact met de consulent: wanneer, spreken wij samen af.';
  const { weeks, everyMonths, wish } = contact;
  if (wish === 'onRequest') return 'Contact met de consulent als u erom vraagt. Zo hebt u het gewild.';
  const wished = WISHES[wish ?? ''];
  if (wished !== undefined) return `Contact met de consulent ${wished}. Zo hebt u het gewild.`;
  const after = everyMonths === 3 ? 'elk kwartaal' : everyMonths === 1 ? 'elke maand' : `elke ${everyMonths} maanden`;
  const first = weeks.length === 0 ? '' : `in week ${listed(weeks)}, en daarna `;
  return `Contact met de consulent ${first}${after}.`;
}

const listed = (weeks: readonly number[]): string =>
  weeks.length < 2 ? weeks.join('') : `${weeks.slice(0, -1).join(', ')} en ${weeks.at(-1)}`;

/** Process step 4: employer and worker see what each wage value will pay after the lump sum, or from the start. */
function forecast(given: LetterFacts): readonly Block[] {
  const { forecast: found } = given;
  if (found === null || given.job.route !== 'lumpSum') return [];
  const shown = found.rows;
  return [
    heading(`Wat ${forBoth(given, 'u', 'uw werkgever')} krijgt per maand vanaf ${on(found.firstMeasuredDay)}`),
    {
      kind: 'table',
      head: ['Loonwaarde', ...shown.map(({ wageValue }) => `${wageValue} %`)],
      rows: [['Bedrag', ...shown.map(({ amount }) => euros(amount))]],
      numbers: shown.map((_one, index) => index + 1),
    },
    ...(shown.some(({ provisional }) => provisional)
      ? [text('Deze bedragen staan nog niet helemaal vast. De wet laat op een punt een keuze aan de gemeente.')]
      : []),
  ];
}

/** M35: from when each holds and what the employer must do; no word on why somebody is registered (F4). */
export function noRiskAndLkv({ facts: given }: Given): Content {
  return {
    subject: 'No-riskpolis en loonkostenvoordeel',
    blocks: [
      facts([
        ['Werknemer', given.worker.name],
        ['In het doelgroepregister', given.registeredOn === null ? 'nog niet' : `ja, sinds ${on(given.registeredOn)}`],
        ['Zaaknummer', given.caseNumber],
      ]),
      heading('De no-riskpolis'),
      text(
        given.registeredOn === null
          ? 'De no-riskpolis geldt vanaf de dag waarop uw werknemer in het doelgroepregister staat. Tot die dag is er op deze grond nog geen no-riskpolis.'
          : `De no-riskpolis geldt vanaf ${on(given.registeredOn)}.`,
        'Wordt uw werknemer ziek? Dan betaalt UWV u een deel van het loon.',
      ),
      list([
        'Meld ziekte binnen vier dagen bij UWV.',
        'Meld ook bij UWV wanneer uw werknemer weer werkt.',
        'Meld ziekte niet bij ons: de loonkostensubsidie loopt door.',
      ]),
      ...lkv(given),
      heading('Zelf nakijken'),
      text('U kunt bij UWV in het doelgroepregister kijken of uw werknemer erin staat. U ziet ja of nee.'),
    ],
  };
}

export function aftercareEnd({ facts: given }: Given): Content {
  return {
    subject: 'Einde van de nazorg',
    blocks: [
      facts([
        ['Laatste dag van de nazorg', dayOrNothing(given.aftercareUntil) ?? on(given.madeOn)],
        ['Zaaknummer', given.caseNumber],
      ]),
      text(
        given.ending === null
          ? 'De afgesproken tijd van de nazorg is voorbij. Daarom ronden wij de begeleiding af.'
          : 'Het werk is gestopt. Daarom ronden wij ook de begeleiding af.',
        'Loopt er nog loonkostensubsidie? Dan verandert daar niets aan.',
      ),
      text('Hebt u later toch weer hulp nodig? Bel ons. Dan openen wij de nazorg weer.'),
    ],
  };
}
