import { createHash } from 'node:crypto';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import type { SessionActor } from '../access/session.js';
import type { CandidateService } from '../candidates/candidate.service.js';
import type { EmployerService } from '../employers/employer.service.js';
import type { Command, Idempotency } from '../engine/command.js';
import type { Engine } from '../engine/engine.js';
import { EngineError, EventRefusedError } from '../engine/engine.errors.js';
import type { FactWriter } from '../journal/fact-writer.js';
import { inSession } from '../journal/session-work.js';
import { RECORDED } from '../particulars/particular-rows.js';
import type { PathwayService } from '../pathways/pathway.service.js';
import { particularsFact, wordsOf } from '../particulars/particulars-fact.js';
import type { PersonVault } from '../people/person-vault.js';
import { sealedPlace } from '../placements/sealed-place.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool, ClockPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import type { Sweeper } from '../timers/sweeper.js';
import type { DeskDeed } from './money/desk-plan.js';
import { withOwed } from './money/owed-amount.js';
import type { MoneyDesk } from './money/money-desk.js';
import type { RoomDesk } from './rooms/room-desk.js';
import type { RoomDeed } from './rooms/room-deed.js';
import type { Deed, SimulationScript } from './simulation-script.js';

/** The product as the simulation uses it: its services, its clock and its timers. */
export type SimulationRoom = {
  readonly pool: AppPool;
  readonly clockPool: ClockPool;
  readonly clock: Clock;
  readonly engine: Engine;
  readonly facts: FactWriter;
  readonly vault: PersonVault;
  readonly sweeper: Sweeper;
  readonly candidates: CandidateService;
  readonly employers: EmployerService;
  readonly pathways: PathwayService;
  readonly money: MoneyDesk;
  readonly rooms: RoomDesk;
};

/** Something of the script was refused: the product and its simulation do not agree. */
export class SimulationRefusedError extends Error {
  readonly code = 'simulationRefused';
  constructor(deed: Pick<Deed, 'day' | 'key' | 'stream'>, why: string) {
    super(`De simulatie stokt op ${deed.day}: ${deed.key} van dossier ${deed.stream} is geweigerd. ${why}`);
    this.name = 'SimulationRefusedError';
  }
}

/** Told after each day; the next one waits for it. */
export type Progress = (day: LocalDate, deeds: number) => void | Promise<void>;

const OPERATION = 'simulate';

/** Moment of a day at which everything of that day happens. */
export const momentOn = (day: LocalDate): Moment => `${day}T08:00:00.000Z`;

type ParticularDeed = Extract<Deed['does'], { readonly kind: 'particulars' }>;

/**
 * Lives the script in the product: day after day the clock moves, due timers fire in order, then people do what the
 * script says. What was done before is known by its key, and the clock never goes back, so a run that was killed goes on
 * where it was.
 */
export class Simulator {
  constructor(
    private readonly room: SimulationRoom,
    private readonly progress: Progress = () => undefined,
    private readonly stopping: () => boolean = () => false,
  ) {}

  /**
   * @returns false when it was stopped before the last day
   * @throws SimulationRefusedError when the product refuses something of the script
   */
  async run(script: SimulationScript, until: LocalDate): Promise<boolean> {
    const left = await this.leftToDo(script.deeds);
    const desk = await this.deskLeft(script.desk);
    const rooms = await this.deskLeft(script.rooms);
    let next = 0;
    for (;;) {
      if (this.stopping()) return false;
      const due = await this.dueOn();
      const day = earliest(earliest(earliest(left[next]?.day, desk[0]?.day), rooms[0]?.day), due);
      if (day === undefined || day > until) break;
      await this.moveClock(day);
      if (due !== undefined && due <= day) await this.fireDue();
      const today: Deed[] = [];
      for (let deed = left[next]; deed?.day === day; deed = left[next]) {
        today.push(deed);
        next += 1;
      }
      if (today.length > 0) await this.live(today);
      // Those who pay see what everybody else did that day.
      while (desk[0]?.day === day) await this.atDesk(desk.shift());
      while (rooms[0]?.day === day) await this.inRoom(rooms.shift());
      await this.progress(day, next);
    }
    await this.moveClock(until);
    return true;
  }

  private async live(today: readonly Deed[]): Promise<void> {
    for (const deed of today) await this.enterPeople(deed);
    for (const tenant of new Set(today.map((deed) => deed.actor.tenant))) {
      await this.dispatch(
        tenant,
        today.filter((deed) => deed.actor.tenant === tenant),
      );
    }
    for (const deed of today) {
      await this.enterParticulars(deed);
      await this.enterPathway(deed);
    }
  }

  private async enterPathway(deed: Deed): Promise<void> {
    const { does, stream, actor } = deed;
    if (does.kind !== 'pathway') return;
    const session = { ...actor, tenants: [actor.tenant] };
    await this.room.pathways.record(session, stream, does.facts, { idempotency: idempotencyOf(deed) });
  }

  private async enterParticulars(deed: Deed): Promise<void> {
    const { does, stream, actor } = deed;
    if (does.kind !== 'particulars') return;
    const session = { tenant: actor.tenant, tenants: [actor.tenant] };
    const sealed = await this.sealedWords(deed, does);
    const fact = particularsFact(actor, stream, does.items, sealed);
    await this.room.facts.write(session, { ...fact, idempotency: idempotencyOf(deed) });
  }

  /** Names and numbers in what is recorded, as the product seals them. */
  private async sealedWords({ stream, actor }: Deed, { items, person }: ParticularDeed): Promise<string | undefined> {
    const words = person === undefined ? undefined : wordsOf(items);
    if (person === undefined || words === undefined) return undefined;
    const session = { tenant: actor.tenant, tenants: [actor.tenant] };
    return this.room.vault.seal(session, person, sealedPlace(stream, RECORDED), words);
  }

  private async enterPeople(deed: Deed): Promise<void> {
    const { does, stream: id } = deed;
    const actor: SessionActor = { ...deed.actor, tenants: [deed.actor.tenant] };
    const options = { id, idempotency: idempotencyOf(deed) };
    if (does.kind === 'employer') await this.room.employers.create(actor, does.input, options);
    if (does.kind === 'candidate') await this.room.candidates.create(actor, does.input, options);
  }

  private async dispatch(tenant: string, deeds: readonly Deed[]): Promise<void> {
    const sent: { readonly deed: Deed; readonly command: Command }[] = [];
    for (const deed of deeds) {
      const owed = await withOwed(this.room.pool, deed);
      const command = commandOf(owed, idempotencyOf(deed), await this.sealedOf(deed));
      if (command !== undefined) sent.push({ deed, command });
    }
    if (sent.length === 0) return;
    const session = { tenant, tenants: [tenant] };
    const answers = await this.room.engine.dispatchBatch(
      session,
      sent.map(({ command }) => command),
    );
    for (const [index, answer] of answers.entries()) {
      const one = sent[index];
      if (one !== undefined && answer instanceof EngineError) throw await this.refused(one.deed, answer);
    }
  }

  /** What somebody wrote goes with it as it does in the product. */
  private async sealedOf({ does, stream, actor }: Deed): Promise<string | undefined> {
    if (does.kind !== 'event' || does.sealed === undefined) return undefined;
    const { person, words } = does.sealed;
    const session = { tenant: actor.tenant, tenants: [actor.tenant] };
    return this.room.vault.seal(session, person, sealedPlace(stream, does.event.type), words);
  }

  private async refused(deed: Deed, error: EngineError): Promise<SimulationRefusedError> {
    const { tenant } = deed.actor;
    const state = await inSession(this.room.pool, { tenant, tenants: [tenant] }, async (client) => {
      const { rows } = await client.query<{ name: string; value: unknown }>(
        "select name, (snapshot::jsonb -> 'value') as value from instance where stream = $1 order by name",
        [deed.stream],
      );
      return rows.map((row) => `${row.name} ${JSON.stringify(row.value)}`).join('; ');
    });
    const refusals =
      error instanceof EventRefusedError ? error.refusals.map((one) => `${one.code} (${one.field ?? '-'})`) : [];
    return new SimulationRefusedError(deed, `${error.code}: ${error.message} ${refusals.join(', ')} Stand: ${state}`);
  }

  /** Everything that has no entry yet. What lies before the clock and is not done is a script of another run. */
  private async leftToDo(deeds: readonly Deed[]): Promise<readonly Deed[]> {
    const done = new Set<string>();
    for (const tenant of new Set(deeds.map((deed) => deed.actor.tenant))) {
      await inSession(this.room.pool, { tenant, tenants: [tenant] }, async (client) => {
        const { rows } = await client.query<{ key: string }>('select key from idempotency where operation = $1', [
          OPERATION,
        ]);
        for (const row of rows) done.add(row.key);
      });
    }
    const left = deeds.filter((deed) => !done.has(deed.key));
    const today = localDate(await this.room.clock.now());
    const missed = left.find((deed) => deed.day < today);
    if (missed !== undefined) throw new SimulationRefusedError(missed, 'De klok is die dag al voorbij.');
    return left;
  }

  /** A day that was lived is over for the desk too; the day that may have been broken off is lived once more. */
  private async deskLeft<T extends { readonly day: LocalDate }>(deeds: readonly T[]): Promise<T[]> {
    const today = localDate(await this.room.clock.now());
    return deeds.filter(({ day }) => day >= today);
  }

  private async atDesk(deed: DeskDeed | undefined): Promise<void> {
    if (deed === undefined) return;
    try {
      await this.room.money.live(deed);
    } catch (error) {
      throw new SimulationRefusedError({ ...deed, stream: deed.body.code }, String(error));
    }
  }

  private async inRoom(deed: RoomDeed | undefined): Promise<void> {
    if (deed === undefined) return;
    try {
      await this.room.rooms.live(deed);
    } catch (error) {
      throw new SimulationRefusedError({ ...deed, stream: deed.body.code }, String(error));
    }
  }

  private async dueOn(): Promise<LocalDate | undefined> {
    const [row] = await this.room.clockPool.query<{ due: Moment | null }>(
      'select min(due_at) as due from timer where fired_entry is null',
    );
    return row === undefined || row.due === null ? undefined : localDate(row.due);
  }

  private async moveClock(day: LocalDate): Promise<void> {
    const at = momentOn(day);
    if (at > (await this.room.clock.now())) await this.room.pool.query("select move_clock('fixed', $1, 0)", [at]);
  }

  private async fireDue(): Promise<void> {
    const swept = await this.room.sweeper.sweep();
    const [failed] = swept.failed;
    if (failed !== undefined) throw new Error(`A timer of the simulation did not fire: ${failed}`);
  }
}

function commandOf(
  { does, stream, actor }: Deed,
  idempotency: Idempotency,
  sealed: string | undefined,
): Command | undefined {
  const base = { stream, actor, instance: 'placement', idempotency };
  switch (does.kind) {
    case 'open':
      return {
        ...base,
        kind: 'open',
        workflow: 'placement',
        input: does.input,
        simulated: true,
        ...(does.follows.length > 0 ? { follows: does.follows, quiet: true } : {}),
      };
    case 'event':
      return {
        ...base,
        kind: 'event',
        instance: does.instance,
        event: does.event,
        ...(sealed === undefined ? {} : { sealed }),
      };
    case 'candidate':
    case 'employer':
    case 'particulars':
    case 'pathway':
      return undefined;
  }
}

function idempotencyOf({ key, does }: Deed): Idempotency {
  return { operation: OPERATION, key, bodyHash: createHash('sha256').update(JSON.stringify(does)).digest('hex') };
}

function earliest(a: LocalDate | undefined, b: LocalDate | undefined): LocalDate | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
