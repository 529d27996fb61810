import { columnsOf, newCodeBook } from '../../src/outcomes/columns.js';
import { outcomeParticulars } from '../../src/outcomes/outcome-particulars.js';
import type { OutcomeRow } from '../../src/outcomes/outcome-row.js';
import { select, type OutcomeFilter, type Selection } from '../../src/outcomes/selection.js';

/** A placement that began on 1 January 2026 with 32 hours a week and runs on; say what is different. */
export function anOutcome(different: Partial<OutcomeRow> = {}): OutcomeRow {
  const start = different.start === undefined ? '2026-01-01' : different.start;
  return {
    ...outcomeParticulars([], { market: 'market', lent: false }, start ?? '2025-11-01'),
    candidate: 'person-1',
    employer: 'employer-1',
    owner: 'consultant-1',
    municipality: '0402',
    sector: 'horeca',
    market: 'market',
    route: 'lumpSum',
    circle: 'generalAssistance',
    alreadyRegistered: false,
    openedOn: '2025-11-01',
    start,
    end: null,
    endReason: null,
    outcome: null,
    lumpSumUntil: null,
    registeredOn: null,
    hours: start === null ? [] : [[start, '32']],
    declared: [],
    values: [],
    measurements: [],
    decisions: [],
    messages: [],
    supports: [],
    objections: [],
    contacts: [],
    contracts: 1,
    ...different,
  };
}

/** Selections of the same rows, in two chunks as they lie in memory. */
export function chosenFrom(rows: readonly OutcomeRow[], filter: OutcomeFilter = {}): Selection {
  const codes = newCodeBook();
  const named = rows.map((row, index) => [`p${index + 1}`, row] as const);
  const half = Math.ceil(named.length / 2);
  return select(
    { codes, chunks: [columnsOf(named.slice(0, half), codes), columnsOf(named.slice(half), codes)] },
    filter,
  );
}
