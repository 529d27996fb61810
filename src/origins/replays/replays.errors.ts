import { MOST_KEPT } from './day-replay.js';

/** So many days of a body are being replayed already. */
export class TooManyReplaysError extends Error {
  readonly code = 'conflict';
  constructor() {
    super(`Er worden al ${MOST_KEPT} dagen nagespeeld. Wacht tot er een klaar is.`);
    this.name = 'TooManyReplaysError';
  }
}
