import type { Touched } from '../engine/placement-history.js';
import type { JournalEntry } from '../placements/placement.views.js';

/** An entry of the way to a state: who, when recorded, for which day, by which rules. Nothing that lies sealed. */
export type OriginEntry = Pick<JournalEntry, 'number' | 'at' | 'instance' | 'label' | 'sentence' | 'actor' | 'on'> & {
  /** Ids of the rules that gave its dates and numbers, with their sentences. */
  readonly steps: readonly { readonly rule: string; readonly text: string }[];
  readonly cause: { readonly number: number; readonly sentence: string } | null;
};

const PART = /^(?:placement|(?:measurement|register-message|support|objection)-\d{1,4})$/;
const DECISION = /^decision-(\d{1,4})$/;

/** A part of a placement, or one decision. Undefined for what is neither. */
export type OriginPart = { readonly instance: string } | { readonly instance: 'placement'; readonly decision: number };

export function originPart(text: string): OriginPart | undefined {
  const decision = DECISION.exec(text)?.[1];
  if (decision !== undefined) return { instance: 'placement', decision: Number(decision) };
  return PART.test(text) ? { instance: text } : undefined;
}

/** Numbers of the entries that wrote something of a decision. */
export const entriesOfDecision = (touched: readonly Touched[], decision: number): ReadonlySet<number> =>
  new Set(
    touched.filter(({ row }) => row.table === 'decision' && row.key['number'] === decision).map(({ entry }) => entry),
  );

/**
 * The entries of the way to what is asked, oldest first.
 * @param story all entries until the moment asked about
 * @param chosen numbers of those that count when only some of the part do
 */
export function originEntries(
  story: readonly JournalEntry[],
  instance: string,
  chosen?: ReadonlySet<number>,
): readonly OriginEntry[] {
  const byNumber = new Map(story.map((entry) => [entry.number, entry]));
  return (
    story
      // A reminder tells somebody something and changes nothing.
      .filter(({ kind }) => kind !== 'reminder')
      .filter((entry) => (chosen === undefined ? entry.instance === instance : chosen.has(entry.number)))
      .map(({ number, at, instance: part, label, sentence, actor, on, causedBy, explanation }) => {
        const cause = causedBy === null ? undefined : byNumber.get(causedBy);
        return {
          number,
          at,
          instance: part,
          label,
          sentence,
          actor,
          on,
          steps: explanation.map((step) => ({ rule: textOf(step['rule']), text: textOf(step['text']) })),
          cause: cause === undefined ? null : { number: cause.number, sentence: cause.sentence },
        };
      })
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
