import type { JsonObject, LocalDate } from '../../../workflows/definition.js';
import { addMonths } from '../../../workflows/law/dates.js';
import { noticeDay } from '../../../workflows/law/measurement-planning.js';
import { placementContext } from '../../../workflows/placement/placement.context.js';
import { policyOn, type PolicySet } from '../../../workflows/law/policies.js';
import { NotAllowedError } from '../../access/access.errors.js';
import type { SessionActor } from '../../access/session.js';
import type { DocumentItem } from '../../documents/document-rows.js';
import type { DocumentReader } from '../../documents/document-reader.service.js';
import type { LinkDesk } from '../../links/link-desk.service.js';
import type { LinkView } from '../../links/link-view.js';
import type { VisitAnswers, VisitStanding } from '../../links/visit-answers.read-model.js';
import type { AgreedContracts, FollowingContract } from '../../particulars/agreed-contracts.service.js';
import type { PlacementFile } from '../../placements/placement-files.service.js';
import { messageWithOldBsn } from '../../register/old-bsn-rows.js';
import type { RoomRow } from '../../placements/placement-rows.js';
import { inSession } from '../../journal/session-work.js';
import type { AppPool } from '../../platform/database.js';
import type { ProposalReader } from '../../step-proposals/proposal-reader.service.js';
import type { ListedProposal } from '../../step-proposals/step-proposal-rows.js';
import type { PolicyReader } from '../../subsidies/policy-reader.js';
import { isWarnedOf, type StepWarnings } from '../../subsidies/step-warnings.service.js';
import { wageDay, type WageStanding, type WageStandings } from '../../subsidies/wage-standing.service.js';
import type { Uploads, UploadView } from '../../uploads/uploads.service.js';
import type { ContactReader } from '../contacts/contact-reader.js';
import type { ContactWish } from '../../../workflows/placement/contact-wish.js';
import { contactScheme, type HeldContact, type SchemeMoment } from '../contacts/contact-scheme.js';
import type { DraftItem } from '../drafts/draft.js';
import type { StepDrafts } from '../drafts/step-drafts.js';
import type { Recorded, RecordedReader } from './recorded-reader.js';
import { dayAt } from './time-bar.js';

/** What to offer when the end is known (process step 17). */
export type EndOffer = 'measureBeforeEnd' | 'offerIndication';

/** What stands on the page of a placement for who works in the whole file. */
export type PlacementDetails = {
  readonly noticeDay: LocalDate | undefined;
  readonly contracts: readonly RoomRow[];
  /** M8: today, or on the first or last day of the work. */
  readonly wage: WageStanding;
  readonly decisions: readonly RoomRow[];
  /** Number of the draft that waits for a decision. */
  readonly draft: number | undefined;
  readonly recorded: readonly Recorded[];
  /** Agreed at the start and not yet recorded. */
  readonly following: FollowingContract | undefined;
  readonly held: readonly HeldContact[];
  readonly scheme: readonly SchemeMoment[];
  readonly drafts: readonly DraftItem[];
  readonly endOffer: EndOffer | undefined;
  readonly documents: readonly DocumentItem[];
  /** Undefined where the role has nothing to do with links. */
  readonly links: readonly LinkView[] | undefined;
  /** Who can be at a planned visit. */
  readonly visits: readonly VisitStanding[];
  readonly uploads: readonly UploadView[];
  /** A step that waits for a second person, or that lately got none (B2b, M32, M51). */
  readonly proposal: ListedProposal | undefined;
  /** A8: the message that went out with a BSN that is no longer the one on file. */
  readonly oldBsn: number | undefined;
};

/** Reads contracts, contacts and drafts of a file that is open already: the look was recorded (F6). */
export class PlacementDetailsReader {
  constructor(
    private readonly pool: AppPool,
    private readonly policies: PolicyReader,
    private readonly contacts: ContactReader,
    private readonly drafts: StepDrafts,
    private readonly letters: DocumentReader,
    private readonly desk: LinkDesk,
    private readonly answers: VisitAnswers,
    private readonly uploads: Uploads,
    private readonly agreed: AgreedContracts,
    private readonly recorded: RecordedReader,
    private readonly proposals: ProposalReader,
    private readonly wages: WageStandings,
    private readonly stepWarnings: StepWarnings,
  ) {}

  /** M8, M10: beside the confirmation of a step that brought a wage or hours. */
  async warnings(
    actor: SessionActor,
    { item, shape }: PlacementFile,
    savedType: string | undefined,
    today: LocalDate,
  ): Promise<readonly string[]> {
    const isTold = savedType !== undefined && isWarnedOf(savedType) && shape === 'whole';
    return isTold ? this.stepWarnings.recorded(actor, item, today) : [];
  }

  /** Undefined for a role that does not work in the whole file. */
  async of(actor: SessionActor, file: PlacementFile, today: LocalDate): Promise<PlacementDetails | undefined> {
    const placement = file.instances.find(({ name }) => name === 'placement');
    if (file.shape !== 'whole' || !placement) return undefined;
    const { id } = file.item;
    const { context } = placement.instance;
    const policies = await this.policies.of(actor, file.item.decidingBody);
    const held = await this.contacts.of(actor, id, file.item.candidate);
    return {
      ...plannedBy(context, policies, held, today),
      ...(await this.recorded.of(actor, id)),
      wage: await this.wages.of(actor, file.item, wageDay(placementContext.parse(context), today)),
      following: await this.agreed.following(actor, file),
      drafts: await this.drafts.of(actor, id),
      documents: await this.letters.ofOpened(actor, file),
      links: await this.desk.ofOpened(actor, file).catch(unlessRefused),
      visits: await this.answers.ofFile(actor, file),
      uploads: await this.uploads.ofFile(actor, file),
      proposal: proposalToShow(await this.proposals.ofPlacement(actor, id), today),
      oldBsn: await inSession(this.pool, actor, (client) => messageWithOldBsn(client, id)),
    };
  }
}

/** What follows from a placement, the choices of its body and the contacts that were held. */
export function plannedBy(
  context: JsonObject,
  policies: PolicySet,
  held: readonly HeldContact[],
  today: LocalDate,
): Pick<PlacementDetails, 'noticeDay' | 'draft' | 'held' | 'scheme' | 'endOffer'> {
  const firstDay = dayAt(context, ['firstDay']);
  const contractEnd = dayAt(context, ['contract', 'until']);
  const lastDay = dayAt(context, ['ending', 'lastDay']) ?? null;
  const { contactWishes = [] } = context as { readonly contactWishes?: readonly ContactWish[] };
  return {
    noticeDay: contractEnd === undefined ? undefined : noticeDay(contractEnd, policies, firstDay ?? contractEnd),
    draft: (context as { readonly draft?: { readonly number: number } | null }).draft?.number,
    held,
    scheme: firstDay === undefined ? [] : contactScheme(firstDay, lastDay, today, held, policies, contactWishes),
    endOffer: endOffer(context, policies, today),
  };
}

/** The last one, while it waits and for a month after it came to nothing. */
export function proposalToShow(all: readonly ListedProposal[], today: LocalDate): ListedProposal | undefined {
  const [last] = all;
  if (last === undefined || last.state === 'open') return last;
  const cameToNothing = last.state === 'declined' || last.state === 'lapsed';
  return cameToNothing && addMonths(last.answeredOn ?? today, 1) > today ? last : undefined;
}

export function unlessRefused(error: unknown): undefined {
  if (error instanceof NotAllowedError) return undefined;
  throw error;
}

/** M24: measured while it can be, when three months were worked; else UWV's own indication is offered. */
function endOffer(context: JsonObject, policies: PolicySet, today: LocalDate): EndOffer | undefined {
  const { at, value, measurement } = context as {
    readonly at?: { readonly employment?: string };
    readonly value?: unknown;
    readonly measurement?: { readonly stage?: string } | null;
  };
  const [firstDay, lastDay] = [dayAt(context, ['firstDay']), dayAt(context, ['ending', 'lastDay'])];
  if (lastDay === undefined || firstDay === undefined || (value !== null && value !== undefined)) return undefined;
  const stage = measurement?.stage ?? 'cancelled';
  if (at?.employment === 'ended') return stage === 'cancelled' ? 'offerIndication' : undefined;
  if (stage !== 'cancelled') return undefined;
  const worked = addMonths(firstDay, policyOn(policies, 'visitAfterWorkedMonths', firstDay));
  return worked <= lastDay && lastDay >= today ? 'measureBeforeEnd' : 'offerIndication';
}
