import { NEVER, type Day, type OutcomeColumns } from './columns.js';
import { REGISTER_MOVES } from './register-moves.js';

const [ENDED, MEASURED] = [REGISTER_MOVES.indexOf('ended'), REGISTER_MOVES.indexOf('measured')];

type Told = Pick<OutcomeColumns, 'count' | 'person' | 'registerMoves'>;
type Register = OutcomeColumns['register'];

/** The moves of all placements of each person together: the register has persons, and one job may tell of another's (M10). */
export function registersOf({ count, person, registerMoves }: Told): Register {
  const { at: from, on, how } = registerMoves;
  const total = from[count] ?? 0;
  const register = {
    at: new Int32Array((person[count - 1] ?? -1) + 2),
    on: new Int32Array(total),
    how: new Uint8Array(total),
  };
  for (let one = 0; one < count; one += 1) {
    const first = register.at[person[one] ?? 0] ?? 0;
    for (let row = from[one] ?? 0; row < (from[one + 1] ?? 0); row += 1) {
      // The moves of a person are few: each new one goes down to its place.
      let to = row;
      for (; to > first && comesBefore(on[row] ?? 0, how[row] ?? 0, register, to - 1); to -= 1) {
        register.on[to] = register.on[to - 1] ?? 0;
        register.how[to] = register.how[to - 1] ?? 0;
      }
      register.on[to] = on[row] ?? 0;
      register.how[to] = how[row] ?? 0;
    }
    register.at[(person[one] ?? 0) + 1] = from[one + 1] ?? 0;
  }
  return register;
}

const comesBefore = (on: Day, how: number, register: Register, at: number): boolean =>
  on < (register.on[at] ?? 0) || (on === register.on[at] && how < (register.how[at] ?? 0));

/** Of each placement the first day on which its measured value brought the person in; who was in already did not enter (A12). */
export function enteredBy({
  count,
  person,
  registerMoves,
  register,
}: Told & { readonly register: Register }): Int32Array {
  const entered = new Int32Array(count).fill(NEVER);
  const { at: from, on, how } = registerMoves;
  for (let one = 0; one < count; one += 1) {
    for (let row = from[one] ?? 0; row < (from[one + 1] ?? 0); row += 1) {
      if (how[row] !== MEASURED || isIn(register, person[one] ?? 0, (on[row] ?? 0) - 1)) continue;
      entered[one] = on[row] ?? NEVER;
      break;
    }
  }
  return entered;
}

/** Whether a person is in the register on a day: entry ≤ day < end (figures: words). */
function isIn({ at: from, on, how }: Register, person: number, day: Day): boolean {
  let found = ENDED;
  const until = from[person + 1] ?? 0;
  for (let row = from[person] ?? 0; row < until && (on[row] ?? NEVER) <= day; row += 1) found = how[row] ?? ENDED;
  return found !== ENDED;
}

type Chunk = Pick<OutcomeColumns, 'register' | 'person'>;

export const isRegistered = ({ register, person }: Chunk, index: number, day: Day): boolean =>
  isIn(register, person[index] ?? 0, day);

/** First day, from `since` on, on which the person of a placement came into the register on any ground, `NEVER` for none. */
export function enteredSince({ register, person }: Chunk, index: number, since: Day): Day {
  const { at: from, on, how } = register;
  const one = person[index] ?? 0;
  for (let row = from[one] ?? 0; row < (from[one + 1] ?? 0); row += 1) {
    if (how[row] !== ENDED && (on[row] ?? NEVER) >= since) return on[row] ?? NEVER;
  }
  return NEVER;
}
