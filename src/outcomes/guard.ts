import type { Role } from '../../workflows/definition.js';
import type { Day } from './columns.js';
import type { FigureMember } from './figure-members.js';
import { teamsOf, withTeam } from './figure-members.js';
import type { FigureAnswer, FigureDefinition, FigureQuestion, FigureTable } from './figure-table.js';
import type { OutcomePicture } from './outcome-book.js';
import { isEverybody, select, type OutcomeFilter, type Selection } from './selection.js';

/**
 * How far a table that shows a wage value, a reason of ending or a trait may be told (figures: suppression). Two selections that
 * overlap can be subtracted; the whole body and its teams cannot, because the teams are hidden together with their sum.
 */
export type Guard =
  | { readonly of: 'body' }
  /** One team, by its place among all; the consultants of each. Who is in no team is not in it. */
  | { readonly of: 'team'; readonly at: number; readonly teams: readonly (readonly string[])[] }
  | { readonly of: 'none'; readonly why: 'filter' | 'earlierDay' };

/** As far as a table may be told: of the whole body alone, or of a team too. */
export type Guarded = 'body' | 'team';

/**
 * The placements of a question, and how far its guarded tables are told: any filter that there is, or ever comes, is none.
 * @param day what "now" means in the filter
 */
export function selectionOf(
  picture: Pick<OutcomePicture, 'chunks' | 'codes'>,
  asked: { readonly filter: OutcomeFilter; readonly team: string },
  members: readonly Pick<FigureMember, 'id' | 'team'>[],
  day: Day,
): { readonly filter: OutcomeFilter; readonly selection: Selection; readonly guard: Guard } {
  const filter = withTeam(asked.filter, asked.team, members);
  return { filter, selection: select(picture, filter, day), guard: guardOf(asked, members) };
}

export function guardOf(
  { filter, team }: { readonly filter: OutcomeFilter; readonly team: string },
  members: readonly Pick<FigureMember, 'id' | 'team'>[],
): Guard {
  if (!isEverybody(filter)) return { of: 'none', why: 'filter' };
  if (team === '') return { of: 'body' };
  const names = teamsOf(members);
  const at = names.indexOf(team);
  if (at < 0) return { of: 'none', why: 'filter' };
  const teams = names.map((name) => members.flatMap((one) => (one.team === name ? [one.id] : [])));
  return { of: 'team', at, teams };
}

/** Of an earlier day guarded tables are only for who may open the files: day by day one sees who came and who went. */
export const guardOfEarlier = (guard: Guard, role: Role, seeFiles: readonly Role[]): Guard =>
  seeFiles.includes(role) ? guard : { of: 'none', why: 'earlierDay' };

/** The answer of a figure without what may not be told of its selection. */
export function answerOf(figure: FigureDefinition, question: FigureQuestion): FigureAnswer {
  const answer = figure.answer(question);
  return { ...answer, tables: answer.tables.map((table) => told(table, question.guard)) };
}

function told(table: FigureTable, guard: Guard): FigureTable {
  const { guarded, caption, header } = table;
  if (guarded === undefined || guard.of === 'body' || guard.of === guarded) return table;
  const why = guard.of === 'none' && guard.why === 'earlierDay' ? EARLIER_DAY : FILTERED[guarded];
  return { caption, header, rows: [], sentence: `${caption}: ${why}`, guarded };
}

const FILTERED: Readonly<Record<Guarded, string>> = {
  body: 'dit tonen we alleen over de hele organisatie. Haal de filters weg om het te zien.',
  team: 'dit tonen we alleen over de hele organisatie of over één team. Haal de andere filters weg om het te zien.',
};
const EARLIER_DAY = 'dit tonen we van een eerdere dag alleen aan wie de dossiers mag openen.';
