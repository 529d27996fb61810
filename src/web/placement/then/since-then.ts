import type { FactRow } from '../facts-view.js';

/** What stands otherwise now; null where nothing stood or stands. */
export type SinceThen = { readonly label: string; readonly before: string | null; readonly now: string | null };

/** Rows of two moments, by their label; what stayed the same is left out. */
export function changedSince(then: readonly FactRow[], now: readonly FactRow[]): readonly SinceThen[] {
  const [was, is] = [known(then), known(now)];
  const labels = [...new Set([...was.keys(), ...is.keys()])];
  return labels.flatMap((label) => {
    const pair = { label, before: was.get(label) ?? null, now: is.get(label) ?? null };
    return pair.before === pair.now ? [] : [pair];
  });
}

const known = (rows: readonly FactRow[]): ReadonlyMap<string, string> =>
  new Map(rows.flatMap(([label, text]) => (text === undefined ? [] : [[label, text] as const])));

/** `Uren per week: was 24 van 40, is nu 32 van 40.` */
export function changeSentence({ label, before, now }: SinceThen): string {
  if (before === null) return `${label}: was nog niet bekend, is nu ${now ?? ''}.`;
  return now === null ? `${label}: was ${before}, is er nu niet meer.` : `${label}: was ${before}, is nu ${now}.`;
}
