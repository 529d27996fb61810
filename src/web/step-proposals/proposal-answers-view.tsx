import type { ProposalView } from '../../step-proposals/proposal-reader.service.js';
import { field } from '../administration/administration-parts.js';
import { PostForm } from '../forms/post-form.js';
import type { ProposalPageProps } from './proposal-page.js';

const REASON = field('reason', 'Waarom', 'longText', {
  hint: 'Wie het voorlegde, leest dit. Wordt versleuteld bewaard. Schrijf niets over ziekte of gezondheid.',
});

/** Nothing of what was typed is lost when it came to nothing. */
export const mayMend = ({ proposal, content }: ProposalView, me: string): boolean =>
  content !== null && proposal.proposer === me && ['declined', 'withdrawn', 'lapsed'].includes(proposal.state);

/** What can be done with a proposal by who looks, and why something cannot. */
export function ProposalAnswersView(props: ProposalPageProps) {
  const { view, page, refusal, seconds } = props;
  const { proposal, whyNotConfirm, whyNotDecline, whyNotAgain, whyNotWithdraw } = view;
  const action = `/plaatsingen/${proposal.placement}/voorstellen/${proposal.number}`;
  const shared = { page, action, refusal };
  const hidden = (doen: string) => ({ _versie: String(proposal.entry), _revision: String(view.current), _doen: doen });
  const isOpen = proposal.state === 'open';
  return (
    <>
      {isOpen && (
        <section class="deel" aria-labelledby="bevestigen">
          <h2 class="utrecht-heading-2" id="bevestigen">
            Bevestigen
          </h2>
          {whyNotConfirm === null ? (
            <PostForm
              {...shared}
              name="bevestigen"
              fields={[]}
              button="Bevestigen en vastleggen"
              hidden={hidden('bevestigen')}
              before={<p>U bevestigt wat hier staat. Het wordt direct vastgelegd, met u als tweede persoon.</p>}
            />
          ) : (
            <p class="utrecht-alert utrecht-alert--warning">{whyNotConfirm.detail}</p>
          )}
        </section>
      )}
      {whyNotDecline === null && (
        <section class="deel" aria-labelledby="afwijzen">
          <h2 class="utrecht-heading-2" id="afwijzen">
            Afwijzen
          </h2>
          <PostForm
            {...shared}
            name="afwijzen"
            fields={[REASON]}
            button="Afwijzen"
            secondary
            hidden={hidden('afwijzen')}
          />
        </section>
      )}
      {whyNotAgain === null && (
        <section class="deel" aria-labelledby="opnieuw">
          <h2 class="utrecht-heading-2" id="opnieuw">
            Opnieuw voorleggen
          </h2>
          <PostForm
            {...shared}
            name="opnieuw"
            fields={[field('secondBy', 'Aan wie', 'choice', { choices: seconds })]}
            first={{ secondBy: seconds.some(({ value }) => value === proposal.second) ? proposal.second : '' }}
            button="Opnieuw voorleggen"
            secondary={isOpen}
            hidden={hidden('opnieuw')}
            before={<p>Met dezelfde inhoud, op het dossier zoals het nu is. Dat kan ook aan een ander.</p>}
          />
        </section>
      )}
      {mayMend(view, page.visitor.actor.id) && (
        <section class="deel" aria-labelledby="aanpassen">
          <h2 class="utrecht-heading-2" id="aanpassen">
            Aanpassen
          </h2>
          <PostForm
            {...shared}
            name="aanpassen"
            fields={[]}
            button="Opnieuw invullen"
            hidden={hidden('aanpassen')}
            before={<p>Het formulier opent met wat u toen invulde. Zo kunt u het verbeteren.</p>}
          />
        </section>
      )}
      {whyNotWithdraw === null && isOpen && (
        <section class="deel" aria-labelledby="intrekken">
          <h2 class="utrecht-heading-2" id="intrekken">
            Intrekken
          </h2>
          <PostForm
            {...shared}
            name="intrekken"
            fields={[]}
            button="Voorstel intrekken"
            secondary
            hidden={hidden('intrekken')}
          />
        </section>
      )}
    </>
  );
}
