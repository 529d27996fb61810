import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import type { PolicySet } from '../../workflows/law/policies.js';
import type { LegalTables } from '../../workflows/law/tables.js';
import type { Engine } from '../engine/engine.js';
import { EngineError } from '../engine/engine.errors.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import type { DailyTasks } from './daily-tasks.js';
import type { PlacementMoney } from './subsidy-rows.js';
import { readWageRows } from './wage-rows.js';
import { wageStops, type WageStops } from './wage-stops.js';

type Ports = { readonly pool: AppPool; readonly engine: Engine; readonly tasks: DailyTasks };
type Law = { readonly policies: PolicySet; readonly tables: LegalTables };
/** Somebody who works, with the birth date. */
export type Earning = { readonly placement: PlacementMoney; readonly birthDate: LocalDate };

/**
 * M8: stops the payment of a placement whose wage lies below the minimum, tells employer and consultant, and lets it go on when a wage that is
 * enough was recorded. It looks at how things are, so a day on which no worker ran is made up for by the next.
 */
export class WageWatch {
  constructor(private readonly ports: Ports) {}

  async look(session: Session, people: readonly Earning[], today: LocalDate, law: Law): Promise<void> {
    const rows = await inSession(this.ports.pool, session, (client) => readWageRows(client, session.tenant));
    for (const { placement, birthDate } of people) {
      const contracts = rows.contracts.get(placement.id) ?? [];
      if (contracts.every(({ monthlyWage }) => monthlyWage === null)) continue;
      const course = { contracts, track: rows.track.get(placement.id) ?? [], birthDate, tables: law.tables };
      await this.act(session, placement, wageStops(placement.facts, course, today, law.policies));
    }
  }

  /** Telling comes first: what was told is not told again, and a stop that is not there yet is made the next time. */
  private async act(session: Session, placement: PlacementMoney, stops: WageStops): Promise<void> {
    const { belowSince, stop, releases, ending } = stops;
    for (const { heldFrom, releasedFrom } of releases) {
      if (releasedFrom > heldFrom) {
        await this.tell(session, placement, `wageEnough:${heldFrom}:${releasedFrom}`, 'wageEnough', releasedFrom, {
          heldFrom,
        });
      }
      await this.send(session, placement, { type: 'payment.released', heldFrom, releasedFrom });
    }
    if (belowSince !== undefined && (stop !== undefined || !isStopped(placement, belowSince))) {
      const data: JsonObject = stop === undefined ? {} : { until: stop.until };
      await this.tell(session, placement, `wages:${belowSince}`, 'wageBelowMinimum', belowSince, data);
    }
    if (stop !== undefined) {
      await this.send(session, placement, { type: 'payment.held', ...stop, ground: 'wageBelowMinimum' });
    }
    if (ending?.until != null) {
      await this.tell(session, placement, `wageStopEnds:${ending.from}`, 'wageStopEnds', ending.until, {});
    }
  }

  private async tell(
    session: Session,
    { id, owner }: PlacementMoney,
    key: string,
    template: string,
    dueOn: LocalDate,
    data: JsonObject,
  ): Promise<void> {
    const task = { recipient: owner ?? 'backOffice', template, dueOn, data: { placement: id, ...data } };
    await this.ports.tasks.once(session, `${key}:${id}`, [task]);
  }

  /** A file whose state takes no stop keeps its task alone. */
  private async send(
    session: Session,
    { id }: PlacementMoney,
    event: { readonly type: string } & Readonly<Record<string, string>>,
  ): Promise<void> {
    const actor = { id: 'system', role: 'system', tenant: session.tenant } as const;
    try {
      await this.ports.engine.dispatch(session, { kind: 'event', stream: id, actor, instance: 'placement', event });
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
    }
  }
}

const isStopped = ({ facts }: PlacementMoney, since: LocalDate): boolean =>
  facts.some(({ kind, from, value }) => kind === 'payHold' && from >= since && value['ground'] === 'wageBelowMinimum');
