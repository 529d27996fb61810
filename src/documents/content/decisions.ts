import { facts, heading, list, text, type Block, type Content } from '../letter.js';
import type { LetterFacts } from '../letter-facts.js';
import {
  calculation,
  dayOrNothing,
  euros,
  forBoth,
  isEmployer,
  on,
  period,
  theJob,
  type Given,
} from './content-parts.js';
import { ARTICLES, NEXT_REASONS, reasonSentence, REFUSAL_GROUND } from './decision-words.js';
import { groundSentence, REFUSAL_ARTICLES } from './ground-words.js';

type Decision = NonNullable<LetterFacts['decision']>;
type Builder = (facts: LetterFacts, decision: Decision) => Content;

/** What a decision says (B15): what, period, amount with its calculation, ground and reasons, next measurement. */
export function decisionContent({ facts: given }: Given): Content {
  const { decision } = given;
  if (decision === null) return { subject: 'Besluit', blocks: [] };
  return (BUILDERS[decision.kind] ?? change)(given, decision);
}

const BY_LAW = 'Wij besluiten dit op grond van de wet en ons beleid.';
/** Conditions that are met are no ground to stop. */
const groundOf = (given: LetterFacts, { kind, ground }: Decision): string | undefined =>
  ground === 'policy' && !['lumpSum', 'measured', 'change'].includes(kind)
    ? undefined
    : groundSentence(ground, isEmployer(given));

const articleOf = ({ kind, ground }: Decision): string =>
  (kind === 'refusal' ? REFUSAL_ARTICLES[ground] : undefined) ?? ARTICLES[kind] ?? 'artikel 10d van de Participatiewet';

/** @param otherwise what is always so of this kind of decision, when the ground says no more */
const why = (given: LetterFacts, decision: Decision, otherwise = BY_LAW): readonly Block[] => [
  heading('Waarom wij dit besluiten'),
  text(...[groundOf(given, decision) ?? otherwise, reasonSentence(decision.kind, decision.reason)].filter(Boolean)),
  ...(decision.reasonableTerm === null ? [] : [text(decision.reasonableTerm)]),
  ...ownWords(given, decision),
  text(`Dit besluit staat in de wet: ${articleOf(decision)}.`),
];

/** In the words of who prepared it, for each apart (F4); those to the worker are not for the next of kin (M45). */
function ownWords(given: LetterFacts, { explanation, employerExplanation }: Decision): readonly Block[] {
  const own = isEmployer(given) ? employerExplanation : explanation;
  return own === null || given.toNextOfKin ? [] : [text(own)];
}

const aboutChanges = (given: LetterFacts): readonly Block[] =>
  isEmployer(given)
    ? [
        heading('Wat wij van u vragen'),
        list([
          ...(given.job.firstDay === null ? ['Bevestig de eerste werkdag. Daarvoor betalen wij nog niet.'] : []),
          'Meld meteen als de uren, het werk, de werkplek of het contract veranderen.',
          'Meld het ook als het dienstverband eindigt of als u een tijd geen loon betaalt.',
          'Werk mee aan de loonwaardemeting op de werkplek.',
        ]),
        text('Ziekte meldt u alleen bij UWV, niet bij ons.'),
      ]
    : [];

const lumpSum: Builder = (given, decision) => ({
  subject: forBoth(given, 'Vaste loonkostensubsidie voor uw werknemer', 'Loonkostensubsidie voor uw werk'),
  blocks: [
    heading('Ons besluit'),
    facts([
      ['Soort subsidie', 'vaste loonkostensubsidie in de eerste zes maanden: 50 procent'],
      ['Periode', period(decision.from, decision.until)],
      ['Bedrag per hele maand', monthly(given, decision)],
      ['Betaling', 'elke maand achteraf, op onze betaaldag'],
    ]),
    theJob(given),
    ...calculation(given.amount, decision),
    heading('Na de vaste periode'),
    text(
      forBoth(
        given,
        'Afgesproken is dat wij niet al voor de start meten.',
        'Wij hebben met uw werkgever afgesproken dat wij niet al voor de start meten.',
      ),
      'In deze zes maanden meten wij op de werkplek de loonwaarde. Dat is het deel van het minimumloon dat bij het werk past.',
      'Vanaf de eerste dag na deze periode hangt de subsidie af van de loonwaarde. Is de loonwaarde er dan nog niet? Dan wacht de betaling. U verliest er niets door: wij betalen later met terugwerkende kracht.',
    ),
    ...why(given, decision),
    ...aboutChanges(given),
  ],
});

const measured: Builder = (given, decision) => ({
  subject: forBoth(given, 'Loonkostensubsidie naar loonwaarde voor uw werknemer', 'Loonkostensubsidie voor uw werk'),
  blocks: [
    heading('Ons besluit'),
    facts([
      ['Loonwaarde', percent(decision.wageValue)],
      ['Periode', period(decision.from, decision.until, decision.untilAow ? 'tot de AOW-leeftijd' : undefined)],
      ['Bedrag per hele maand', monthly(given, decision)],
      ['Betaling', 'elke maand achteraf, op onze betaaldag'],
      ['Volgende meting', dayOrNothing(decision.nextMeasurementOn)],
    ]),
    theJob(given),
    ...calculation(given.amount, decision),
    ...nextMeasurement(decision),
    ...why(given, decision),
    ...aboutChanges(given),
  ],
});

const change: Builder = (given, decision) => ({
  subject: forBoth(given, 'Wijziging van de loonkostensubsidie', 'Wijziging van de loonkostensubsidie voor uw werk'),
  blocks: [
    heading('Ons besluit'),
    text(
      decision.replaces === null
        ? changeWords(given, decision)
        : `Dit besluit komt in de plaats van besluit ${decision.replaces} in deze zaak.`,
    ),
    facts([
      [decision.from === null ? 'Periode van de subsidie' : 'Periode', changedPeriod(given, decision)],
      ['Loonwaarde', decision.wageValue === null ? null : percent(decision.wageValue)],
      ['Bedrag per hele maand', monthly(given, decision)],
      ['Volgende meting', dayOrNothing(decision.nextMeasurementOn)],
    ]),
    theJob(given),
    ...calculation(given.amount, decision),
    ...nextMeasurement(decision),
    ...why(given, decision),
  ],
});

/** What changes, and from when: a change without a first day of its own follows what it was decided for. */
function changeWords({ job }: LetterFacts, { from, ground }: Decision): string {
  if (from !== null) return 'De loonkostensubsidie verandert. Vanaf de eerste dag van de periode hieronder geldt dit.';
  switch (ground) {
    case 'hours':
      return `De loonkostensubsidie verandert mee met de uren van het contract${job.hoursFrom === null ? '' : `, vanaf ${on(job.hoursFrom)}`}.`;
    case 'contractRenewed':
      return 'De loonkostensubsidie loopt door na de verlenging van het contract.';
    case 'startMoved':
      return 'De loonkostensubsidie schuift mee met de eerste werkdag.';
    default:
      return 'De loonkostensubsidie verandert.';
  }
}

/** The period of the change, else that of the subsidy as it is now. */
function changedPeriod({ grant, lumpSum }: LetterFacts, { from, until, untilAow }: Decision): string | null {
  const open = untilAow ? 'tot de AOW-leeftijd' : undefined;
  if (from !== null) return period(from, until, open);
  const begin = grant?.from ?? lumpSum?.from ?? null;
  const last = until ?? (grant === null ? lumpSum?.lastDay : grant.until) ?? null;
  if (begin !== null) return period(begin, last, open);
  return last === null ? null : `tot en met ${on(last)}`;
}

const refusal: Builder = (given, decision) => ({
  subject: 'Geen loonkostensubsidie',
  blocks: [
    heading('Ons besluit'),
    text(`Wij wijzen de aanvraag af. ${appliedOn(given)}`),
    theJob(given),
    ...why(given, decision, REFUSAL_GROUND),
    text(
      forBoth(
        given,
        'Verandert er iets? Dan kunt u opnieuw een aanvraag doen.',
        'Verandert er iets? Dan kunt u of uw werkgever opnieuw een aanvraag doen. Uw werk en uw loon veranderen niet door dit besluit.',
      ),
    ),
  ],
});

const untreated: Builder = (given, decision) => ({
  subject: 'Aanvraag niet in behandeling',
  blocks: [
    heading('Ons besluit'),
    text(
      `Wij nemen de aanvraag niet in behandeling. ${appliedOn(given)}`,
      'Wij hebben om gegevens gevraagd die nog ontbraken. Die gegevens kwamen niet op tijd.',
    ),
    theJob(given),
    ...why(given, decision, 'Zonder de ontbrekende gegevens kunnen wij niet op de aanvraag beslissen.'),
    text('U kunt altijd een nieuwe aanvraag doen. Stuur dan alle gegevens mee.'),
  ],
});

const end: Builder = (given, decision) =>
  decision.ground === 'deceased' ? endByDeath(given, decision) : ended(given, decision);

const ended: Builder = (given, decision) => ({
  subject: 'Einde van de loonkostensubsidie',
  blocks: [
    heading('Ons besluit'),
    facts([
      ['Eerste dag zonder subsidie', on(decision.from)],
      ['Laatste werkdag', dayOrNothing(given.ending?.lastDay)],
      ['Loonwaarde', decision.ground === 'fullWageValue' ? '100 procent' : null],
    ]),
    theJob(given),
    ...why(given, decision),
    text(
      'Wij rekenen af wat nog niet is betaald.',
      forBoth(given, 'Kreeg u te veel? Dan sturen wij daarover een eigen besluit.', 'U hoeft daar niets voor te doen.'),
    ),
    ...(given.registeredOn === null
      ? []
      : [
          text(
            forBoth(
              given,
              'De registratie in het doelgroepregister blijft bestaan.',
              'U blijft in het doelgroepregister staan.',
            ),
          ),
        ]),
  ],
});

/** M45: words of its own for the employer, and for the next of kin; A9: a registration ends with it. */
const endByDeath: Builder = (given, decision) => ({
  subject: 'Einde van de loonkostensubsidie',
  blocks: [
    ...(isEmployer(given)
      ? [text('Wij hebben gehoord dat uw werknemer is overleden. Wij wensen u en uw collega’s veel sterkte.')]
      : []),
    heading('Ons besluit'),
    text(
      isEmployer(given)
        ? 'Wij stoppen de loonkostensubsidie voor deze werknemer.'
        : 'De werkgever kreeg van ons loonkostensubsidie. Die stopt.',
    ),
    facts([
      ['Eerste dag zonder subsidie', on(decision.from)],
      ['Laatste dag van het dienstverband', dayOrNothing(given.ending?.lastDay)],
    ]),
    theJob(given),
    ...why(given, decision),
    heading('Wat gebeurt er nu?'),
    text(
      ...(isEmployer(given)
        ? [
            'Wij betalen de subsidie tot de eerste dag zonder subsidie. Wij rekenen zelf af wat nog niet is betaald.',
            'Kreeg u te veel? Dan sturen wij daarover een eigen besluit.',
          ]
        : ['Wij rekenen af met de werkgever. U hoeft niets terug te betalen.']),
      ...(given.registeredOn === null ? [] : ['De registratie in het doelgroepregister stopt ook.']),
    ),
  ],
});

const withdrawal: Builder = (given, decision) => ({
  subject: 'Intrekking van de loonkostensubsidie',
  blocks: [
    heading('Ons besluit'),
    facts([
      ['Intrekking vanaf', on(decision.from)],
      ['Besluit dat vervalt', decision.replaces === null ? null : `besluit ${decision.replaces} in deze zaak`],
    ]),
    theJob(given),
    ...why(given, decision),
    text('Is er al betaald over dagen vanaf de intrekking? Dan sturen wij daarover een eigen besluit.'),
  ],
});

const recovery: Builder = (given, decision) => ({
  subject: 'Terugvordering van loonkostensubsidie',
  blocks: [
    heading('Ons besluit'),
    facts([
      ['Bedrag', decision.amount === null ? null : euros(decision.amount)],
      ['Over de periode', decision.from === null ? null : period(decision.from, decision.until)],
    ]),
    theJob(given),
    ...why(given, decision, 'Er is meer loonkostensubsidie betaald dan waar recht op was.'),
    text('Wij kunnen het bedrag verrekenen met loonkostensubsidie voor hetzelfde dienstverband.'),
  ],
});

const advance: Builder = (given, decision) => ({
  subject: 'Voorschot op de loonkostensubsidie',
  blocks: [
    heading('Ons besluit'),
    facts([
      ['Voorschot', decision.amount === null ? null : `${euros(decision.amount)} per maand`],
      ['Periode', decision.from === null ? null : period(decision.from, decision.until, 'tot ons besluit')],
    ]),
    theJob(given),
    ...why(
      given,
      decision,
      'De loonwaarde staat nog niet vast. Tot die tijd betalen wij een voorschot. Dat is een keuze van de gemeente.',
    ),
    text('Later beslissen wij over het echte bedrag. Dan verrekenen wij het voorschot.'),
  ],
});

const penalty: Builder = (given, decision) => ({
  subject: 'Besluit over de dwangsom',
  blocks: [
    heading('Ons besluit'),
    facts([['Dwangsom', decision.amount === null ? 'geen' : euros(decision.amount)]]),
    theJob(given),
    ...why(given, decision, 'Wij hebben niet op tijd beslist, en wij zijn daarvoor in gebreke gesteld.'),
    text(
      'Een dwangsom begint twee weken na een ingebrekestelling. Hij loopt hoogstens 42 dagen: 14 dagen € 23, 14 dagen € 35 en 14 dagen € 45 per dag.',
    ),
  ],
});

const BUILDERS: Readonly<Record<string, Builder>> = {
  lumpSum,
  measured,
  change,
  refusal,
  untreated,
  end,
  withdrawal,
  recovery,
  advance,
  penalty,
};

function monthly({ amount }: LetterFacts, decision: Decision): string | null {
  if (decision.amount !== null) return euros(decision.amount);
  if (amount === null) return null;
  return amount.note === null ? euros(amount.perMonth) : amount.note;
}

export const percent = (value: number | null): string | null => (value === null ? null : `${value} procent`);

function nextMeasurement({ nextMeasurementOn, nextMeasurementReason }: Decision): readonly Block[] {
  if (nextMeasurementOn === null) return [];
  return [
    heading('De volgende meting'),
    text(
      `Wij meten de loonwaarde opnieuw in de tijd rond ${on(nextMeasurementOn)}.`,
      NEXT_REASONS[nextMeasurementReason ?? 'policy'] ?? '',
      'De subsidie stopt niet door die dag. Denkt u dat het eerder moet? Laat het ons weten.',
    ),
  ];
}

const appliedOn = ({ application }: LetterFacts): string =>
  application.receivedOn === null ? '' : `Wij ontvingen de aanvraag op ${on(application.receivedOn)}.`;
