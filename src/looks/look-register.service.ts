import type { PoolClient } from 'pg';
import type { LocalDate, Role } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import { UnknownCandidateError } from '../candidates/candidate.errors.js';
import { candidateRow } from '../candidates/candidate-rows.js';
import { LINE_OPERATIONS } from '../journal/look-operations.js';
import type { AccessLog } from '../journal/access-log.js';
import { inSession } from '../journal/session-work.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate, startOfLocalDay } from '../platform/legal-time.js';
import {
  askedOfPerson,
  looksBetween,
  looksOfPerson,
  looksOutside,
  openedOfPerson,
  type AskedOfPerson,
  type LookFilter,
  type LooksCount,
  type OutsideLook,
  type StoredLook,
} from './look-rows.js';
import { PastDays } from './past-days.js';
import { busyDays, type BusyDay } from './unusual-looks.js';

/** Who sees the looks of everybody; the same see those into one file, with the legal officer and a reader (M40). */
export const LOOK_KEEPERS: readonly Role[] = ['manager', 'administrator'];
export const LOOK_READERS: readonly Role[] = [...LOOK_KEEPERS, 'legalOfficer', 'reader'];

export type Days = { readonly from: LocalDate; readonly until: LocalDate };
export type LookWish = Days & Omit<LookFilter, 'from' | 'until'>;
export type Unusual = { readonly busy: readonly BusyDay[]; readonly outside: readonly OutsideLook[] };

/** Days before the period from which it follows what is usual for a colleague. */
const USUAL_DAYS = 60;
const OUTSIDE_AT_MOST = 50;
/** A file of a person is looked into some thousands of times at most; what is beyond is said, not left out silently. */
export const MOST_OF_PERSON = 50_000;

/** The record of who looked, for who watches over it and for whom it is about (F6). */
export class LookRegister {
  private readonly pastDays = new PastDays();

  constructor(
    private readonly pool: AppPool,
    private readonly log: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** Looks of some days, the last first. @throws NotAllowedError */
  async list(actor: SessionActor, wish: LookWish, limit: number): Promise<readonly StoredLook[]> {
    requireRole(actor, LOOK_KEEPERS, 'Het inzageregister');
    return inSession(this.pool, actor, (client) =>
      looksBetween(client, actor.tenants, { ...wish, ...moments(wish) }, limit),
    );
  }

  /** What stands out in these days: reasons to ask, no findings; with the operations there are to choose from. @throws NotAllowedError */
  async watched(
    actor: SessionActor,
    days: Days,
  ): Promise<{ readonly unusual: Unusual; readonly operations: readonly string[] }> {
    requireRole(actor, LOOK_KEEPERS, 'Het inzageregister');
    const { from, until } = moments(days);
    const usual = { tenants: actor.tenants, from: addDays(days.from, -USUAL_DAYS), until: days.until, last: until };
    const today = localDate(await this.clock.now());
    return inSession(this.pool, actor, async (client) => {
      const { files, operations } = await this.pastDays.between(client, { ...usual, today });
      const opened = operations.flatMap(({ day, operation }) => (day >= days.from ? [operation] : []));
      return {
        unusual: {
          busy: busyDays(files, days.from),
          outside: await looksOutside(client, actor.tenants, from, until, OUTSIDE_AT_MOST),
        },
        operations: [...new Set([...opened, ...LINE_OPERATIONS])].toSorted(),
      };
    });
  }

  /**
   * Every look into the file of a person, the last first; to ask for it is a look of its own.
   * @param how on a page, or to take along
   * @throws UnknownCandidateError, NotAllowedError
   */
  async ofPerson(
    actor: SessionActor,
    candidate: string,
    how: 'read' | 'download',
  ): Promise<{ readonly candidate: string; readonly tenant: string; readonly looks: readonly StoredLook[] }> {
    const { found, tenant } = await this.asked(actor, candidate, how, (client) =>
      looksOfPerson(client, candidate, MOST_OF_PERSON),
    );
    return { candidate, tenant, looks: found };
  }

  /**
   * One page of the times the file of a person was opened, the last first; to ask for it is a look of its own.
   * @param before the last look of the page before
   * @throws UnknownCandidateError, NotAllowedError
   */
  async openedOf(
    actor: SessionActor,
    candidate: string,
    page: { readonly before: LookFilter['before']; readonly limit: number },
  ): Promise<{ readonly looks: readonly StoredLook[]; readonly count: LooksCount }> {
    const read = (client: PoolClient) => openedOfPerson(client, candidate, page.before, page.limit);
    return (await this.asked(actor, candidate, 'read', read)).found;
  }

  /** What was asked of the file of a person, for the person; to ask for it is a look of its own. @throws UnknownCandidateError, NotAllowedError */
  async askedOf(
    actor: SessionActor,
    candidate: string,
  ): Promise<{ readonly tenant: string; readonly asked: readonly AskedOfPerson[] }> {
    const { found, tenant } = await this.asked(actor, candidate, 'download', (client) =>
      askedOfPerson(client, candidate),
    );
    return { tenant, asked: found };
  }

  private async asked<T>(
    actor: SessionActor,
    candidate: string,
    how: 'read' | 'download',
    read: (client: PoolClient) => Promise<T>,
  ): Promise<{ readonly tenant: string; readonly found: T }> {
    requireRole(actor, LOOK_READERS, 'Inzien wie een dossier opende');
    const { row, found } = await inSession(this.pool, actor, async (client) => ({
      row: await candidateRow(client, candidate),
      found: await read(client),
    }));
    if (!row) throw new UnknownCandidateError();
    const look = { operation: `looks.${how}`, purpose: 'inzage in wie keek', candidate };
    await this.log.record(actor, actorOf(actor), [look]);
    return { tenant: row.tenant, found };
  }
}

/** Whole days in Amsterdam (D7). */
function moments({ from, until }: Days): { readonly from: string; readonly until: string } {
  const last = new Date(Date.parse(startOfLocalDay(addDays(until, 1))) - 1).toISOString();
  return { from: startOfLocalDay(from), until: last };
}
