import { placementEvents } from '../../../workflows/placement/placement.events.js';
import type { SecondPerson } from '../../step-proposals/step-proposal-rows.js';
import type { ProposalState } from '../../step-proposals/step-proposal.js';
import { shortDate } from '../words/dutch-dates.js';
import type { Choice } from '../words/field-words.js';

export const STATE_WORDS: Readonly<Record<ProposalState, string>> = {
  open: 'Wacht op bevestiging',
  confirmed: 'Bevestigd en vastgelegd',
  declined: 'Afgewezen',
  withdrawn: 'Ingetrokken',
  lapsed: 'Vervallen',
};

const EVENTS: Readonly<Record<string, { readonly label: string } | undefined>> = placementEvents;

/** Dutch name of a step. */
export const stepLabel = (type: string): string => EVENTS[type]?.label ?? type;

/** Who can be asked; of who is away, who answers and until when. */
export const secondChoices = (people: readonly SecondPerson[]): readonly Choice[] =>
  people.map(({ id, name, away, awayUntil, substituteName }) => {
    const until = awayUntil === null ? '' : ` tot en met ${shortDate(awayUntil)}`;
    return { value: id, label: away ? `${name} (afwezig${until}; ${substituteName ?? 'een collega'} vervangt)` : name };
  });
