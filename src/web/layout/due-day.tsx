import type { LocalDate } from '../../../workflows/definition.js';
import { dayInWords, shortDate, urgencyOf } from '../words/dutch-dates.js';

const MARKS = { late: '! ', soon: '', calm: '' } as const;

/** A last day as date and in words; colour, weight and words say the same. */
export function DueDay({ day, today }: { readonly day: LocalDate | null; readonly today: LocalDate }) {
  if (day === null) return <span class="zacht">geen</span>;
  const urgency = urgencyOf(today, day);
  return (
    <span class={`dag dag--${urgency}`}>
      <span class="dag__dag">
        {MARKS[urgency]}
        {shortDate(day)}
      </span>{' '}
      <span class="dag__teken">({dayInWords(today, day)})</span>
    </span>
  );
}
