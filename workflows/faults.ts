import type { LocalDate, Refusal } from './definition.js';
import { dutchDate } from './law/dutch.js';

const when = (fault: boolean, refusal: Refusal): readonly Refusal[] => (fault ? [refusal] : []);

/** What was done cannot lie in the future. */
export const inFuture = (field: string, day: LocalDate | null, today: LocalDate): readonly Refusal[] =>
  when(day !== null && day > today, { code: 'in-the-future', detail: 'Deze datum ligt in de toekomst.', field });

/** What is planned cannot lie in the past. */
export const inPast = (field: string, day: LocalDate, today: LocalDate): readonly Refusal[] =>
  when(day < today, { code: 'in-the-past', detail: 'Kies een dag vanaf vandaag.', field });

/** A step cannot lie before the one it follows. */
export const outOfOrder = (field: string, day: LocalDate, earliest: LocalDate | null): readonly Refusal[] =>
  when(earliest !== null && day < earliest, {
    code: 'out-of-order',
    detail: `Deze datum ligt voor de vorige stap (${earliest === null ? '' : dutchDate(earliest)}).`,
    field,
  });

/** A sending that was recorded wrongly: it is there, and was on another day that has come, not before what it tells. */
export const wrongSending = (
  sentOn: LocalDate | null,
  {
    was,
    decidedOn,
    today,
  }: { readonly was: LocalDate | null; readonly decidedOn: LocalDate | null; readonly today: LocalDate },
): readonly Refusal[] => [
  ...when(was === null, { code: 'not-sent', detail: 'Deze brief is niet verstuurd.', rule: 'D4' }),
  ...when(was !== null && sentOn === was, {
    code: 'unchanged',
    detail: 'Dit is de dag die al in het dossier staat.',
    field: 'sentOn',
  }),
  ...inFuture('sentOn', sentOn, today),
  ...(sentOn === null ? [] : outOfOrder('sentOn', sentOn, decidedOn)),
];
