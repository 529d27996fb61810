import { z } from 'zod';
import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import { dutchDate } from '../../workflows/law/dutch.js';
import { decimalString, localDate, readable, wholePercent } from '../../workflows/payload.js';
import { countingOf, type ParticularRow } from './particular-history.js';
import { bodyName, sealedLetter } from './other-letter.js';
import type { OtherSupports } from './other-support.js';
import { OTHER_DECISIONS, OTHER_EFFECTS } from './particular-kinds.js';

const GRANTED: readonly string[] = ['lumpSum', 'measured'];
const WITH_A_VALUE: readonly string[] = ['wageValue', 'measured'];
const STOPPED: readonly string[] = ['refused', 'ended'];

/**
 * M46: what the organisation that decides in our place decided. `from` is the first day it holds; amount in euros a month and
 * value in percents as its letter has them. Reference and explanation are sealed: they find a person in another system.
 */
export const otherDecision = z
  .strictObject({
    kind: z.literal('otherDecision'),
    from: localDate,
    decision: z.enum(OTHER_DECISIONS, { error: 'Kies wat de andere organisatie besliste.' }),
    decidedOn: localDate,
    body: bodyName,
    until: localDate.nullable().default(null),
    monthlyAmount: decimalString.nullable().default(null),
    wageValue: wholePercent.nullable().default(null),
    effect: z.enum(OTHER_EFFECTS, { error: 'Kies wat dit voor onze plaatsing betekent.' }),
    /** Decided anew for a first day on which a decision stands; no: it corrects what was recorded; null: nothing stands there. */
    amends: z.boolean({ error: 'Kies of dit een later besluit is.' }).nullable().default(null),
    sealed: sealedLetter,
  })
  .refine(({ from, until }) => until === null || until >= from, {
    path: ['until'],
    when: readable('from', 'until'),
    error: 'Deze dag ligt voor de eerste dag.',
  })
  .refine(({ decision, monthlyAmount }) => monthlyAmount === null || GRANTED.includes(decision), {
    path: ['monthlyAmount'],
    when: readable('decision', 'monthlyAmount'),
    error: 'Een bedrag hoort bij een toegekende subsidie.',
  })
  .refine(({ decision, wageValue }) => decision !== 'wageValue' || wageValue !== null, {
    path: ['wageValue'],
    when: readable('decision', 'wageValue'),
    error: 'Geef de loonwaarde die is vastgesteld.',
  })
  .refine(({ decision, wageValue }) => wageValue === null || WITH_A_VALUE.includes(decision), {
    path: ['wageValue'],
    when: readable('decision', 'wageValue'),
    error: 'Een loonwaarde hoort bij een vaststelling of bij subsidie op gemeten loonwaarde.',
  })
  .refine(({ decision, effect }) => !GRANTED.includes(decision) || effect !== 'unpaid', {
    path: ['effect'],
    when: readable('decision', 'effect'),
    error: 'Er is subsidie toegekend: kies dat de andere organisatie betaalt.',
  })
  .refine(({ decision, effect }) => !STOPPED.includes(decision) || effect !== 'paidThere', {
    path: ['effect'],
    when: readable('decision', 'effect'),
    error: 'De subsidie is geweigerd of beëindigd: de andere organisatie betaalt dan niet.',
  });

/** The open part of a row, as it is stored. */
export type OtherDecision = {
  readonly decision: (typeof OTHER_DECISIONS)[number];
  readonly decidedOn: LocalDate;
  readonly body: string;
  readonly until: LocalDate | null;
  readonly monthlyAmount: string | null;
  readonly wageValue: number | null;
  readonly effect: (typeof OTHER_EFFECTS)[number];
  /** Rows of before this was asked have none. */
  readonly amends?: boolean | null;
};

type Fault = { readonly field: string; readonly code: string; readonly detail: string };
type Row = Pick<ParticularRow, 'kind' | 'from' | 'value'>;

/**
 * What only the file and the day can tell: a decision to come is none yet, and without another body that decides there is
 * nothing of it to record.
 * @param elsewhere whether the employer makes another body decide, also when nobody wrote that down
 */
export function otherDecisionFaults(
  items: readonly Row[],
  rows: readonly ParticularRow[],
  elsewhere: boolean,
  today: LocalDate,
): readonly Fault[] {
  const told = items.some(isElsewhere) || countingOf(rows, 'decidingBody').some(isElsewhere);
  return items.flatMap(({ kind, value }, index) => {
    if (!OF_ANOTHER.has(kind) || value === null) return [];
    return [
      ...daysIn(kind, value)
        .filter(({ day }) => day > today)
        .map(({ at }) => ({ field: `items.${index}.${at}`, code: 'future', detail: 'Deze dag is nog niet gekomen.' })),
      ...(kind === 'otherDecision' ? amendFaults(items[index], index, rows) : []),
      ...(told || elsewhere
        ? []
        : [
            {
              field: `items.${index}.body`,
              code: 'ours',
              detail: 'In deze zaak beslissen wij zelf. Leg eerst vast welke andere organisatie beslist.',
            },
          ]),
    ];
  });
}

/** A decision for a first day that has one already is a later one, or mends what was typed: somebody says which. */
function amendFaults(item: Row | undefined, index: number, rows: readonly ParticularRow[]): readonly Fault[] {
  const { amends = null, decidedOn } = (item?.value ?? {}) as unknown as Partial<OtherDecision>;
  const standing = countingOf(rows, 'otherDecision').find(({ from }) => from === item?.from);
  const fault = (at: string, code: string, detail: string): readonly Fault[] => [
    { field: `items.${index}.${at}`, code, detail },
  ];
  if (standing === undefined)
    return amends === true
      ? fault('amends', 'nothing-to-amend', 'Op deze eerste dag staat nog geen besluit. Laat dit leeg.')
      : [];
  const before = (standing.value as unknown as OtherDecision).decidedOn;
  if (amends === null && decidedOn !== before)
    return fault(
      'amends',
      'amends-needed',
      `Er staat al een besluit van ${dutchDate(before)}. Kies of dit een later besluit is, of een verbetering.`,
    );
  return amends === true && decidedOn !== undefined && decidedOn < before
    ? fault('decidedOn', 'before-amended', `Het besluit dat er staat is later genomen, op ${dutchDate(before)}.`)
    : [];
}

/** Per decision that gave something its last day, where the next one ended it before it was over. @param counting in order of first day */
export function endedEarly<T extends ParticularRow>(counting: readonly T[]): ReadonlyMap<T, LocalDate> {
  return new Map(
    counting.flatMap((row, index) => {
      const next = counting[index + 1];
      if (row.kind !== 'otherDecision' || next === undefined) return [];
      const [given, then] = [row.value, next.value] as unknown as readonly [OtherDecision, OtherDecision];
      const early = given.until === null || given.until >= next.from;
      const ends = GRANTED.includes(given.decision) && STOPPED.includes(then.decision);
      return ends && early ? [[row, addDays(next.from, -1)] as const] : [];
    }),
  );
}

const OF_ANOTHER: ReadonlySet<string> = new Set(['otherDecision', 'otherSupport']);
/** Whether rows say what another organisation decided. */
export const areOfAnother = (items: readonly Row[]): boolean =>
  items.some(({ kind, value }) => OF_ANOTHER.has(kind) && value !== null);

/** The days on which it was decided, and where they stand in a row. */
function daysIn(
  kind: ParticularRow['kind'],
  value: JsonObject,
): readonly { readonly at: string; readonly day: LocalDate }[] {
  if (kind === 'otherDecision') return [{ at: 'decidedOn', day: (value as unknown as OtherDecision).decidedOn }];
  const { supports } = value as unknown as OtherSupports;
  return supports.map(({ decidedOn: day }, row) => ({ at: `supports.${row}.decidedOn`, day }));
}

const isElsewhere = ({ kind, value }: Row): boolean => kind === 'decidingBody' && value?.['elsewhere'] === true;
