import { isBsn } from '../../workflows/law/bsn.js';
import { testDoelgroep } from '../../workflows/law/doelgroep.js';
import { monthAmount } from '../../workflows/law/month-amount.js';
import { defaultPolicies } from '../../workflows/law/policies.js';
import { builtInTables } from '../../workflows/law/tables.js';
import { countTerm, lumpSumPeriod } from '../../workflows/law/terms.js';
import {
  PRESENT_METHOD_FROM,
  taskFaults,
  wageValueOf,
  type MainTask,
  type WorkingTime,
} from '../../workflows/law/wage-value.js';
import { faultOf, type FieldFault } from './calculation-fault.js';
import { doelgroepFaults, termFaults, wageSubsidyFaults } from './case-faults.js';
import {
  bsnFields,
  doelgroepFields,
  lumpSumPeriodFields,
  taskFields,
  termFields,
  wageSubsidyFields,
  wageValueFields,
  type Fields,
  type Valid,
} from './case-schemas.js';

export type Outcome = { readonly answer: object } | { readonly faults: readonly FieldFault[] };
type Raw = Readonly<Record<string, unknown>>;
type Complete<F extends Fields> = { readonly [K in keyof F]: Exclude<Valid<F>[K], undefined> };

/** The amount of a whole month (B5–B12). */
export function calculateWageSubsidy(raw: Raw): Outcome {
  const needed = raw['kind'] === 'measured' && raw['wageValue'] === undefined ? { ...raw, wageValue: null } : raw;
  const parsed = parse(wageSubsidyFields, needed);
  const faults = [...parsed.faults, ...wageSubsidyFaults(parsed.valid)];
  return unlessFaulty(faults, () => {
    const { kind, wageValue, ...rest } = parsed.valid as Complete<typeof wageSubsidyFields>;
    const method = kind === 'lumpSum' ? ({ kind } as const) : ({ kind, wageValue: wageValue ?? 0 } as const);
    const { amount, explanation } = monthAmount({ ...rest, method }, defaultPolicies, builtInTables);
    return { amount, explanation };
  });
}

/** The wage value of a table of main tasks (C2–C5). */
export function calculateWageValue(raw: Raw): Outcome {
  const { faults, valid } = parse(wageValueFields, raw);
  const all = [...faults];
  const tasks: Partial<MainTask>[] = [];
  // Of a regular performance no tasks are asked; what is there all the same must be readable.
  const parsed = (valid.tasks ?? []).map((task, index) => parseTask(task, index));
  if (valid.regular === true) all.push(...parsed.flatMap((one) => one.faults));
  else if (!faults.some((one) => one.field === 'tasks')) {
    tasks.push(...parsed.map((one) => one.valid));
    const time: WorkingTime = { hoursPerWeek: valid.workingHoursPerWeek, daysPerWeek: valid.workingDaysPerWeek };
    const judged = taskFaults(tasks, time).map(({ field, detail }) => ({ field, detail }));
    all.push(...parsed.flatMap((one) => one.faults), ...judged);
  }
  // By the line there is no municipality: the present method, without its choices.
  return unlessFaulty(all, () =>
    wageValueOf(valid.regular === true, tasks as readonly MainTask[], PRESENT_METHOD_FROM, defaultPolicies),
  );
}

function parseTask(task: unknown, index: number): Parsed<typeof taskFields> {
  if (typeof task !== 'object' || task === null || Array.isArray(task)) {
    const detail = 'Een hoofdtaak heeft share, pace, quality en netWorkingTime (regel C3).';
    return { valid: {}, faults: [{ field: `tasks.${index}`, detail }] };
  }
  const { valid, faults } = parse(taskFields, { ...task });
  return { valid, faults: faults.map(({ field, detail }) => ({ field: `tasks.${index}.${field}`, detail })) };
}

/** The last day of a term (D1, D2, D4, D5). */
export function calculateTerm(raw: Raw): Outcome {
  const { faults, valid } = parse(termFields, raw);
  return unlessFaulty([...faults, ...termFaults(raw['suspensions'])], () => {
    const { term, from, suspensions } = valid as Complete<typeof termFields>;
    const { lastDay, explanation } = countTerm(term, from, suspensions ?? [], builtInTables);
    return { lastDay, explanation };
  });
}

/** The six months of the lump sum (B2, D6). */
export function calculateLumpSumPeriod(raw: Raw): Outcome {
  const { faults, valid } = parse(lumpSumPeriodFields, raw);
  return unlessFaulty(faults, () =>
    lumpSumPeriod((valid as Complete<typeof lumpSumPeriodFields>).start, defaultPolicies),
  );
}

/** Whether a BSN is valid (F2). */
export function calculateBsn(raw: Raw): Outcome {
  const { faults, valid } = parse(bsnFields, raw);
  return unlessFaulty(faults, () => ({ valid: isBsn((valid as Complete<typeof bsnFields>).bsn) }));
}

/** The test of the doelgroep (A3). */
export function calculateDoelgroep(raw: Raw): Outcome {
  const { faults, valid } = parse(doelgroepFields, raw);
  const given = new Set(Object.keys(raw).filter((key) => raw[key] !== undefined && raw[key] !== null));
  return unlessFaulty([...faults, ...doelgroepFaults(valid, given)], () => {
    const { uwvBenefit, hourlyEarnings, ...rest } = valid as Complete<typeof doelgroepFields>;
    const { belongs, referToUwv, explanation } = testDoelgroep(
      { ...rest, uwvBenefit: uwvBenefit ?? undefined, hourlyEarnings: hourlyEarnings ?? undefined },
      builtInTables,
    );
    return { belongs, referToUwv, explanation };
  });
}

type Parsed<F extends Fields> = { readonly valid: Valid<F>; readonly faults: readonly FieldFault[] };

/** Parses each field by itself: a fault in one hides no fault in another. */
function parse<F extends Fields>(fields: F, raw: Raw): Parsed<F> {
  const valid: Record<string, unknown> = {};
  const faults: FieldFault[] = [];
  for (const [name, schema] of Object.entries(fields)) {
    const parsed = schema.safeParse(raw[name]);
    if (parsed.success) valid[name] = parsed.data;
    else
      faults.push(
        ...parsed.error.issues.map((issue) => ({ field: [name, ...issue.path].join('.'), detail: issue.message })),
      );
  }
  return { valid: valid as Valid<F>, faults };
}

/** Computes when there is nothing wrong; a refusal of the law is a fault of the case. */
function unlessFaulty(faults: readonly FieldFault[], compute: () => object): Outcome {
  if (faults.length > 0) return { faults };
  try {
    return { answer: compute() };
  } catch (error) {
    return { faults: [faultOf(error, 'calculation')] };
  }
}
