import { NotAllowedError } from '../../access/access.errors.js';
import type { SessionActor } from '../../access/session.js';
import { FactRefusedError } from '../../journal/fact-writer.js';
import { claimNext } from '../../journal/claimed-work.js';
import { inSession } from '../../journal/session-work.js';
import { PersonErasedError } from '../../people/people.errors.js';
import type { Clock } from '../../platform/clock.js';
import type { AppPool } from '../../platform/database.js';
import { NotComputableError } from '../../subsidies/subsidies.errors.js';
import { DocumentNotReadyError } from '../documents.errors.js';
import type { YearlyLetters } from '../yearly-letters.service.js';
import { claimRun, keepLetters, unfinishedRun, type ClaimedRun, type LetterPiece } from './letter-run-rows.js';
import type { LetterFault } from './letter-run.js';

/** Placements or employers of one piece: a few seconds of typesetting. */
const PIECE = 5;
const BROKEN = 'Deze brief is niet gelukt door een fout in het programma. Vraag de beheerder om in het log te kijken.';

type Letter = Pick<LetterFault, 'owner' | 'addressee'> & { readonly make: () => Promise<unknown> };

/** Makes the letters that were asked for, piece by piece, in the name of who asked; each letter is made once, whoever does it. */
export class LetterRunWork {
  readonly name = 'letters of the year';

  constructor(
    private readonly pool: AppPool,
    private readonly yearly: YearlyLetters,
    private readonly clock: Clock,
    private readonly warn: (message: string) => void,
  ) {}

  async step(): Promise<boolean> {
    const run = await claimNext(this.pool, this.clock, { next: unfinishedRun, claim: claimRun });
    if (run === undefined) return false;
    const { tenant, by, role } = run;
    const actor = { id: by, role, tenant, tenants: [tenant] };
    const piece = await this.piece(actor, run);
    const now = await this.clock.now();
    await inSession(this.pool, actor, (client) => keepLetters(client, run, piece, now));
    return true;
  }

  private async piece(actor: SessionActor, run: ClaimedRun): Promise<LetterPiece> {
    const { letters, last } = await this.lettersOf(actor, run);
    const faults: LetterPiece['faults'][number][] = [];
    for (const { owner, addressee, make } of letters) {
      try {
        await make();
      } catch (error) {
        faults.push({ owner, addressee, why: this.whyOf(error) });
      }
    }
    return { ready: letters.length - faults.length, faults, last };
  }

  private async lettersOf(
    actor: SessionActor,
    { kind, year, after }: ClaimedRun,
  ): Promise<{ readonly letters: readonly Letter[]; readonly last: string | null }> {
    const from = { after: after ?? undefined, limit: PIECE };
    if (kind === 'statement') {
      const employers = await this.yearly.statementPortion(actor, year, from);
      const letters = employers.map(({ employer: owner }): Letter => {
        return { owner, addressee: 'employer', make: () => this.yearly.makeStatement(actor, owner, year) };
      });
      return { letters, last: letters.at(-1)?.owner ?? null };
    }
    const resets = await this.yearly.portion(actor, year, from);
    const letters = resets.map((reset): Letter => {
      const { placement: owner, addressee } = reset;
      return { owner, addressee, make: () => this.yearly.makeReset(actor, reset, year) };
    });
    return { letters, last: letters.at(-1)?.owner ?? null };
  }

  private whyOf(error: unknown): string {
    if (error instanceof DocumentNotReadyError) return error.reasons.join(' ');
    const known = [NotAllowedError, FactRefusedError, PersonErasedError, NotComputableError];
    if (error instanceof Error && known.some((one) => error instanceof one)) return error.message;
    this.warn(
      `A letter of the year failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return BROKEN;
  }
}
