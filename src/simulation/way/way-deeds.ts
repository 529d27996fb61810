import type { LocalDate } from '../../../workflows/definition.js';
import { addDays, addMonths, ageOn } from '../../../workflows/law/dates.js';
import type { FOCUS_GROUPS, LADDER_STEPS, PathwayFact, UWV_ANSWERS } from '../../pathways/pathway-fact.js';
import type { Draw } from '../draw.js';
import type { Step } from '../life.js';
import { byDay } from '../plan-days.js';
import type { PlacementPlan } from '../placement-plan.js';
import { workingDayFrom } from '../working-days.js';
import { drawnWish } from './contact-wish.js';
import { shelteredWay } from './sheltered-way.js';
import { workCourse, type WorkCourse } from './work-course.js';

/** Facts of somebody's way to work that are recorded on one day. */
export type OnTheWay = { readonly day: LocalDate; readonly name: string; readonly facts: readonly PathwayFact[] };
type Opened = { readonly day: LocalDate; readonly birthDate: LocalDate };

/** Nobody who works full-time grows in hours. */
const PART_TIME = 0.4;
const STEP_BEFORE = 0.3;
const SCHOOLING = 0.1;
const FOCUS_ASKED = 0.7;
const UWV_ASKED = 0.15;
const CONCLUSION_KNOWN = 0.85;
const KNOWN_BEFORE = 0.6;
const MOVED_LATER = 0.5;

/**
 * What a consultant writes down of somebody's way to work after the file was opened (G16, seeds 11, 12, 14, 23, 34, 43, 48):
 * the ladder as work begins and ends, steps towards work, tags, conclusions and how often contact is wanted.
 */
export function onTheWay(plan: PlacementPlan, steps: readonly Step[], draw: Draw, opened: Opened): readonly OnTheWay[] {
  const course = workCourse(plan, steps);
  const gone = steps.find(({ send }) => send.kind === 'event' && send.event.type === 'body.succeeded')?.day;
  const all = [
    ...wayAtOpening(draw, opened),
    ...whileWorking(plan, course, draw),
    ...afterWork(course, draw),
    ...shelteredWay(plan, course, draw),
  ];
  return all
    .filter(
      ({ day, facts }) =>
        day >= opened.day && day <= plan.until && (gone === undefined || day < gone) && facts.length > 0,
    )
    .toSorted(byDay);
}

/** What is found of somebody at intake, and what UWV answers some weeks later. */
export function wayAtOpening(draw: Draw, { day, birthDate }: Opened): readonly OnTheWay[] {
  const from = day;
  const facts: PathwayFact[] = [...before(draw, from)];
  if (draw.chance('workConclusion.known', CONCLUSION_KNOWN)) {
    facts.push({
      kind: 'workConclusion',
      from,
      conclusion: draw.weighted('workConclusion', [
        ['workWithSubsidy', 70],
        ['developFirst', 15],
        ['regularWork', 10],
        ['lookLater', 5],
      ]),
    });
  }
  facts.push({
    kind: 'workFit',
    from,
    status: draw.weighted('workFit', [
      ['fitWithSupport', 55],
      ['fit', 25],
      ['inDevelopment', 20],
    ]),
  });
  if (draw.chance('focus', FOCUS_ASKED)) {
    facts.push({ kind: 'focusGroups', from, groups: [...focusGroups(draw, ageOn(birthDate, day))] });
  }
  if (draw.chance('step.before', STEP_BEFORE)) {
    const began = addDays(day, -draw.between('step.before.day', 60, 300));
    facts.push({
      kind: 'stepToWork',
      from: began,
      until: addDays(began, draw.between('step.before.days', 28, 55)),
      step: draw.weighted('step.before.which', [
        ['learningPlace', 40],
        ['voluntaryWork', 30],
        ['schooling', 30],
      ]),
    });
  }
  return [{ day, name: 'way.opened', facts }, ...uwvAsked(draw, day)];
}

/** Where somebody stood some time before, from papers of then: most come from further away. */
function before(draw: Draw, openedOn: LocalDate): readonly PathwayFact[] {
  if (!draw.chance('ladder.before', KNOWN_BEFORE)) return [];
  const step = draw.weighted<(typeof LADDER_STEPS)[number]>('ladder.before.step', [
    ['2', 50],
    ['3', 25],
    ['5', 25],
  ]);
  const from = addDays(openedOn, -draw.between('ladder.before.days', 200, 700));
  return [{ kind: 'ladder', from, step, contact: 'reached' }];
}

function focusGroups(draw: Draw, age: number): ReadonlySet<(typeof FOCUS_GROUPS)[number]> {
  return new Set([
    ...(age >= 45 ? (['age45plus'] as const) : []),
    ...(draw.chance('focus.partner', 0.2) ? (['partnerBenefit'] as const) : []),
    ...(draw.chance('focus.single', 0.15) ? (['singleParent'] as const) : []),
  ]);
}

/** UWV's labour expert of the region was asked, and answered some weeks later (seeds 34). */
function uwvAsked(draw: Draw, asked: LocalDate): readonly OnTheWay[] {
  if (!draw.chance('uwv', UWV_ASKED)) return [];
  const day = workingDayFrom(addDays(asked, draw.between('uwv.days', 8, 25)));
  const answer = draw.weighted<(typeof UWV_ANSWERS)[number]>('uwv.answer', [
    ['noIndication', 55],
    ['moreNeeded', 25],
    ['indicationFits', 15],
    ['shelteredFits', 5],
  ]);
  return [{ day, name: 'way.uwv', facts: [{ kind: 'uwvExpert', from: asked, answeredOn: day, answer }] }];
}

/** Step 6 of the ladder as work begins, and what is a step further while it runs. */
function whileWorking(plan: PlacementPlan, { begun, ended, moreHours }: WorkCourse, draw: Draw): readonly OnTheWay[] {
  if (begun === undefined) return [];
  const { knownOn, from } = begun;
  const facts: PathwayFact[] = [{ kind: 'ladder', from, step: '6', contact: 'reached' }];
  if (draw.chance('step.partTime', PART_TIME)) facts.push({ kind: 'stepToWork', from, until: null, step: 'partTime' });
  const over = ended?.knownOn ?? addDays(plan.until, 1);
  const more = moreHours.map((one, index): OnTheWay => ({
    day: workingDayFrom(one.knownOn),
    name: `way.moreHours.${index + 1}`,
    facts: [{ kind: 'stepToWork', from: one.from, until: null, step: 'moreHours' }],
  }));
  const working = [...more, ...schooling(plan, draw), ...wished(plan, draw)];
  return [{ day: knownOn, name: 'way.works', facts }, ...working.filter(({ day }) => day > knownOn && day < over)];
}

function schooling({ start }: PlacementPlan, draw: Draw): readonly OnTheWay[] {
  if (!draw.chance('step.schooling', SCHOOLING)) return [];
  const day = workingDayFrom(addDays(addMonths(start, 3), draw.between('step.schooling.day', 0, 180)));
  const until = addMonths(day, draw.pick('step.schooling.months', [3, 6, 10]));
  return [{ day, name: 'way.schooling', facts: [{ kind: 'stepToWork', from: day, until, step: 'schooling' }] }];
}

function wished(plan: PlacementPlan, draw: Draw): readonly OnTheWay[] {
  const wish = drawnWish(plan, draw);
  return wish === undefined ? [] : [{ day: wish.from, name: 'way.wish', facts: [{ kind: 'contactWish', ...wish }] }];
}

/** Some weeks after work ended a consultant finds out where somebody stands; who took other work stays where it was. */
function afterWork({ ended }: WorkCourse, draw: Draw): readonly OnTheWay[] {
  if (ended === undefined || ended.reason === 'otherWork') return [];
  const day = workingDayFrom(addDays(ended.knownOn, draw.between('ladder.after.day', 10, 40)));
  const step = draw.weighted<(typeof LADDER_STEPS)[number]>('ladder.after', [
    ['5', 60],
    ['unknown', 20],
    ['2', 12],
    ['3', 8],
  ]);
  const contact = step === 'unknown' ? 'notReached' : 'reached';
  const after: OnTheWay = { day, name: 'way.after', facts: [{ kind: 'ladder', from: day, step, contact }] };
  if (!draw.chance('ladder.later', MOVED_LATER)) return [after];
  const later = workingDayFrom(addDays(day, draw.between('ladder.later.day', 120, 540)));
  const next = step === '5' ? draw.pick('ladder.later.step', ['6', '5', '2'] as const) : '5';
  return [
    after,
    { day: later, name: 'way.later', facts: [{ kind: 'ladder', from: later, step: next, contact: 'reached' }] },
  ];
}
