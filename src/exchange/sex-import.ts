import type { Actor } from '../../workflows/definition.js';
import { changedFact } from '../candidates/candidate-changed.js';
import { candidateRows } from '../candidates/candidate-rows.js';
import type { FactWriter } from '../journal/fact-writer.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { Sex } from '../people/person-document.js';
import type { PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';

export type ToldSex = { readonly externalId: string; readonly sex: Sex };
type Target = { readonly candidate: string; readonly externalId: string };

const PAGE = 500;
const TARGETS = `select case when c.merged_into is null then c.id else candidate_read_as(c.id) end as candidate,
    p.external_id as "externalId"
  from placement p join candidate c on c.id = p.candidate
  where p.tenant = $1 and p.external_id = any($2) order by p.id`;

/** The sex that a caseload tells of people whose file was here before: only where none is recorded; what somebody recorded stays. */
export class SexImport {
  constructor(
    private readonly pool: AppPool,
    private readonly facts: FactWriter,
    private readonly vault: PersonVault,
  ) {}

  async record(session: Session, actor: Actor, told: readonly ToldSex[]): Promise<void> {
    for (let first = 0; first < told.length; first += PAGE) {
      await this.page(session, actor, told.slice(first, first + PAGE));
    }
  }

  private async page(session: Session, actor: Actor, told: readonly ToldSex[]): Promise<void> {
    const sexes = new Map(told.map(({ externalId, sex }) => [externalId, sex]));
    const { wanted, rows } = await inSession(this.pool, session, async (client) => {
      const { rows: targets } = await client.query<Target>(TARGETS, [session.tenant, [...sexes.keys()]]);
      const wanted = new Map(targets.map(({ candidate, externalId }) => [candidate, sexes.get(externalId)]));
      return { wanted, rows: await candidateRows(client, [...wanted.keys()]) };
    });
    const documents = await this.vault.open(session, [...wanted.keys()]);
    for (const row of rows) {
      const [document, sex] = [documents.get(row.id), wanted.get(row.id)];
      if (document === undefined || sex === undefined || document.sex !== null) continue;
      const change = { person: { sex } };
      const fact = await changedFact(this.vault, session, actor, row, { person: { ...document, sex }, change });
      await this.facts.write(session, fact);
    }
  }
}
