import type { PoolClient } from 'pg';
import type { Actor, JsonObject, LocalDate, WorkflowEvent } from '../../workflows/definition.js';
import { DAY_AHEAD } from '../../workflows/payload.js';
import { openedFact } from '../candidates/candidate-opened.js';
import { newCandidate } from '../candidates/candidate.schemas.js';
import type { OpenCommand } from '../engine/command.js';
import { EngineError, EventRefusedError } from '../engine/engine.errors.js';
import type { Engine, Prepared } from '../engine/engine.js';
import { canonicalText } from '../journal/canonical-text.js';
import type { Fact, FactWriter } from '../journal/fact-writer.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import { joinWrites } from '../journal/writes.js';
import type { PersonVault } from '../people/person-vault.js';
import { holdSubsidies } from '../placements/placement-surroundings.js';
import { subsidiesOf } from '../placements/subsidies-of-person.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { CASELOAD_COLUMNS, columnName, type CaseloadColumn } from './caseload-columns.js';
import { faultsOn, type CaseloadFile } from './caseload-file.js';
import type { CaseloadRow, HalfRow } from './caseload-row.js';
import type { RowFault } from './cell-reader.js';
import { doubleSubsidies, type RowSubsidy } from './import-subsidies.js';
import { refuseOvertaken, untilUndisturbed } from './overtaken.js';
import { ParticularsImport } from './particulars-import.js';
import { referencesOf, type KnownEmployer, type References } from './caseload-references.js';
import { PathwayImport } from './pathway-import.js';
import { PlaceImport } from './place-import.js';
import { SexImport, type ToldSex } from './sex-import.js';
import { stableId } from './stable-id.js';
import { byLine, chunked, TakenBack } from './taken-back.js';

export type ImportOptions = {
  readonly session: Session;
  readonly actor: Actor;
  /** Consultant of rows that name none. */
  readonly owner: string | null;
  /** Looks at everything and stores nothing. */
  readonly dryRun: boolean;
  readonly progress?: (done: number, of: number) => void;
};

export type ImportReport = {
  readonly rows: number;
  readonly faults: readonly RowFault[];
  /** Taken over now; 0 when there are faults or on a dry run. */
  readonly imported: number;
  /** Were there already, with the same facts. */
  readonly unchanged: number;
  /** Reminders that would have been due before, told to nobody but listed for the consultant. */
  readonly missed: number;
};

/** A row with everything it points at found. */
type Placed = {
  readonly row: CaseloadRow;
  readonly municipality: string;
  readonly employer: KnownEmployer;
  /** Where the work is, when that is with another than the employer (M15). */
  readonly hirer: KnownEmployer | null;
  readonly owner: string;
  readonly sectorFullTimeHours: string;
};

/** Takes over a running caseload: everything is looked at first; with a fault anywhere nothing is stored. */
export class CaseloadImport {
  private readonly particulars: ParticularsImport;
  private readonly sexes: SexImport;
  private readonly places: PlaceImport;

  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
    private readonly engine: Engine,
    private readonly facts: FactWriter,
    private readonly vault: PersonVault,
    private readonly pathways: PathwayImport = new PathwayImport(),
  ) {
    this.particulars = new ParticularsImport(pool, facts, vault);
    this.sexes = new SexImport(pool, facts, vault);
    this.places = new PlaceImport(pool, vault);
  }

  /** @throws BusyError when others keep writing the same files */
  async run(file: CaseloadFile, options: ImportOptions): Promise<ImportReport> {
    return untilUndisturbed(() => this.attempt(file, options));
  }

  private async attempt(file: CaseloadFile, options: ImportOptions): Promise<ImportReport> {
    const today = localDate(await this.clock.now());
    const references = await referencesOf(this.pool, options.session, today);
    const { placed, faults } = placeAll(file.rows, references, options.owner);
    const { fresh, unchanged, changed } = await this.sortKnown(placed, options);
    const people = await this.peopleOf(fresh, options.session);
    const doubles = await inSession(this.pool, options.session, (client) => doublesOf(client, fresh, people, options));
    const places = await this.places.of(options.session, placed);
    const known = [
      ...faultsOn(file, today),
      ...aheadOf(file.rows, today),
      ...faults,
      ...places.faults,
      ...changed,
      ...doubles,
    ];
    const report = { rows: file.rows.length, imported: 0, unchanged, missed: 0 };
    if (known.length > 0 || options.dryRun) {
      const [whole, half] = [await this.lookAt(fresh, people, options), await this.lookAtHalves(file, placed, options)];
      return { ...report, faults: byLine([...known, ...whole, ...half]) };
    }
    try {
      const taken = await this.takeOver(fresh, people, options);
      const rows = placed.map(({ row: { externalId, particulars } }) => {
        const place = places.items.get(externalId);
        return { externalId, items: [...particulars, ...(place ?? [])] };
      });
      const { session, actor } = options;
      await untilUndisturbed(() => this.particulars.record(session, actor, rows));
      await untilUndisturbed(() => this.sexes.record(session, actor, toldOfOthers(placed, fresh, people)));
      return { ...report, faults: [], ...taken };
    } catch (error) {
      if (error instanceof TakenBack) return { ...report, faults: byLine(error.faults) };
      throw error;
    }
  }

  /** What was taken over before, with the same facts or with others. */
  private async sortKnown(
    placed: readonly Placed[],
    { session }: ImportOptions,
  ): Promise<{ readonly fresh: readonly Placed[]; readonly unchanged: number; readonly changed: readonly RowFault[] }> {
    const known = new Map(
      await inSession(this.pool, session, async (client) => {
        const { rows } = await client.query<{ id: string; event: JsonObject | null }>(
          `select p.external_id as id, (select j.body::jsonb -> 'event' from journal_entry j
             where j.stream = p.id and j.type = 'placement.imported' limit 1) as event
           from placement p where p.tenant = $1 and p.external_id = any($2)`,
          [session.tenant, placed.map((one) => one.row.externalId)],
        );
        return rows.map((row) => [row.id, row.event] as const);
      }),
    );
    const fresh = placed.filter(({ row }) => !known.has(row.externalId));
    const changed = placed.flatMap(({ row }) => {
      const before = known.get(row.externalId);
      return before === undefined || isSame(before, row) ? [] : [otherFacts(row)];
    });
    return { fresh, unchanged: placed.length - fresh.length - changed.length, changed };
  }

  /** Candidate ids per BSN: of people who have a file here, else new ones. */
  private async peopleOf(placed: readonly Placed[], session: Session): Promise<ReadonlyMap<string, Person>> {
    const hashes = new Map(placed.map(({ row }) => [this.vault.hashOf('bsn', row.bsn), row.bsn]));
    const found = await inSession(this.pool, session, async (client) => {
      const { rows } = await client.query<{ person: string; hash: string }>(
        `select person, encode(hash, 'hex') as hash from person_index
         where tenant = $1 and kind = 'bsn' and hash in (select decode(h, 'hex') from unnest($2::text[]) h)`,
        [session.tenant, [...hashes.keys()]],
      );
      return new Map(rows.map((row) => [row.hash, row.person]));
    });
    return new Map(
      [...hashes].map(([hash, bsn]) => {
        const id = found.get(hash);
        return [bsn, { id: id ?? stableId(session.tenant, 'candidate', hash), isNew: id === undefined }];
      }),
    );
  }

  /** Decides every row and stores nothing. */
  private async lookAt(
    fresh: readonly Placed[],
    people: ReadonlyMap<string, Person>,
    options: ImportOptions,
  ): Promise<readonly RowFault[]> {
    const refused: RowFault[] = [];
    for (const part of chunked(fresh)) {
      const commands = part.map((one) => commandOf(one, people, options));
      refused.push(...sorted(part, await this.engine.prepare(options.session, commands)).refused);
    }
    return refused;
  }

  /** What the rules say of rows that cannot be read whole, or that point at something that is not here. */
  private async lookAtHalves(
    { rows, halves }: CaseloadFile,
    placed: readonly Placed[],
    { session, actor }: ImportOptions,
  ): Promise<readonly RowFault[]> {
    const found = new Set(placed.map(({ row }) => row));
    const refused: RowFault[] = [];
    for (const part of chunked([...halves, ...rows.filter((row) => !found.has(row))])) {
      const commands = part.map((one) => halfCommand(one, session, actor));
      for (const [index, answer] of (await this.engine.prepare(session, commands)).entries()) {
        if (!(answer instanceof EventRefusedError)) continue;
        refused.push(...ofRules(answer).map((refusal) => rowFault(part[index]?.line ?? 0, refusal)));
      }
    }
    return refused;
  }

  /**
   * Decides every row and stores it as it was decided, all in one transaction: one chunk is decided while the one before it is
   * stored. With a fault nothing more is stored, the rest is looked at, and everything goes back.
   * @throws TakenBack with every fault; what `isOvertaken` knows when somebody was there meanwhile
   */
  private async takeOver(
    fresh: readonly Placed[],
    people: ReadonlyMap<string, Person>,
    options: ImportOptions,
  ): Promise<TakenOver> {
    const { session, progress } = options;
    const parts = chunked(fresh);
    const newcomers = firstOfEach(parts, people, true);
    const knownOnes = firstOfEach(parts, people, false).map((part) =>
      part.map(({ row }) => ({ candidate: people.get(row.bsn)?.id ?? '', pathway: row.pathway })),
    );
    return this.engine.allOrNothing(session, async (client, store) => {
      const read = async (at: number) => {
        const commands = (parts[at] ?? []).map((one) => commandOf(one, people, options));
        // The first call tells the database whose rows it may see.
        const decide = await this.engine.readFor(session, commands, client);
        const facts = (newcomers[at] ?? []).map((one) => this.personFact(one, people, options));
        const known = await this.pathways.factsOf(knownOnes[at] ?? [], options.actor, client);
        return { persons: await this.facts.prepare(session, [...facts, ...known], client), decide };
      };
      const refused: RowFault[] = [];
      let [imported, missed] = [0, 0];
      let storing: Promise<void> = Promise.resolve();
      let next = await read(0);
      for (const [at, part] of parts.entries()) {
        const { persons, decide } = next;
        const answers = await decide();
        const { ready, refused: faults } = sorted(part, answers);
        refused.push(...faults);
        await storing;
        // Read before the chunk in hand is stored, decided while it is.
        next = await read(at + 1);
        if (refused.length > 0) continue;
        storing = store(joinWrites([persons, ...ready.map((one) => one.writes)]));
        storing.catch(() => undefined);
        for (const { answer } of ready) missed += answer.missed.length;
        imported += ready.length;
        progress?.(imported, fresh.length);
      }
      await storing;
      if (refused.length > 0) throw new TakenBack(refused);
      // Somebody may have granted something to these people since we looked.
      await holdSubsidies(client, session);
      const doubles = await doublesOf(client, fresh, people, options);
      if (doubles.length > 0) throw new TakenBack(doubles);
      return { imported, missed };
    });
  }

  private personFact({ row, municipality }: Placed, people: ReadonlyMap<string, Person>, options: ImportOptions): Fact {
    const { firstNames, prefix, lastName, bsn, birthDate, sex, pathway } = row;
    const person = newCandidate.parse({
      municipality,
      person: { name: { firstNames, prefix, lastName }, bsn, birthDate, sex },
      pathway,
    });
    return openedFact(this.vault, options.actor, people.get(bsn)?.id ?? '', person);
  }
}

/** B4 over the rows and what is here already. In a session. */
async function doublesOf(
  client: PoolClient,
  fresh: readonly Placed[],
  people: ReadonlyMap<string, Person>,
  { session }: ImportOptions,
): Promise<readonly RowFault[]> {
  const rows = fresh.map(({ row, employer }): RowSubsidy => {
    const { line, externalId, imported } = row;
    return {
      line,
      externalId,
      placement: stableId(session.tenant, 'placement', externalId),
      person: people.get(row.bsn)?.id ?? '',
      legalEmployer: employer.legalEmployer,
      from: imported.firstDay,
      until: imported.lastDay,
    };
  });
  const knownPeople = [...people.values()].flatMap(({ id, isNew }) => (isNew ? [] : [id]));
  return doubleSubsidies(rows, await subsidiesOf(client, knownPeople));
}

type Person = { readonly id: string; readonly isNew: boolean };
type TakenOver = Pick<ImportReport, 'imported' | 'missed'>;

/** @throws when one was not there when we looked which rows are new */
function sorted(
  part: readonly Placed[],
  answers: readonly (Prepared | EngineError)[],
): { readonly ready: readonly Prepared[]; readonly refused: readonly RowFault[] } {
  refuseOvertaken(answers);
  const ready = answers.flatMap((answer) => (answer instanceof EngineError ? [] : [answer]));
  const refused = answers.flatMap((answer, index) =>
    answer instanceof EngineError ? faultsOf(part[index]?.row.line ?? 0, answer) : [],
  );
  return { ready, refused };
}

/** Of each part the rows whose person did not come by before: of those with no file yet, or of those with one. */
function firstOfEach(
  parts: readonly (readonly Placed[])[],
  people: ReadonlyMap<string, Person>,
  isNew: boolean,
): readonly (readonly Placed[])[] {
  const seen = new Set<string>();
  return parts.map((part) =>
    part.filter(({ row }) => {
      const isFirst = people.get(row.bsn)?.isNew === isNew && !seen.has(row.bsn);
      seen.add(row.bsn);
      return isFirst;
    }),
  );
}

/** What the file says of people who had a file, or whose first row said nothing: of the others it was stored with their file. */
function toldOfOthers(
  placed: readonly Placed[],
  fresh: readonly Placed[],
  people: ReadonlyMap<string, Person>,
): readonly ToldSex[] {
  const stored = new Set(
    firstOfEach([fresh], people, true).flatMap((part) =>
      part.flatMap(({ row }) => (row.sex === null ? [] : [row.bsn])),
    ),
  );
  return placed.flatMap(({ row: { externalId, bsn, sex } }) =>
    sex === null || stored.has(bsn) ? [] : [{ externalId, sex }],
  );
}

function placeAll(
  rows: readonly CaseloadRow[],
  references: References,
  owner: string | null,
): { readonly placed: readonly Placed[]; readonly faults: readonly RowFault[] } {
  const faults: RowFault[] = [];
  const placed = rows.flatMap((row) => {
    const found = placeOne(row, references, owner);
    faults.push(...found.faults);
    return found.placed ? [found.placed] : [];
  });
  return { placed, faults };
}

function placeOne(
  row: CaseloadRow,
  references: References,
  otherwise: string | null,
): { readonly placed?: Placed; readonly faults: readonly RowFault[] } {
  const municipality = references.municipalities.get(row.municipality.toLowerCase());
  const employer = references.employers.get(row.employerKvk ?? row.employerName?.toLowerCase() ?? '');
  const hirer = row.hirer === null ? null : references.employers.get(row.hirer.toLowerCase());
  const owner = row.owner === null ? otherwise : references.members.get(row.owner.toLowerCase());
  const sectorFullTimeHours = row.sectorFullTimeHours ?? employer?.sectorFullTimeHours;
  const faults = [
    ...(municipality
      ? []
      : [fault(row, 'municipality', `Gemeente "${row.municipality}" hoort niet bij deze organisatie.`)]),
    ...(employer ? [] : [fault(row, 'employerKvk', unknownEmployer(row))]),
    ...(hirer === undefined ? [fault(row, 'hirer', unknownHirer(row))] : []),
    ...(owner ? [] : [fault(row, 'owner', row.owner ? `Klantmanager "${row.owner}" kennen we niet.` : NO_OWNER)]),
    ...(sectorFullTimeHours || !employer ? [] : [fault(row, 'sectorFullTimeHours', NO_FULL_WEEK)]),
  ];
  if (!municipality || !employer || hirer === undefined || !owner || !sectorFullTimeHours) return { faults };
  return { placed: { row, municipality, employer, hirer, owner, sectorFullTimeHours }, faults };
}

/** A step of the ladder or an arrangement holds since a day that has been; a first day to come is told of its own cell. */
function aheadOf(rows: readonly CaseloadRow[], today: LocalDate): readonly RowFault[] {
  return rows.flatMap((row) =>
    row.pathway.flatMap(({ kind, from }) =>
      from <= today || from === row.imported.firstDay
        ? []
        : [fault(row, kind === 'ladder' ? 'ladderFrom' : 'arrangementFrom', DAY_AHEAD)],
    ),
  );
}

const NO_OWNER = 'Er is geen klantmanager; noem er een met --owner.';
const NO_FULL_WEEK = 'De volle werkweek van de sector ontbreekt, hier en bij de werkgever.';

function unknownEmployer({ employerKvk, employerName }: CaseloadRow): string {
  return `Werkgever "${employerKvk ?? employerName ?? ''}" kennen we niet. Voer de werkgever eerst in.`;
}

const unknownHirer = ({ hirer }: CaseloadRow): string =>
  `Inlener "${hirer ?? ''}" kennen we niet. Voer de inlener eerst in als werkgever.`;

function commandOf(one: Placed, people: ReadonlyMap<string, Person>, options: ImportOptions): OpenCommand {
  const { row, municipality, employer, hirer, owner, sectorFullTimeHours } = one;
  const { registeredOn } = row.imported;
  return {
    kind: 'open',
    stream: stableId(options.session.tenant, 'placement', row.externalId),
    actor: options.actor,
    instance: 'placement',
    workflow: 'placement',
    quiet: true,
    input: {
      mode: 'import',
      candidate: people.get(row.bsn)?.id ?? '',
      employer: employer.id,
      owner,
      externalId: row.externalId,
      hirer: hirer?.id ?? null,
      municipality,
      route: row.route,
      circle: row.circle,
      register: row.registered ? 'registered' : 'no',
      registeredOn: row.registered ? registeredOn : null,
      hours: row.hours,
      sectorFullTimeHours,
    },
    follows: [importedEvent(row)],
  };
}

/** Nobody stands in for who and where, which no rule over the days reads. */
const NOBODY = { candidate: 'nobody', employer: 'nobody', owner: 'nobody', externalId: null, hirer: null };

function halfCommand(row: HalfRow, { tenant }: Session, actor: Actor): OpenCommand {
  const { circle, route, registered, line } = row;
  const place = { municipality: 'nowhere', hours: '32', sectorFullTimeHours: '36' };
  return {
    kind: 'open',
    stream: stableId(tenant, 'half', String(line)),
    actor,
    instance: 'placement',
    workflow: 'placement',
    quiet: true,
    input: {
      mode: 'import',
      ...NOBODY,
      ...place,
      circle,
      route,
      register: registered ? 'registered' : 'no',
      registeredOn: null,
    },
    follows: [importedEvent(row)],
  };
}

function importedEvent(row: Pick<HalfRow, 'imported' | 'registered'>): WorkflowEvent {
  return {
    ...row.imported,
    ...(row.registered ? { registeredOn: null } : {}),
    type: 'placement.imported',
  };
}

function isSame(before: JsonObject | null, row: CaseloadRow): boolean {
  if (before === null) return false;
  const { plan: _plan, by: _by, on: _on, ...payload } = before;
  return canonicalText(payload) === canonicalText(importedEvent(row));
}

function otherFacts(row: CaseloadRow): RowFault {
  return fault(
    row,
    'externalId',
    `Zaaknummer ${row.externalId} is er al, met andere gegevens. Wijzig het dossier zelf.`,
  );
}

function faultsOf(line: number, answer: EngineError): readonly RowFault[] {
  if (!(answer instanceof EventRefusedError)) return [{ line, column: null, detail: answer.message }];
  return answer.refusals.map((refusal) => rowFault(line, refusal));
}

/** That something cannot be read was told of its cell. */
const ofRules = ({ refusals }: EventRefusedError): EventRefusedError['refusals'] =>
  refusals.filter(({ code }) => code !== 'payload');

function rowFault(line: number, { field, detail }: EventRefusedError['refusals'][number]): RowFault {
  const column = (Object.keys(CASELOAD_COLUMNS) as CaseloadColumn[]).find((one) => one === field);
  return { line, column: column === undefined ? (field ?? null) : columnName(column), detail };
}

function fault(row: CaseloadRow, column: Parameters<typeof columnName>[0], detail: string): RowFault {
  return { line: row.line, column: columnName(column), detail };
}
