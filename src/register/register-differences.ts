import { Decimal } from '../../workflows/law/exact.js';

/**
 * What the client file of UWV and our own record do not agree on (A8b): another percentage; below 100 percent without an
 * entry; confirmed and not in the file at all; an entry without a determination of ours.
 */
export const DIFFERENCE_KINDS = ['percentage', 'noEntry', 'notInFile', 'noDetermination'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** What we know of one person: the last determined value, and how far its message is. */
export type OurPerson = {
  readonly candidate: string;
  readonly placement: string;
  readonly percentage: number | null;
  /** In the register on another ground before this placement (A12), or confirmed through it. */
  readonly registered: boolean;
  /** A message about this value was confirmed. */
  readonly confirmed: boolean;
};
/** One line of the client file, once its person is known to be ours. */
export type TheirPerson = { readonly candidate: string; readonly percentage: string | null; readonly entry: boolean };

export type Difference = {
  readonly candidate: string;
  readonly placement: string;
  readonly kind: DifferenceKind;
  readonly ours: number | null;
  readonly theirs: string | null;
  readonly entry: boolean | null;
};

/** Every difference, by person; whoever is in the file and not ours is not among the given. */
export function registerDifferences(ours: readonly OurPerson[], theirs: readonly TheirPerson[]): readonly Difference[] {
  const byPerson = new Map(theirs.map((one) => [one.candidate, one]));
  return ours.flatMap((one): readonly Difference[] => {
    const line = byPerson.get(one.candidate);
    const kind = line === undefined ? missingIn(one) : kindOf(one, line);
    if (kind === undefined) return [];
    const { candidate, placement, percentage } = one;
    return [
      {
        candidate,
        placement,
        kind,
        ours: percentage,
        theirs: line?.percentage ?? null,
        entry: line?.entry ?? null,
      },
    ];
  });
}

function missingIn({ percentage, confirmed }: OurPerson): DifferenceKind | undefined {
  return percentage !== null && percentage < 100 && confirmed ? 'notInFile' : undefined;
}

function kindOf(one: OurPerson, line: TheirPerson): DifferenceKind | undefined {
  if (one.percentage === null) return line.entry && !one.registered ? 'noDetermination' : undefined;
  if (line.percentage === null || !new Decimal(line.percentage).equals(one.percentage)) return 'percentage';
  return one.percentage < 100 && !line.entry ? 'noEntry' : undefined;
}
