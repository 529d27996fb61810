import type { z } from 'zod';
import type { JsonObject, LocalDate } from '../../../workflows/definition.js';
import { canonicalText } from '../../journal/canonical-text.js';
import { inSession } from '../../journal/session-work.js';
import { countingOf, type ParticularRow } from '../../particulars/particular-history.js';
import type { ParticularKind } from '../../particulars/particular-kinds.js';
import { newParticular, particular } from '../../particulars/particular.schemas.js';
import { particularsFact } from '../../particulars/particulars-fact.js';
import { CASE_NUMBER_COLUMNS } from '../case-number-cell.js';
import type { RowFault } from '../cell-reader.js';
import type { FactPlan, PlannedFact, Row, Scene } from './fact-kind.js';
import { grouped } from './fact-kind.js';
import { knownPlacements, type KnownPlacement } from './known-placements.js';

export type NumberedRow = Row & { readonly externalId: string; readonly from: LocalDate };

/** How rows of a placement, in the order of their days, become one particular. */
export type Series<R> = {
  readonly kind: ParticularKind;
  /** Name of the list in it. */
  readonly list: string;
  readonly item: (row: R) => JsonObject;
  /** Header of a field of the list. */
  readonly column: (field: string) => string;
  readonly check: (rows: readonly R[], placement: KnownPlacement) => readonly RowFault[];
  readonly otherThere: string;
};

/** A series per placement: recorded where there is none, left where it is the same. */
export async function planSeries<R extends NumberedRow>(
  rows: readonly R[],
  scene: Scene,
  series: Series<R>,
): Promise<FactPlan> {
  const { known, faults: unknown } = await knownPlacements(rows, scene);
  const there = await particularsOf(
    series.kind,
    [...known.values()].map(({ id }) => id),
    scene,
  );
  const faults: RowFault[] = [...unknown];
  const facts: PlannedFact[] = [];
  let [fresh, unchanged] = [0, 0];
  for (const [externalId, own] of grouped(rows, (row) => row.externalId)) {
    const placement = known.get(externalId);
    if (placement === undefined) continue;
    const inOrder = own.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    const [first] = inOrder;
    const read = particular.safeParse({
      kind: series.kind,
      from: first?.from,
      [series.list]: inOrder.map(series.item),
    });
    const wrong = [
      ...(first !== undefined && first.from > scene.today ? [ahead(first)] : []),
      ...series.check(inOrder, placement),
      ...(read.success ? [] : read.error.issues.map((issue) => faultAt(issue, inOrder, series))),
    ];
    faults.push(...wrong);
    if (!read.success || wrong.length > 0) continue;
    const item = newParticular(read.data, scene.today);
    const before = countingOf(there.get(placement.id) ?? [], series.kind);
    if (before.some(({ value }) => isSame(value, item.value))) unchanged += own.length;
    else if (before.length > 0) faults.push(atNumber(first, series.otherThere));
    else {
      fresh += own.length;
      facts.push({
        ...particularsFact(scene.actor, placement.id, [item], undefined),
        expectedRevision: placement.entry,
      });
    }
  }
  return { faults, fresh, unchanged, steps: [{ facts, events: [] }] };
}

const atNumber = (row: NumberedRow | undefined, detail: string): RowFault => ({
  line: row?.line ?? 0,
  column: CASE_NUMBER_COLUMNS[0],
  detail,
});
const ahead = ({ line }: NumberedRow): RowFault => ({
  line,
  column: 'vanaf',
  detail: 'De eerste regel van een zaaknummer begint op een dag die geweest is.',
});

function faultAt<R extends NumberedRow>(
  { path, message }: z.core.$ZodIssue,
  rows: readonly R[],
  { column }: Series<R>,
): RowFault {
  const [, at, field] = path;
  const row = typeof at === 'number' ? rows[at] : undefined;
  if (row === undefined) return atNumber(rows[0], message);
  return { line: row.line, column: typeof field === 'string' ? column(field) : null, detail: message };
}

/** The order of keys says nothing. */
const isSame = (one: JsonObject | null, other: JsonObject | null): boolean =>
  canonicalText({ value: one }) === canonicalText({ value: other });

async function particularsOf(
  kind: ParticularKind,
  placements: readonly string[],
  { pool, session }: Scene,
): Promise<ReadonlyMap<string, readonly ParticularRow[]>> {
  const rows = await inSession(pool, session, async (client) => {
    const found = await client.query<ParticularRow & { readonly placement: string }>(
      `select placement, kind, from_on as "from", entry, value from placement_particular
       where placement = any($1) and kind = $2 order by placement, from_on, entry`,
      [placements, kind],
    );
    return found.rows;
  });
  return grouped(rows, ({ placement }) => placement);
}
