import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { z } from 'zod';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, Role } from '../../workflows/definition.js';
import type { TablesSource } from '../engine/policy-source.js';
import type { AccessLog } from '../journal/access-log.js';
import { inSession } from '../journal/session-work.js';
import type { LegalTables } from '../../workflows/law/tables.js';
import type { PolicyReader } from '../subsidies/policy-reader.js';
import type { PersonVault } from '../people/person-vault.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import type { TenantRecord } from '../tenants/tenant-record.js';
import { StaleEntryError, UnfitError, UnknownEntryError } from '../tenants/tenant.errors.js';
import { complaintOf, complaintPut, complaintsOf, type ComplaintRow } from './complaint-rows.js';

import type { Complaint, ComplaintStep, NewComplaint, OpenedComplaint } from './complaint.schemas.js';
import { stepFaults } from './complaint-steps.js';
import { breachLastMoment, complaintLastDay } from './complaint-terms.js';

/** Anybody who hears of one writes it down; only these read what was told. */
export const RECORD_COMPLAINTS: readonly Role[] = [
  'consultant',
  'backOffice',
  'finance',
  'reviewer',
  'manager',
  'legalOfficer',
  'administrator',
  'wspAdviser',
];
export const HANDLE_COMPLAINTS: readonly Role[] = ['legalOfficer', 'manager'];

const NOTHING_DONE = {
  extendedOn: null,
  acknowledgedOn: null,
  heardOn: null,
  authorityToldOn: null,
  peopleToldOn: null,
  handler: null,
  outcome: null,
  closedOn: null,
  concluded: null,
} as const;
const toldText = z.strictObject({ story: z.string() });
const conclusionText = z.strictObject({ conclusion: z.string() });

/** Complaints (Awb 9) and data breaches (AVG 33): a record of their own, not mixed with objections (M39). */
export class ComplaintService {
  constructor(
    private readonly pool: AppPool,
    private readonly record: TenantRecord,
    private readonly vault: PersonVault,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
    private readonly log: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowedError */
  async list(actor: SessionActor): Promise<readonly Complaint[]> {
    requireRole(actor, HANDLE_COMPLAINTS, 'Klachten en datalekken inzien');
    return inSession(this.pool, actor, (client) => complaintsOf(client, actor.tenant));
  }

  /** Open ones and the nearest last day. @throws NotAllowedError */
  async summary(actor: SessionActor): Promise<{ readonly count: number; readonly dueOn: LocalDate | null }> {
    const open = (await this.list(actor)).filter(({ closedOn }) => closedOn === null);
    const days = open.flatMap(({ lastDay, lastMoment }) => lastDay ?? (lastMoment ? [localDate(lastMoment)] : []));
    return { count: open.length, dueOn: days.toSorted()[0] ?? null };
  }

  /** With what was told; the look is recorded when it is about a file (F6). @throws UnknownEntryError, NotAllowedError */
  async open(actor: SessionActor, id: string): Promise<OpenedComplaint> {
    requireRole(actor, HANDLE_COMPLAINTS, 'Een klacht of datalek inzien');
    const row = await inSession(this.pool, actor, (client) => known(client, actor.tenant, id));
    if (row.placement !== null) {
      const look = { operation: 'complaint.opened', purpose: 'Klacht of datalek behandelen', placement: row.placement };
      await this.log.record(actor, actorOf(actor), [look]);
    }
    const { told, concluded, ...rest } = row;
    const { story } = toldText.parse(await this.vault.unseal(actor, id, 'told', told));
    const conclusion =
      concluded === null
        ? null
        : conclusionText.parse(await this.vault.unseal(actor, id, 'concluded', concluded)).conclusion;
    return { ...rest, story, conclusion };
  }

  /** @param id for who must know it before @returns its id @throws NotAllowedError, UnfitError */
  async add(actor: SessionActor, given: NewComplaint, id: string = randomUUID()): Promise<string> {
    requireRole(actor, RECORD_COMPLAINTS, 'Een klacht of datalek vastleggen');
    const now = await this.clock.now();
    const facts = this.factsOf(given, now, await this.tablesOf(actor));
    const { personKeys, seal } = this.vault.newKey(id);
    const told = seal('told', { story: given.story });
    const { committee: _counted, ...known } = facts;
    const first: ComplaintRow = { ...NOTHING_DONE, ...known, id, recordedBy: actor.id, revision: 0, told };
    await this.record.append(actor, actorOf(actor), async (client) => {
      await refuseForeignFile(client, actor.tenant, given.placement);
      return {
        type: 'complaint.received',
        facts: { complaint: id, ...facts },
        sealed: told,
        personKeys,
        rows: (entry) => [complaintPut(actor.tenant, { ...first, revision: entry })],
      };
    });
    return id;
  }

  /** One step further. @param expected number of the last entry its sender saw @throws UnfitError, StaleEntryError, UnknownEntryError */
  async step(actor: SessionActor, id: string, step: ComplaintStep, expected: number): Promise<void> {
    requireRole(actor, HANDLE_COMPLAINTS, 'Een klacht of datalek behandelen');
    const today = localDate(await this.clock.now());
    const tables = await this.tablesOf(actor);
    const sealed =
      step.step === 'closed'
        ? await this.vault.seal(actor, id, 'concluded', { conclusion: step.conclusion })
        : undefined;
    await this.record.append(actor, actorOf(actor), async (client) => {
      const current = await known(client, actor.tenant, id);
      if (current.revision !== expected) throw new StaleEntryError(expected, current.revision);
      const faults = stepFaults(current, step, today);
      if (faults.length > 0) throw new UnfitError(faults);
      const changed = this.changeOf(current, step, tables);
      const { conclusion: _sealed, ...open } = 'conclusion' in step ? step : { ...step, conclusion: '' };
      return {
        type: `complaint.${step.step}`,
        facts: { complaint: id, ...open },
        ...(sealed === undefined ? {} : { sealed }),
        rows: (entry) => [
          complaintPut(actor.tenant, { ...current, ...changed, concluded: sealed ?? null, revision: entry }),
        ],
      };
    });
  }

  private factsOf(given: NewComplaint, now: string, tables: LegalTables) {
    const { kind, subject, toldBy, placement } = given;
    const shared = { kind, subject, toldBy, placement };
    if (given.kind === 'dataBreach') {
      refuseFuture('foundAt', given.foundAt > now);
      const foundAt = new Date(given.foundAt).toISOString();
      const receivedOn = localDate(foundAt);
      return { ...shared, receivedOn, foundAt, lastDay: null, lastMoment: breachLastMoment(foundAt), committee: false };
    }
    const { receivedOn, committee } = given;
    refuseFuture('receivedOn', receivedOn > localDate(now));
    const lastDay = complaintLastDay(receivedOn, { committee, extended: false }, tables);
    return { ...shared, receivedOn, foundAt: null, lastDay, lastMoment: null, committee };
  }

  private async tablesOf(actor: SessionActor): Promise<LegalTables> {
    return this.tables.of(await this.policies.of(actor));
  }

  private changeOf(current: ComplaintRow, step: ComplaintStep, tables: LegalTables): Partial<ComplaintRow> {
    switch (step.step) {
      case 'assigned':
        return { handler: step.handler };
      case 'acknowledged':
        return { acknowledgedOn: step.on };
      case 'heard':
        return { heardOn: step.on };
      case 'authorityTold':
        return { authorityToldOn: step.on };
      case 'peopleTold':
        return { peopleToldOn: step.on };
      case 'extended':
        return { extendedOn: step.on, lastDay: this.extendedDay(current, tables) };
      case 'closed':
        return { closedOn: step.on, outcome: step.outcome };
    }
  }

  /** A committee is known by the term that was counted at the start. */
  private extendedDay({ receivedOn, lastDay }: ComplaintRow, tables: LegalTables): LocalDate {
    const committee = lastDay === complaintLastDay(receivedOn, { committee: true, extended: false }, tables);
    return complaintLastDay(receivedOn, { committee, extended: true }, tables);
  }
}

function refuseFuture(field: string, future: boolean): void {
  if (future) throw new UnfitError([{ field, code: 'future', detail: 'Dit moment moet nog komen.' }]);
}

async function known(client: PoolClient, tenant: string, id: string): Promise<ComplaintRow> {
  const found = await complaintOf(client, tenant, id);
  if (!found) throw new UnknownEntryError('Deze klacht');
  return found;
}

async function refuseForeignFile(client: PoolClient, tenant: string, placement: string | null): Promise<void> {
  if (placement === null) return;
  const { rows } = await client.query('select 1 from placement where tenant = $1 and id = $2', [tenant, placement]);
  if (rows.length > 0) return;
  throw new UnfitError([{ field: 'placement', code: 'unknown', detail: 'Dit dossier is er niet bij uw organisatie.' }]);
}
