import type { PoolClient } from 'pg';
import { z } from 'zod';
import type { JsonObject, LocalDate, Moment } from '../../workflows/definition.js';
import type { EntryBody } from '../journal/entry.js';
import { inSession } from '../journal/session-work.js';
import type { PersonVault } from '../people/person-vault.js';
import { sealedPlace } from '../placements/sealed-place.js';
import type { AppPool } from '../platform/database.js';
import type { ObjectionAnswer } from './answer-input.js';
import type { LinkVisit } from './link-door.service.js';
import type { LinkFile } from './link-file.service.js';
import { partyOf } from './link-kinds.js';
import { requirePurpose, type LinkSending } from './link-sending.js';
import { LinkUnfitError } from './link.errors.js';
import { isLate, sentTo, type SentDecision } from './sent-decisions.js';

/** An objection that runs or ran, as its room has it. */
type ObjectionRow = {
  readonly number: number;
  readonly decision: number;
  readonly receivedOn: LocalDate;
  readonly inTime: boolean;
  readonly decideBy: LocalDate | null;
  readonly stage: string;
};
/** What was sent with this link, with the day on which it counts as received (D4). */
export type OwnObjection = {
  readonly decision: SentDecision | undefined;
  readonly at: Moment;
  readonly receivedOn: LocalDate;
  readonly late: boolean;
  readonly decideBy: LocalDate | null;
  readonly words: string;
  /** More about an objection that was there already. */
  readonly added: boolean;
};
export type ObjectionTaken = 'bezwaar' | 'aanvulling';

const TYPES = ['objection.received', 'link.objectionAdded'] as const;
const Words = z.object({ explanation: z.string() });

/** D4, M54: objections of people outside, received on the day they are sent. */
export class LinkObjections {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
    private readonly sending: LinkSending,
  ) {}

  /**
   * Opens an objection, also when it is late; what comes after it about the same decision is added to it.
   * @param key of the form: sent twice it counts once
   * @throws LinkUnfitError for a decision that was not sent to this side; LinkClosedError, EngineError
   */
  async object(visit: LinkVisit, file: LinkFile, answer: ObjectionAnswer, key: string): Promise<ObjectionTaken> {
    requirePurpose(visit, 'objection');
    const party = partyOf(visit.link.addressee);
    const decision = sentTo(file.placement, party).find(({ number }) => number === answer.decision);
    if (decision === undefined) {
      const detail = 'Kies een besluit dat u van ons kreeg.';
      throw new LinkUnfitError([{ field: 'decision', code: 'unknown', detail }]);
    }
    const words = { explanation: textOf(answer) };
    const running = await this.running(visit, decision.number);
    const first = running === undefined || (await this.wasSent(visit, key));
    if (!first) return this.add(visit, file, running, words, key);
    const event = {
      type: 'objection.received',
      decision: decision.number,
      party,
      receivedOn: file.today,
      postedOn: null,
    };
    await this.sending.event(visit, file, { instance: 'placement', event, words, key });
    const data = { decision: decision.number, party, late: isLate(decision, file.today) };
    if (!(await this.wasNoted(visit, key))) {
      const told = { template: 'link.objectionReceived', recipient: 'legalOfficer', data };
      await this.sending.note(visit, 'link.objectionReceived', { ...data, form: key }, [told]);
    }
    return 'bezwaar';
  }

  /** What this link sent, newest first. */
  async ofLink(visit: LinkVisit, file: LinkFile): Promise<readonly OwnObjection[]> {
    const { session, link, actor } = visit;
    const { entries, rows } = await inSession(this.pool, session, async (client) => ({
      entries: await entriesBy(client, link.placement, actor.id),
      rows: await objectionsOf(client, link.placement, partyOf(link.addressee)),
    }));
    const sent = sentTo(file.placement, partyOf(link.addressee));
    const own: OwnObjection[] = [];
    for (const { type, body } of entries) {
      const facts = Facts.parse(body.event);
      const decision = sent.find(({ number }) => number === facts.decision);
      const row = rows.findLast((one) => one.decision === facts.decision);
      own.push({
        decision,
        at: body.at,
        receivedOn: facts.on,
        late: decision !== undefined && isLate(decision, facts.on),
        decideBy: row?.decideBy ?? null,
        words: await this.wordsOf(visit, file, type, body),
        added: type === 'link.objectionAdded',
      });
    }
    return own;
  }

  /** Awb 6:6: what completes an objection that waits for it lets its term run on (D2). */
  private async add(
    visit: LinkVisit,
    file: LinkFile,
    { number, decision, stage }: ObjectionRow,
    words: JsonObject,
    key: string,
  ): Promise<ObjectionTaken> {
    const type = 'link.objectionAdded';
    const data = { objection: number, decision, party: partyOf(visit.link.addressee) };
    if (!(await this.wasNoted(visit, key))) {
      const sealed = await this.sending.sealed(visit, file, type, words);
      const told = [{ template: type, recipient: 'legalOfficer', data }];
      await this.sending.note(visit, type, { ...data, form: key }, told, { sealed });
    }
    if (stage === 'incomplete') {
      const event = { type: 'objection.completed', completedOn: file.today };
      await this.sending.event(visit, file, { instance: `objection-${number}`, event, key: `${key}.completed` });
    }
    return 'aanvulling';
  }

  private async running({ session, link }: LinkVisit, decision: number): Promise<ObjectionRow | undefined> {
    const rows = await inSession(this.pool, session, (client) =>
      objectionsOf(client, link.placement, partyOf(link.addressee)),
    );
    return rows.find((row) => row.decision === decision && row.stage !== 'withdrawn');
  }

  /** Whether this very form opened the objection: then it is sent again and counts once. */
  private async wasSent({ session, link }: LinkVisit, key: string): Promise<boolean> {
    return inSession(this.pool, session, async (client) => {
      const { rowCount } = await client.query(
        'select from idempotency where tenant = $1 and operation = $2 and key = $3 limit 1',
        [link.tenant, `link:${link.id}`, key],
      );
      return rowCount !== 0;
    });
  }

  private async wasNoted({ session, link }: LinkVisit, key: string): Promise<boolean> {
    return inSession(this.pool, session, async (client) => {
      const { rowCount } = await client.query(
        `select from journal_entry where stream = $1 and type in ('link.objectionReceived', 'link.objectionAdded')
           and body::jsonb #>> '{event,form}' = $2 limit 1`,
        [link.placement, key],
      );
      return rowCount !== 0;
    });
  }

  private async wordsOf(visit: LinkVisit, { parties }: LinkFile, type: string, body: EntryBody): Promise<string> {
    if (body.sealed === undefined) return '';
    const place = sealedPlace(visit.link.placement, type);
    const opened = Words.safeParse(await this.vault.unseal(visit.session, parties.candidate, place, body.sealed));
    return opened.data?.explanation ?? '';
  }
}

const Facts = z.object({ decision: z.int(), on: z.string() });

function textOf({ explanation, lateReason }: ObjectionAnswer): string {
  return lateReason === null ? explanation : `${explanation}\n\nWaarom het bezwaar later is: ${lateReason}`;
}

async function objectionsOf(
  client: PoolClient,
  placement: string,
  party: 'employer' | 'worker',
): Promise<readonly ObjectionRow[]> {
  const { rows } = await client.query<ObjectionRow>(
    `select number, decision, received_on as "receivedOn", in_time as "inTime", term_last_day as "decideBy",
       coalesce(stage, 'received') as stage
     from objection where placement = $1 and by = $2 order by number`,
    [placement, party],
  );
  return rows;
}

async function entriesBy(
  client: PoolClient,
  placement: string,
  actor: string,
): Promise<readonly { readonly type: string; readonly body: EntryBody }[]> {
  const { rows } = await client.query<{ type: string; body: string }>(
    `select type, body from journal_entry where stream = $1 and type = any($2)
       and body::jsonb #>> '{event,by,id}' = $3 order by number desc limit 20`,
    [placement, TYPES, actor],
  );
  return rows.map(({ type, body }) => ({ type, body: JSON.parse(body) as EntryBody }));
}
