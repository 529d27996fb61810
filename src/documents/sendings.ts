import type { SessionActor } from '../access/session.js';
import type { LocalDate } from '../../workflows/definition.js';
import { objectionLastDay } from '../../workflows/law/objection-terms.js';
import type { TablesSource } from '../engine/policy-source.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import type { PolicyReader } from '../subsidies/policy-reader.js';
import { numberIn } from './collecting/opened-file.js';
import { DECISION_LETTERS, kindOf, type DocumentKind } from './document-kind.js';
import type { DocumentRow } from './document-rows.js';
import { decisionRow } from './file-reads.js';
import type { Sent } from './letter-facts.js';

/** When a letter went out and until when one may object to it (D4). */
export class Sendings {
  constructor(
    private readonly pool: AppPool,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
  ) {}

  /** How a letter was sent, as it was printed; undefined for one that was not. */
  async sendingOf(actor: SessionActor, row: DocumentRow): Promise<Sent | undefined> {
    const { sentOn, objectionLastDay, copyOf } = row;
    if (sentOn === null) return undefined;
    const earlier = copyOf === null ? await this.earlierSending(actor, row, sentOn) : undefined;
    return { sentOn, objectionLastDay, earlierOn: earlier?.earlierOn ?? null };
  }

  /** Decided and sent already, by hand or in an earlier version: that day counts for the term (D4). */
  async earlierSending(actor: SessionActor, row: DocumentRow, sentOn: LocalDate): Promise<Sent | undefined> {
    if (!Object.values(DECISION_LETTERS).includes(row.kind)) return undefined;
    const found = await inSession(this.pool, actor, (client) => decisionRow(client, row.stream, numberIn(row.part)));
    const who = row.addressee === 'employer' ? 'Employer' : 'Worker';
    const [on, last] = [found?.[`sentTo${who}On`], found?.[`objectionLastDay${who}`]];
    if (typeof on !== 'string') return undefined;
    const lastDay = typeof last === 'string' ? last : null;
    // On the same day it is this sending, told before a failure kept the letter from being finished.
    return { sentOn: on, objectionLastDay: lastDay, earlierOn: on === sentOn ? null : on };
  }

  /** Last day to object to a letter that goes out on a day; null where there is no objection (D4). */
  async lastDay(actor: SessionActor, kind: DocumentKind, sentOn: LocalDate): Promise<LocalDate | null> {
    if (kindOf(kind).objection !== true && kind !== 'objection-decision') return null;
    return objectionLastDay(sentOn, this.tables.of(await this.policies.of(actor))).lastDay;
  }
}
