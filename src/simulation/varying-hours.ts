import { addDays, addMonths, monthOf } from '../../workflows/law/dates.js';
import type { LocalDate } from '../../workflows/definition.js';
import { decide } from './decide.js';
import { changeFits } from './employment.js';
import type { Life } from './life.js';
import { firstOfMonthAfter } from './measure.js';
import { workingDayFrom } from './working-days.js';

/** A tenth varies (process.md). */
const VARYING = 0.1;
const WEEKS_A_MONTH = 52 / 12;

/**
 * B18: some work other hours every month; from some weeks after the start the employer declares them month by month, mostly in time.
 * @returns whether that was drawn
 */
export function varyingHours(life: Life): boolean {
  const { draw, plan, known } = life;
  if (!draw.chance('varying', VARYING)) return false;
  const day = addDays(plan.start, draw.between('varying.day', 20, 60));
  if (day <= plan.from) return true;
  life.on(day, (today) => {
    if (!known.working || known.lastDay !== null || known.contractLapsed || !changeFits(life, today)) return;
    const from = firstOfMonthAfter(today, 1);
    const hours = { hours: known.hours, sectorFullTimeHours: life.fullTime };
    life.send('backOffice', 'hours.changed', { from, ...hours, kind: 'declared' });
    decide(life, today, { kind: 'change', draft: { ground: 'hours' }, fits: (then) => changeFits(life, then) });
    declare(life, from);
  });
  return true;
}

/** In the first days after a month, as long as somebody works there; what is told late waits for its payment. */
function declare(life: Life, first: LocalDate): void {
  const { draw, known } = life;
  const next = addMonths(first, 1);
  const month = monthOf(first);
  const wait = draw.chance(`declared.${month}.late`, 0.1) ? draw.between(`declared.${month}.days`, 15, 35) : 4;
  life.on(workingDayFrom(addDays(next, wait)), () => {
    // The last month is told after the work has ended.
    if (known.lastDay !== null && known.lastDay < first) return;
    const share = draw.between(`declared.${month}`, 80, 115) / 100;
    const hours = (Number(known.hours) * WEEKS_A_MONTH * share).toFixed(1);
    life.send('link', 'hours.declared', { month, hours, declaredBy: 'employer' });
    declare(life, next);
  });
}
