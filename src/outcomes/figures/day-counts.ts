/** Whole numbers from 0 that are counted one by one; larger ones apart. */
const SMALL = 4_000;

/** Counts whole numbers, for a middle of a million of them. */
export class DayCounts {
  count = 0;
  private small = new Int32Array(64);
  private readonly others = new Map<number, number>();

  add(value: number): void {
    this.count += 1;
    if (value < 0 || value >= SMALL) {
      this.others.set(value, (this.others.get(value) ?? 0) + 1);
      return;
    }
    if (value >= this.small.length) this.grow(value);
    this.small[value] = (this.small[value] ?? 0) + 1;
  }

  median(): number | null {
    if (this.count === 0) return null;
    const sorted = this.sorted();
    const at = (place: number): number => {
      let before = 0;
      for (const [value, count] of sorted) {
        before += count;
        if (place < before) return value;
      }
      return 0;
    };
    return (at(Math.floor((this.count - 1) / 2)) + at(Math.floor(this.count / 2))) / 2;
  }

  private grow(value: number): void {
    const larger = new Int32Array(Math.min(SMALL, Math.max(value + 1, this.small.length * 2)));
    larger.set(this.small);
    this.small = larger;
  }

  private sorted(): readonly (readonly [value: number, count: number])[] {
    const small = [...this.small].flatMap((count, value) => (count > 0 ? [[value, count] as const] : []));
    return [...small, ...this.others].toSorted(([a], [b]) => a - b);
  }
}
