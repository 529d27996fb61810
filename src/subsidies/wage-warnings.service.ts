import type { LocalDate, WorkflowEvent } from '../../workflows/definition.js';
import type { SessionActor } from '../access/session.js';
import type { TablesSource } from '../engine/policy-source.js';
import { inSession } from '../journal/session-work.js';
import type { PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import { MONEY_EXPLAINED_TO } from './effect-in-euros.service.js';
import type { PolicyReader } from './policy-reader.js';
import { readWageRows } from './wage-rows.js';
import { wageIn, wageWarnings } from './wage-warnings.js';

/** Of a file that is open already: the look was recorded (F6). */
export class WageWarnings {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
  ) {}

  /** M8: what an event that carries a wage will cause; nothing to a role that may not see ages, and of a person who was erased. */
  async of(
    session: SessionActor,
    file: { readonly id: string; readonly candidate: string; readonly decidingBody: string },
    event: WorkflowEvent,
    today: LocalDate,
  ): Promise<readonly string[]> {
    const contract = wageIn(event);
    if (contract === undefined || !MONEY_EXPLAINED_TO.includes(session.role)) return [];
    const { id, candidate, decidingBody } = file;
    const birthDate = (await this.vault.open(session, [candidate])).get(candidate)?.birthDate;
    if (birthDate === undefined) return [];
    const rows = await inSession(this.pool, session, (client) => readWageRows(client, decidingBody, [id]));
    const tables = this.tables.of(await this.policies.of(session, decidingBody));
    const [contracts, track] = [rows.contracts.get(id) ?? [], rows.track.get(id) ?? []];
    return wageWarnings(contract, { contracts, track, birthDate, tables }, today);
  }
}
