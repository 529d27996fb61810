import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { LocalDate } from '../../../workflows/definition.js';
import { actorOf, requireRole } from '../../access/permissions.js';
import type { SessionActor } from '../../access/session.js';
import type { Session } from '../../journal/record-store.js';
import { inSession } from '../../journal/session-work.js';
import type { AppPool } from '../../platform/database.js';
import type { TenantRecord } from '../../tenants/tenant-record.js';
import type { Logo } from '../letter.js';
import { letterOf } from '../letter-of.js';
import { sampleFacts } from '../sample-facts.js';
import type { Typesetter } from '../typesetter.js';
import { LogoRefusedError } from './logo.errors.js';
import { logoFaults, logoTypeOf, type LogoType } from './logo-file.js';

type Row = {
  readonly from_on: LocalDate;
  readonly media_type: LogoType | 'none';
  readonly alt: string;
  readonly image: string;
};
export type KeptLogo = {
  readonly from: LocalDate;
  readonly type: LogoType;
  readonly alt: string;
  readonly bytes: Buffer;
};

/** The logo of a deciding body on its letters: dated, judged and set once before it is kept. */
export class LogoService {
  constructor(
    private readonly pool: AppPool,
    private readonly record: TenantRecord,
    private readonly typesetter: Typesetter,
  ) {}

  /** What holds on a day; undefined when the letters of that day have none. */
  async on(session: Session, tenant: string, day: LocalDate): Promise<KeptLogo | undefined> {
    const row = await inSession(this.pool, session, (client) => logoRow(client, tenant, day));
    if (row === undefined || row.media_type === 'none') return undefined;
    return { from: row.from_on, type: row.media_type, alt: row.alt, bytes: Buffer.from(row.image, 'base64') };
  }

  /** The same as a letter takes it. */
  async forLetter(session: Session, tenant: string, day: LocalDate): Promise<Logo | null> {
    const found = await this.on(session, tenant, day);
    return found === undefined ? null : logoOf(found);
  }

  /** @throws NotAllowedError, LogoRefusedError with every fault */
  async set(
    actor: SessionActor,
    wish: { readonly bytes: Buffer; readonly alt: string; readonly from: LocalDate },
  ): Promise<void> {
    requireRole(actor, ['administrator'], 'Het logo van brieven wijzigen');
    const { bytes, from } = wish;
    const alt = wish.alt.trim();
    const type = logoTypeOf(bytes);
    const faults = logoFaults(bytes, alt);
    if (type === undefined || faults.length > 0) throw new LogoRefusedError(faults);
    this.tryOut({ type, alt, bytes });
    await this.keep(actor, { from_on: from, media_type: type, alt, image: bytes.toString('base64') });
  }

  /** Letters from a day on have none. */
  async remove(actor: SessionActor, from: LocalDate): Promise<void> {
    requireRole(actor, ['administrator'], 'Het logo van brieven wijzigen');
    await this.keep(actor, { from_on: from, media_type: 'none', alt: '', image: '' });
  }

  /** A letter about people who do not exist. */
  preview(logo: Pick<KeptLogo, 'type' | 'alt' | 'bytes'> | undefined, on: LocalDate): Buffer {
    const letter = letterOf(sampleFacts('receipt', 'employer'), { signatory: undefined, sent: undefined });
    const letterhead = { ...letter.letterhead, logo: logo === undefined ? null : logoOf(logo) };
    return this.typesetter.pdf({ ...letter, letterhead }, on);
  }

  private tryOut(logo: Pick<KeptLogo, 'type' | 'alt' | 'bytes'>): void {
    try {
      this.preview(logo, '2026-07-01');
    } catch {
      throw new LogoRefusedError([{ field: 'file', detail: 'Dit plaatje kan niet in een brief worden gezet.' }]);
    }
  }

  private async keep(actor: SessionActor, row: Row): Promise<void> {
    const { from_on: from, media_type: mediaType, alt, image } = row;
    const hash = createHash('sha256').update(image).digest('hex');
    await this.record.append(actor, actorOf(actor), async () => ({
      type: 'logo.set',
      facts: { from, mediaType, alt, hash },
      rows: () => [],
      beside: async (client, entry) => {
        await client.query(
          `insert into letterhead_logo (tenant, from_on, entry, media_type, alt, image) values ($1, $2, $3, $4, $5, $6)`,
          [actor.tenant, from, entry, mediaType, alt, image],
        );
      },
    }));
  }
}

const logoOf = ({ type, alt, bytes }: Pick<KeptLogo, 'type' | 'alt' | 'bytes'>): Logo => ({
  format: type === 'image/png' ? 'png' : 'svg',
  alt,
  bytes: [...bytes],
});

async function logoRow(client: PoolClient, tenant: string, day: LocalDate): Promise<Row | undefined> {
  const { rows } = await client.query<Row>(
    `select from_on, media_type, alt, image from letterhead_logo where tenant = $1 and from_on <= $2
     order by from_on desc, entry desc limit 1`,
    [tenant, day],
  );
  return rows[0];
}
