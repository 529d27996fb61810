import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import { addDays, addMonths } from '../../workflows/law/dates.js';
import type { NewParticular } from '../particulars/particular.schemas.js';
import type { Draw } from './draw.js';
import { lastDayOf } from './intake.js';
import type { Step } from './life.js';
import { laterArrangement, madeUpParticulars } from './made-up-particulars.js';
import type { PlacementPlan } from './placement-plan.js';
import { workingDayFrom } from './working-days.js';

/** Particulars that are recorded together. */
export type RecordedThen = {
  readonly day: LocalDate;
  readonly name: string;
  readonly items: readonly NewParticular[];
};

/** After these nobody writes down anything more of a placement here. */
const ENDS = ['employment.ended', 'employment.notComeAbout', 'placement.withdrawn', 'body.succeeded'];
const NEVER_BEGAN = ['withdrawn', 'refused', 'notComeAbout'];
const MOST_AGREED = 3;

/** What a consultant writes down of a placement beside its course: as the file is opened, and once the support becomes lighter. */
export function recordedBeside(
  plan: PlacementPlan,
  steps: readonly Step[],
  draw: Draw,
  { day, birthDate }: { readonly day: LocalDate; readonly birthDate: LocalDate },
): readonly RecordedThen[] {
  const contracts = agreedContracts(steps, draw);
  const placed = { number: plan.number, birthDate, ...(contracts === undefined ? {} : { contracts }) };
  const first = { day, name: 'particulars', items: madeUpParticulars(day, draw, placed) };
  const later = laterDay(plan, steps, draw);
  const value = laterArrangement(draw);
  if (later === undefined || later <= day || value === undefined) return [first];
  return [first, { day: later, name: 'particulars.later', items: [{ kind: 'arrangement', from: later, value }] }];
}

/** Some months after the start, for whom still works there. */
function laterDay(plan: PlacementPlan, steps: readonly Step[], draw: Draw): LocalDate | undefined {
  if (NEVER_BEGAN.includes(plan.fate)) return undefined;
  const day = workingDayFrom(addDays(addMonths(plan.start, 3), draw.between('particular.later', 0, 180)));
  const end = steps.find((step) => ENDS.includes(typeOf(step)))?.day;
  return day > plan.until || (end !== undefined && day >= end) ? undefined : day;
}

/** Some agree on three contracts at once, the last one for good (seeds 37); those that came are as they came. */
function agreedContracts(steps: readonly Step[], draw: Draw): readonly JsonObject[] | undefined {
  const came = steps
    .map(contractIn)
    .filter((one) => one !== undefined)
    .slice(0, MOST_AGREED);
  const [first] = came;
  if (first === undefined || !draw.chance('particular.contracts', 0.12)) return undefined;
  while (came.length < MOST_AGREED) {
    const until = came.at(-1)?.['until'];
    if (typeof until !== 'string') break;
    const from = addDays(until, 1);
    const last = came.length + 1 === MOST_AGREED;
    came.push({ ...first, from, until: last ? null : lastDayOf(from, 7), permanent: last });
  }
  return came.length < 2 ? undefined : came;
}

function contractIn(step: Step): JsonObject | undefined {
  if (step.send.kind !== 'event' || !['employment.agreed', 'contract.renewed'].includes(step.send.event.type)) return;
  const { from, until, permanent, hours, sectorFullTimeHours } = step.send.event as JsonObject;
  return { from, until, permanent, hours, sectorFullTimeHours } as JsonObject;
}

const typeOf = ({ send }: Step): string => (send.kind === 'event' ? send.event.type : 'open');
