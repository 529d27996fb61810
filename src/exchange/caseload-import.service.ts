import canonicalize from 'canonicalize';
import type { Actor, JsonObject, WorkflowEvent } from '../../workflows/definition.js';
import { openedFact } from '../candidates/candidate-opened.js';
import { newCandidate } from '../candidates/candidate.schemas.js';
import type { Dispatched, OpenCommand } from '../engine/command.js';
import { EngineError, EventRefusedError } from '../engine/engine.errors.js';
import type { Engine, Prepared } from '../engine/engine.js';
import type { Fact, FactWriter } from '../journal/fact-writer.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { PersonVault } from '../people/person-vault.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { columnName } from './caseload-columns.js';
import type { CaseloadFile } from './caseload-file.js';
import type { CaseloadRow, RowFault } from './caseload-row.js';
import { referencesOf, type KnownEmployer, type References } from './caseload-references.js';
import { stableId } from './stable-id.js';

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
  readonly owner: string;
  readonly sectorFullTimeHours: string;
};

const CHUNK = 250;

/** Takes over a running caseload: everything is looked at first; with a fault anywhere nothing is stored. */
export class CaseloadImport {
  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
    private readonly engine: Engine,
    private readonly facts: FactWriter,
    private readonly vault: PersonVault,
  ) {}

  async run(file: CaseloadFile, options: ImportOptions): Promise<ImportReport> {
    const references = await referencesOf(this.pool, options.session, localDate(await this.clock.now()));
    const { placed, faults } = placeAll(file.rows, references, options.owner);
    const { fresh, unchanged, changed } = await this.sortKnown(placed, options);
    const people = await this.peopleOf(fresh, options.session);
    const { ready, refused } = await this.prepare(fresh, people, options);
    const all = [...file.faults, ...faults, ...changed, ...refused].toSorted((a, b) => a.line - b.line);
    const report = { rows: file.rows.length, faults: all, imported: 0, unchanged, missed: 0 };
    if (all.length > 0 || options.dryRun) return report;
    return { ...report, ...(await this.store(ready, people, options)) };
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

  /** Decides every row; what is right is stored as it was decided here. */
  private async prepare(
    fresh: readonly Placed[],
    people: ReadonlyMap<string, Person>,
    options: ImportOptions,
  ): Promise<{ readonly ready: readonly Ready[]; readonly refused: readonly RowFault[] }> {
    const ready: Ready[] = [];
    const refused: RowFault[] = [];
    for (const part of chunked(fresh)) {
      const commands = part.map((one) => commandOf(one, people, options));
      const answers = await this.engine.prepare(options.session, commands);
      for (const [index, placed] of part.entries()) {
        const answer = answers[index];
        if (answer instanceof EngineError) refused.push(...faultsOf(placed.row.line, answer));
        // On a dry run nothing has to be kept.
        else if (answer && !options.dryRun) ready.push({ placed, prepared: answer });
      }
    }
    return { ready, refused };
  }

  private async store(
    ready: readonly Ready[],
    people: ReadonlyMap<string, Person>,
    options: ImportOptions,
  ): Promise<{ readonly imported: number; readonly missed: number }> {
    const written = new Set<string>();
    let imported = 0;
    let missed = 0;
    for (const part of chunked(ready)) {
      const first = part.filter(({ placed: { row } }) => {
        const isFirst = people.get(row.bsn)?.isNew === true && !written.has(row.bsn);
        written.add(row.bsn);
        return isFirst;
      });
      await this.facts.writeAll(
        options.session,
        first.map(({ placed }) => this.personFact(placed, people, options)),
      );
      const answers = await this.engine.storePrepared(
        options.session,
        part.map((one) => one.prepared),
      );
      for (const answer of answers) missed += countOf(answer);
      imported += answers.length;
      options.progress?.(imported, ready.length);
    }
    return { imported, missed };
  }

  private personFact({ row, municipality }: Placed, people: ReadonlyMap<string, Person>, options: ImportOptions): Fact {
    const { firstNames, prefix, lastName, bsn, birthDate } = row;
    const person = newCandidate.parse({
      municipality,
      person: { name: { firstNames, prefix, lastName }, bsn, birthDate },
    });
    return openedFact(this.vault, options.actor, people.get(bsn)?.id ?? '', person);
  }
}

type Ready = { readonly placed: Placed; readonly prepared: Prepared };
type Person = { readonly id: string; readonly isNew: boolean };

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
  const owner = row.owner === null ? otherwise : references.members.get(row.owner.toLowerCase());
  const sectorFullTimeHours = row.sectorFullTimeHours ?? employer?.sectorFullTimeHours;
  const faults = [
    ...(municipality
      ? []
      : [fault(row, 'municipality', `Gemeente "${row.municipality}" hoort niet bij deze organisatie.`)]),
    ...(employer ? [] : [fault(row, 'employerKvk', unknownEmployer(row))]),
    ...(owner ? [] : [fault(row, 'owner', row.owner ? `Klantmanager "${row.owner}" kennen we niet.` : NO_OWNER)]),
    ...(sectorFullTimeHours || !employer ? [] : [fault(row, 'sectorFullTimeHours', NO_FULL_WEEK)]),
  ];
  if (!municipality || !employer || !owner || !sectorFullTimeHours) return { faults };
  return { placed: { row, municipality, employer, owner, sectorFullTimeHours }, faults };
}

const NO_OWNER = 'Er is geen klantmanager; noem er een met --owner.';
const NO_FULL_WEEK = 'De volle werkweek van de sector ontbreekt, hier en bij de werkgever.';

function unknownEmployer({ employerKvk, employerName }: CaseloadRow): string {
  return `Werkgever "${employerKvk ?? employerName ?? ''}" kennen we niet. Voer de werkgever eerst in.`;
}

function commandOf(one: Placed, people: ReadonlyMap<string, Person>, options: ImportOptions): OpenCommand {
  const { row, municipality, employer, owner, sectorFullTimeHours } = one;
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
      hirer: null,
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

function importedEvent(row: CaseloadRow): WorkflowEvent {
  return {
    ...row.imported,
    registeredOn: row.registered ? null : row.imported.registeredOn,
    type: 'placement.imported',
  };
}

function isSame(before: JsonObject | null, row: CaseloadRow): boolean {
  if (before === null) return false;
  const { plan: _plan, by: _by, on: _on, ...payload } = before;
  return canonicalize(payload) === canonicalize(importedEvent(row));
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
  return answer.refusals.map(({ field, detail }) => ({ line, column: field ?? null, detail }));
}

/** @throws EngineError when a row that was decided is refused after all: something changed in between */
function countOf(answer: Dispatched | EngineError): number {
  if (answer instanceof EngineError) throw answer;
  return answer.missed.length;
}

function fault(row: CaseloadRow, column: Parameters<typeof columnName>[0], detail: string): RowFault {
  return { line: row.line, column: columnName(column), detail };
}

function chunked<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_none, index) =>
    rows.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
