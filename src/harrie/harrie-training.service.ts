import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, Role } from '../../workflows/definition.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import type { TenantRecord } from '../tenants/tenant-record.js';
import { StaleEntryError, UnfitError, UnknownEntryError } from '../tenants/tenant.errors.js';
import { trainingsOf } from './harrie-rows.js';
import type { HarrieTraining, HarrieTrainingFields } from './harrie.schemas.js';

const KEEPERS: readonly Role[] = ['consultant', 'backOffice', 'manager', 'administrator', 'system'];

/** The Harrie trainings of the deciding body (seed 5). */
export class HarrieTrainings {
  constructor(
    private readonly pool: AppPool,
    private readonly record: TenantRecord,
  ) {}

  async list(session: Session): Promise<readonly HarrieTraining[]> {
    return inSession(this.pool, session, (client) => trainingsOf(client, session.tenant));
  }

  /** @returns its number @throws NotAllowedError */
  async plan(actor: SessionActor, fields: HarrieTrainingFields): Promise<number> {
    return this.write(actor, undefined, () => ({ ...fields, cancelledOn: null }));
  }

  /**
   * Another day, place or number of seats. Where somebody was trained the day stays what it was: it was that day.
   * @throws UnknownEntryError, StaleEntryError, UnfitError with every fault at once, NotAllowedError
   */
  async change(actor: SessionActor, number: number, fields: HarrieTrainingFields, expected?: number): Promise<void> {
    await this.write(
      actor,
      number,
      (before) => {
        const faults = before === undefined ? [] : changeFaults(before, fields);
        if (faults.length > 0) throw new UnfitError(faults);
        return { ...fields, cancelledOn: before?.cancelledOn ?? null };
      },
      expected,
    );
  }

  /** @throws UnknownEntryError, UnfitError when somebody was trained there, NotAllowedError */
  async cancel(actor: SessionActor, number: number, on: LocalDate): Promise<void> {
    await this.write(actor, number, (before) => {
      if (!before) throw new UnknownEntryError('Deze training');
      if (before.taken > 0) {
        const detail = 'Er zijn al collega’s op deze dag getraind. Verbeter dat eerst.';
        throw new UnfitError([{ field: 'heldOn', code: 'taken', detail }]);
      }
      const { heldOn, place, seats, provider } = before;
      return { heldOn, place, seats, provider, cancelledOn: on };
    });
  }

  private async write(
    actor: SessionActor,
    known: number | undefined,
    next: (before: HarrieTraining | undefined) => HarrieTrainingFields & { readonly cancelledOn: LocalDate | null },
    expected?: number,
  ): Promise<number> {
    requireRole(actor, KEEPERS, 'Harrie-trainingen beheren');
    let number = 0;
    await this.record.append(actor, actorOf(actor), async (client) => {
      const all = await trainingsOf(client, actor.tenant);
      const before = all.find((one) => one.number === known);
      if (known !== undefined && before === undefined) throw new UnknownEntryError('Deze training');
      if (before && expected !== undefined && expected !== before.entry) {
        throw new StaleEntryError(expected, before.entry);
      }
      number = known ?? 1 + Math.max(0, ...all.map((one) => one.number));
      const { heldOn, place, seats, provider, cancelledOn } = next(before);
      return {
        type: 'harrieTraining.set',
        facts: { number, heldOn, place, seats, provider, cancelledOn },
        rows: (entry) => [
          {
            table: 'harrie_training',
            key: { tenant: actor.tenant, number },
            values: { entry, held_on: heldOn, place, seats, provider, cancelled_on: cancelledOn },
          },
        ],
      };
    });
    return number;
  }
}

function changeFaults(before: HarrieTraining, { heldOn, seats }: HarrieTrainingFields) {
  const fault = (field: string, code: string, detail: string) => ({ field, code, detail });
  return [
    ...(before.cancelledOn === null
      ? []
      : [fault('heldOn', 'cancelled', 'Deze training gaat niet door. Plan een nieuwe.')]),
    ...(before.taken > 0 && heldOn !== before.heldOn
      ? [fault('heldOn', 'taken', 'Er zijn al collega’s op deze dag getraind. Verbeter dat eerst.')]
      : []),
    ...(seats < before.taken ? [fault('seats', 'taken', `Er zijn al ${before.taken} plaatsen gebruikt.`)] : []),
  ];
}
