import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { secondSubsidies } from '../../workflows/placement/placement.beside.js';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Idempotency } from '../engine/command.js';
import type { Engine } from '../engine/engine.js';
import type { RecordStore } from '../journal/record-store.js';
import { seenBefore } from '../journal/seen-before.js';
import { inSession } from '../journal/session-work.js';
import type { ContactWishes } from '../pathways/contact-wishes.service.js';
import type { AppPool } from '../platform/database.js';
import { PlacementExistsError, PlacementPartsError, type FieldFault } from './placement.errors.js';
import type { NewPlacement } from './placement.schemas.js';
import { legalEmployerOf, subsidiesOf } from './subsidies-of-person.js';

const OPENERS = ['consultant'] as const;

/** Opens placements of people and employers that are there (process step 1). */
export class PlacementOpener {
  constructor(
    private readonly pool: AppPool,
    private readonly records: RecordStore,
    private readonly engine: Engine,
    private readonly wishes: ContactWishes,
  ) {}

  /**
   * @returns the id of the placement; the same one when the key was seen before
   * @throws NotAllowedError, PlacementPartsError, PlacementExistsError, IdempotencyMismatchError
   */
  async open(actor: SessionActor, input: NewPlacement, idempotency?: Idempotency): Promise<string> {
    requireRole(actor, OPENERS, 'Een plaatsing openen');
    const seen = await seenBefore(this.records, actor, actor, idempotency);
    if (seen) return seen.stream;
    const { owner = actor.id, otherSubsidy: _answer, ...rest } = input;
    await inSession(this.pool, actor, (client) => refuseUnfit(client, actor.tenant, { ...input, owner }));
    const { stream } = await this.engine.dispatch(actor, {
      kind: 'open',
      stream: randomUUID(),
      actor: actorOf(actor),
      instance: 'placement',
      workflow: 'placement',
      input: { mode: 'new', owner, ...rest },
      ...(idempotency ? { idempotency } : {}),
    });
    await this.wishes.tell(actor, input.candidate, actor.id);
    return stream;
  }
}

const PARTS = `select
  exists (select 1 from candidate where id = $2 and tenant = $1 and erased_on is null) as candidate,
  exists (select 1 from employer where id = $3 and tenant = $1) as employer,
  $4::uuid is null or exists (select 1 from employer where id = $4 and tenant = $1) as hirer,
  exists (select 1 from member where id = $5 and tenant = $1 and active and 'consultant' = any(roles)) as owner,
  not exists (select 1 from tenant_municipality where tenant = $1)
    or exists (select 1 from tenant_municipality where tenant = $1 and municipality = $6) as municipality`;

type Parts = {
  readonly candidate: boolean;
  readonly employer: boolean;
  readonly hirer: boolean;
  readonly owner: boolean;
  readonly municipality: boolean;
};

const FAULTS: Readonly<Record<keyof Parts, string>> = {
  candidate: 'Deze persoon is niet bekend bij uw organisatie.',
  employer: 'Deze werkgever is niet bekend bij uw organisatie.',
  hirer: 'Deze inlener is niet bekend bij uw organisatie.',
  owner: 'Dit is geen consulent van uw organisatie.',
  municipality: 'Uw organisatie beslist niet voor deze gemeente.',
};

async function refuseUnfit(
  client: PoolClient,
  tenant: string,
  input: NewPlacement & { readonly owner: string },
): Promise<void> {
  const { candidate, employer, hirer, owner, municipality, externalId, register, registeredOn } = input;
  const { rows } = await client.query<Parts>(PARTS, [tenant, candidate, employer, hirer, owner, municipality]);
  const [found] = rows;
  const fields: FieldFault[] = Object.entries(FAULTS).flatMap(([field, detail]) =>
    found?.[field as keyof Parts] === true ? [] : [{ field, code: 'unknown', detail }],
  );
  if (register === 'registered' && registeredOn === null) {
    const detail = 'Geef de eerste dag in het doelgroepregister (regel A12).';
    fields.push({ field: 'registeredOn', code: 'required', detail });
  }
  fields.push(...(await subsidyWithoutEnd(client, candidate, employer)));
  if (fields.length > 0) throw new PlacementPartsError(fields);
  if (externalId === null) return;
  const same = await client.query<{ id: string }>('select id from placement where tenant = $1 and external_id = $2', [
    tenant,
    externalId,
  ]);
  if (same.rows.length > 0) throw new PlacementExistsError(same.rows.map((row) => row.id));
}

/** B4: while a subsidy with this employer has no end, nothing begins beside it. */
async function subsidyWithoutEnd(
  client: PoolClient,
  candidate: string,
  employer: string,
): Promise<readonly FieldFault[]> {
  const legal = await legalEmployerOf(client, employer);
  const running = (await subsidiesOf(client, [candidate])).filter(
    ({ legalEmployer, until }) => legalEmployer === legal && until === null,
  );
  return running.flatMap((one) =>
    secondSubsidies(one, [one]).map(({ code, detail }) => ({ field: 'employer', code, detail })),
  );
}
