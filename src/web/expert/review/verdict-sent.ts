import type { LocalDate } from '../../../../workflows/definition.js';
import type { SentEvent } from '../../../placements/placement.schemas.js';
import type { ShownFault } from '../../forms/error-summary.js';
import { listOf, textOf, type Typed } from '../../forms/form-values.js';

const VERDICTS = ['accepteren', 'terugsturen', 'vaststellen'] as const;
export type VerdictName = (typeof VERDICTS)[number];
export const isVerdict = (name: string): name is VerdictName => VERDICTS.some((one) => one === name);

export const VERDICT_DONE: Readonly<Record<VerdictName, string>> = {
  accepteren: 'Het rapport is geaccepteerd. De loonwaarde kan nu worden vastgesteld.',
  terugsturen: 'Het rapport is teruggestuurd. De deskundige krijgt uw redenen te zien.',
  vaststellen: 'De loonwaarde is vastgesteld. De backoffice verstuurt de brieven.',
};

/** The event behind a verdict, or what is missing. */
export function verdictSent(
  verdict: VerdictName,
  typed: Typed,
  today: LocalDate,
): { readonly sent?: SentEvent; readonly faults: readonly ShownFault[] } {
  switch (verdict) {
    case 'accepteren':
      return { sent: { type: 'report.accepted', acceptedOn: today }, faults: [] };
    case 'vaststellen':
      return { sent: { type: 'wageValue.determined', determinedOn: today }, faults: [] };
    case 'terugsturen':
      return returned(typed, today);
  }
}

function returned(typed: Typed, today: LocalDate): ReturnType<typeof verdictSent> {
  const reasons = listOf(typed, 'reasons');
  const explanation = textOf(typed, 'uitleg');
  const faults = [
    ...(reasons.length === 0 ? [{ field: 'reasons', detail: 'Kies minstens één reden.' }] : []),
    ...(explanation === '' ? [{ field: 'uitleg', detail: 'Schrijf op wat er anders moet.' }] : []),
    ...(explanation.length > 4000 ? [{ field: 'uitleg', detail: 'Dit is te lang: hoogstens 4000 tekens.' }] : []),
  ];
  if (faults.length > 0) return { faults };
  return { sent: { type: 'report.returned', returnedOn: today, reasons, sealed: { explanation } }, faults };
}
