import { randomUUID } from 'node:crypto';
import type { SessionActor } from '../../access/session.js';
import { inSession } from '../../journal/session-work.js';
import type { Clock } from '../../platform/clock.js';
import type { AppPool } from '../../platform/database.js';
import type { YearlyLetters } from '../yearly-letters.service.js';
import { addRun, lastRun, stopRun } from './letter-run-rows.js';
import type { LetterRun, LetterRunKind } from './letter-run.js';

/** Has all letters of a year made by a worker; the row is what counts (decision 1882). */
export class LetterRuns {
  constructor(
    private readonly pool: AppPool,
    private readonly yearly: YearlyLetters,
    private readonly clock: Clock,
  ) {}

  /**
   * Starts one, unless it runs already or nothing is to be made.
   * @throws NotAllowedError
   */
  async ask(actor: SessionActor, year: number, kind: LetterRunKind): Promise<void> {
    const letters = await this.yearly.toMake(actor, year, kind);
    if (letters === 0) return;
    const { tenant, id: by, role } = actor;
    const at = await this.clock.now();
    await inSession(this.pool, actor, (client) =>
      addRun(client, { id: randomUUID(), tenant, year, kind, by, role, at, letters }),
    );
  }

  /** What was made stays. @throws NotAllowedError */
  async stop(actor: SessionActor, year: number, kind: LetterRunKind): Promise<void> {
    this.yearly.requireOffice(actor);
    const at = await this.clock.now();
    await inSession(this.pool, actor, (client) => stopRun(client, actor.tenant, year, kind, at));
  }

  /** The last of a year that was asked for. @throws NotAllowedError */
  async last(actor: SessionActor, year: number, kind: LetterRunKind): Promise<LetterRun | undefined> {
    this.yearly.requireOffice(actor);
    return inSession(this.pool, actor, (client) => lastRun(client, actor.tenant, year, kind));
  }
}
