import { isBsn } from '../../../workflows/law/bsn.js';
import { NotAllowedError } from '../../access/access.errors.js';
import type { SessionActor } from '../../access/session.js';
import type { CandidateReader } from '../../candidates/candidate-reader.service.js';
import type { FoundCandidate } from '../../candidates/candidate-view.js';
import { employerSummary, type EmployerSummary } from '../../employers/employer-view.js';
import type { EmployerService } from '../../employers/employer.service.js';
import { inSession } from '../../journal/session-work.js';
import type { PlacementReader } from '../../placements/placement-reader.service.js';
import type { PlacementItem } from '../../placements/placement-rows.js';
import type { AppPool } from '../../platform/database.js';

export type FoundFiles = {
  readonly placements: readonly PlacementItem[];
  readonly people: readonly FoundCandidate[];
  readonly employers: readonly EmployerSummary[];
  readonly more: boolean;
};

const AT_MOST = 50;
const PER_PERSON = 10;
const MOST_EMPLOYERS = 5;
const NOTHING = { items: [], more: false } as const;
const CASE_NUMBER = /^[0-9a-f]{8}$/i;

/** One search for everything: BSN, case number, name of a person, name of an employer or hirer (M15). */
export class FileSearch {
  constructor(
    private readonly pool: AppPool,
    private readonly candidates: CandidateReader,
    private readonly employers: EmployerService,
    private readonly placements: PlacementReader,
  ) {}

  async find(actor: SessionActor, asked: string): Promise<FoundFiles> {
    const byNumber = CASE_NUMBER.test(asked) ? await this.byCaseNumber(actor, asked.toLowerCase()) : [];
    const people = await this.people(actor, asked);
    const employed = isBsn(asked) ? NOTHING : await this.employersNamed(actor, asked);
    const placements = new Map(byNumber.map((item) => [item.id, item]));
    const ids = people.items.map(({ id }) => id);
    const own = ids.length === 0 ? [] : await this.placements.ofPeople(actor, ids, PER_PERSON);
    for (const { asked: _asked, ...item } of own) placements.set(item.id, item);
    const placed = new Set(own.map((item) => item.asked));
    const without = people.items.filter(({ id }) => !placed.has(id));
    for (const { id: employer } of employed.items) {
      for (const item of await this.page(actor, { employer })) placements.set(item.id, item);
      for (const item of await this.page(actor, { hirer: employer })) placements.set(item.id, item);
    }
    const all = [...placements.values()];
    const more = people.more || employed.more || all.length > AT_MOST;
    return { placements: all.slice(0, AT_MOST), people: without, employers: employed.items, more };
  }

  private page(
    actor: SessionActor,
    filter: { candidate?: string; employer?: string; hirer?: string },
  ): Promise<readonly PlacementItem[]> {
    return this.placements.list(actor, filter, { after: undefined, limit: AT_MOST });
  }

  private async byCaseNumber(actor: SessionActor, number: string): Promise<readonly PlacementItem[]> {
    const rows = await inSession(
      this.pool,
      actor,
      async (client) =>
        (
          await client.query<{ candidate: string; id: string }>(
            'select id, candidate from placement where id between $1 and $2 limit 5',
            [`${number}-0000-0000-0000-000000000000`, `${number}-ffff-ffff-ffff-ffffffffffff`],
          )
        ).rows,
    );
    const found: PlacementItem[] = [];
    for (const { id, candidate } of rows) {
      found.push(...(await this.page(actor, { candidate })).filter((item) => item.id === id));
    }
    return found;
  }

  /** Who may not search people still finds case numbers and employers. */
  private async people(
    actor: SessionActor,
    asked: string,
  ): Promise<{ readonly items: readonly FoundCandidate[]; readonly more: boolean }> {
    const isNumber = /^[A-Za-z0-9-]{3,64}$/.test(asked) && /\d/.test(asked);
    const search = isBsn(asked) ? { bsn: asked } : isNumber ? { externalId: asked } : { name: asked };
    return this.candidates.search(actor, search, 'zoeken naar een dossier').catch(nothingIfNotAllowed);
  }

  private async employersNamed(
    actor: SessionActor,
    asked: string,
  ): Promise<{ readonly items: readonly EmployerSummary[]; readonly more: boolean }> {
    const search = /^\d{8}$/.test(asked) ? { kvkNumber: asked } : { name: asked };
    const found = await this.employers.search(actor, search).catch(nothingIfNotAllowed);
    const items = found.items.slice(0, MOST_EMPLOYERS).map(employerSummary);
    return { items, more: found.more || found.items.length > MOST_EMPLOYERS };
  }
}

function nothingIfNotAllowed(error: unknown): { readonly items: readonly never[]; readonly more: false } {
  if (error instanceof NotAllowedError) return NOTHING;
  throw error;
}
