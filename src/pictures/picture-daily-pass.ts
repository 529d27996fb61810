import type { SessionActor } from '../access/session.js';
import type { LocalDate } from '../../workflows/definition.js';
import { allTenants } from '../journal/tenants.js';
import type { AppPool } from '../platform/database.js';
import type { FrozenPictures } from './frozen-pictures.service.js';

/** From this day a year is taken as closed: what was told late is in by then. */
const CLOSED_FROM = '02-12';

/** Keeps the picture of a year that is over, once per body, so that a closed year stays as it was closed. */
export class PictureDailyPass {
  readonly name = 'pictures';

  constructor(
    private readonly pool: AppPool,
    private readonly pictures: FrozenPictures,
  ) {}

  async run(today: LocalDate): Promise<void> {
    if (today.slice(5) < CLOSED_FROM) return;
    const year = Number(today.slice(0, 4)) - 1;
    for (const body of await allTenants(this.pool)) {
      const actor: SessionActor = { id: 'system', role: 'manager', tenant: body.id, tenants: [body.id] };
      const kept = await this.pictures.list(actor);
      if (kept.some((one) => one.kind === 'year' && one.year === year)) continue;
      if (!(await hasWorkBefore(this.pictures, actor, year))) continue;
      await this.pictures.freeze(actor, { name: `Jaar ${year}`, kind: 'year', year, note: null });
    }
  }
}

/** A body without a single number has no year to close. */
async function hasWorkBefore(pictures: FrozenPictures, actor: SessionActor, year: number): Promise<boolean> {
  const { figures } = await pictures.today(actor, year);
  return figures.some(({ tables }) =>
    tables.some(({ rows }) => rows.some((row) => row.some((cell) => typeof cell === 'number' && cell > 0))),
  );
}
