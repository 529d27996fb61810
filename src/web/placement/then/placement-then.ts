import type { JsonObject, LocalDate, Moment } from '../../../../workflows/definition.js';
import { placementContext } from '../../../../workflows/placement/placement.context.js';
import { NotAllowedError } from '../../../access/access.errors.js';
import type { SessionActor } from '../../../access/session.js';
import type { DocumentReader } from '../../../documents/document-reader.service.js';
import { policyTimeline } from '../../../engine/policy-timeline.js';
import type { LinkDesk } from '../../../links/link-desk.service.js';
import type { VisitAnswers } from '../../../links/visit-answers.read-model.js';
import type { AgreedContracts } from '../../../particulars/agreed-contracts.service.js';
import type { ParticularView } from '../../../particulars/particular-view.js';
import type { ParticularsService } from '../../../particulars/particulars.service.js';
import type { PayRunReader, PlacementMoneyView } from '../../../payments/pay-run-reader.service.js';
import { PersonErasedError } from '../../../people/people.errors.js';
import type { PersonVault } from '../../../people/person-vault.js';
import { fileThen } from '../../../placements/placement-file-then.js';
import type { PlacementFile } from '../../../placements/placement-files.service.js';
import type { LookedBack } from '../../../placements/placement-reader.service.js';
import type { AppPool } from '../../../platform/database.js';
import type { ProposalReader } from '../../../step-proposals/proposal-reader.service.js';
import type { ListedProposal } from '../../../step-proposals/step-proposal-rows.js';
import { wageDay, type WageStandings } from '../../../subsidies/wage-standing.service.js';
import type { ContractWage } from '../../../subsidies/wage-course.js';
import { UnknownPlacementError } from '../../../subsidies/subsidies.errors.js';
import type { Uploads } from '../../../uploads/uploads.service.js';
import type { WagesThen } from '../../../subsidies/wage-course.service.js';
import { workSidesThen } from '../../../workplaces/work-sides-then.js';
import type { WorkSides } from '../../../workplaces/work-sides.js';
import type { ContactReader } from '../../contacts/contact-reader.js';
import { plannedBy, proposalToShow, unlessRefused, type PlacementDetails } from '../placement-details.js';
import { textOf } from '../../words/text-of.js';
import { partiesThen, type PartiesThen } from './parties-then.js';
import { documentsThen, recordedThen, roomRowsThen, uploadsThen } from './rows-then.js';

/** All that the page of a placement shows, as it stood at the end of a day by what was recorded by then. */
export type PlacementThenShown = {
  readonly file: PlacementFile;
  readonly details: PlacementDetails | undefined;
  /** Undefined where the role sees no money. */
  readonly money: PlacementMoneyView | undefined;
  readonly particulars: readonly ParticularView[];
  readonly workplace: WorkSides | undefined;
  readonly parties: PartiesThen;
};

/** Reads what lay beside a replayed placement. The file is opened by who asks (F6). */
export class PlacementThenReader {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
    private readonly contacts: ContactReader,
    private readonly letters: DocumentReader,
    private readonly desk: LinkDesk,
    private readonly answers: VisitAnswers,
    private readonly uploads: Uploads,
    private readonly particulars: ParticularsService,
    private readonly agreed: AgreedContracts,
    private readonly proposals: ProposalReader,
    private readonly wages: WageStandings,
    private readonly payRuns: PayRunReader,
  ) {}

  async of(actor: SessionActor, back: LookedBack, day: LocalDate): Promise<PlacementThenShown> {
    const { replayed, view } = back;
    const file = fileThen(back.file, replayed);
    const policies = (await policyTimeline(this.pool, replayed.tenant))(view.at);
    const known = { entry: replayed.entry, policies };
    const parties = await this.parties(actor, file, view.at);
    const { items: particulars } = await this.particulars.ofFile(actor, file, { day, entry: replayed.entry });
    return {
      file,
      details: await this.detailsOf(actor, { ...back, past: file }, day, {
        policies,
        birthDate: parties.person?.birthDate,
      }),
      money: await this.payRuns.moneyThen(actor, file.item.id, day, known).catch(unlessNoMoney),
      particulars,
      workplace: await this.sides(actor, file, particulars, parties),
      parties,
    };
  }

  private async detailsOf(
    actor: SessionActor,
    { file: now, past, replayed, view }: LookedBack & { readonly past: PlacementFile },
    day: LocalDate,
    { policies, birthDate }: Pick<WagesThen, 'policies' | 'birthDate'>,
  ): Promise<PlacementDetails | undefined> {
    const { id, candidate } = past.item;
    const context = contextOf(past);
    if (context === undefined) return undefined;
    const { entry } = replayed;
    const moment: Moment = view.at;
    const contracts = roomRowsThen(replayed, 'contract');
    const held = await this.contacts.of(actor, id, candidate, entry);
    const proposals = await this.proposals.ofPlacement(actor, id);
    const wagesThen = { entry, policies, birthDate, contracts: contracts.map(wageOf) };
    return {
      ...plannedBy(context, policies, held, day),
      recorded: recordedThen(replayed),
      decisions: roomRowsThen(replayed, 'decision'),
      contracts,
      wage: await this.wages.of(actor, past.item, wageDay(placementContext.parse(context), day), wagesThen),
      following: await this.agreed.followingThen(actor, past, { day, entry }),
      drafts: [],
      documents: documentsThen(await this.letters.ofOpened(actor, now), replayed),
      links: await this.desk.ofOpened(actor, now, moment).catch(unlessRefused),
      visits: await this.answers.ofFile(actor, past, moment),
      uploads: uploadsThen(await this.uploads.ofFile(actor, now), day, replayed),
      proposal: proposalToShow(
        proposals.flatMap((one) => proposalThen(one, day)),
        day,
      ),
      oldBsn: undefined,
    };
  }

  private async sides(
    actor: SessionActor,
    file: PlacementFile,
    particulars: readonly ParticularView[],
    { employers }: PartiesThen,
  ): Promise<WorkSides | undefined> {
    const value = (kind: string): JsonObject | null =>
      (particulars.find((one) => one.kind === kind && one.standing === 'inForce')?.value as JsonObject | undefined) ??
      null;
    const place = {
      employer: file.item.employer,
      hirer: hirerOf(file),
      location: value('location'),
      agencyLocation: value('agencyLocation'),
    };
    return workSidesThen({ pool: this.pool, vault: this.vault }, actor, place, employers);
  }

  private parties(actor: SessionActor, file: PlacementFile, moment: Moment): Promise<PartiesThen> {
    const { candidate, employer } = file.item;
    const hirer = hirerOf(file);
    const employers = [employer, ...(hirer !== null && FILE.test(hirer) ? [hirer] : [])];
    return partiesThen({ pool: this.pool, vault: this.vault }, actor, { candidate, employers }, moment);
  }
}

/** A hirer of before its file has a name of its own. */
const FILE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const hirerOf = (file: PlacementFile): string | null => {
  const hirer = contextOf(file)?.['hirer'];
  return typeof hirer === 'string' ? hirer : null;
};

const contextOf = ({ instances }: PlacementFile): JsonObject | undefined =>
  instances.find(({ name }) => name === 'placement')?.instance.context;

const wageOf = (row: Readonly<Record<string, unknown>>): ContractWage => ({
  from: textOf(row['validFrom']),
  until: textOrNull(row['validUntil']),
  hours: textOf(row['hours']),
  sectorFullTimeHours: textOf(row['sectorFullTimeHours']),
  monthlyWage: textOrNull(row['monthlyWage']),
});
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** One that was answered later was still waiting. */
function proposalThen(one: ListedProposal, day: LocalDate): readonly ListedProposal[] {
  if (one.proposedOn > day) return [];
  const answered = one.answeredOn !== null && one.answeredOn <= day;
  return [answered ? one : { ...one, state: 'open', answeredOn: null, answeredBy: null, changed: false }];
}

/** Money is not for this role, or cannot be computed any more. */
function unlessNoMoney(error: unknown): undefined {
  const none =
    error instanceof NotAllowedError || error instanceof UnknownPlacementError || error instanceof PersonErasedError;
  if (none) return undefined;
  throw error;
}
