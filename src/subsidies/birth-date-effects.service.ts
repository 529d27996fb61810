import type { LocalDate } from '../../workflows/definition.js';
import { aowReached } from '../../workflows/law/decision-end.js';
import { LawError } from '../../workflows/law/law-error.js';
import type { LegalTables } from '../../workflows/law/tables.js';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { TablesSource } from '../engine/policy-source.js';
import type { AccessLog } from '../journal/access-log.js';
import { inSession } from '../journal/session-work.js';
import type { PersonVault } from '../people/person-vault.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { MONEY_EXPLAINED_TO } from './effect-in-euros.service.js';
import { euroEffect, noEuroEffect, type EuroEffect, type EuroEffectInput } from './euro-effect.js';
import type { PolicyReader } from './policy-reader.js';
import { readPaidMonths, readPlacements, startedOf, worksOn, type PlacementMoney } from './subsidy-rows.js';

/** What another birth date does to one placement. */
export type BirthDateEffect = {
  readonly placement: string;
  readonly euros: EuroEffect;
  /** B15: the worker would have reached the AOW age, so that the daily pass ends the placement. */
  readonly endsByAow: boolean;
};

type Ports = {
  readonly pool: AppPool;
  readonly vault: PersonVault;
  readonly policies: PolicyReader;
  readonly tables: TablesSource;
  readonly clock: Clock;
  readonly log: AccessLog;
};

/** What a birth date would do before it is recorded (B5–B15). Nothing is stored but that somebody looked (F6). */
export class BirthDateEffects {
  constructor(private readonly ports: Ports) {}

  /**
   * Only placements on which it has any effect, also those of files that are read as this one (M44).
   * @throws NotAllowedError, PersonErasedError
   */
  async of(actor: SessionActor, candidate: string, birthDate: LocalDate): Promise<readonly BirthDateEffect[]> {
    const { pool, vault, clock, log } = this.ports;
    requireRole(actor, MONEY_EXPLAINED_TO, 'Zien wat een geboortedatum met bedragen doet');
    const { found, paid } = await inSession(pool, actor, async (client) => {
      const placements = await readPlacements(client, await startedOf(client, candidate));
      const months = new Map<string, ReadonlyMap<string, string>>();
      for (const { id } of placements) months.set(id, await readPaidMonths(client, id));
      return { found: placements, paid: months };
    });
    const people = await vault.open(
      actor,
      found.map((placement) => placement.candidate),
    );
    const today = localDate(await clock.now());
    const effects: BirthDateEffect[] = [];
    for (const placement of found) {
      const before = people.get(placement.candidate)?.birthDate;
      if (before === undefined || before === birthDate) continue;
      const booked = paid.get(placement.id) ?? new Map<string, string>();
      const effect = await this.effectOn(actor, placement, { before, after: birthDate, today, paid: booked });
      if (effect.endsByAow || effect.euros.fault !== null || effect.euros.lines.length > 0) effects.push(effect);
    }
    const looks = found.map(({ id }) => ({ operation: 'euros.previewed', purpose: 'subsidy', placement: id }));
    await log.record(actor, actorOf(actor), looks);
    return effects;
  }

  private async effectOn(
    actor: SessionActor,
    placement: PlacementMoney,
    { before, after, today, paid }: Pick<EuroEffectInput, 'today' | 'paid'> & Record<'before' | 'after', LocalDate>,
  ): Promise<BirthDateEffect> {
    const { policies } = await this.ports.policies.withVersion(actor, placement.tenant);
    const tables = this.ports.tables.of(policies);
    const { id, facts } = placement;
    const ends = (birthDate: LocalDate): boolean => worksOn(placement, today) && reached(birthDate, today, tables);
    const grounds = { birthDate: before, birthDateAfter: after, policies, tables, today, paid };
    return {
      placement: id,
      euros: computed(today, () => euroEffect({ ...grounds, before: facts, after: facts })),
      endsByAow: ends(after) && !ends(before),
    };
  }
}

function computed(today: LocalDate, work: () => EuroEffect): EuroEffect {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof LawError)) throw error;
    return noEuroEffect(today, error.detail);
  }
}

function reached(birthDate: LocalDate, today: LocalDate, tables: LegalTables): boolean {
  try {
    return aowReached(birthDate, today, tables);
  } catch (error) {
    if (!(error instanceof LawError)) throw error;
    return false;
  }
}
