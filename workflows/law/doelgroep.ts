import type { Decimal as Base } from 'decimal.js';
import type { ExplanationStep, LocalDate } from '../definition.js';
import { ageOn, FIRST_DAY, requireInForce } from './dates.js';
import { dutchDate, dutchEuros, dutchNumber } from './dutch.js';
import { Decimal } from './exact.js';
import { LawError } from './law-error.js';
import { minimumHour, paysMinimum } from './minimum-wage.js';
import type { LegalTables } from './tables.js';

/** First day of the circle of PW 7a for persons under 27 (A3). */
export const YOUTH_CIRCLE_FROM = '2026-01-01';
const YOUTH_AGE = 27;

/** The groups of PW 7(1)a, the two of 7a (under 27, from 2026-01-01), or none of them. */
export const CIRCLES = [
  'generalAssistance',
  'anw',
  'ioaw',
  'ioaz',
  'notEntitled',
  'formerGroups',
  'youthSupported',
  'youthWorkStudy',
  'none',
] as const;
export type Circle = (typeof CIRCLES)[number];
/** Benefits of UWV: who has one is referred there, unless LKS was already granted. */
export const UWV_BENEFITS = ['ww', 'zw', 'wia', 'wao', 'wajong'] as const;
export type UwvBenefit = (typeof UWV_BENEFITS)[number];

export type DoelgroepInput = {
  /** Day of the test. */
  readonly on: LocalDate;
  readonly birthDate: LocalDate;
  readonly circle: Circle;
  readonly uwvBenefit?: UwvBenefit;
  readonly subsidyAlreadyGranted?: boolean;
  /** Whether full-time work would bring the minimum wage. */
  readonly canEarnMinimumWage?: boolean;
  /** The only limitation is the number of hours: no ground. */
  readonly onlyFewerHours?: boolean;
  readonly performsTask?: boolean;
  readonly basicSkills?: boolean;
  readonly oneHourOnEnd?: boolean;
  /** Hours a day the person can bear (*belastbaar*), not is available. */
  readonly bearsHoursPerDay?: Base.Value;
  /** Euros an hour; asked when 2 up to 4 hours are borne. */
  readonly hourlyEarnings?: Base.Value;
  /** A person of PW 10d(2) (B3): the first half is enough. */
  readonly alreadyEmployed?: boolean;
};

export type DoelgroepResult = {
  readonly belongs: boolean;
  readonly referToUwv: boolean;
  /** The answer for which somebody does not belong; undefined for whoever belongs: all answers together do that. */
  readonly decidedBy?: DecidingAnswer;
  /** The steps that were passed before that answer. */
  readonly before?: readonly ExplanationStep[];
  readonly explanation: readonly ExplanationStep[];
};

/** What the test asks, by the names of its input. */
export type DecidingAnswer =
  | 'circle'
  | 'uwvBenefit'
  | 'canEarnMinimumWage'
  | 'onlyFewerHours'
  | 'performsTask'
  | 'basicSkills'
  | 'oneHourOnEnd'
  | 'bearsHoursPerDay'
  | 'hourlyEarnings';

/**
 * The test of the doelgroep loonkostensubsidie (A3): circle, then ability. What a test needs but was not given counts as
 * not shown. A day before 2017, a circle of 7a before 2026 and an hourly wage after the tables are `LawError`s.
 */
export function testDoelgroep(input: DoelgroepInput, tables: LegalTables): DoelgroepResult {
  requireInForce(input.on, FIRST_DAY, 'A3', 'on');
  const circle = testCircle(input);
  if (!circle.passed) {
    const { referToUwv, step } = circle;
    return {
      belongs: false,
      referToUwv,
      decidedBy: referToUwv ? 'uwvBenefit' : 'circle',
      before: [],
      explanation: [step],
    };
  }
  const steps: ExplanationStep[] = [circle.step];
  for (const test of abilityTests(input)) {
    const { passed, step, asked } = test(input, tables);
    if (!passed) return { ...conclude(false, [...steps, step]), decidedBy: asked, before: steps };
    steps.push(step);
  }
  return conclude(true, steps);
}

type Test = (
  input: DoelgroepInput,
  tables: LegalTables,
) => { readonly passed: boolean; readonly asked: DecidingAnswer; readonly step: ExplanationStep };

function abilityTests(input: DoelgroepInput): readonly Test[] {
  const half: readonly Test[] = [testEarning];
  if (input.alreadyEmployed === true) return half;
  return [
    ...half,
    yesNo('performsTask', 'kan een taak uitvoeren in een organisatie'),
    yesNo('basicSkills', 'heeft basale werknemersvaardigheden'),
    yesNo('oneHourOnEnd', 'kan een uur aaneengesloten werken'),
    testBearing,
  ];
}

function conclude(belongs: boolean, steps: readonly ExplanationStep[]): DoelgroepResult {
  const text = belongs
    ? 'Behoort tot de doelgroep loonkostensubsidie.'
    : 'Behoort niet tot de doelgroep loonkostensubsidie.';
  return { belongs, referToUwv: false, explanation: [...steps, { rule: 'A3', text, result: belongs }] };
}

function testCircle(input: DoelgroepInput): { passed: boolean; referToUwv: boolean; step: ExplanationStep } {
  if (input.uwvBenefit !== undefined && input.subsidyAlreadyGranted !== true) {
    const text = `Heeft een uitkering van UWV (${input.uwvBenefit.toUpperCase()}): verwijzen naar UWV.`;
    return {
      passed: false,
      referToUwv: true,
      step: { rule: 'A3', text, inputs: { uwvBenefit: input.uwvBenefit }, result: false },
    };
  }
  const young = ageOn(input.birthDate, input.on) < YOUTH_AGE;
  const youthGroup = input.circle === 'youthSupported' || input.circle === 'youthWorkStudy';
  if (youthGroup) requireInForce(input.on, YOUTH_CIRCLE_FROM, 'A3', 'circle');
  const passed = input.circle !== 'none' && (!youthGroup || young);
  const article =
    young && input.on >= YOUTH_CIRCLE_FROM
      ? input.circle === 'youthWorkStudy'
        ? '7a lid 3'
        : '7a lid 1 onder a'
      : '7 lid 1 onder a';
  const text = passed
    ? `Hoort bij de kring van artikel ${article} Participatiewet.`
    : 'Hoort niet bij de kring van de Participatiewet.';
  return { passed, referToUwv: false, step: { rule: 'A3', text, inputs: { circle: input.circle }, result: passed } };
}

const testEarning: Test = (input) => {
  const passed = input.canEarnMinimumWage === false && input.onlyFewerHours !== true;
  const text = passed
    ? 'Kan met voltijds werk niet het minimumloon verdienen.'
    : input.onlyFewerHours === true
      ? 'Alleen minder uren kunnen werken is geen grond.'
      : 'Kan met voltijds werk het minimumloon verdienen.';
  const asked = input.canEarnMinimumWage === false ? 'onlyFewerHours' : 'canEarnMinimumWage';
  return { passed, asked, step: { rule: 'A3', text, result: passed } };
};

function yesNo(field: 'performsTask' | 'basicSkills' | 'oneHourOnEnd', what: string): Test {
  return (input) => {
    const passed = input[field] === true;
    const text = passed ? `De persoon ${what}.` : `Niet gebleken: de persoon ${what}.`;
    return { passed, asked: field, step: { rule: 'A3', text, result: passed } };
  };
}

const testBearing: Test = (input, tables) => {
  const hours = new Decimal(input.bearsHoursPerDay ?? 0);
  const inputs = { bearsHoursPerDay: hours.toString() };
  const said = `Is ${dutchNumber(hours)} uur per dag belastbaar`;
  const asked = 'bearsHoursPerDay';
  if (hours.greaterThanOrEqualTo(4))
    return { passed: true, asked, step: { rule: 'A3', text: `${said}: ten minste 4 uur.`, inputs, result: true } };
  if (hours.lessThan(2))
    return { passed: false, asked, step: { rule: 'A3', text: `${said}: minder dan 2 uur.`, inputs, result: false } };
  return testHourlyEarnings(input, tables, said);
};

function testHourlyEarnings(input: DoelgroepInput, tables: LegalTables, said: string): ReturnType<Test> {
  if (input.on > tables.reachUntil) {
    throw new LawError(
      'date.beyond-tables',
      `De tabellen reiken tot en met ${dutchDate(tables.reachUntil)} (regel B8).`,
      'B8',
      'on',
    );
  }
  const minimum = minimumHour(tables, input.on, ageOn(input.birthDate, input.on));
  const earns = new Decimal(input.hourlyEarnings ?? 0);
  const passed = paysMinimum(earns.toString(), minimum);
  const shown = dutchEuros(minimum.over.div(minimum.under));
  const text = `${said} en verdient ${dutchEuros(earns)} per uur; het minimumuurloon is ${shown}: ${passed ? 'genoeg' : 'te weinig'}.`;
  const row = { table: minimum.table, from: minimum.from };
  const inputs = {
    hourlyEarnings: earns.toString(),
    minimumHour: minimum.over.div(minimum.under).toDecimalPlaces(8).toString(),
    readOn: input.on,
  };
  return { passed, asked: 'hourlyEarnings', step: { rule: 'A3', text, inputs, result: passed, row } };
}
