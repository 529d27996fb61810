import { createHmac, randomBytes } from 'node:crypto';
import type { PersonKey } from '../platform/keys.js';

/** Where the key of a new person comes from. */
export abstract class KeySource {
  /** @param person id of the person */
  abstract newKey(person: string): PersonKey;
}

/** Nobody can guess it. */
export class RandomKeySource extends KeySource {
  newKey(): PersonKey {
    return randomBytes(32);
  }
}

/** For simulated people only: the same seed gives the same keys, so that two runs give the same journal. */
export class SeededKeySource extends KeySource {
  constructor(private readonly seed: string) {
    super();
  }

  newKey(person: string): PersonKey {
    return createHmac('sha256', `praktijkroute:simulated:${this.seed}`).update(person).digest();
  }
}
