import type { ListedProposal } from '../../step-proposals/step-proposal-rows.js';
import { longDate } from '../words/dutch-dates.js';
import { stepLabel } from './proposal-words.js';

type NoticeProps = {
  readonly proposal: ListedProposal;
  readonly members: ReadonlyMap<string, string>;
  /** Whether this role may look at it. */
  readonly mayLook: boolean;
};

/** A step that waits for a second person, or that came to nothing, on the page of its placement. */
export function ProposalNotice({ proposal, members, mayLook }: NoticeProps) {
  const { placement, number, type, proposer, second, state, lapsesOn, changed } = proposal;
  const nameOf = (id: string): string => members.get(id) ?? 'een oud-collega';
  return (
    <div class="utrecht-alert utrecht-alert--warning deel stapel">
      {state === 'open' ? (
        <p>
          <strong>{stepLabel(type)} wacht op een tweede persoon.</strong> {nameOf(proposer)} legde dit voor aan{' '}
          {nameOf(second)}. Bevestigen kan tot en met {longDate(lapsesOn)}.
          {changed && ' Het dossier is sindsdien veranderd: wie het voorlegde, kijkt eerst opnieuw.'}
        </p>
      ) : (
        <p>
          <strong>
            {stepLabel(type)} is niet vastgelegd: het voorstel is {state === 'declined' ? 'afgewezen' : 'vervallen'}.
          </strong>{' '}
          {nameOf(proposer)} legde dit voor aan {nameOf(second)}.
        </p>
      )}
      {mayLook && (
        <p>
          <a class="utrecht-link" href={`/plaatsingen/${placement}/voorstellen/${number}`}>
            Voorstel bekijken
          </a>
        </p>
      )}
    </div>
  );
}
