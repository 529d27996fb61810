import type { LocalDate } from '../../../workflows/definition.js';
import { earlier } from '../../../workflows/law/dates.js';
import { requireRole } from '../../access/permissions.js';
import type { SessionActor } from '../../access/session.js';
import { inSession } from '../../journal/session-work.js';
import { allTenants } from '../../journal/tenants.js';
import type { Clock } from '../../platform/clock.js';
import type { AppPool } from '../../platform/database.js';
import { localDate } from '../../platform/legal-time.js';
import { regionMunicipalities } from '../../region/region-municipalities.js';
import { employersFigure } from '../../region/employers-figure.js';
import type { RegionFigure } from '../../region/region-figures.js';
import {
  currentNumbers,
  SEE_REGION,
  type RecordedNumber,
  type RegionNumbers,
} from '../../region/region-numbers.service.js';
import { targetFigures, WHOLE_REGION } from '../../region/target-figures.js';
import type { FileProof, FileProofs } from '../file-proofs.service.js';

/** What became of a recorded number by the day asked about. */
export type NumberState = 'holds' | 'replaced' | 'withdrawn';
export type OriginNumber = RecordedNumber & { readonly state: NumberState };

/** The record of a body in which numbers of the region were recorded. */
export type NumbersProof = FileProof & {
  readonly body: string;
  /** The last of its entries that a number here rests on. */
  readonly until: number;
};

export type NumbersOrigin = {
  readonly on: LocalDate;
  readonly isToday: boolean;
  readonly area: string;
  readonly areas: readonly (readonly [string, string])[];
  /** All that was recorded of the area until the end of that day, the oldest first. */
  readonly numbers: readonly OriginNumber[];
  /** What follows from it, as it was shown that day. */
  readonly figures: readonly RegionFigure[];
  readonly proofs: readonly NumbersProof[];
};

const ENTRIES = `select tenant::text as tenant, max(entry)::int as entry from regional_number
  where region = $1 and recorded_on <= $2 and (area = $3 or $3 = 'region') group by tenant order by tenant`;

/** "Hoe is dit ontstaan" of targets and of what UWV counted, as they stood on any day. */
export class RegionNumberOrigins {
  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
    private readonly numbers: RegionNumbers,
    private readonly proofs: FileProofs,
  ) {}

  /** @param asked the whole region when it is no area of it @param on today when left out @throws NotAllowedError */
  async of(actor: SessionActor, asked: string | undefined, on: LocalDate | undefined): Promise<NumbersOrigin> {
    requireRole(actor, SEE_REGION, 'Cijfers van de regio inzien');
    const today = localDate(await this.clock.now());
    const day = earlier(on ?? today, today);
    const places = await regionMunicipalities(this.pool, actor);
    const areas = [[WHOLE_REGION, 'Hele regio'], ...new Map(places.map(({ code, name }) => [code, name]))] as const;
    const area = areas.some(([code]) => code === asked) ? String(asked) : WHOLE_REGION;
    const until = (await this.numbers.history(actor)).filter(({ recordedOn }) => recordedOn <= day);
    const own = area === WHOLE_REGION ? until : until.filter((one) => one.area === area);
    return {
      on: day,
      isToday: day === today,
      area,
      areas,
      numbers: numberStates(own),
      figures: [...targetFigures(currentNumbers(until), area, areas), employersFigure(currentNumbers(own))].filter(
        ({ table }) => table.rows.length > 0,
      ),
      proofs: await this.proofsOf(actor, day, area),
    };
  }

  /** Of each body that recorded something of it: its own record, without a file of anybody. */
  private async proofsOf(actor: SessionActor, day: LocalDate, area: string): Promise<readonly NumbersProof[]> {
    const region = await this.numbers.regionOf(actor);
    const last = await inSession(this.pool, actor, async (client) => {
      const { rows } = await client.query<{ tenant: string; entry: number }>(ENTRIES, [region, day, area]);
      return rows;
    });
    const names = new Map((await allTenants(this.pool)).map(({ id, name }) => [id, name]));
    const proofs: NumbersProof[] = [];
    for (const { tenant, entry } of last)
      proofs.push({ ...(await this.proofs.of(tenant, tenant, entry)), body: names.get(tenant) ?? '', until: entry });
    return proofs;
  }
}

/** Which of these hold: the last of each place, unless it took the number away. */
export function numberStates(numbers: readonly RecordedNumber[]): readonly OriginNumber[] {
  const holding = new Set(currentNumbers(numbers));
  return numbers.map((one) => ({ ...one, state: one.value === null ? 'withdrawn' : holding.has(one) ? 'holds' : 'replaced' })); // prettier-ignore
}
