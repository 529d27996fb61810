import { withDutchDates } from '../words/dutch-dates.js';
import type { ComponentChildren } from 'preact';
import type { LocalDate, Role } from '../../../workflows/definition.js';
import type { PlacementMoneyView } from '../../payments/pay-run-reader.service.js';
import { mayRevoke } from '../../placements/contact-entries.js';
import type { WageStanding } from '../../subsidies/wage-standing.service.js';
import { wageSentences } from '../../subsidies/wage-words.js';
import type { HeldContact } from '../contacts/contact-scheme.js';
import { ContactSection } from '../contacts/contact-section.js';
import { DocumentsView } from '../documents/documents-view.js';
import { MemberLinksView } from '../links/member-links-view.js';
import { UploadsView } from '../uploads/uploads-view.js';
import type { PageSession } from '../session/page-session.js';
import { ContractView } from './contract-view.js';
import { DecisionsView } from './decisions-view.js';
import { FollowingView } from './following-view.js';
import type { Step } from './next-steps.js';
import type { PlacementDetails } from './placement-details.js';
import { RecordedView } from './recorded-view.js';

const REVOKERS: readonly Role[] = ['consultant', 'backOffice', 'manager'];

type DetailProps = {
  readonly page: PageSession;
  readonly placement: string;
  readonly today: LocalDate;
  readonly details: PlacementDetails;
  /** Names of members and employers. */
  readonly members: ReadonlyMap<string, string>;
  /** Steps of the placement that this role can take now. */
  readonly possible: readonly Step[];
  /** Undefined where the role sees no money. */
  readonly money: PlacementMoneyView | undefined;
  /** As it was: nothing can be done in it. */
  readonly past?: boolean;
};

/** What belongs to a placement beside its course: contact, contracts, letters, links. */
export function DetailSections(props: DetailProps) {
  const { page, placement, today, details, members, possible, money, past = false } = props;
  const { scheme, held, contracts, wage, decisions, draft, recorded, following, documents, links, uploads } = details;
  const actor = page.visitor?.actor;
  const revokes = (contact: HeldContact): boolean =>
    !past && actor !== undefined && REVOKERS.includes(actor.role) && mayRevoke(actor, contact);
  const mayRecord = possible.some(({ type }) => type === 'contact.recorded');
  return (
    <>
      <Section id="besluiten" title="Besluiten">
        <DecisionsView {...{ placement, decisions, draft, money, names: members }} then={past ? today : undefined} />
      </Section>
      <Section id="vastgelegd" title="Aanvraag, afspraken en einde">
        <RecordedView recorded={recorded} names={members} />
      </Section>
      <Section id="contact" title="Contact">
        <ContactSection {...{ placement, today, scheme, held, members, mayRecord, mayRevoke: revokes }} />
      </Section>
      <Section id="contracten" title="Contract en uren">
        {following && <FollowingView page={page} placement={placement} following={following} possible={possible} />}
        <WageNotice wage={wage} />
        <ContractView placement={placement} contracts={contracts} possible={possible} />
      </Section>
      <Section id="documenten" title="Brieven en rapporten">
        <DocumentsView documents={documents} />
        {!past && <Way href={`/plaatsingen/${placement}/documenten`}>Alle documenten, en een brief maken</Way>}
      </Section>
      <Section id="bestanden" title="Bestanden">
        <UploadsView uploads={uploads} members={members} />
        {!past && <Way href={`/plaatsingen/${placement}/bestanden`}>Bestanden bekijken en toevoegen</Way>}
      </Section>
      {links && (
        <Section id="links" title="Links voor werkgever en werknemer">
          <MemberLinksView page={page} placement={placement} links={links} mayChange={false} />
          {!past && <Way href={`/plaatsingen/${placement}/links`}>Links versturen en intrekken</Way>}
        </Section>
      )}
    </>
  );
}

function Way({ href, children }: { readonly href: string; readonly children: ComponentChildren }) {
  return (
    <p class="bladeren">
      <a class="utrecht-link" href={href}>
        {children}
      </a>
    </p>
  );
}

/** M8: whether the wage is enough, and what it means for the payment. */
function WageNotice({ wage }: { readonly wage: WageStanding }) {
  const said = wageSentences(wage).join(' ');
  if (said === '') return null;
  const low = wage.state === 'below';
  return (
    <p class={low || wage.stopped !== null ? 'utrecht-alert utrecht-alert--warning' : 'zacht'}>
      {withDutchDates(said)}
    </p>
  );
}

type SectionProps = { readonly id: string; readonly title: string; readonly children: ComponentChildren };

function Section({ id, title, children }: SectionProps) {
  return (
    <section class="deel" aria-labelledby={id}>
      <h2 class="utrecht-heading-2" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
