import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/definition.js';
import type { FactWriter } from '../journal/fact-writer.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { isAsked, nextAgreed } from './agreed-contract.js';
import { inForce } from './particular-history.js';
import { particularRows } from './particular-rows.js';
import type { AgreedContract } from './particular.schemas.js';

type Running = {
  readonly id: string;
  readonly runningFrom: LocalDate | null;
  readonly permanent: boolean;
  readonly endsOn: LocalDate | null;
};

export const ASKED = 'contract.followAsked';

/** Running placements with a sequence that was agreed; few, for most people have one contract at a time. */
const RUNNING = `select p.id, x.context #>> '{contract,from}' as "runningFrom",
    coalesce((x.context #>> '{contract,permanent}')::boolean, false) as permanent,
    x.context #>> '{ending,lastDay}' as "endsOn"
  from placement p join instance i on i.stream = p.id and i.name = 'placement'
  cross join lateral (select i.snapshot::jsonb -> 'context' as context) x
  where p.tenant = $1 and p.outcome is null and not p.simulated
    and exists (select from placement_particular a where a.placement = p.id and a.kind = 'contracts')
  order by p.id`;

/** Asks the consultant, once for each, whether a contract that was agreed at the start goes on; it stays open until somebody says. */
export class AgreedContractPass {
  readonly name = 'agreedContracts';

  constructor(
    private readonly pool: AppPool,
    private readonly facts: FactWriter,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const today = localDate(await this.clock.now());
    for (const { id: tenant } of await allTenants(this.pool)) await this.ofBody({ tenant, tenants: [tenant] }, today);
  }

  private async ofBody(session: Session, today: LocalDate): Promise<void> {
    const due = await inSession(this.pool, session, (client) => dueIn(client, session.tenant, today));
    const actor = { id: 'system', role: 'system', tenant: session.tenant } as const;
    for (const { placement, contract } of due) {
      const { from, until, permanent, hours } = contract;
      const data = { from, until, permanent, hours };
      await this.facts.write(session, {
        stream: placement,
        kind: 'placement',
        type: ASKED,
        actor,
        facts: data,
        rows: () => [],
        inbox: [{ template: 'contract-as-agreed', recipient: 'owner', dueOn: from, data }],
      });
    }
  }
}

async function dueIn(
  client: PoolClient,
  tenant: string,
  today: LocalDate,
): Promise<readonly { readonly placement: string; readonly contract: AgreedContract }[]> {
  const { rows } = await client.query<Running>(RUNNING, [tenant]);
  const due: { placement: string; contract: AgreedContract }[] = [];
  for (const { id: placement, ...standing } of rows) {
    const value = inForce(await particularRows(client, placement), 'contracts', today)?.value;
    const contract = nextAgreed((value?.['contracts'] ?? []) as readonly AgreedContract[], standing);
    if (contract === undefined || !isAsked(contract, today)) continue;
    if (!(await wasAsked(client, placement, contract.from))) due.push({ placement, contract });
  }
  return due;
}

async function wasAsked(client: PoolClient, placement: string, from: LocalDate): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from journal_entry where stream = $1 and type = $2 and body::jsonb #>> '{event,from}' = $3 limit 1`,
    [placement, ASKED, from],
  );
  return rowCount !== 0;
}
