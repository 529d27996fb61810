/** A command waits for something that can no longer come: its answer would be missing without a word. */
export class UnfinishedError extends Error {
  readonly code = 'unfinished';
  constructor() {
    super(
      'De opdracht is gestopt voordat zij klaar was: waar zij op wachtte, kon niet meer komen. Er is geen uitkomst.',
    );
    this.name = 'UnfinishedError';
  }
}

type Ending = Pick<NodeJS.Process, 'once' | 'off'>;

/**
 * The work, and never a silent end: Node ends a process in which nothing can happen any more, also when somebody still waits.
 * @throws UnfinishedError then; what the work throws
 */
export async function toTheEnd<T>(work: Promise<T>, ending: Ending = process): Promise<T> {
  let refuse: () => void = () => undefined;
  const unfinished = new Promise<never>((_resolve, reject) => {
    refuse = () => reject(new UnfinishedError());
  });
  ending.once('beforeExit', refuse);
  try {
    return await Promise.race([work, unfinished]);
  } finally {
    ending.off('beforeExit', refuse);
  }
}
