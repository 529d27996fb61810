import type { ReportWords, TaskWords } from '../../measurements/report-words.js';
import type { SealedPart } from '../../placements/placement.schemas.js';
import type { Draw } from '../draw.js';
import type { Sector } from '../made-up-people.js';
import type { MeasuredTask } from './measured-tasks.js';
import {
  CONTACTS,
  INTERVIEWED,
  LESS_TIME,
  ON_THE_WHOLE,
  PACE,
  QUALITY,
  REGULAR,
  type Band,
} from './report-sentences.data.js';
import { WORK_OF_SECTOR, type KnownTask, type KnownWork } from './work-of-sector.data.js';

export type Written = {
  readonly sector: Sector;
  readonly name: string;
  readonly tasks: readonly MeasuredTask[];
};

/** What goes with a draft or a report: names and explanations of tasks, and what C8 asks beside the numbers. */
export function writtenReport(draw: Draw, { sector, name, tasks }: Written): SealedPart {
  const work = WORK_OF_SECTOR[sector];
  const known = tasksOf(draw, name, work, tasks.length);
  const whole = tasks.length === 0 ? REGULAR : ON_THE_WHOLE;
  return {
    report: wordsOf(draw, name, work),
    ...(tasks.length === 0
      ? {}
      : { tasks: known.flatMap((task, index) => wordsOfTask(draw, `${name}.${index}`, task, tasks[index])) }),
    ...(tasks.length === 0 || draw.chance(`${name}.whole`, 0.6)
      ? { explanation: draw.pick(`${name}.said`, whole) }
      : {}),
  };
}

/** The same with one explanation that says too little: only what was done. */
export function tooShort(written: SealedPart): SealedPart {
  const [first, ...rest] = written.tasks ?? [];
  if (first === undefined) return written;
  const explanation = first.explanation?.split('. ')[0];
  const short = explanation === undefined ? first : { ...first, explanation: `${explanation.replace(/\.$/, '')}.` };
  return { ...written, tasks: [short, ...rest] };
}

/** Some of the tasks of that work, each once; the largest shares go to what can be counted. */
function tasksOf(draw: Draw, name: string, { tasks }: KnownWork, count: number): readonly KnownTask[] {
  const order = (task: KnownTask): number =>
    draw.unit(`${name}.task.${task.name}`) + (task.counted === undefined ? AFTER_COUNTED : 0);
  return tasks.toSorted((a, b) => order(a) - order(b)).slice(0, count);
}
const AFTER_COUNTED = 0.6;

function wordsOf(draw: Draw, name: string, work: KnownWork): ReportWords {
  return {
    performedJob: draw.pick(`${name}.performed`, work.performed),
    referenceJob: work.reference,
    contact: draw.pick(`${name}.contact`, CONTACTS),
    interviewed: draw.pick(`${name}.interviewed`, INTERVIEWED),
    // 06-0 is given to no subscriber.
    expertPhone: '06 0000 0100',
  };
}

function wordsOfTask(draw: Draw, name: string, known: KnownTask, task: MeasuredTask | undefined): readonly TaskWords[] {
  if (task === undefined) return [];
  const said = [
    draw.pick(`${name}.seen`, known.seen),
    bandOf(draw, `${name}.pace`, PACE, task.pace),
    bandOf(draw, `${name}.quality.said`, QUALITY, task.quality),
    ...(task.netWorkingTime < 100 ? [draw.pick(`${name}.time`, LESS_TIME)] : []),
  ];
  const words: TaskWords = { name: known.name, explanation: said.join(' ') };
  return [known.counted === undefined ? words : { ...words, quantity: countedOf(known.counted, task) }];
}

function bandOf(draw: Draw, name: string, bands: readonly Band[], percent: number): string {
  const band = bands.find(({ until }) => percent <= until) ?? bands.at(-1);
  return draw.pick(name, band?.said ?? []);
}

/** What was counted beside the norm: evidence for the pace (C3). Of little a tenth counts. */
function countedOf({ what, norm }: NonNullable<KnownTask['counted']>, { pace }: MeasuredTask): TaskWords['quantity'] {
  const made = (norm * pace) / 100;
  return { made: norm < FEW ? String(Math.round(made * 10) / 10) : String(Math.round(made)), norm: String(norm), what };
}
const FEW = 30;
