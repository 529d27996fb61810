import type { ExplanationStep, LocalDate } from '../../../workflows/definition.js';
import { checkApplication, checkDetermination } from '../../../workflows/law/admission.js';
import { CIRCLES, testDoelgroep, UWV_BENEFITS, type DoelgroepInput } from '../../../workflows/law/doelgroep.js';
import { LawError } from '../../../workflows/law/law-error.js';
import type { LegalTables } from '../../../workflows/law/tables.js';
import { doelgroepTest, type DoelgroepTest } from '../../candidates/candidate.schemas.js';
import type { ShownFault } from '../forms/error-summary.js';
import { dayFrom, decimalFrom, textOf, type Typed } from '../forms/form-values.js';
import { partOf, yesNo, type Part } from '../forms/form-part.js';

export type TestOutcome = {
  /** `unanswered`: a question that is needed has no answer yet. */
  readonly outcome: 'belongs' | 'doesNotBelong' | 'referToUwv' | 'unanswered';
  /** Field of the form that decided, or that is still empty; undefined for whoever belongs. */
  readonly decidedBy: string | undefined;
  readonly steps: readonly ExplanationStep[];
};

/** What the test needs of a person who is known, or as typed. */
export type Tested = { readonly birthDate: string; readonly filedBefore: LocalDate | null };

const QUESTIONS = ['canEarnMinimumWage', 'performsTask', 'basicSkills', 'oneHourOnEnd', 'bearsHoursPerDay'];
const IN_FORM: Readonly<Record<string, string>> = {
  on: 'testOn',
  'application.filedOn': 'appliedOn',
  filedOn: 'appliedOn',
};

/** Whether somebody began to answer the questions of A3. */
export const isTested = (typed: Typed): boolean => QUESTIONS.some((name) => textOf(typed, name) !== '');

/** The answers as the room of candidates takes them. */
export function testPart(typed: Typed): Part<DoelgroepTest> {
  const text = (name: string): string => textOf(typed, name);
  const decimal = (name: string): string | undefined => (text(name) === '' ? undefined : decimalFrom(text(name)));
  const given = {
    on: dayFrom(text('testOn')),
    application: text('basis') === 'application' ? { filedOn: dayFrom(text('appliedOn')) } : null,
    subsidyAlreadyGranted: yesNo(text('subsidyAlreadyGranted')) ?? false,
    alreadyEmployed: text('route') === 'alreadyEmployed',
    canEarnMinimumWage: yesNo(text('canEarnMinimumWage')),
    onlyFewerHours: yesNo(text('onlyFewerHours')) ?? false,
    performsTask: yesNo(text('performsTask')),
    basicSkills: yesNo(text('basicSkills')),
    oneHourOnEnd: yesNo(text('oneHourOnEnd')),
    bearsHoursPerDay: decimal('bearsHoursPerDay'),
    hourlyEarnings: decimal('hourlyEarnings'),
  };
  return partOf(doelgroepTest, given, (path) => IN_FORM[path]);
}

/** The outcome while filling in; undefined as long as it cannot be said. */
export function testOutcome(typed: Typed, { birthDate }: Tested, tables: LegalTables): TestOutcome | undefined {
  const circle = CIRCLES.find((one) => one === textOf(typed, 'circle'));
  const { value } = testPart(typed);
  if (circle === undefined || value === undefined || !/^(19|20)\d{2}-\d{2}-\d{2}$/.test(birthDate)) return undefined;
  const { application: _application, ...answers } = value;
  const uwvBenefit = UWV_BENEFITS.find((benefit) => benefit === textOf(typed, 'benefit'));
  const input: DoelgroepInput = { ...answers, birthDate, circle, ...(uwvBenefit === undefined ? {} : { uwvBenefit }) };
  try {
    const { belongs, referToUwv, decidedBy, before = [], explanation: steps } = testDoelgroep(input, tables);
    if (decidedBy === undefined || belongs) return { outcome: 'belongs', decidedBy: undefined, steps };
    const field = decidedBy === 'uwvBenefit' ? 'benefit' : decidedBy;
    if (input[decidedBy] === undefined) return { outcome: 'unanswered', decidedBy: field, steps: before };
    return { outcome: referToUwv ? 'referToUwv' : 'doesNotBelong', decidedBy: field, steps };
  } catch (error) {
    if (error instanceof LawError) return undefined;
    throw error;
  }
}

/** A1 and A2: who needs a signed application, and whether it comes too soon after the last. */
export function findingFaults(typed: Typed, { filedBefore }: Tested): readonly ShownFault[] {
  const circle = CIRCLES.find((one) => one === textOf(typed, 'circle'));
  const { value } = testPart(typed);
  if (circle === undefined || value === undefined) return [];
  const { on, application } = value;
  const refused = [
    checkDetermination({ on, circle, exOfficio: application === null }),
    application === null ? undefined : checkApplication(application.filedOn, filedBefore),
  ];
  return refused.flatMap((refusal) =>
    refusal === undefined
      ? []
      : [{ field: refusal.field === 'exOfficio' ? 'basis' : 'appliedOn', detail: refusal.detail }],
  );
}

/** Whether only that somebody does not belong is to be recorded: an application asks for an answer (A1). */
export const isOnlyRefusal = (typed: Typed, outcome: TestOutcome | undefined): boolean =>
  outcome !== undefined &&
  !['belongs', 'unanswered'].includes(outcome.outcome) &&
  textOf(typed, 'onlyRefusal') === 'ja';

/** M12: whoever does not belong is stopped at the intake. */
export function stopFaults(typed: Typed, outcome: TestOutcome | undefined): readonly ShownFault[] {
  if (outcome === undefined || outcome.outcome === 'belongs' || isOnlyRefusal(typed, outcome)) return [];
  if (outcome.outcome === 'unanswered') {
    const detail = 'Beantwoord deze vraag. Zonder antwoord is niet te zeggen of deze persoon bij de doelgroep hoort.';
    const empty = QUESTIONS.filter((name) => textOf(typed, name) === '');
    return [...new Set([outcome.decidedBy, ...empty])].map((field) => ({ field, detail, rule: 'A3' }));
  }
  const why =
    outcome.outcome === 'referToUwv'
      ? 'Deze persoon heeft een uitkering van UWV. Verwijs door naar UWV: hier kan geen plaatsing met subsidie beginnen.'
      : 'Met deze antwoorden hoort deze persoon niet bij de doelgroep. Er kan geen plaatsing met subsidie beginnen.';
  const what = 'Kloppen de antwoorden, sla dit dan op als concept, of leg alleen de afwijzing vast.';
  return [{ field: 'onlyRefusal', detail: `${why} ${what}`, rule: outcome.outcome === 'referToUwv' ? 'M12' : 'A3' }];
}
