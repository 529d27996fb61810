import { z } from 'zod';
import type { LocalDate } from '../../workflows/definition.js';
import { sealedPart, type SealedPart } from '../placements/placement.schemas.js';
import type { ReportContent, ReportVersion, ReportView, Verdict } from './draft-report.js';

/** An entry of a measurement, opened: what was sent, what the plan found, and what lay sealed. */
export type ToldEntry = {
  readonly type: string;
  readonly on: LocalDate;
  readonly payload: Readonly<Record<string, unknown>>;
  /** What the plan of the event changed in the context; the numbers of the law of that day. */
  readonly set: Readonly<Record<string, unknown>>;
  readonly sealed: unknown;
  readonly by: string;
};

/** The report as its entries tell it: the draft as it is now, the views on it, and every version handed in. */
export type ReportStory = {
  readonly draft: ReportContent | undefined;
  readonly views: readonly ReportView[];
  readonly versions: readonly ReportVersion[];
};

const Numbers = z.object({
  draftValue: z.number(),
  regular: z.boolean(),
  tasks: z.array(
    z.object({
      share: z.number(),
      pace: z.number(),
      quality: z.number(),
      netWorkingTime: z.number(),
      result: z.string(),
    }),
  ),
});
const Given = z.object({
  party: z.enum(['worker', 'employer']),
  givenOn: z.string(),
  how: z.enum(['written', 'oral']),
  agrees: z.boolean(),
});
const Returned = z.object({ reasons: z.array(z.string()) });

/** Reads the entries of one measurement, oldest first. */
export function reportStory(entries: readonly ToldEntry[]): ReportStory {
  return entries.reduce<ReportStory>(told, { draft: undefined, views: [], versions: [] });
}

function told(story: ReportStory, entry: ToldEntry): ReportStory {
  switch (entry.type) {
    case 'measurement.ordered':
      // A second opinion measures anew; what was handed in before stays (M54).
      return { ...story, draft: undefined, views: [] };
    case 'draft.made':
      return { ...story, draft: draftIn(entry) ?? story.draft, views: [] };
    case 'view.given':
      return { ...story, views: withView(story.views, entry) };
    case 'view.answered':
      return { ...story, views: withAnswers(story.views, entry) };
    case 'report.made':
      return reported(story, entry);
    case 'report.accepted':
      return judged(story, { kind: 'accepted', on: entry.on, by: entry.by });
    case 'report.returned':
      return judged(story, returnedBy(entry));
    default:
      return story;
  }
}

const wordsIn = ({ sealed }: ToldEntry): SealedPart => sealedPart.safeParse(sealed ?? {}).data ?? {};

function draftIn(entry: ToldEntry): ReportContent | undefined {
  const numbers = Numbers.safeParse(entry.set).data;
  if (numbers === undefined) return undefined;
  const { draftValue: wageValue, regular, tasks } = numbers;
  const bare = tasks.map((task, index) => ({ ...task, name: `Taak ${index + 1}`, explanation: null, quantity: null }));
  const draft = { draftOn: entry.on, regular, wageValue, tasks: bare, explanation: null, words: {} };
  return withWords(draft, wordsIn(entry));
}

/** The same numbers in other words; what is not said again stays. */
function withWords(content: ReportContent, { tasks = [], report, explanation }: SealedPart): ReportContent {
  return {
    ...content,
    words: report ?? content.words,
    explanation: explanation ?? content.explanation,
    tasks: content.tasks.map((task, index) => {
      const said = tasks[index];
      return said === undefined
        ? task
        : { ...task, name: said.name, explanation: said.explanation ?? null, quantity: said.quantity ?? null };
    }),
  };
}

function reported(story: ReportStory, entry: ToldEntry): ReportStory {
  if (story.draft === undefined) return story;
  const draft = withWords(story.draft, wordsIn(entry));
  const version: ReportVersion = {
    ...draft,
    version: story.versions.length + 1,
    reportedOn: entry.on,
    views: story.views,
    verdict: { kind: 'waiting' },
  };
  return { ...story, draft, versions: [...story.versions, version] };
}

function judged(story: ReportStory, verdict: Verdict): ReportStory {
  const last = story.versions.at(-1);
  return last === undefined ? story : { ...story, versions: [...story.versions.slice(0, -1), { ...last, verdict }] };
}

function returnedBy(entry: ToldEntry): Verdict {
  const { explanation, reasons = [] } = wordsIn(entry);
  const codes = Returned.safeParse(entry.payload).data?.reasons ?? [];
  const said = [...reasons, ...(explanation === undefined ? [] : [explanation])];
  return { kind: 'returned', on: entry.on, by: entry.by, codes, reasons: said };
}

/** A later view of the same party takes the place of the earlier one. */
function withView(views: readonly ReportView[], entry: ToldEntry): readonly ReportView[] {
  const given = Given.safeParse(entry.payload).data;
  if (given === undefined) return views;
  const { points = [], explanation = null } = wordsIn(entry);
  const view = { ...given, explanation, points: points.map(({ point }) => ({ point, answer: null })) };
  return [...views.filter(({ party }) => party !== given.party), view];
}

/** An answer belongs to the point with the same words, else to the first that has none. */
function withAnswers(views: readonly ReportView[], entry: ToldEntry): readonly ReportView[] {
  const { points: answered = [] } = wordsIn(entry);
  const party = entry.payload['party'];
  return views.map((view) => {
    if (view.party !== party) return view;
    const points = [...view.points];
    for (const { point, answer = null } of answered) {
      const same = points.findIndex((one) => one.answer === null && one.point === point);
      const index = same >= 0 ? same : points.findIndex((one) => one.answer === null);
      const found = points[index];
      if (found) points[index] = { point: found.point, answer };
    }
    return { ...view, points };
  });
}
