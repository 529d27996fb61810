import type { Json, JsonObject } from '../../../workflows/definition.js';
import type { OtherSupports } from '../../particulars/other-support.js';
import type { ParticularView } from '../../particulars/particular-view.js';
import type { Typed } from '../forms/form-values.js';
import { decimalComma } from '../words/dutch-numbers.js';
import { contractsOf, hourStepsOf, type HourStep, type SequenceContract } from './particular-lines.js';
import { SUPPORT_PARTS, supportName } from './particular-fields.js';
import { nextName } from './particulars-from-form.js';

/** What holds now, as the form of its kind has it. */
export function typedFrom({ kind, value, sealed }: Pick<ParticularView, 'kind' | 'value' | 'sealed'>): Typed {
  const open = (value ?? {}) as JsonObject;
  const words = (sealed ?? {}) as JsonObject;
  switch (kind) {
    case 'reason':
      return { routeReason: text(open['code']) };
    case 'match':
      return { matchSource: text(open['source']) };
    case 'arrangement':
      return { arrangement: text(open['level']) };
    case 'jobhunter':
      return { jobhunterGroup: text(open['group']) };
    case 'form':
      return { workForm: text(open['form']) };
    case 'workStudy':
      return { bbl: yesNo(open['bbl']) };
    case 'job':
      return { jobTitle: text(words['title']), jobSector: text(open['sector']), carved: yesNo(open['carved']) };
    case 'location':
      return { workLocation: text(open['location']) };
    case 'agencyLocation':
      return { agencyBranch: text(open['location']) };
    case 'references':
      return referencesFrom(words);
    case 'programme':
      return { programme: text(open['programme']), budgetLine: text(open['budgetLine']) };
    case 'socialReturn':
      return { socialReturn: yesNo(open['applies']), socialReturnContract: text(open['contract']) };
    case 'buddy':
      return {
        buddyNamed: yesNo(open['named']),
        buddyName: text(words['name']),
        buddyTrained: yesNo(open['trained']),
        buddyTrainedOn: text(open['trainedOn']),
        buddyUntil: text(open['until']),
      };
    case 'contracts':
      return sequenceFrom(contractsOf(open['contracts']));
    case 'earlierHours':
      return { hourSteps: hourStepsTyped(hourStepsOf(open['steps'])) };
    case 'decidingBody':
      return {
        decidedElsewhere: yesNo(open['elsewhere']),
        otherBody: text(open['body']),
        otherBodyGround: text(open['ground']),
      };
    case 'otherDecision':
      return otherDecisionFrom(open, words);
    case 'otherSupport':
      return otherSupportFrom(open as unknown as OtherSupports, words);
    case 'takenOver':
      return { paidUntil: text(open['paidUntil']).split('-').toReversed().join('-') };
    case 'otherSubsidy':
      return { otherSubsidy: open['other'] === true ? text(words['which']) : open['other'] === false ? 'none' : '' };
    case 'ageGroup':
      return {};
  }
}

function otherDecisionFrom(open: JsonObject, words: JsonObject): Typed {
  return {
    otherDecision: text(open['decision']),
    otherDecidedBy: text(open['body']),
    otherDecidedOn: text(open['decidedOn']),
    otherUntil: text(open['until']),
    otherAmount: decimalComma(text(open['monthlyAmount'])),
    otherWageValue: typeof open['wageValue'] === 'number' ? String(open['wageValue']) : '',
    otherEffect: text(open['effect']),
    otherReference: text(words['reference']),
    otherExplanation: text(words['explanation']),
  };
}

function otherSupportFrom({ body, supports }: OtherSupports, words: JsonObject): Typed {
  const rows = supports.flatMap((one, row) =>
    SUPPORT_PARTS.map((part) => [supportName(row, part), one[part] ?? ''] as const),
  );
  return {
    ...Object.fromEntries(rows),
    supportDecidedBy: body,
    supportReference: text(words['reference']),
    supportExplanation: text(words['explanation']),
  };
}

const SYSTEM_FIELDS: Readonly<Record<string, string>> = {
  halloWerk: 'halloWerkReference',
  sonar: 'sonarReference',
  kandidatenverkenner: 'profileReference',
  other: 'matchReference',
};

function referencesFrom(words: JsonObject): Typed {
  const list = Array.isArray(words['references']) ? (words['references'] as readonly JsonObject[]) : [];
  return Object.fromEntries(
    list.map(({ system, reference }) => [SYSTEM_FIELDS[text(system)] ?? 'matchReference', text(reference)]),
  );
}

function sequenceFrom([first, ...next]: readonly SequenceContract[]): Typed {
  if (first === undefined) return {};
  const rows = next.flatMap((contract, row) =>
    Object.entries(contractTyped(contract)).map(([part, value]) => [
      nextName(row, part),
      part === 'permanent' && value === 'nee' ? '' : value,
    ]),
  );
  const { from, ...rest } = contractTyped(first);
  return { plannedStart: from ?? '', ...rest, ...(Object.fromEntries(rows) as Record<string, string>) };
}

/** A contract of a sequence as the fields of a step have it. */
export function contractTyped(contract: SequenceContract): Readonly<Record<string, string>> {
  const { from, until, permanent, hours, sectorFullTimeHours, monthlyWage } = contract;
  return {
    from,
    until: until ?? '',
    permanent: permanent ? 'ja' : 'nee',
    hours: decimalComma(hours),
    sectorFullTimeHours: decimalComma(sectorFullTimeHours),
    monthlyWage: monthlyWage === null ? '' : decimalComma(monthlyWage),
  };
}

const hourStepsTyped = (steps: readonly HourStep[]): string =>
  steps.map(({ from, hours }) => `${from.split('-').toReversed().join('-')} ${decimalComma(hours)}`).join('; ');

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const yesNo = (value: Json | undefined): string => (value === true ? 'ja' : value === false ? 'nee' : '');
