import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { z } from 'zod';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, Moment, Role } from '../../workflows/definition.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { UnknownRegionItemError } from '../region/region.errors.js';
import type { TenantRecord } from '../tenants/tenant-record.js';
import type { CurrentFigures } from './current-figures.js';
import { isFor, type KeptFigure } from './kept-figures.js';

const SEE: readonly Role[] = ['manager', 'administrator', 'consultant', 'reviewer', 'finance'];
const MAKE: readonly Role[] = ['manager', 'administrator'];

export const PICTURE_KINDS = ['zero', 'quarter', 'half', 'year', 'evaluation', 'own'] as const;
/** What somebody wants to keep of today. */
export const pictureWish = z.strictObject({
  name: z.string().trim().min(3, { error: 'Geef de momentopname een naam.' }).max(100),
  kind: z.enum(PICTURE_KINDS, { error: 'Kies waarvoor u haar bewaart.' }),
  year: z
    .int({ error: 'Vul een jaar in, bijvoorbeeld 2026.' })
    .min(2015, { error: 'Vul een jaar in vanaf 2015.' })
    .max(2100, { error: 'Vul een jaar in, bijvoorbeeld 2026.' }),
  note: z.string().trim().max(500).nullable(),
});
export type PictureWish = z.infer<typeof pictureWish>;
export type PictureKind = PictureWish['kind'];

export type PictureItem = PictureWish & {
  readonly number: number;
  readonly ofDay: LocalDate;
  readonly madeAt: Moment;
  readonly madeBy: string;
  readonly digest: string;
};
export type FrozenPicture = PictureItem & { readonly figures: readonly KeptFigure[] };

const COLUMNS = `number, name, kind, year, of_day as "ofDay", made_at as "madeAt", made_by as "madeBy", note, digest`;

/** Pictures of the figures of a body that are kept as they were made. */
export class FrozenPictures {
  constructor(
    private readonly pool: AppPool,
    private readonly record: TenantRecord,
    private readonly current: CurrentFigures,
  ) {}

  /** The last first. @throws NotAllowedError */
  async list(actor: SessionActor): Promise<readonly PictureItem[]> {
    requireRole(actor, SEE, 'Momentopnamen inzien');
    return inSession(this.pool, actor, (client) => picturesOf(client, actor.tenant));
  }

  /** @throws NotAllowedError, UnknownRegionItemError */
  async read(actor: SessionActor, number: number): Promise<FrozenPicture> {
    requireRole(actor, SEE, 'Momentopnamen inzien');
    return inSession(this.pool, actor, async (client) => {
      const { rows } = await client.query<PictureItem & { readonly body: string }>(
        `select ${COLUMNS}, body from frozen_picture where tenant = $1 and number = $2`,
        [actor.tenant, number],
      );
      const [found] = rows;
      if (!found) throw new UnknownRegionItemError('Deze momentopname');
      const { body, ...item } = found;
      const figures = JSON.parse(body) as readonly KeptFigure[];
      return { ...item, figures: figures.filter(({ key }) => isFor(actor.role, key)) };
    });
  }

  /** The figures as they stand now, as a picture that is not kept. @throws NotAllowedError */
  async today(actor: SessionActor, year: number): Promise<Pick<FrozenPicture, 'ofDay' | 'figures'>> {
    requireRole(actor, SEE, 'Momentopnamen inzien');
    const { at, figures } = await this.current.of(actor, year);
    return { ofDay: localDate(at), figures };
  }

  /** Keeps the figures of today. @returns its number @throws NotAllowedError */
  async freeze(actor: SessionActor, wish: PictureWish): Promise<number> {
    requireRole(actor, MAKE, 'Een momentopname maken');
    const { at, figures } = await this.current.level(actor, wish.year);
    const body = JSON.stringify(figures);
    const digest = createHash('sha256').update(body).digest('hex');
    let number = 0;
    await this.record.append(actor, actorOf(actor), async (client) => {
      number = (await picturesOf(client, actor.tenant)).reduce((most, one) => Math.max(most, one.number), 0) + 1;
      const by = await nameOf(client, actor);
      return {
        type: 'picture.frozen',
        facts: { number, ...wish, ofDay: localDate(at), digest },
        rows: () => [],
        beside: async (inside) => {
          await inside.query(
            `insert into frozen_picture (tenant, number, name, kind, year, of_day, made_at, made_by, note, digest, body)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
            [actor.tenant, number, wish.name, wish.kind, wish.year, localDate(at), at, by, wish.note, digest, body],
          );
        },
      };
    });
    return number;
  }
}

async function picturesOf(client: PoolClient, tenant: string): Promise<readonly PictureItem[]> {
  const { rows } = await client.query<PictureItem>(
    `select ${COLUMNS} from frozen_picture where tenant = $1 order by number desc`,
    [tenant],
  );
  return rows;
}

async function nameOf(client: PoolClient, { tenant, id }: SessionActor): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select name from member where tenant = $1 and id::text = $2', [
    tenant,
    id,
  ]);
  return rows[0]?.name ?? 'het systeem';
}
