import type { PoolClient } from 'pg';
import { NotAllowedError } from '../../access/access.errors.js';
import type { SessionActor } from '../../access/session.js';
import type { LocalDate } from '../../../workflows/definition.js';
import { backgroundOf } from '../../candidates/background.js';
import { targetGroupFound } from '../../documents/file-reads.js';
import { payDayOf } from '../../../workflows/law/norms.js';
import type { MeasurementContext } from '../../../workflows/measurement/measurement.context.js';
import { alreadyEmployed } from '../../../workflows/placement/placement.already-employed.js';
import { overlap } from '../../../workflows/placement/placement.beside.js';
import type { PlacementContext } from '../../../workflows/placement/placement.context.js';
import { standingContracts } from '../../../workflows/placement/standing-contracts.js';
import { inSession } from '../../journal/session-work.js';
import type { OtherDecision } from '../../particulars/other-decision.js';
import { inForce } from '../../particulars/particular-history.js';
import { particularRows } from '../../particulars/particular-rows.js';
import type { PayRunReader } from '../../payments/pay-run-reader.service.js';
import { otherBodyOf } from '../../placements/other-body.js';
import {
  instanceOf,
  type Look,
  type PlacementFile,
  type PlacementFiles,
} from '../../placements/placement-files.service.js';
import { requireShape } from '../../placements/placement-access.js';
import { subsidiesOf } from '../../placements/subsidies-of-person.js';
import type { Clock } from '../../platform/clock.js';
import type { AppPool } from '../../platform/database.js';
import { localDate } from '../../platform/legal-time.js';
import type { PolicyReader } from '../../subsidies/policy-reader.js';
import { wageDay, type WageStandings } from '../../subsidies/wage-standing.service.js';
import { UnknownPlacementError } from '../../subsidies/subsidies.errors.js';
import type {
  ControlDecision,
  ControlFacts,
  ControlMeasurement,
  ControlMessage,
  ControlView,
} from './control-facts.js';

export type ControlledFile = { readonly file: PlacementFile; readonly facts: ControlFacts };

/** Gathers what the control file of a placement is judged on; the look is recorded (F6). */
export class ControlFactsReader {
  constructor(
    private readonly pool: AppPool,
    private readonly files: PlacementFiles,
    private readonly money: PayRunReader,
    private readonly policies: PolicyReader,
    private readonly clock: Clock,
    private readonly wages: WageStandings,
  ) {}

  /** @throws UnknownStreamError, NotAllowedError */
  async of(actor: SessionActor, id: string, look: Look): Promise<ControlledFile> {
    const file = await this.files.look(actor, id, look);
    requireShape(file.shape, ['whole']);
    const today = localDate(await this.clock.now());
    const context = instanceOf(file, 'placement').instance.context as unknown as PlacementContext;
    const rows = await inSession(this.pool, actor, async (client) => ({
      contracts: await contractsOf(client, id),
      decisions: await decisionsOf(client, id),
      messages: await messagesOf(client, id),
      otherSubsidies: await otherSubsidiesOf(client, id, file.item.candidate),
      decidedElsewhere: await decidedElsewhereOf(client, id, today),
      askedOther: await askedOtherOf(client, id, today),
      found: await targetGroupFound(client, id),
      alreadyEmployed: await alreadyEmployedIn(client, context),
    }));
    const elsewhere = new Set(context.decisions.filter((one) => one.sentElsewhere).map(({ number }) => number));
    return {
      file,
      facts: {
        today,
        route: context.route,
        targetGroupOn: context.targetGroupOn,
        targetGroupRefusedOn: refusedOn(rows.found?.payload),
        alreadyEmployed: rows.alreadyEmployed,
        agreedOn: context.agreedOn,
        lateAgreementApproved: context.lateAgreementApproved,
        plannedStart: context.plannedStart,
        firstDay: context.firstDay,
        lumpSumLastDay: context.lumpSum?.lastDay ?? null,
        contracts: rows.contracts,
        wage: await this.wages.of(actor, { ...file.item, id }, wageDay(context, today)),
        decisions: rows.decisions
          .filter((one) => one.decidedOn !== null || one.number === context.draft?.number)
          .map((one) => ({ ...one, elsewhere: elsewhere.has(one.number) })),
        measurement: measurementOf(file),
        alreadyRegistered: context.alreadyRegistered,
        messages: rows.messages,
        otherSubsidies: rows.otherSubsidies,
        decidedElsewhere: rows.decidedElsewhere,
        askedOther: rows.askedOther,
        money: await this.moneyOf(actor, id, today),
      },
    };
  }

  private async moneyOf(actor: SessionActor, id: string, today: LocalDate): Promise<ControlFacts['money']> {
    try {
      const { months, fault } = await this.money.moneyOf(actor, id);
      const policies = await this.policies.of(actor);
      const plain = months
        .filter((one) => !one.paidByOthers)
        .map(({ month, entitled, paid, difference }) => {
          return { month, entitled, paid, difference, due: payDayOf(month, policies) <= today };
        });
      return { months: plain, fault };
    } catch (error) {
      if (error instanceof NotAllowedError) return undefined;
      // Nothing was ever granted here, so nothing is due.
      if (error instanceof UnknownPlacementError) return { months: [], fault: null };
      throw error;
    }
  }
}

/** B3: what the rule says of the route, in sentences; undefined while nobody applied. */
async function alreadyEmployedIn(
  client: PoolClient,
  context: PlacementContext,
): Promise<ControlFacts['alreadyEmployed']> {
  const { receivedOn } = context.clocks;
  if (context.route !== 'alreadyEmployed' || receivedOn === null) return undefined;
  const background = await backgroundOf(client, context.candidate);
  const beside = { subsidies: [], fifteenOn: null, background };
  return alreadyEmployed(context, receivedOn, beside).map(({ detail }) => detail);
}

/** The one that gave a value last, else the last that was not cancelled. */
function measurementOf(file: PlacementFile): ControlMeasurement | null {
  const all = file.instances
    .filter(({ definition }) => definition.name === 'measurement')
    .map(({ instance }) => ({
      state: JSON.stringify(instance.value),
      context: instance.context as unknown as MeasurementContext,
    }))
    .filter(({ state }) => !state.includes('cancelled'))
    .toSorted((a, b) => b.context.number - a.context.number);
  const found = all.find(({ context }) => context.determinedOn !== null) ?? all[0];
  if (found === undefined) return null;
  const { context: c } = found;
  return {
    number: c.number,
    registrationNumber: c.registrationNumber,
    registrationCheckedOn: c.registrationCheckedOn,
    registrationValidUntil: c.registrationValidUntil,
    orderedOn: c.orderedOn,
    visitedOn: c.visitedOn,
    ownExpert: c.ownExpert,
    expert: c.expertId,
    viewsUntil: c.viewsUntil,
    workerView: viewOf(c.workerView),
    employerView: viewOf(c.employerView),
    reportedOn: c.reportedOn,
    acceptedOn: c.acceptedOn,
    determinedOn: c.determinedOn,
    sentOn: c.sentOn,
    wageValue: c.wageValue,
  };
}

const viewOf = (view: MeasurementContext['workerView']): ControlView | null =>
  view === null ? null : { points: view.points, answered: view.answered };

async function contractsOf(client: PoolClient, id: string): Promise<ControlFacts['contracts']> {
  const { rows } = await client.query<ControlFacts['contracts'][number]>(
    `select valid_from as "from", valid_until as "until", received_on is not null as received
     from contract where placement = $1 order by number`,
    [id],
  );
  return standingContracts(rows);
}

/** M46: who decides on this day, and its decision that holds. */
async function decidedElsewhereOf(
  client: PoolClient,
  id: string,
  today: LocalDate,
): Promise<ControlFacts['decidedElsewhere']> {
  const other = await otherBodyOf(client, id, today);
  if (other === undefined) return null;
  const row = inForce(await particularRows(client, id), 'otherDecision', today);
  const { decidedOn, body: by } = (row?.value ?? {}) as Partial<OtherDecision>;
  const decided = row && decidedOn !== undefined && by !== undefined ? { decidedOn, by, from: row.from } : null;
  return { body: other.body, from: other.from, decided };
}

/** B4: what of the person's other placements lies on the days of this one, with the same legal employer. */
async function otherSubsidiesOf(
  client: PoolClient,
  id: string,
  candidate: string,
): Promise<ControlFacts['otherSubsidies']> {
  const all = await subsidiesOf(client, [candidate]);
  const own = all.find((one) => one.id === id);
  return own && all.filter((one) => one.id !== id && one.legalEmployer === own.legalEmployer && overlap(own, one));
}

/** B4: the answer that holds now. */
async function askedOtherOf(client: PoolClient, id: string, today: LocalDate): Promise<ControlFacts['askedOther']> {
  const answer = inForce(await particularRows(client, id), 'otherSubsidy', today);
  return answer && { on: answer.from, other: answer.value?.['other'] === true };
}

/** With for each whether the one who decided had a mandate for its kind on that day (M2). */
async function decisionsOf(client: PoolClient, id: string): Promise<readonly Omit<ControlDecision, 'elsewhere'>[]> {
  const { rows } = await client.query<Omit<ControlDecision, 'elsewhere'>>(
    `select d.number, d.kind, d.prepared_by as "preparedBy", d.decided_by as "decidedBy", d.decided_on as "decidedOn",
       d.term_last_day as "termLastDay", d.sent_to_employer_on as "sentToEmployerOn",
       d.sent_to_worker_on as "sentToWorkerOn",
       exists (select 1 from mandate a left join member m on m.tenant = a.tenant and m.id::text = d.decided_by
         where a.tenant = d.tenant and a.decision_type = d.kind and (a.member = m.id or a.role = any(m.roles))
           and a.from_on <= d.decided_on and (a.until_on is null or a.until_on >= d.decided_on)) as "inMandate"
     from decision d where d.placement = $1 order by d.number`,
    [id],
  );
  return rows;
}

async function messagesOf(client: PoolClient, id: string): Promise<readonly ControlMessage[]> {
  const { rows } = await client.query<ControlMessage>(
    `select number, kind, coalesce(state, '') as state, determined_on as "determinedOn", due_on as "dueOn",
       informed_on as "informedOn", sent_on as "sentOn" from register_message where placement = $1 order by number`,
    [id],
  );
  return rows;
}

/** When it was determined last that the person does not belong (A1). */
function refusedOn(found: Readonly<Record<string, unknown>> | undefined): LocalDate | null {
  const on = found?.['granted'] === false ? found['determinedOn'] : null;
  return typeof on === 'string' ? on : null;
}
