import type { LocalDate, Refusal } from '../definition.js';
import { addDays, daysCounted, earlier } from '../law/dates.js';
import { dutchDate, dutchEuros } from '../law/dutch.js';
import { penalty, penaltyDecisionLastDay, penaltyThrough } from '../law/penalty.js';
import type { LegalTables } from '../law/tables.js';
import type { PlacementContext } from './placement.context.js';
import type { PlacementEventOf } from './placement.events.js';
import { faultIf } from './placement.faults.js';
import type { PenaltyRun } from './placement.shapes.js';

type Run = Pick<PenaltyRun, 'from' | 'lastDay'>;
type Known = Pick<PlacementContext, 'clocks' | 'defaultNoticedOn' | 'penalty'>;
type Changed = Partial<Pick<PlacementContext, 'defaultNoticedOn' | 'penalty'>>;

/** D3: a penalty is there for a decision on an application alone. */
export const onApplication = ({ clocks }: Pick<PlacementContext, 'clocks'>): boolean =>
  clocks.receivedOn !== null && clocks.receivedBy !== 'exOfficio';

const withSetBy = (run: Run, tables: LegalTables): PenaltyRun => ({
  ...run,
  setBy: penaltyDecisionLastDay(run.lastDay, tables),
});

/** What a notice of default begins: of two within one term the first counts (D3). */
export function noticed(context: Known, receivedOn: LocalDate, tables: LegalTables): Changed {
  const { clocks, defaultNoticedOn: before } = context;
  const termLastDay = clocks.decisionLastDay;
  if (termLastDay === null) return { defaultNoticedOn: receivedOn };
  const first = before !== null && before > termLastDay && before < receivedOn ? before : receivedOn;
  const { from, lastDay } = penalty({ termLastDay, noticeOn: first, until: first });
  const run = from === null || lastDay === null ? null : withSetBy({ from, lastDay }, tables);
  return { defaultNoticedOn: first, penalty: run };
}

/** The decision came, or is asked for no more: the day before it is the last that costs something; null where none did. */
export function penaltyEnds(context: Known, endedOn: LocalDate, tables: LegalTables): Changed {
  const run = context.clocks.decisionLastDay === null ? undefined : penaltyRun(context);
  if (run === undefined) return {};
  const lastDay = earlier(run.lastDay, addDays(endedOn, -1));
  return { penalty: lastDay < run.from ? null : withSetBy({ from: run.from, lastDay }, tables) };
}

/** First and last day that can cost, or did cost, a penalty; of a notice that was recorded before these were kept, by the term that runs. */
export function penaltyRun({ clocks, defaultNoticedOn, penalty: kept }: Known): Run | undefined {
  if (kept !== undefined) return kept ?? undefined;
  if (clocks.decisionLastDay === null || defaultNoticedOn === null || !onApplication({ clocks })) return undefined;
  const { from, lastDay } = penalty({
    termLastDay: clocks.decisionLastDay,
    noticeOn: defaultNoticedOn,
    until: defaultNoticedOn,
  });
  return from === null || lastDay === null ? undefined : { from, lastDay };
}

/** The penalty for a late decision on the application until and including a day (D3), in euros; undefined where there is none. */
export function penaltyUntil(context: Known, day: LocalDate): string | undefined {
  const run = penaltyRun(context);
  return run === undefined ? undefined : penaltyThrough(run, day);
}

/** The decision that set the penalty of this notice. */
export const penaltySetIn = ({
  decisions,
  defaultNoticedOn,
}: Pick<PlacementContext, 'decisions' | 'defaultNoticedOn'>): number | undefined =>
  decisions.findLast(
    ({ kind, decidedOn }) => kind === 'penalty' && defaultNoticedOn !== null && decidedOn >= defaultNoticedOn,
  )?.number;

/** D3: set once, and as much as the days give until the day it is set. */
export function penaltyFaults(
  context: PlacementContext,
  { amount, replaces }: Pick<PlacementEventOf<'decision.prepared'>, 'amount' | 'replaces'>,
  today: LocalDate,
): readonly Refusal[] {
  if (context.defaultNoticedOn === null) {
    return one(
      'no-notice',
      'Er is geen ingebrekestelling ontvangen; zonder ingebrekestelling is er geen dwangsom.',
      'kind',
    );
  }
  const run = penaltyRun(context);
  if (run === undefined) {
    return one(
      'no-penalty',
      'Er is geen dwangsom: het besluit kwam voordat hij begon, of er was geen aanvraag om op te beslissen.',
      'kind',
    );
  }
  if (today < run.from) return one('not-yet', `De dwangsom loopt pas vanaf ${dutchDate(run.from)}.`, 'kind');
  const before = penaltySetIn(context);
  return [
    ...faultIf(
      before !== undefined && replaces !== before,
      'already-set',
      `De dwangsom is al vastgesteld, in besluit ${before}. Klopt het bedrag niet? Vervang dan dat besluit.`,
      'replaces',
      'D3',
    ),
    ...faultIf(
      amount === null || Number(amount) !== Number(penaltyThrough(run, today)),
      'amount',
      sum(run, today),
      'amount',
      'D3',
    ),
  ];
}

/** While it runs, each day adds to what was prepared. */
export function penaltyMoved(context: PlacementContext, decidedOn: LocalDate): readonly Refusal[] {
  const run = penaltyRun(context);
  if (run === undefined) return [];
  const wrong = Number(context.draft?.amount ?? 0) !== Number(penaltyThrough(run, decidedOn));
  return faultIf(
    wrong,
    'amount-moved',
    `${sum(run, decidedOn)} Dat is een ander bedrag dan er klaarligt: geef het besluit terug.`,
    'decision',
    'D3',
  );
}

const one = (code: string, detail: string, field: string): readonly Refusal[] =>
  faultIf(true, code, detail, field, 'D3');

function sum(run: Run, day: LocalDate): string {
  const last = earlier(day, run.lastDay);
  const days = daysCounted(run.from, last);
  const over =
    days === 1
      ? `over ${dutchDate(last)}`
      : `over ${days} dagen, van ${dutchDate(run.from)} tot en met ${dutchDate(last)}`;
  return `De dwangsom is ${dutchEuros(penaltyThrough(run, day))}, ${over}.`;
}
