import type { PoolClient } from 'pg';
import type { Actor, JsonObject, LocalDate, Moment } from '../../workflows/definition.js';
import { UnknownStreamError } from '../engine/engine.errors.js';
import { chained } from '../journal/entry.js';
import { OWN_SEQ } from '../journal/fact-writer.js';
import type { RecordStore, Session } from '../journal/record-store.js';
import { noWrites } from '../journal/writes.js';
import { localDate } from '../platform/legal-time.js';

export type Told = { readonly template: string; readonly recipient: string; readonly data: JsonObject };

/** What happened around a link: one entry of the placement's journal, with what goes out and who must do something. */
export type LinkEntry = {
  readonly placement: string;
  readonly type: string;
  readonly actor: Actor;
  /** Ids, codes, days and numbers. */
  readonly facts: JsonObject;
  readonly sealed?: string;
  readonly outbox?: readonly Told[];
  readonly inbox?: readonly Told[];
};
export type Recorded = { readonly entry: number; readonly at: Moment; readonly on: LocalDate };

/** Writes entries about links in the journal of their placement, together with the rows they belong to. */
export class LinkRecord {
  constructor(private readonly records: RecordStore) {}

  /**
   * @param also rows of this room, stored in the same transaction
   * @throws UnknownStreamError, HeldError
   */
  async append(
    session: Session,
    entry: LinkEntry,
    also: (client: PoolClient, recorded: Recorded) => Promise<void> = async () => undefined,
  ): Promise<Recorded> {
    return this.records.inTransaction(async (client) => {
      const recorded = await this.appendIn(client, session, entry);
      await also(client, recorded);
      return recorded;
    });
  }

  /** The same in a transaction of the caller; the placement is held until its end. */
  async appendIn(client: PoolClient, session: Session, entry: LinkEntry): Promise<Recorded> {
    const { placement, type, actor, facts, sealed, outbox = [], inbox = [] } = entry;
    const { streams, at } = await this.records.read(session, [placement], 'wait', null, client);
    const stream = streams.find(({ id }) => id === placement);
    if (stream?.kind !== 'placement') throw new UnknownStreamError(placement);
    const on = localDate(at);
    const event = { ...facts, type, by: actor, on };
    const body = {
      v: 1,
      at,
      kind: 'fact',
      instance: null,
      event,
      ...(sealed === undefined ? {} : { sealed }),
    } as const;
    const made = chained(placement, stream.entryNo + 1, stream.headHash, body);
    const place = (index: number) => ({ stream: placement, entry: made.number, seq: OWN_SEQ + index });
    await this.records.store(
      session,
      {
        ...noWrites,
        streams: [
          { id: placement, kind: 'placement', expected: stream.entryNo, entryNo: made.number, headHash: made.hash },
        ],
        entries: [made],
        outbox: outbox.map((told, index) => ({ ...place(index), ...told, dueAt: at })),
        inbox: inbox.map((told, index) => ({ ...place(index), ...told, dueOn: null, at })),
      },
      client,
    );
    return { entry: made.number, at, on };
  }
}
