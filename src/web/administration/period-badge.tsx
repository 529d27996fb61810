import type { LocalDate } from '../../../workflows/definition.js';

type Period = { readonly from: LocalDate; readonly until: LocalDate | null };

/** Whether a period runs today, in words and colour. */
export function periodBadge({ from, until }: Period, today: LocalDate) {
  if (from > today) return <span class="utrecht-status-badge utrecht-status-badge--warning">Begint nog</span>;
  if (until !== null && until < today) {
    return <span class="utrecht-status-badge utrecht-status-badge--neutral">Voorbij</span>;
  }
  return <span class="utrecht-status-badge utrecht-status-badge--safe">Geldt nu</span>;
}
