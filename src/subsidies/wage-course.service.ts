import { readFacts, type PlacementFacts } from '../../workflows/law/placement-facts.js';
import type { PolicySet } from '../../workflows/law/policies.js';
import type { TablesSource } from '../engine/policy-source.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import type { PolicyReader } from './policy-reader.js';
import { readPlacements } from './subsidy-rows.js';
import type { ContractWage, WageCourse } from './wage-course.js';
import { readWageRows } from './wage-rows.js';

/** A placement as the lists have it. */
export type WorkFile = { readonly id: string; readonly candidate: string; readonly decidingBody: string };

/** What somebody earns and works in a placement, with the law of its deciding body. */
export type WorkCourse = Omit<WageCourse, 'birthDate'> & {
  /** Undefined of a person who was erased. */
  readonly birthDate: string | undefined;
  readonly facts: PlacementFacts;
  readonly policies: PolicySet;
};

/** What was known at a moment of the past: facts up to an entry, the contracts of then, and the choices of the body. */
export type WagesThen = {
  readonly entry: number;
  readonly contracts: readonly ContractWage[];
  readonly policies: PolicySet;
  /** As it was known then; undefined where that is not known. */
  readonly birthDate: string | undefined;
};

/** Gathers it once for all who tell of it. Of a file that is open already: the look was recorded (F6). */
export class WageCourses {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
  ) {}

  async of(session: Session, { id, candidate, decidingBody }: WorkFile, then?: WagesThen): Promise<WorkCourse> {
    const rows = await inSession(this.pool, session, async (client) => {
      const { contracts, track } = await readWageRows(client, decidingBody, [id], then?.entry);
      const [placement] = await readPlacements(client, [id]);
      const known = (placement?.facts ?? []).filter(({ recorded }) => recorded <= (then?.entry ?? recorded));
      const facts = readFacts(known);
      return { contracts: then?.contracts ?? contracts.get(id) ?? [], track: track.get(id) ?? [], facts };
    });
    const birthDate = then?.birthDate ?? (await this.vault.open(session, [candidate])).get(candidate)?.birthDate;
    const policies = then?.policies ?? (await this.policies.of(session, decidingBody));
    return { ...rows, birthDate, policies, tables: this.tables.of(policies) };
  }
}
