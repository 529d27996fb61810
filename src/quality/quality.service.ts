import type { LocalDate, Role } from '../../workflows/definition.js';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import { inSession } from '../journal/session-work.js';
import type { MatchingField } from '../outcomes/matching-fields.js';
import type { PeopleBook, PeoplePicture } from '../outcomes/people/people-book.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { contradictionsOf, passesOf } from './contradiction-rows.js';
import type { Contradiction } from './contradiction.js';
import { completenessIn, lackingIn, type MunicipalityCompleteness } from './missing-in-files.js';
import { EVERYTHING, PARTS, WHOLE_BELOW } from './parts.js';

/** Who sees what is missing; who keeps the files mends it. */
export const SEES_COMPLETENESS: readonly Role[] = ['manager', 'administrator', 'consultant'];
export const SEES_CONTRADICTIONS: readonly Role[] = ['manager', 'administrator'];

/** When and over how much was looked. */
export type Checked = {
  readonly checkedOn: LocalDate;
  readonly checkedAt: string;
  readonly placements: number;
  /** All states were computed anew since this day; null while some part was never. */
  readonly allSince: LocalDate | null;
  /** Every file comes by within so many days. */
  readonly withinDays: number;
};
export type Contradictions = {
  /** Undefined while nobody looked yet. */
  readonly checked: Checked | undefined;
  readonly open: readonly Contradiction[];
  /** Mended, the last first. */
  readonly solved: readonly Contradiction[];
};

const MOST_OPEN = 1_000;
const MOST_SOLVED = 20;

/** Completeness (G18) and contradictions of the own body. */
export class QualityService {
  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
    private readonly people: PeopleBook,
  ) {}

  /** @throws NotAllowedError */
  async completeness(actor: SessionActor): Promise<readonly MunicipalityCompleteness[]> {
    return completenessIn(await this.everybody(actor), await this.today());
  }

  /** Files of a municipality that lack a field, who was not reached last. @throws NotAllowedError */
  async lacking(
    actor: SessionActor,
    municipality: string,
    field: MatchingField,
    limit = Infinity,
  ): Promise<ReturnType<typeof lackingIn>> {
    return lackingIn(await this.everybody(actor), await this.today(), { municipality, field, limit });
  }

  /** @throws NotAllowedError */
  async contradictions(actor: SessionActor): Promise<Contradictions> {
    requireRole(actor, SEES_CONTRADICTIONS, 'Tegenstrijdigheden inzien');
    const { tenant } = actor;
    return inSession(this.pool, actor, async (client) => {
      const passes = await passesOf(client, tenant);
      const placements = passes.find(({ part }) => part === EVERYTHING);
      const parts = passes.filter(({ part }) => part !== EVERYTHING).map(({ checkedOn }) => checkedOn);
      const allSince = parts.length < PARTS ? null : (parts.toSorted((a, b) => (a < b ? -1 : 1))[0] ?? null);
      return {
        checked: placements && {
          checkedOn: placements.checkedOn,
          checkedAt: placements.checkedAt,
          placements: placements.placements,
          allSince,
          withinDays: placements.placements < WHOLE_BELOW ? 1 : PARTS,
        },
        open: await contradictionsOf(client, false, MOST_OPEN),
        solved: await contradictionsOf(client, true, MOST_SOLVED),
      };
    });
  }

  /** How many contradictions stand open, and since when the oldest does. @throws NotAllowedError */
  async summary(actor: SessionActor): Promise<{ readonly count: number; readonly since: LocalDate | null }> {
    requireRole(actor, SEES_CONTRADICTIONS, 'Tegenstrijdigheden inzien');
    return inSession(this.pool, actor, async (client) => {
      const { rows } = await client.query<{ count: number; since: LocalDate | null }>(
        'select count(*)::int as count, min(found_on) as since from contradiction where solved_on is null',
      );
      return rows[0] ?? { count: 0, since: null };
    });
  }

  private async everybody(actor: SessionActor): Promise<PeoplePicture> {
    requireRole(actor, SEES_COMPLETENESS, 'Volledigheid inzien');
    return this.people.level(actor.tenant);
  }

  private async today(): Promise<LocalDate> {
    return localDate(await this.clock.now());
  }
}
