import { setTimeout as wait } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { Actor, JsonObject, LocalDate } from '../../workflows/definition.js';
import { localDate } from '../platform/legal-time.js';
import { chained, GENESIS, type EntryBody } from './entry.js';
import type { Loaded } from './loaded.js';
import { ConflictError, type RecordStore, type Session } from './record-store.js';
import { joinWrites, noWrites, type RowChange, type Writes } from './writes.js';

/** A fact of a person, an employer or a deciding body: one entry, with the rows that show it. */
export type Fact = {
  readonly stream: string;
  readonly kind: 'candidate' | 'employer' | 'tenant' | 'placement';
  /** First entry of its stream; a stream that exists is then refused, and the other way round. */
  readonly opens?: boolean;
  readonly type: string;
  readonly actor: Actor;
  /** Pseudonymous: ids, codes, dates, numbers. */
  readonly facts: JsonObject;
  readonly sealed?: string;
  /** Rows that depend on the entry's number or day get them here. */
  readonly rows: (entry: number, on: LocalDate) => readonly RowChange[];
  /** What is too large for a row of a room, or has a table of its own: written in the same transaction, after the entry. */
  readonly beside?: (client: PoolClient, entry: number, on: LocalDate) => Promise<void>;
  /** What goes out because of it, rendered when it is sent. */
  readonly outbox?: readonly { readonly template: string; readonly recipient: string; readonly data: JsonObject }[];
  /** What somebody inside must do or know because of it. */
  readonly inbox?: readonly {
    readonly template: string;
    readonly recipient: string;
    readonly dueOn: LocalDate | null;
    readonly data: JsonObject;
  }[];
  readonly personIndex?: Writes['personIndex'];
  readonly personKeys?: Writes['personKeys'];
  readonly policyChanged?: boolean;
  readonly idempotency?: { readonly operation: string; readonly key: string; readonly bodyHash: string };
  readonly expectedRevision?: number;
  /** Looks again whether it may be written when somebody else was first, e.g. with the same person; throws what refuses. */
  readonly recheck?: () => Promise<void>;
};

export type FactWritten = { readonly stream: string; readonly entry: number; readonly repeated: boolean };

/** Why a fact was not written. */
export class FactRefusedError extends Error {
  constructor(
    readonly code: 'unknownStream' | 'streamExists' | 'staleRevision' | 'idempotencyMismatch' | 'busy',
    message: string,
    readonly current?: number,
  ) {
    super(message);
  }
}

const ATTEMPTS = 12;
/** Rows that no machine asked for have numbers of their own, apart from those of an entry's effects. */
export const OWN_SEQ = 1000;

/** Appends facts to streams without a machine. */
export class FactWriter {
  constructor(private readonly records: RecordStore) {}

  /** @throws FactRefusedError, what `recheck` throws; nothing is stored then */
  async write(session: Session, fact: Fact): Promise<FactWritten> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      try {
        return await this.attempt(session, fact);
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error;
        await fact.recheck?.();
        await wait(attempt * 3);
      }
    }
    throw new FactRefusedError('busy', 'Het dossier is even bezet. Er is niets opgeslagen; probeer het opnieuw.');
  }

  /**
   * Many facts, each of another stream, in one call: all of them or none.
   * @throws FactRefusedError when one is refused; ConflictError when somebody else was first
   */
  async writeAll(session: Session, facts: readonly Omit<Fact, 'beside'>[]): Promise<void> {
    if (facts.length > 0) await this.records.store(session, await this.prepare(session, facts));
  }

  /**
   * What `writeAll` would store.
   * @param client a connection whose transaction is open
   * @throws FactRefusedError when one is refused
   */
  async prepare(session: Session, facts: readonly Omit<Fact, 'beside'>[], client?: PoolClient): Promise<Writes> {
    if (facts.length === 0) return noWrites;
    const streams = facts.map((fact) => fact.stream);
    const loaded = await this.records.read(session, streams, 'none', null, client);
    return joinWrites(facts.map((fact) => factWrites(loaded, fact)));
  }

  private async attempt(session: Session, fact: Fact): Promise<FactWritten> {
    const { idempotency } = fact;
    const scope = idempotency ? { actor: fact.actor.id, operation: idempotency.operation, key: idempotency.key } : null;
    const loaded = await this.records.read(session, [fact.stream], 'none', scope);
    if (idempotency && loaded.idempotent) return repeated(loaded.idempotent, idempotency);
    const writes = factWrites(loaded, fact);
    const entry = writes.streams[0]?.entryNo ?? 0;
    const { beside } = fact;
    if (beside === undefined) await this.records.store(session, writes);
    else
      await this.records.inTransaction(async (client) => {
        await this.records.store(session, writes, client);
        await beside(client, entry, localDate(loaded.at));
      });
    return { stream: fact.stream, entry, repeated: false };
  }
}

function repeated(seen: NonNullable<Loaded['idempotent']>, idempotency: NonNullable<Fact['idempotency']>): FactWritten {
  if (seen.bodyHash === idempotency.bodyHash) return { stream: seen.stream, entry: seen.entry, repeated: true };
  throw new FactRefusedError('idempotencyMismatch', 'Deze Idempotency-Key is al gebruikt voor een ander verzoek.');
}

function factWrites(loaded: Loaded, fact: Fact): Writes {
  const row = loaded.streams.find((one) => one.id === fact.stream);
  refuseWrongStream(row, fact);
  const on = localDate(loaded.at);
  const { type, facts, actor, sealed } = fact;
  const body: EntryBody = {
    v: 1,
    at: loaded.at,
    kind: 'fact',
    instance: null,
    event: { ...facts, type, by: actor, on },
    ...(sealed === undefined ? {} : { sealed }),
  };
  const entry = chained(fact.stream, (row?.entryNo ?? 0) + 1, row?.headHash ?? GENESIS, body);
  const { idempotency } = fact;
  return {
    ...noWrites,
    streams: [
      { id: fact.stream, kind: fact.kind, expected: row?.entryNo ?? 0, entryNo: entry.number, headHash: entry.hash },
    ],
    entries: [entry],
    rows: fact.rows(entry.number, on),
    outbox: (fact.outbox ?? []).map((told, index) => ({
      stream: fact.stream,
      entry: entry.number,
      seq: OWN_SEQ + index,
      ...told,
      dueAt: loaded.at,
    })),
    inbox: (fact.inbox ?? []).map((told, index) => ({
      stream: fact.stream,
      entry: entry.number,
      seq: OWN_SEQ + index,
      ...told,
      at: loaded.at,
    })),
    personIndex: fact.personIndex ?? [],
    personKeys: fact.personKeys ?? [],
    policyChanged: fact.policyChanged ?? false,
    idempotency: idempotency
      ? [{ actor: actor.id, ...idempotency, stream: fact.stream, entry: entry.number, at: loaded.at }]
      : [],
  };
}

function refuseWrongStream(row: Loaded['streams'][number] | undefined, fact: Fact): void {
  if (fact.opens === true && row) throw new FactRefusedError('streamExists', 'Dit dossier bestaat al.');
  if (fact.opens !== true && row?.kind !== fact.kind) {
    throw new FactRefusedError('unknownStream', 'Dit dossier bestaat niet, of u hebt er geen toegang toe.');
  }
  if (fact.expectedRevision !== undefined && fact.expectedRevision !== row?.entryNo) {
    throw new FactRefusedError('staleRevision', 'Dit is intussen door iemand anders veranderd.', row?.entryNo);
  }
}
