import type { JsonObject, LocalDate, Role } from '../../../workflows/definition.js';
import type { SealedPart } from '../../placements/placement.schemas.js';
import type { Life } from '../life.js';
import type { MeasuringDays } from '../measuring-days.js';
import { workingDaysOn } from '../working-days.js';
import { measuredTasks, type MeasuredTask } from './measured-tasks.js';
import { RETURNS } from './report-sentences.data.js';
import { about, pointsOf, writtenView, type WrittenView } from './written-views.js';
import { tooShort, writtenReport } from './written-report.js';
import { PARTIES, type Party, type Writing } from './writing.js';

/** Lets somebody do something on a day, as long as the job goes on. */
export type Act = (
  day: LocalDate,
  role: Role,
  type: string,
  payload: (today: LocalDate) => JsonObject,
  words?: SealedPart,
) => void;

type Report = {
  readonly name: string;
  readonly days: MeasuringDays;
  readonly wageValue: number;
  readonly writing: Writing;
};

/** A report that came in so shortly before the last day still waits for the reviewer. */
const WAITING_DAYS = 6;

export const stillWaits = ({ plan }: Life, { writing, reported }: MeasuringDays): boolean =>
  writing !== undefined && reported > workingDaysOn(plan.until, -WAITING_DAYS);

/**
 * A report as an expert writes it: the draft with its words, the views with what was answered, the report, and for some
 * what the reviewer sent it back for (process steps 11 and 12; C2–C8).
 */
export function writeReport(life: Life, act: Act, { name, days, wageValue, writing }: Report): void {
  const { draw, work } = life;
  const regular = wageValue === 100;
  const wordsFor = (tasks: readonly MeasuredTask[]): SealedPart =>
    writtenReport(draw, { sector: work.sector, name, tasks });
  const tasks = regular ? [] : measuredTasks(draw, { name, wageValue });
  const written = wordsFor(tasks);
  const names = (written.tasks ?? []).map((task) => task.name);
  const returned = regular ? 'never' : writing.returned;
  const higher = Math.min(99, wageValue + draw.between(`${name}.higher`, 1, 4));
  const before =
    returned === 'table' ? measuredTasks(draw, { name, wageValue: higher, variant: '.before' }) : undefined;

  const firstWords = returned === 'words' ? tooShort(written) : before === undefined ? written : wordsFor(before);
  drafted(act, days.draft, { regular, tasks: before ?? tasks, words: firstWords });
  const given = viewsOn(life, name, { days, writing, names });
  for (const { day, party, view } of given) viewed(act, day, party, view);
  for (const { party, view } of given) answered(act, days.reported, party, view);
  act(days.reported, 'expert', 'report.made', (reportedOn) => ({ reportedOn }));
  if (returned === 'never') return;

  const after = (count: number): LocalDate => workingDaysOn(days.reported, count);
  const reason = returned === 'words' ? 'explanation' : 'calculation';
  const explanation = about(draw.pick(`${name}.why`, RETURNS[reason]), names[0] ?? '');
  act(after(1), 'reviewer', 'report.returned', (returnedOn) => ({ returnedOn, reasons: [reason] }), { explanation });
  if (returned === 'table') {
    drafted(act, after(2), { regular, tasks, words: written });
    viewed(act, after(3), 'worker', AGREED);
    viewed(act, after(5), 'employer', AGREED);
  }
  const again = workingDaysOn(days.accepted, -1);
  act(again, 'expert', 'report.made', (reportedOn) => ({ reportedOn }), returned === 'words' ? written : undefined);
}

const AGREED: WrittenView = { how: 'written', said: [] };

type Draft = { readonly regular: boolean; readonly tasks: readonly MeasuredTask[]; readonly words: SealedPart };

function drafted(act: Act, day: LocalDate, { regular, tasks, words }: Draft): void {
  const rows = tasks.map((task) => ({ ...task }));
  act(day, 'expert', 'draft.made', (draftOn) => ({ draftOn, regular, tasks: rows }), words);
  act(day, 'expert', 'views.asked', (askedOn) => ({ askedOn }));
}

type Given = { readonly day: LocalDate; readonly party: Party; readonly view: WrittenView };

/** Who is silent lets the term pass; the other one answers within it. */
function viewsOn(
  { draw }: Life,
  name: string,
  { days, writing, names }: Pick<Report, 'days' | 'writing'> & { readonly names: readonly string[] },
): readonly Given[] {
  const soon = workingDaysOn(days.draft, draw.between(`${name}.soon`, 2, 7));
  const dayOf = { worker: days.firstView, employer: days.secondView };
  return PARTIES.filter((party) => !writing.silent.includes(party)).map((party) => ({
    day: writing.silent.length > 0 ? soon : dayOf[party],
    party,
    view: writtenView(draw, `${name}.view.${party}`, party, names),
  }));
}

/** Written comes by link; what is told the expert writes down and reads back (M19). */
function viewed(act: Act, day: LocalDate, party: Party, view: WrittenView): void {
  const { how, said } = view;
  const oral = how === 'oral';
  const facts = { party, how, readBack: oral, agrees: said.length === 0, points: said.length };
  act(day, oral ? 'expert' : 'link', 'view.given', (givenOn) => ({ ...facts, givenOn }), pointsOf(view));
}

function answered(act: Act, day: LocalDate, party: Party, { said }: WrittenView): void {
  if (said.length === 0) return;
  const points = said.map(({ point, answer }) => ({ point, answer }));
  act(day, 'expert', 'view.answered', () => ({ party, points: said.length }), { points });
}
