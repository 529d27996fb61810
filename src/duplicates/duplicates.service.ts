import type { LocalDate } from '../../workflows/definition.js';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import { candidateRows } from '../candidates/candidate-rows.js';
import type { EmployerService } from '../employers/employer.service.js';
import type { AccessLog } from '../journal/access-log.js';
import { inSession } from '../journal/session-work.js';
import { fullName } from '../people/person-document.js';
import type { PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import {
  countedFiles,
  mergedFiles,
  sameAccount,
  sameNames,
  sameNumbers,
  type Counted,
  type FoundGroup,
} from './duplicate-rows.js';
import type { FileKind } from './duplicate.schemas.js';
import { MERGERS } from './file-merge.service.js';

/** What of a file shows whether it is the same person or employer. */
export type ComparedFile = {
  readonly id: string;
  readonly kind: FileKind;
  readonly name: string;
  readonly birthDate: LocalDate | null;
  /** Whether a BSN is known; the number itself is not needed to compare. */
  readonly hasBsn: boolean | null;
  readonly caseNumber: string | null;
  readonly kvkNumber: string | null;
  readonly branchNumber: string | null;
  readonly place: string | null;
  readonly openedOn: LocalDate;
  readonly placements: number;
};
export type DuplicateGroup = {
  readonly ground: 'nameAndBirthDate' | 'numbers' | 'iban';
  readonly files: readonly ComparedFile[];
};
export type MergedPair = {
  readonly kind: FileKind;
  readonly file: string;
  readonly into: string;
  readonly name: string;
  readonly on: LocalDate;
};

/** Files that look like one and the same person or employer (M44). Every person shown is a recorded look (F6). */
export class DuplicatesService {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
    private readonly employers: EmployerService,
    private readonly log: AccessLog,
  ) {}

  /** @throws NotAllowedError */
  async suspected(actor: SessionActor): Promise<readonly DuplicateGroup[]> {
    requireRole(actor, MERGERS, 'Dubbele dossiers zoeken');
    const { names, numbers, accounts } = await inSession(this.pool, actor, async (client) => ({
      names: await sameNames(client, actor.tenant),
      numbers: await sameNumbers(client, actor.tenant),
      accounts: await sameAccount(client, actor.tenant),
    }));
    const people = await this.people(actor, names);
    const known = new Set(numbers.map(({ files }) => files.join()));
    const employers = [...numbers, ...accounts.filter(({ files }) => !known.has(files.toSorted().join()))];
    return [...people, ...(await this.employersOf(actor, employers))];
  }

  /** Files as they can be laid side by side, whatever made somebody think they are one. */
  async compared(actor: SessionActor, kind: FileKind, ids: readonly string[]): Promise<readonly ComparedFile[]> {
    requireRole(actor, MERGERS, 'Dossiers vergelijken');
    const counted = await inSession(this.pool, actor, (client) => countedFiles(client, kind, ids));
    return kind === 'candidate'
      ? this.comparedPeople(actor, ids, counted)
      : this.comparedEmployers(actor, ids, counted);
  }

  /** What is read as another file now. */
  async merged(actor: SessionActor): Promise<readonly MergedPair[]> {
    requireRole(actor, MERGERS, 'Samengevoegde dossiers zien');
    const { people, employers } = await inSession(this.pool, actor, async (client) => ({
      people: await mergedFiles(client, actor.tenant, 'candidate'),
      employers: await mergedFiles(client, actor.tenant, 'employer'),
    }));
    await this.look(
      actor,
      people.map(({ into }) => into),
    );
    const names = await this.vault.open(
      actor,
      people.map(({ into }) => into),
    );
    const pairs: MergedPair[] = people.map(({ id, into, on }) => {
      const person = names.get(into);
      return { kind: 'candidate', file: id, into, on, name: person ? fullName(person) : '' };
    });
    for (const { id, into, on } of employers) {
      const { view } = await this.employers.read(actor, into);
      pairs.push({ kind: 'employer', file: id, into, on, name: view.name });
    }
    return pairs;
  }

  private async people(actor: SessionActor, groups: readonly FoundGroup[]): Promise<readonly DuplicateGroup[]> {
    const all = new Map(
      (
        await this.compared(
          actor,
          'candidate',
          groups.flatMap(({ files }) => files),
        )
      ).map((file) => [file.id, file]),
    );
    return groups.flatMap(({ files }) => {
      const byBirth = new Map<string, ComparedFile[]>();
      for (const file of files.flatMap((id) => all.get(id) ?? [])) {
        const birth = file.birthDate ?? '';
        byBirth.set(birth, [...(byBirth.get(birth) ?? []), file]);
      }
      return [...byBirth.values()]
        .filter((same) => same.length > 1)
        .map((same) => ({ ground: 'nameAndBirthDate' as const, files: same }));
    });
  }

  private async employersOf(actor: SessionActor, groups: readonly FoundGroup[]): Promise<readonly DuplicateGroup[]> {
    const found: DuplicateGroup[] = [];
    for (const { ground, files } of groups) {
      found.push({
        ground: ground === 'iban' ? 'iban' : 'numbers',
        files: await this.compared(actor, 'employer', files),
      });
    }
    return found;
  }

  private async comparedPeople(
    actor: SessionActor,
    ids: readonly string[],
    counted: ReadonlyMap<string, Counted>,
  ): Promise<readonly ComparedFile[]> {
    await this.look(actor, ids);
    const rows = await inSession(this.pool, actor, (client) => candidateRows(client, ids));
    const people = await this.vault.open(actor, ids);
    return rows.flatMap((row) => {
      const person = people.get(row.id);
      if (!person) return [];
      return {
        ...EMPTY,
        id: row.id,
        kind: 'candidate' as const,
        name: fullName(person),
        birthDate: person.birthDate,
        hasBsn: person.bsn !== null,
        caseNumber: row.external_id,
        place: person.address?.place ?? null,
        openedOn: row.opened_on,
        placements: counted.get(row.id)?.placements ?? 0,
      };
    });
  }

  private async comparedEmployers(
    actor: SessionActor,
    ids: readonly string[],
    counted: ReadonlyMap<string, Counted>,
  ): Promise<readonly ComparedFile[]> {
    const files: ComparedFile[] = [];
    for (const id of ids) {
      const { view } = await this.employers.read(actor, id);
      const { name, kvkNumber, branchNumber, place, openedOn } = view;
      const placements = counted.get(id)?.placements ?? 0;
      files.push({ ...EMPTY, id, kind: 'employer', name, kvkNumber, branchNumber, place, openedOn, placements });
    }
    return files;
  }

  private async look(actor: SessionActor, candidates: readonly string[]): Promise<void> {
    const looks = candidates.map((candidate) => ({ operation: 'candidate.compare', purpose: PURPOSE, candidate }));
    await this.log.record(actor, actorOf(actor), looks);
  }
}

const PURPOSE = 'zoeken naar dubbele dossiers';
const EMPTY = { birthDate: null, hasBsn: null, caseNumber: null, kvkNumber: null, branchNumber: null } as const;
