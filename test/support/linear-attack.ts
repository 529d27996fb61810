/** What is known of one person; `secret` columns are what nobody should find. */
export type Labels = Readonly<Record<string, string | number>>;
export type Cell = (one: Labels) => boolean;

/**
 * Somebody who knows of everybody all but some secret columns, and adds and subtracts the numbers that a page shows. The unknowns
 * are how many there are of each kind of people with each combination of secrets.
 */
export class LinearAttack {
  private readonly kinds: readonly Labels[];
  private readonly rows: { readonly pivot: number; readonly values: Float64Array }[] = [];

  constructor(
    private readonly people: readonly Labels[],
    secrets: Readonly<Record<string, readonly (string | number)[]>>,
  ) {
    const open = new Map<string, Labels>();
    for (const one of people) {
      const known = Object.fromEntries(Object.entries(one).filter(([name]) => !(name in secrets)));
      open.set(JSON.stringify(known), known);
    }
    const hidden = Object.entries(secrets).reduce<readonly Labels[]>(
      (found, [name, values]) => found.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
      [{}],
    );
    this.kinds = [...open.values()].flatMap((known) => hidden.map((secret) => ({ ...known, ...secret })));
    // How many there are of every kind, other figures tell.
    const size = hidden.length;
    for (let from = 0; from < this.kinds.length; from += size)
      this.add(Array.from({ length: size }, (_none, at) => from + at));
  }

  count(cell: Cell): number {
    return this.people.filter(cell).length;
  }

  /** A page shows how many there are of these. */
  learn(cell: Cell): void {
    this.add(this.placesOf(cell));
  }

  /** Whether their number follows by adding and subtracting. */
  knows(cell: Cell): boolean {
    return this.reduced(this.placesOf(cell)).every((one) => one === 0);
  }

  private placesOf(cell: Cell): readonly number[] {
    return this.kinds.flatMap((kind, at) => (cell(kind) ? [at] : []));
  }

  private add(places: readonly number[]): void {
    const rest = this.reduced(places);
    const pivot = rest.findIndex((one) => one !== 0);
    if (pivot < 0) return;
    const scale = inverse(rest[pivot] ?? 1);
    this.rows.push({ pivot, values: rest.map((one) => (one * scale) % PRIME) });
  }

  private reduced(places: readonly number[]): Float64Array {
    const rest = new Float64Array(this.kinds.length);
    for (const place of places) rest[place] = 1;
    for (const { pivot, values } of this.rows) {
      const times = rest[pivot] ?? 0;
      if (times === 0) continue;
      for (let at = pivot; at < rest.length; at += 1) {
        rest[at] = ((rest[at] ?? 0) + (PRIME - times) * (values[at] ?? 0)) % PRIME;
      }
    }
    return rest;
  }
}

/** Sums over a prime field: products of two of its numbers are kept exactly. */
const PRIME = 67_108_859;

function inverse(value: number): number {
  let [result, base, power] = [1, value, PRIME - 2];
  while (power > 0) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
    power = Math.floor(power / 2);
  }
  return result;
}
