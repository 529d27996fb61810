import type { LocalDate } from '../../../workflows/definition.js';
import { DueDay } from '../layout/due-day.js';
import { shortDate } from '../words/dutch-dates.js';
import { BAR_WIDTH, timeBar, type Mark } from './time-bar.js';

const ROW = 20;
const LINE = 16;

/** The days of a placement on one line, and the same as a list. */
export function TimeBarView({ marks, today }: { readonly marks: readonly Mark[]; readonly today: LocalDate }) {
  if (marks.length === 0) return <p class="zacht">Er zijn nog geen dagen bekend.</p>;
  const bar = timeBar(marks, today);
  return (
    <>
      {bar && (
        <div class="tijdbalk tabelvak" tabIndex={0} role="region" aria-label="Tijdbalk">
          <svg
            viewBox={`0 0 ${BAR_WIDTH} ${LINE + 14 + bar.rows * ROW}`}
            role="img"
            aria-label={`Tijdbalk: ${marks.map(({ day, label }) => `${label} ${shortDate(day)}`).join('; ')}`}
            font-family="Arial, Helvetica, sans-serif"
          >
            <line x1="0" x2={BAR_WIDTH} y1={LINE} y2={LINE} stroke="#6b7987" stroke-width="2" />
            {bar.todayX !== undefined && (
              <>
                <line x1="0" x2={bar.todayX} y1={LINE} y2={LINE} stroke="#154273" stroke-width="4" />
                <circle cx={bar.todayX} cy={LINE} r="6" fill="#154273" />
              </>
            )}
            {bar.marks.map(({ day, label, x, row, end }) => (
              <g key={`${day} ${label}`}>
                <line x1={x} x2={x} y1={LINE - 6} y2={LINE + 10 + row * ROW + 6} stroke="#6b7987" />
                <text
                  x={end ? x - 5 : x + 5}
                  y={LINE + 18 + row * ROW}
                  text-anchor={end ? 'end' : 'start'}
                  font-size="12.5"
                  fill="#1d2733"
                >
                  <tspan font-weight="bold">{shortDate(day)}</tspan> {label}
                </text>
              </g>
            ))}
          </svg>
        </div>
      )}
      <dl class="feiten">
        {marks.map(({ day, label }) => (
          <>
            <dt>{label}</dt>
            <dd>
              {day < today ? <span class="vast">{shortDate(day)}</span> : <DueDay day={day} today={today} />}
              {day < today && <span class="zacht"> (geweest)</span>}
            </dd>
          </>
        ))}
      </dl>
    </>
  );
}
