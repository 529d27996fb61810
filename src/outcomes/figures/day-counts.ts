/** Counts whole numbers, for a middle of a million of them. */
export class DayCounts {
  count = 0;
  private readonly counts = new Map<number, number>();

  add(value: number): void {
    this.count += 1;
    this.counts.set(value, (this.counts.get(value) ?? 0) + 1);
  }

  median(): number | null {
    if (this.count === 0) return null;
    const sorted = [...this.counts].toSorted(([a], [b]) => a - b);
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
}
