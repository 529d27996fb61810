import { canonicalText } from '../journal/canonical-text.js';
import { OUTCOME_SHAPE, type OutcomeRow } from '../outcomes/outcome-row.js';
import { wayToWork, type DrawnPlacement } from './figure-draw.js';
import { idOf, TENANT } from './made-up-placements.js';

type Cell = string | number | boolean | null;

/** The read model of the figures, and the tables of the rooms that the same questions can be asked of. */
export const FIGURE_TABLES = {
  stream: ['id', 'tenant', 'kind', 'entry_no', 'head_hash'],
  placement: [
    'id',
    'tenant',
    'candidate',
    'employer',
    'municipality',
    'owner',
    'state',
    'label',
    'sentence',
    'who_acts',
    'opened_on',
    'simulated',
  ],
  instance: ['stream', 'name', 'tenant', 'workflow', 'version', 'revision', 'snapshot'],
  fact: ['placement', 'entry', 'seq', 'tenant', 'kind', 'from_on', 'value'],
  ending: ['placement', 'number', 'tenant', 'last_day', 'reason'],
  decision: [
    'placement',
    'number',
    'tenant',
    'kind',
    'decided_on',
    'term_last_day',
    'sent_to_employer_on',
    'sent_to_worker_on',
  ],
  measurement: [
    'placement',
    'number',
    'tenant',
    'state',
    'kind',
    'ordered_on',
    'visit_on',
    'reported_on',
    'accepted_on',
    'determined_on',
    'wage_value',
    'expert_id',
  ],
  register_message: ['placement', 'number', 'tenant', 'determined_on', 'sent_on', 'confirmed_on', 'entry_from'],
  placement_outlook: [
    'placement',
    'tenant',
    'employment',
    'subsidy',
    'register',
    'hours',
    'sector_full_time_hours',
    'received_on',
    'found_on',
    'held_since',
    'unreachable_on',
    'order_by',
  ],
  support: ['placement', 'number', 'tenant', 'kind', 'from_on', 'until_on', 'decided_on', 'hours', 'rate'],
  objection: ['placement', 'number', 'tenant', 'received_on', 'decided_on', 'outcome'],
  pay_line: [
    'run',
    'placement',
    'month',
    'tenant',
    'entitled',
    'paid_before',
    'amount',
    'reason',
    'changed',
    'estimate',
    'as_known_entry',
  ],
  candidate: ['id', 'tenant', 'municipality', 'document', 'opened_on'],
  pathway_row: ['candidate', 'number', 'tenant', 'entry', 'kind', 'from_on', 'codes', 'recorded_on', 'recorded_by'],
  outcome_placement: ['id', 'tenant', 'candidate', 'entry_no', 'beside_no', 'shape', 'body'],
} as const;
export type FigureTableName = keyof typeof FIGURE_TABLES;
export const FIGURE_TABLE_NAMES = Object.keys(FIGURE_TABLES) as readonly FigureTableName[];
/** Lines of COPY by table. */
export type FigureLines = Readonly<Record<FigureTableName, string[]>>;

export const noLines = (): FigureLines =>
  Object.fromEntries(FIGURE_TABLE_NAMES.map((name) => [name, [] as string[]])) as unknown as FigureLines;

/** Id of the pay run of a year: what the figures know by year stands in one line. */
export const runOf = (year: number): string => idOf('employer', -year);

/** Somebody's file with the way to work before the first job. */
export function putPerson(lines: FigureLines, row: OutcomeRow | undefined, person: number): void {
  if (row === undefined) return;
  const { candidate, municipality, openedOn } = row;
  lines.candidate.push(lineOf([candidate, TENANT, municipality, '', openedOn]));
  for (const [at, [kind, code]] of wayToWork(person).entries()) {
    const cells = [candidate, at + 1, TENANT, 1, kind, openedOn, `{${code}}`, openedOn, 'bench'];
    lines.pathway_row.push(lineOf(cells));
  }
}

/** One placement: its row of the figures, and what the rooms hold of it. */
export function putPlacement(lines: FigureLines, { id, row }: DrawnPlacement): void {
  const add: Add = (name, cells) => void lines[name].push(lineOf(cells));
  add('stream', [id, TENANT, 'placement', 1, `\\\\x${'00'.repeat(32)}`]);
  add('placement', [
    id,
    TENANT,
    row.candidate,
    row.employer,
    row.municipality,
    row.owner,
    'employment.running',
    'Loopt',
    'Loopt',
    'nobody',
    row.openedOn,
    true,
  ]);
  putWork(add, id, row);
  putProcess(add, id, row);
  putMoney(add, id, row);
  add('outcome_placement', [id, TENANT, row.candidate, 1, 0, OUTCOME_SHAPE, canonicalText(row)]);
}
type Add = (name: FigureTableName, cells: readonly Cell[]) => void;

function putWork(add: Add, id: string, row: OutcomeRow): void {
  const { start, end, route } = row;
  const context = {
    route,
    registeredOn: row.register[0]?.[0] ?? null,
    circle: row.circle,
    benefitReturnedOn: row.benefitReturnedOn,
  };
  add('instance', [id, 'placement', TENANT, 'placement', 1, 1, JSON.stringify({ value: 'x', context })]);
  const facts: readonly (readonly [string, string | null, object])[] = [
    ['firstDayWorked', start, {}],
    ...row.hours.map(([from, hours]) => ['contractHours', from, { hours, sectorFullTimeHours: '38' }] as const),
    ...row.declared.map(([month, hours]) => ['declaredHours', `${month}-01`, { hours }] as const),
    ...row.values.map(([from, until, wageValue]) => ['measuredGrant', from, { until, wageValue }] as const),
    ['employmentEnd', end, {}],
  ];
  for (const [seq, [kind, from, value]] of facts.entries()) {
    if (from !== null) add('fact', [id, 1, seq, TENANT, kind, from, JSON.stringify(value)]);
  }
  if (end !== null) add('ending', [id, 1, TENANT, end, row.endReason]);
}

function putProcess(add: Add, id: string, row: OutcomeRow): void {
  const measured = row.register.find(([, how]) => how === 'measured')?.[0] ?? null;
  for (const [at, one] of row.decisions.entries()) {
    add('decision', [id, at + 1, TENANT, one.kind, one.decidedOn, one.termLastDay, one.sentOn, one.sentOn]);
  }
  for (const [at, one] of row.measurements.entries()) {
    add('measurement', [
      id,
      at + 1,
      TENANT,
      one.determinedOn !== null ? 'determined' : one.course === 'stopped' ? 'cancelled' : 'ordered',
      one.kind,
      one.orderedOn,
      one.visitedOn,
      one.reportedOn,
      one.acceptedOn,
      one.determinedOn,
      one.value,
      one.expert,
    ]);
  }
  for (const [at, one] of row.messages.entries()) {
    add('register_message', [id, at + 1, TENANT, one.determinedOn, one.sentOn, one.confirmedOn, measured]);
  }
  const { state, heldSince, unreachableOn, orderBy, hours } = row.waiting;
  add('placement_outlook', [
    id,
    TENANT,
    row.end === null ? 'running' : 'ended',
    state === 'held' ? 'onHold' : state === 'lumpSum' ? 'lumpSumRunning' : 'measuredRunning',
    'unknown',
    hours,
    '38',
    row.application.receivedOn,
    row.application.foundOn,
    heldSince,
    unreachableOn,
    orderBy,
  ]);
  for (const [at, one] of row.objections.entries()) {
    add('objection', [id, at + 1, TENANT, one.receivedOn, one.decidedOn, one.outcome]);
  }
}

function putMoney(add: Add, id: string, row: OutcomeRow): void {
  for (const [at, one] of row.supports.entries()) {
    add('support', [id, at + 1, TENANT, one.kind, one.from, one.until, one.decidedOn, one.hours, one.rate]);
  }
  for (const [concerned, paid, kind, , euros] of row.money) {
    const month = `${concerned}-${kind === 'lumpSum' ? '01' : '02'}`;
    add('pay_line', [runOf(paid), id, month, TENANT, euros, '0', euros, 'regular', '{}', false, 1]);
  }
}

const lineOf = (cells: readonly Cell[]): string =>
  `${cells.map((cell) => (cell === null ? '\\N' : String(cell))).join('\t')}\n`;
