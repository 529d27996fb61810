import { createHash } from 'node:crypto';

const TWO_POW_48 = 2 ** 48;

const digest = (parts: readonly (string | number)[]): Buffer =>
  createHash('sha256').update(parts.join('\u0000')).digest();

/** A UUID that follows from its parts alone. */
export function seededUuid(...parts: readonly (string | number)[]): string {
  const hex = digest(parts).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Every choice of one placement: drawn from hash(seed, placement, step), so the order of asking does not matter. */
export class Draw {
  constructor(
    readonly seed: string,
    private readonly placement: string | number,
  ) {}

  /** From 0 up to, not including, 1. */
  unit(step: string): number {
    return digest([this.seed, this.placement, step]).readUIntBE(0, 6) / TWO_POW_48;
  }

  /** A whole number; both ends count. */
  between(step: string, low: number, high: number): number {
    return low + Math.floor(this.unit(step) * (high - low + 1));
  }

  chance(step: string, probability: number): boolean {
    return this.unit(step) < probability;
  }

  pick<T>(step: string, from: readonly T[]): T {
    return this.weighted(
      step,
      from.map((value) => [value, 1]),
    );
  }

  /** Weights need not add up to anything. */
  weighted<T>(step: string, from: readonly (readonly [value: T, weight: number])[]): T {
    let left = this.unit(step) * from.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of from) {
      left -= weight;
      if (left < 0) return value;
    }
    const last = from.at(-1);
    if (last === undefined) throw new Error(`Nothing to draw from at ${step}`);
    return last[0];
  }
}
