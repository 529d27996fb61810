import type { Role } from '../../../workflows/definition.js';
import { actorOf } from '../../access/permissions.js';
import type { SessionActor } from '../../access/session.js';
import type { AccessLog } from '../../journal/access-log.js';
import { inSession } from '../../journal/session-work.js';
import { fullName } from '../../people/person-document.js';
import type { PersonVault } from '../../people/person-vault.js';
import type { AppPool } from '../../platform/database.js';

export type Named = { readonly candidate: string; readonly employer?: string };
export type FileNames = {
  readonly people: ReadonlyMap<string, string>;
  readonly employers: ReadonlyMap<string, string>;
  readonly members: ReadonlyMap<string, string>;
};

/** Roles that work with people by name (F1); others see numbers. */
const SEE_NAMES: readonly Role[] = [
  'consultant',
  'expert',
  'reviewer',
  'backOffice',
  'finance',
  'manager',
  'legalOfficer',
  'wspAdviser',
];

/** Names that belong to the files of a list. They lie sealed apart from the files, so a page fetches them for what it shows. */
export class FileNamesReader {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
    private readonly log: AccessLog,
  ) {}

  /** The looks are recorded first (F6). */
  async of(actor: SessionActor, files: readonly Named[], operation: string): Promise<FileNames> {
    return this.with(await this.peopleOf(actor, peopleIn(files), operation), actor, files);
  }

  /** Of a file that is open already: the look was recorded. */
  async ofOpened(actor: SessionActor, file: Named): Promise<FileNames> {
    return this.with(await this.opened(actor, seenBy(actor, peopleIn([file]))), actor, [file]);
  }

  private async with(
    people: ReadonlyMap<string, string>,
    actor: SessionActor,
    files: readonly Named[],
  ): Promise<FileNames> {
    return {
      people,
      employers: await this.employersOf(actor, [...new Set(files.flatMap(({ employer }) => employer ?? []))]),
      members: await this.members(actor),
    };
  }

  /** Names of people; none for a role that sees numbers. The looks are recorded first (F6). */
  async peopleOf(
    actor: SessionActor,
    people: readonly string[],
    operation: string,
  ): Promise<ReadonlyMap<string, string>> {
    const shown = seenBy(actor, people);
    await this.log.record(
      actor,
      actorOf(actor),
      shown.map((candidate) => ({ operation, purpose: 'behandeling van het dossier', candidate })),
    );
    return this.opened(actor, shown);
  }

  private async opened(actor: SessionActor, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const documents = await this.vault.open(actor, people);
    return new Map([...documents].map(([id, person]) => [id, fullName(person)]));
  }

  /** By CBS code. */
  municipalities(actor: SessionActor): Promise<ReadonlyMap<string, string>> {
    return this.named(actor, 'select code as id, name from municipality');
  }

  /** By CBS code: those that the bodies of a session decide for, also those they once did (M1). */
  ownMunicipalities(actor: SessionActor): Promise<ReadonlyMap<string, string>> {
    return this.named(
      actor,
      `select distinct m.code as id, m.name from tenant_municipality t join municipality m on m.code = t.municipality
       where t.tenant = any($1::uuid[]) order by m.name`,
      [actor.tenants],
    );
  }

  async members(actor: SessionActor): Promise<ReadonlyMap<string, string>> {
    return this.named(actor, 'select id, name from member');
  }

  /** Colleagues in a role of the deciding body somebody acts for. */
  async colleagues(actor: SessionActor, role: Role): Promise<ReadonlyMap<string, string>> {
    return this.named(
      actor,
      'select id, name from member where tenant = $1 and active and $2 = any(roles) order by name',
      [actor.tenant, role],
    );
  }

  /** A merged file has the name of the one it is read as. */
  employersOf(actor: SessionActor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.named(
      actor,
      // Once per employer asked for: joined on the function it would run for every pair of employers.
      `with asked as materialized (
         select id, case when merged_into is null then id else employer_read_as(id) end as read_as
         from employer where id = any($1::uuid[]))
       select asked.id, r.name from asked join employer r on r.id = asked.read_as`,
      [ids],
    );
  }

  private async named(
    actor: SessionActor,
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<ReadonlyMap<string, string>> {
    const rows = await inSession(
      this.pool,
      actor,
      async (client) => (await client.query<{ id: string; name: string }>(sql, [...values])).rows,
    );
    return new Map(rows.map((row) => [row.id, row.name]));
  }
}

const peopleIn = (files: readonly Named[]): readonly string[] => [...new Set(files.map(({ candidate }) => candidate))];
const seenBy = ({ role }: SessionActor, people: readonly string[]): readonly string[] =>
  SEE_NAMES.includes(role) ? people : [];
