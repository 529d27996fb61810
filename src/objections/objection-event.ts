import type { LocalDate, WorkflowEvent } from '../../workflows/definition.js';
import type { ContestableLetter } from './contestable-letters.js';

/** The event that opens an objection against a letter: decisions have one of their own, as they had before. */
export function objectionEvent(
  letter: ContestableLetter,
  { receivedOn, postedOn }: { readonly receivedOn: LocalDate; readonly postedOn: LocalDate | null },
): WorkflowEvent {
  const { against, about, party, sentOn, lastDay, wageValue } = letter;
  const received = { party, receivedOn, postedOn };
  if (against === 'decision') return { type: 'objection.received', decision: about, ...received };
  return {
    type: 'objection.lodged',
    against,
    about,
    letter: letter.letter,
    ...received,
    sentOn,
    objectionLastDay: lastDay ?? sentOn,
    wageValue,
  };
}
