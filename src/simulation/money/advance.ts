import type { LocalDate } from '../../../workflows/definition.js';
import { addDays } from '../../../workflows/law/dates.js';
import { toCents } from '../../../workflows/law/exact.js';
import { builtInTables } from '../../../workflows/law/tables.js';
import { wholeMonth } from '../../../workflows/law/wage-subsidy.js';
import { decide } from '../decide.js';
import type { Life } from '../life.js';

/** Whoever is about to leave gets none, and a value that is nearly there is waited for. */
const CALM_DAYS = 30;

/** B2: the six months are over and the wage value is not there: most employers get an advance at the value expected. */
export function advanceWhileWaiting(life: Life, determinedOn: LocalDate): void {
  const { draw, firstMeasuredDay } = life;
  const onHold = addDays(firstMeasuredDay, 3);
  if (determinedOn < addDays(onHold, 10) || !draw.chance('advance', 0.8)) return;
  life.on(onHold, (today) => {
    const wageValue = draw.pick('advance.value', [50, 60, 70]);
    decide(life, today, {
      kind: 'advance',
      draft: { ground: 'policy', wageValue, amount: amountOf(life, today, wageValue) },
      fits: (day) => waits(life, day),
    });
  });
}

function waits({ known }: Life, day: LocalDate): boolean {
  const { working, subsidy, value, lastDay, contractLapsed, lossOn } = known;
  const stays = lastDay === null && !contractLapsed && (lossOn === null || lossOn > addDays(day, CALM_DAYS));
  return working && subsidy === 'lumpSum' && value === null && stays;
}

/** A whole month of an adult. */
function amountOf({ known, fullTime }: Life, rowDay: LocalDate, wageValue: number): string {
  const { value } = wholeMonth(builtInTables, {
    rowDay,
    age: 30,
    method: { kind: 'measured', wageValue },
    contractHours: known.hours,
    sectorFullTimeHours: fullTime,
  });
  return toCents(value);
}
