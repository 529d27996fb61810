import type { LocalDate } from '../../workflows/definition.js';
import { actorOf } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import type { MandateService } from '../tenants/mandate.service.js';
import { DOCUMENT_KINDS } from './document-kind.js';
import { SIGNERS } from './document-roles.js';
import { mandateFor } from './document-rules.js';

export type LettersToSign = {
  readonly count: number;
  /** Day on which the oldest was made. */
  readonly since: LocalDate | null;
  /** The nearest last day of a decision that such a letter makes known (D1); null where none has one. */
  readonly dueOn: LocalDate | null;
};

const NONE: LettersToSign = { count: 0, since: null, dueOn: null };

/**
 * Letters that bind and wait for a signature that somebody may give: by mandate of the day (M2), not of one's own making (F8).
 * The limit in euros of a mandate is looked at when a letter is signed.
 */
export class SignatureDesk {
  constructor(
    private readonly pool: AppPool,
    private readonly mandates: MandateService,
  ) {}

  async summary(actor: SessionActor, today: LocalDate): Promise<LettersToSign> {
    if (!SIGNERS.includes(actor.role)) return NONE;
    const held = new Set(
      (await this.mandates.ofMember(actor, actorOf(actor), today)).map(({ decisionType }) => decisionType),
    );
    const kinds = DOCUMENT_KINDS.filter((kind) => {
      const type = mandateFor(kind);
      return type !== undefined && held.has(type);
    });
    if (kinds.length === 0) return NONE;
    const { rows } = await inSession(this.pool, actor, (client) =>
      client.query<{ count: number; since: string | null; due: LocalDate | null }>(
        `select count(*)::int as count, min(d.made_at) as since, min(r.term_last_day) as due from document d
          left join decision r on r.placement = d.stream and d.part = 'decision-' || r.number
          where d.tenant = $1 and d.state = 'made' and d.copy_of is null and d.kind = any($2::text[]) and d.made_by <> $3`,
        [actor.tenant, kinds, actor.id],
      ),
    );
    const [{ count, since, due } = { count: 0, since: null, due: null }] = rows;
    return { count, since: since === null ? null : localDate(since), dueOn: due };
  }
}
