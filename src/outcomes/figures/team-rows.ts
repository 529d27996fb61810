import type { OutcomeColumns } from '../columns.js';
import { SUPPRESSED, type Cell } from '../figure-table.js';
import type { Guard } from '../guard.js';
import type { Selection } from '../selection.js';
import { suppressedTable } from '../suppressed-table.js';
import type { Grouping } from './traits.js';

/** Of fewer people a team is told nothing apart: how many they are is told elsewhere, so that number cannot be hidden. */
export const FEWEST_OF_TEAM = 10;

/** Placements by the team of their consultant; the last group is of who is in no team, or has no consultant. */
export function byTeam({ teams }: Guard & { readonly of: 'team' }, { codes }: Pick<Selection, 'codes'>): Grouping {
  const groups = codes.owner.names.map((owner) => {
    const team = teams.findIndex((owners) => owners.includes(owner));
    return team < 0 ? teams.length : team;
  });
  return {
    count: teams.length + 1,
    of: (columns: OutcomeColumns, index: number) => groups[columns.code.owner[index] ?? -1] ?? teams.length,
  };
}

/**
 * What of one team may be told where the sums of all teams are. The teams are hidden together, those with few people as one group;
 * when it would take hiding a sum, which stands in another table or follows from one, nothing is told of any team.
 * @param counts by team and column, the last row of who is in none
 * @returns the cells of the team, its total last; undefined when nothing may be told of it
 */
export function toldOfTeam(counts: readonly (readonly number[])[], at: number): readonly Cell[] | undefined {
  const { apart, rest } = largeTeams(counts);
  const row = apart.indexOf(at);
  if (row < 0) return undefined;
  // A row of nobody could hide nothing: that it is empty is known.
  const cells = suppressedTable([...apart.map((team) => counts[team] ?? []), ...(sum(rest) > 0 ? [rest] : [])]);
  const hidesSum = cells.some((one) => one.at(-1) === SUPPRESSED) || cells.at(-1)?.includes(SUPPRESSED) === true;
  return hidesSum ? undefined : cells[row];
}

/** The teams that are told apart, and all others together; when those are few a team more goes with them. */
function largeTeams(counts: readonly (readonly number[])[]): { readonly apart: number[]; readonly rest: number[] } {
  const sizes = counts.map(sum);
  const bySize = counts.map((_counts, team) => team).toSorted((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0));
  // Who is in no team has no page of its own, and always goes with the rest.
  const none = counts.length - 1;
  const together = new Set(bySize.filter((team) => team === none || (sizes[team] ?? 0) < FEWEST_OF_TEAM));
  const size = (): number => sum([...together].map((team) => sizes[team] ?? 0));
  for (const team of bySize) if (size() > 0 && size() < FEWEST_OF_TEAM) together.add(team);
  const width = counts[0]?.length ?? 0;
  const rest = Array.from({ length: width }, (_none, column) =>
    sum([...together].map((team) => counts[team]?.[column] ?? 0)),
  );
  return { apart: counts.flatMap((_counts, team) => (together.has(team) ? [] : [team])), rest };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
