import type { PoolClient } from 'pg';

/** A connection on which a call may be asked for before the one ahead of it is answered: it then waits for its turn. */
export type InTurn = {
  readonly client: PoolClient;
  /** Lets go of what has not begun, and waits for what has: nothing may come after the transaction is over. */
  readonly close: () => Promise<void>;
};

/** Whatever form a call has, it gives a promise: nobody here asks with a callback. */
type Asked = { query(...asked: readonly unknown[]): Promise<unknown> };

/** The database goes on at once with what comes next; between two calls nobody waits for us. */
export function inTurn(client: PoolClient): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  let isOver = false;
  const query = (...asked: unknown[]): Promise<unknown> => {
    const next = last.then(() => {
      if (isOver) throw new Error('The transaction was over before this call had its turn.');
      return (client as Asked).query(...asked);
    });
    // What went wrong is told to who asked; the next call has its turn all the same.
    last = next.catch(() => undefined);
    return next;
  };
  return {
    client: Object.create(client, { query: { value: query } }) as PoolClient,
    close: async () => {
      isOver = true;
      await last;
    },
  };
}
