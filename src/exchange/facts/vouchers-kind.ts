import type { LocalDate } from '../../../workflows/definition.js';
import { trainingsOf } from '../../harrie/harrie-rows.js';
import { inSession } from '../../journal/session-work.js';
import { referencesOf } from '../caseload-references.js';
import type { CellReader, RowFault } from '../cell-reader.js';
import { dateCell } from '../dutch-cells.js';
import { harrieTally, TrainingSeats, type HarrieRow } from './harrie-tally.js';
import { factKind, grouped, inSteps, type FactPlan, type PlannedFact, type Scene } from './fact-kind.js';

const COLUMNS = {
  employer: ['kvk', 'kvk nummer', 'werkgever', 'naam werkgever'],
  issuedOn: ['uitgegeven op', 'voucher op', 'datum voucher'],
  validUntil: ['geldig tot en met', 'voucher geldig tot', 'geldig tot'],
  withdrawnOn: ['ingetrokken op', 'voucher ingetrokken op'],
  trainedOn: ['getraind op', 'datum training', 'training op'],
  colleague: ['collega', 'naam collega', 'buddy'],
  training: ['plaats training', 'training in'],
  until: ['werkt er tot en met', 'uit dienst op', 'laatste dag'],
} as const;
type Column = keyof typeof COLUMNS;

type VoucherRow = HarrieRow & { readonly line: number; readonly employer: string };

/** Vouchers for a Harrie training and who was trained: a voucher, a colleague, or a colleague with the voucher (seeds 5). */
export const vouchersKind = factKind<Column, VoucherRow>({
  columns: COLUMNS,
  required: ['employer'],
  added: [],
  example: {
    employer: '12345678',
    issuedOn: '1-2-2026',
    validUntil: '31-1-2027',
    withdrawnOn: '',
    trainedOn: '14-4-2026',
    colleague: 'Test Collega',
    training: '',
    until: '',
  },
  read: readRow,
  plan,
});

function readRow(reader: CellReader<Column>): VoucherRow {
  const [issuedOn, validUntil] = [reader.optional('issuedOn', dateCell), reader.optional('validUntil', dateCell)];
  const withdrawnOn = reader.optional('withdrawnOn', dateCell);
  const [trainedOn, until] = [reader.optional('trainedOn', dateCell), reader.optional('until', dateCell)];
  const [colleague, place] = [reader.optionalText('colleague'), reader.optionalText('training')];
  const say = (column: Column, isWrong: boolean, detail: string): void => {
    if (isWrong && reader.isRead(column)) reader.refuse(column, [{ detail }]);
  };
  const [hasVoucher, hasTraining] = [
    (issuedOn ?? validUntil ?? withdrawnOn) !== null,
    (trainedOn ?? colleague) !== null,
  ];
  say('issuedOn', hasVoucher && issuedOn === null, 'Geef de dag waarop de voucher is uitgegeven.');
  say('validUntil', hasVoucher && validUntil === null, 'Geef de laatste dag waarop de voucher geldig is.');
  say('trainedOn', hasTraining && trainedOn === null, 'Geef de dag van de training.');
  say('colleague', hasTraining && colleague === null, 'Geef de naam van de collega.');
  say('colleague', (colleague ?? '').length > 120, 'Dit is te lang: hoogstens 120 tekens.');
  say('issuedOn', !hasVoucher && !hasTraining && reader.isRead('validUntil', 'trainedOn'), NOTHING);
  say('trainedOn', !hasTraining && (place ?? until) !== null, 'Geef ook wie er op welke dag getraind is.');
  if (issuedOn !== null && validUntil !== null)
    say('validUntil', validUntil < issuedOn, 'De laatste dag ligt voor de eerste.');
  if (withdrawnOn !== null) {
    say('withdrawnOn', hasTraining, 'Met deze voucher is iemand getraind: dan is hij niet ingetrokken.');
    say('withdrawnOn', issuedOn !== null && withdrawnOn < issuedOn, 'Deze dag ligt voor de dag van uitgifte.');
    say('withdrawnOn', validUntil !== null && withdrawnOn > validUntil, 'De voucher was op die dag al verlopen.');
  }
  if (trainedOn !== null && until !== null) say('until', until < trainedOn, 'De laatste dag ligt voor de training.');
  if (trainedOn !== null && issuedOn !== null && validUntil !== null)
    say('trainedOn', trainedOn < issuedOn || trainedOn > validUntil, 'De voucher was op die dag niet geldig.');
  return {
    line: reader.line,
    employer: reader.text('employer'),
    voucher: issuedOn === null || validUntil === null ? null : { issuedOn, validUntil, withdrawnOn },
    trained: trainedOn === null || colleague === null ? null : { trainedOn, colleague, place, until },
  };
}

const NOTHING = 'Deze regel zegt niets: geef een voucher, een getrainde collega, of allebei.';

async function plan(rows: readonly VoucherRow[], scene: Scene): Promise<FactPlan> {
  const { pool, session, today } = scene;
  const { employers } = await referencesOf(pool, session, today);
  const trainings = await inSession(pool, session, (client) => trainingsOf(client, session.tenant));
  const idOf = ({ employer }: VoucherRow): string => employers.get(employer.toLowerCase())?.id ?? '';
  const faults: RowFault[] = rows.flatMap((row) => [
    ...(idOf(row) === '' ? [fault(row, 'employer', unknownEmployer(row))] : []),
    ...aheadOf(row, today),
  ]);
  const facts: PlannedFact[] = [];
  const seats = new TrainingSeats(trainings);
  let [fresh, unchanged] = [0, 0];
  for (const [id, own] of grouped(rows, idOf)) {
    const desk = id === '' ? undefined : await harrieTally(id, scene);
    if (desk === undefined) continue;
    for (const row of own) {
      const made = await desk.take(row, seats);
      faults.push(...made.faults.map(({ column, detail }) => fault(row, column, detail)));
      facts.push(...made.facts);
      if (made.facts.length > 0) fresh += 1;
      else unchanged += 1;
    }
  }
  return { faults, fresh, unchanged, steps: inSteps(facts) };
}

const fault = ({ line }: VoucherRow, column: Column, detail: string): RowFault => ({
  line,
  column: COLUMNS[column][0],
  detail,
});
const unknownEmployer = ({ employer }: VoucherRow): string =>
  `Werkgever "${employer}" kennen we niet. Voer de werkgever eerst in.`;
const AHEAD = 'Deze dag is nog niet geweest.';

const aheadOf = (row: VoucherRow, today: LocalDate): readonly RowFault[] => [
  ...((row.voucher?.issuedOn ?? '') > today ? [fault(row, 'issuedOn', AHEAD)] : []),
  ...((row.voucher?.withdrawnOn ?? '') > today ? [fault(row, 'withdrawnOn', AHEAD)] : []),
  ...((row.trained?.trainedOn ?? '') > today ? [fault(row, 'trainedOn', AHEAD)] : []),
];
