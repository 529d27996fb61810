import type { LocalDate } from '../../../workflows/definition.js';
import { DAY_AHEAD } from '../../../workflows/payload.js';
import { openedFact } from '../../candidates/candidate-opened.js';
import { newCandidate } from '../../candidates/candidate.schemas.js';
import { inSession } from '../../journal/session-work.js';
import { pathwayFact, type PathwayFact } from '../../pathways/pathway-fact.js';
import { keptOf, pathwayPut, type KeptFact, type PathwayLine } from '../../pathways/pathway-record.js';
import { counting, pathwayRows, type PathwayRow } from '../../pathways/pathway-rows.js';
import { referencesOf } from '../caseload-references.js';
import { bsnCell } from '../caseload-row.js';
import { codeCell, type CellReader, type RowFault } from '../cell-reader.js';
import { dateCell, decimalCell } from '../dutch-cells.js';
import { arrangementCell, stepCell } from '../pathway-cells.js';
import { stableId } from '../stable-id.js';
import { factKind, grouped, inSteps, type FactPlan, type PlannedFact, type Scene } from './fact-kind.js';

const COLUMNS = {
  bsn: ['bsn', 'burgerservicenummer', 'sofinummer'],
  from: ['sinds', 'vanaf', 'datum', 'per'],
  ladderStep: ['trede', 'participatieladder', 'trede participatieladder'],
  arrangement: ['arrangement'],
  sheltered: ['beschut werk', 'beschut'],
  shelteredHours: ['uren beschut werk', 'uren beschut'],
  stepToWork: ['stap naar werk', 'stap'],
  stepUntil: ['stap tot en met', 'stap tot'],
  firstNames: ['voornamen', 'voornaam', 'roepnaam'],
  prefix: ['tussenvoegsel', 'voorvoegsel', 'voorvoegsels'],
  lastName: ['achternaam', 'geslachtsnaam', 'naam'],
  birthDate: ['geboortedatum', 'geb datum'],
  municipality: ['gemeente', 'woongemeente', 'gemeentecode'],
} as const;
type Column = keyof typeof COLUMNS;

const SHELTERED = {
  'advies gevraagd': 'adviceAsked',
  'advies negatief': 'adviceNegative',
  wachtlijst: 'waiting',
  wacht: 'waiting',
  werkt: 'working',
  ja: 'working',
  gestopt: 'ended',
  nee: 'ended',
} as const;
const STEPS = {
  leerwerkplek: 'learningPlace',
  vrijwilligerswerk: 'voluntaryWork',
  scholing: 'schooling',
  parttime: 'partTime',
  'parttime werk': 'partTime',
  'meer uren': 'moreHours',
} as const;

type Named = {
  readonly firstNames: string;
  readonly prefix: string | null;
  readonly lastName: string;
  readonly birthDate: LocalDate;
  readonly municipality: string;
};
type PathwayFileRow = {
  readonly line: number;
  readonly bsn: string;
  /** Who it is; null where the row says no more than a BSN. */
  readonly named: Named | null;
  readonly facts: readonly { readonly column: Column; readonly fact: PathwayFact }[];
};

/** Steps of the ladder, arrangements, sheltered work and steps to work of people, each with its day (seeds 11 to 19). */
export const pathwaysKind = factKind<Column, PathwayFileRow>({
  columns: COLUMNS,
  required: ['bsn', 'from'],
  added: ['shelteredHours'],
  example: {
    bsn: '999993653',
    from: '1-3-2025',
    ladderStep: '4',
    arrangement: '2',
    sheltered: 'werkt',
    shelteredHours: '24',
    stepToWork: '',
    stepUntil: '',
    firstNames: 'Test',
    prefix: '',
    lastName: 'Voorbeeld',
    birthDate: '15-3-1984',
    municipality: 'Hilversum',
  },
  read: readRow,
  plan,
});

function readRow(reader: CellReader<Column>): PathwayFileRow {
  const bsn = reader.checked('bsn', bsnCell);
  const from = reader.checked('from', dateCell);
  const ladder = reader.optional('ladderStep', stepCell);
  const arrangement = reader.optional('arrangement', arrangementCell);
  const state = reader.optional('sheltered', codeCell(SHELTERED));
  const hours = reader.optional('shelteredHours', decimalCell);
  const step = reader.optional('stepToWork', codeCell(STEPS));
  const until = reader.optional('stepUntil', dateCell);
  const said: readonly (readonly [Column, object | null])[] = [
    ['ladderStep', ladder && { kind: 'ladder', from, ...ladder }],
    ['arrangement', arrangement === null ? null : { kind: 'arrangement', from, arrangement }],
    ['sheltered', state === null ? null : { kind: 'shelteredWork', from, state, hours }],
    ['stepToWork', step === null ? null : { kind: 'stepToWork', from, step, until }],
  ];
  if (hours !== null && state === null) reader.refuse('shelteredHours', [{ detail: NO_STATE }]);
  if (until !== null && step === null) reader.refuse('stepUntil', [{ detail: NO_STEP }]);
  const facts = said.flatMap(([column, fact]) => {
    if (fact === null || !reader.isRead('from')) return [];
    const read = pathwayFact.safeParse(fact);
    if (read.success) return [{ column, fact: read.data }];
    for (const { path, message } of read.error.issues)
      reader.refuse(columnOf(column, path.at(-1)), [{ detail: message }]);
    return [];
  });
  if (said.every(([, fact]) => fact === null) && reader.faults.length === 0)
    reader.refuse('ladderStep', [{ detail: NOTHING }]);
  return { line: reader.line, bsn, named: namedIn(reader), facts };
}

const NO_STATE = 'Uren horen bij beschut werk: vul die kolom ook in.';
const NO_STEP = 'Deze dag hoort bij een stap naar werk: vul die kolom ook in.';
const NOTHING = 'Deze regel zegt niets: vul een trede, arrangement, beschut werk of stap in.';
const columnOf = (column: Column, field: PropertyKey | undefined): Column =>
  field === 'hours' ? 'shelteredHours' : field === 'until' ? 'stepUntil' : column;

function namedIn(reader: CellReader<Column>): Named | null {
  const columns: readonly Column[] = ['firstNames', 'lastName', 'birthDate', 'municipality'];
  if (columns.every((column) => reader.optionalText(column) === null)) return null;
  return {
    firstNames: reader.text('firstNames'),
    prefix: reader.optionalText('prefix'),
    lastName: reader.text('lastName'),
    birthDate: reader.checked('birthDate', dateCell),
    municipality: reader.text('municipality'),
  };
}

type Person = { readonly id: string; readonly entry: number; readonly rows: readonly PathwayRow[] };

async function plan(rows: readonly PathwayFileRow[], scene: Scene): Promise<FactPlan> {
  const { session, today, vault } = scene;
  const faults: RowFault[] = [];
  const facts: PlannedFact[] = [];
  let [fresh, unchanged] = [0, 0];
  const people = await peopleOf([...new Set(rows.map(({ bsn }) => bsn))], scene);
  const { municipalities } = await referencesOf(scene.pool, session, today);
  // Two numbers may lead to one person, when the files were merged (M44).
  const idOf = ({ bsn }: PathwayFileRow): string =>
    people.get(bsn)?.id ?? stableId(session.tenant, 'candidate', vault.hashOf('bsn', bsn));
  for (const [id, own] of grouped(rows, idOf)) {
    const bsn = own[0]?.bsn ?? '';
    const person = people.get(bsn);
    const named = own.find((row) => row.named !== null)?.named ?? null;
    const municipality = named === null ? undefined : municipalities.get(named.municipality.toLowerCase());
    const wrong = [
      ...own.flatMap((row) => aheadOf(row, today)),
      ...(person === undefined ? strangerFaults(own, named, municipality, today) : []),
    ];
    const known = [...counting(person?.rows ?? [])];
    const lines: KeptFact[] = [];
    for (const row of own) {
      let brings = false;
      for (const { column, fact } of row.facts) {
        const { open } = keptOf(fact);
        const there = [...known, ...lines].find(({ kind, from }) => kind === open.kind && from === open.from);
        if (there === undefined) [brings] = [true, lines.push(open)];
        else if (!isSame(there, open)) wrong.push({ line: row.line, column: COLUMNS[column][0], detail: OTHER });
      }
      if (brings) fresh += 1;
      else unchanged += 1;
    }
    faults.push(...wrong);
    if (wrong.length > 0) continue;
    if (person === undefined && named !== null && municipality !== undefined)
      facts.push(strangerFact(id, bsn, named, municipality, scene));
    if (lines.length > 0) facts.push(recordedFact(id, person, lines, scene));
  }
  return { faults, fresh, unchanged, steps: inSteps(facts) };
}

const OTHER = 'Op deze dag staat al iets anders. Verbeter dat in het dossier van de persoon.';
const isSame = (a: KeptFact, b: KeptFact): boolean =>
  a.codes.join() === b.codes.join() &&
  a.contact === b.contact &&
  a.until === b.until &&
  Number(a.hours ?? 0) === Number(b.hours ?? 0);

const aheadOf = ({ line, facts }: PathwayFileRow, today: LocalDate): readonly RowFault[] =>
  facts.some(({ fact }) => fact.from > today) ? [{ line, column: COLUMNS.from[0], detail: DAY_AHEAD }] : [];

function strangerFaults(
  [first]: readonly PathwayFileRow[],
  named: Named | null,
  municipality: string | undefined,
  today: LocalDate,
): readonly RowFault[] {
  const at = (column: Column, detail: string): RowFault => ({
    line: first?.line ?? 0,
    column: COLUMNS[column][0],
    detail,
  });
  if (named === null) return [at('bsn', STRANGER)];
  return [
    ...(municipality === undefined
      ? [at('municipality', `Gemeente "${named.municipality}" hoort niet bij deze organisatie.`)]
      : []),
    ...(named.birthDate > today ? [at('birthDate', DAY_AHEAD)] : []),
  ];
}
const STRANGER =
  'Deze persoon heeft hier nog geen dossier: vul ook voornamen, achternaam, geboortedatum en gemeente in.';

function strangerFact(
  id: string,
  bsn: string,
  named: Named,
  municipality: string,
  { vault, actor }: Scene,
): PlannedFact {
  const { firstNames, prefix, lastName, birthDate } = named;
  const person = { name: { firstNames, prefix, lastName }, bsn, birthDate };
  return openedFact(vault, actor, id, newCandidate.parse({ municipality, person }));
}

/** One entry with all that is new of a person; numbers follow those that are there. */
function recordedFact(
  id: string,
  person: Person | undefined,
  facts: readonly KeptFact[],
  { actor }: Scene,
): PlannedFact {
  const own = person?.rows.filter(({ candidate }) => candidate === id) ?? [];
  const last = Math.max(0, ...own.map(({ number }) => number));
  const lines: readonly PathwayLine[] = facts.map((fact, index) => {
    return { ...fact, number: last + index + 1, corrects: null, removed: false };
  });
  return {
    stream: id,
    kind: 'candidate',
    type: 'pathway.recorded',
    actor,
    facts: { pathway: lines.map((line) => ({ ...line })) },
    rows: (entry, on) =>
      lines.map((line) => pathwayPut(id, actor.tenant, line, { entry, on, by: actor.id, sealed: null })),
    // Numbers were given after what was read.
    ...(person === undefined ? {} : { expectedRevision: person.entry }),
  };
}

const PEOPLE = `select encode(x.hash, 'hex') as hash, c.id, s.entry_no as entry
  from person_index x join candidate c on c.id = candidate_read_as(x.person) join stream s on s.id = c.id
  where x.tenant = $1 and x.kind = 'bsn' and x.hash in (select decode(h, 'hex') from unnest($2::text[]) h) and c.erased_on is null`;

async function peopleOf(
  bsns: readonly string[],
  { pool, session, vault }: Scene,
): Promise<ReadonlyMap<string, Person>> {
  const hashes = new Map(bsns.map((bsn) => [vault.hashOf('bsn', bsn), bsn]));
  return inSession(pool, session, async (client) => {
    const found = await client.query<{ hash: string; id: string; entry: number }>(PEOPLE, [
      session.tenant,
      [...hashes.keys()],
    ]);
    const people = new Map<string, Person>();
    for (const { hash, id, entry } of found.rows) {
      const bsn = hashes.get(hash);
      if (bsn !== undefined) people.set(bsn, { id, entry, rows: await pathwayRows(client, id) });
    }
    return people;
  });
}
