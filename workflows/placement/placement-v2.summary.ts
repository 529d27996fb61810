import type { LocalDate, StateValue, Summary } from '../definition.js';
import { addDays, earlier } from '../law/dates.js';
import { dutchDate } from '../law/dutch.js';
import type { ListedV2Context } from './placement.listed.js';
import { placementSummary } from './placement.summary.js';
import { isMeasuring, type Line, line, measuringLine, wasSeen } from './placement-v2.measuring.js';

const RUNS: Readonly<Record<string, string>> = {
  lumpSumRunning: '',
  onHold: 'De betaling wacht op de loonwaarde. ',
  awaitingValue: 'De loonwaarde wordt eerst gemeten. ',
  measuredLater: 'Het besluit ligt er; de subsidie naar loonwaarde begint vanzelf. ',
  measuredRunning: 'De subsidie loopt. ',
  endingLater: 'Het einde is besloten; de subsidie loopt tot die dag. ',
  ended: 'De subsidie is beëindigd. ',
};
const WAITS = ['lumpSumRunning', 'onHold', 'awaitingValue'];
/** Where the subsidy still has to be ended when the work is over. */
const TO_END = ['lumpSumRunning', 'onHold', 'awaitingValue', 'measuredLater', 'measuredRunning', 'lapsed'];
/** M30: an end decision comes within four weeks. */
const END_DECISION_DAYS = 28;

/**
 * The main state of a placement, version 2: as in the first, but it says how far the measurement is (process steps 9 to 13), the
 * end that is known (M24) and the letter that waits, with their days.
 */
export function placementV2Summary(c: ListedV2Context, value: StateValue): Summary {
  const first = placementSummary(c, value);
  if (value === 'closed') return first;
  const found = byLetter(c, first) ?? byWork(c);
  return found === undefined
    ? withEnd(c, first)
    : withEnd(c, { ...first, sentence: found.sentence, whoActs: found.whoActs, nextDueOn: found.due });
}

/** A draft or a letter that lies waiting comes before everything else; its day is that of the term (D1, D4). */
function byLetter(c: ListedV2Context, first: Summary): Line | undefined {
  if (c.at.decision === 'none') return undefined;
  return line(first.sentence, first.whoActs, c.at.decision === 'toSend' ? letterDay(c) : c.clocks.decisionLastDay);
}

/** The first of the last days of decisions that were not sent to both; without a term the day on which it was decided. */
function letterDay({ decisions }: ListedV2Context): LocalDate | null {
  const days = decisions
    .filter((one) => !one.sentElsewhere && (one.employerSentOn === null || one.workerSentOn === null))
    .map((one) => one.termLastDay ?? one.decidedOn);
  return days.toSorted()[0] ?? null;
}

function byWork(c: ListedV2Context): Line | undefined {
  const { employment, subsidy } = c.at;
  if (employment === 'notComeAbout' || employment === 'contractLapsed' || employment === 'takenOver') return undefined;
  if (employment === 'ended') return afterWork(c);
  const runs = RUNS[subsidy];
  if (runs === undefined || subsidy === 'ended') return undefined;
  if (WAITS.includes(subsidy) && c.value !== null) return undefined;
  if (isMeasuring(c)) return onward(runs, c);
  if (employment === 'ending' && TO_END.includes(subsidy)) return beforeEnd(c, runs);
  return WAITS.includes(subsidy) ? onward(runs, c) : undefined;
}

/** Where a stage names no day: a first value is waited for until the lump sum ends, one measured again until its day (C10). */
function onward(runs: string, c: ListedV2Context): Line {
  const { sentence, whoActs, due } = measuringLine(c);
  return line(`${runs}${sentence}`, whoActs, due ?? (c.value === null ? c.dates.lumpSumEnds : c.nextMeasurementOn));
}

/** M24: nothing is measured, and the end is known. */
function beforeEnd(c: ListedV2Context, runs: string): Line {
  const lastDay = c.ending?.lastDay ?? null;
  const measure = c.value === null && c.measurement?.stage !== 'determined';
  return line(
    `${runs}De consulent ${measure ? 'kijkt of meten nog kan en ' : ''}bereidt het einde van de subsidie voor.`,
    'consultant',
    lastDay,
  );
}

/** Step 17: what was seen at work is measured to its value; then, or else at once, the end is decided on. */
function afterWork(c: ListedV2Context): Line | undefined {
  const { subsidy } = c.at;
  const decideBy = c.ending === null ? null : addDays(c.ending.lastDay, END_DECISION_DAYS);
  if (subsidy === 'none') return line('Er is geen subsidie aangevraagd; er is niets te beëindigen.', 'nobody');
  const measuring = wasSeen(c) || c.measurement?.stage === 'secondOpinion' ? measuringLine(c) : undefined;
  // The months on hold wait for the value (B2); elsewhere the end need not.
  if (measuring !== undefined && !(subsidy === 'lumpSumRunning' || subsidy.startsWith('measured'))) {
    return line(`${RUNS[subsidy] ?? ''}${measuring.sentence}`, measuring.whoActs, measuring.due ?? decideBy);
  }
  if (!TO_END.includes(subsidy)) return undefined;
  const onHold = subsidy === 'onHold' && c.value !== null;
  return line(
    onHold
      ? 'De loonwaarde is bekend; de consulent besluit over de maanden tot het einde van het werk.'
      : `De consulent besluit over het einde van de subsidie.${measuring === undefined ? '' : ` De meting gaat door. ${measuring.sentence}`}`,
    'consultant',
    onHold ? (c.clocks.decisionLastDay ?? decideBy) : decideBy,
  );
}

/** A known end is said whatever happens beside it; what is not a letter, and not a measurement after its visit, has to be done before it. */
function withEnd(c: ListedV2Context, summary: Summary): Summary {
  const { employment } = c.at;
  const moved = c.dates.handoverDay;
  if (employment === 'handingOver' && moved !== null) {
    return { ...summary, sentence: `${summary.sentence} De plaatsing gaat op ${dutchDate(moved)} over.` };
  }
  const lastDay = c.ending?.lastDay;
  if (lastDay === undefined || !['ending', 'ended'].includes(employment)) return summary;
  const sentence = `${summary.sentence} Het werk ${employment === 'ended' ? 'eindigde' : 'eindigt'} op ${dutchDate(lastDay)}.`;
  const before = employment === 'ending' && c.at.decision === 'none' && summary.whoActs !== 'nobody' && !wasSeen(c);
  const nextDueOn = before && summary.nextDueOn !== null ? earlier(summary.nextDueOn, lastDay) : summary.nextDueOn;
  return { ...summary, sentence, nextDueOn };
}
