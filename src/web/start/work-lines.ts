import type { LocalDate, Role } from '../../../workflows/definition.js';
import type { SessionActor } from '../../access/session.js';
import type { ChangeReports } from '../../links/change-reports.service.js';
import type { ComplaintService } from '../../complaints/complaint.service.js';
import type { SignatureDesk } from '../../documents/signature-desk.read-model.js';
import type { ObjectionDesk } from '../../objections/objection-desk.read-model.js';
import type { Approvals } from '../../oversight/approvals.read-model.js';
import type { WaitingProposals } from '../../oversight/waiting-proposals.read-model.js';
import type { WithoutContractReader } from '../../oversight/without-contract.read-model.js';
import type { RiskList } from '../../oversight/risk-list.read-model.js';
import type { DeskState, RegisterDesk } from '../../register/register-desk.read-model.js';
import type { QualityService } from '../../quality/quality.service.js';
import { PROPOSAL_READERS } from '../../step-proposals/step-proposal.js';
import type { ProposalReader } from '../../step-proposals/proposal-reader.service.js';
import type { ProposalScope } from '../../step-proposals/step-proposal-rows.js';
import type { MoneyLines } from '../money/money-lines.js';
import { dutchDate } from '../../../workflows/law/dutch.js';
import { nextPayDay } from '../../../workflows/law/norms.js';
import type { PolicyReader } from '../../subsidies/policy-reader.js';
import { euros } from '../words/dutch-numbers.js';

/** A pile of work: what, how many, the nearest last day, who does it, and where. */
export type WorkLine = {
  readonly label: string;
  readonly href: string;
  readonly count: number;
  /** `colleague`: whoever was asked. `register`: UWV answers. */
  readonly who: Role | 'colleague' | 'register';
  readonly dueOn: LocalDate | null;
  /** Where nothing has a last day: since when the oldest lies there. */
  readonly since?: LocalDate | null;
  readonly note: string | undefined;
};

const REGISTER_PILES: readonly (readonly [DeskState, string])[] = [
  ['rejected', 'Registermeldingen die zijn afgekeurd'],
  ['toInform', 'Werknemers te informeren over het register'],
  ['toSend', 'Registermeldingen te versturen'],
  ['sent', 'Registermeldingen zonder antwoord'],
];
const ALL = { kind: undefined, owner: undefined, expert: undefined, order: 'euros' } as const;

/** What lies ready for whoever works over all files: back office, reviewer, manager, legal officer, finance. */
export class WorkLines {
  constructor(
    private readonly register: RegisterDesk,
    private readonly approvals: Approvals,
    private readonly proposals: WaitingProposals,
    private readonly risks: RiskList,
    private readonly objections: ObjectionDesk,
    private readonly money: MoneyLines,
    private readonly reports: ChangeReports,
    private readonly complaints: ComplaintService,
    private readonly quality: QualityService,
    private readonly contracts: WithoutContractReader,
    private readonly stepProposals: ProposalReader,
    private readonly letters: SignatureDesk,
    private readonly policies: PolicyReader,
  ) {}

  /** Piles without work are left out; an empty list for other roles. */
  async of(actor: SessionActor, today: LocalDate): Promise<readonly WorkLine[]> {
    const payDay = nextPayDay(today, await this.policies.of(actor));
    const piles = [
      ...(await this.piles(actor, today)),
      ...(await this.steps(actor)),
      await this.letterPile(actor, today),
      await this.reported(actor, payDay),
      ...(await this.money.of(actor, today, payDay)),
    ];
    return piles.filter(({ count }) => count > 0);
  }

  private async piles(actor: SessionActor, today: LocalDate): Promise<readonly WorkLine[]> {
    switch (actor.role) {
      case 'backOffice':
        return [...(await this.messages(actor)), await this.withoutContract(actor, today)];
      case 'reviewer':
        return this.signatures(actor);
      case 'manager':
        return [
          ...(await this.signatures(actor)),
          await this.risk(actor, today),
          await this.withoutContract(actor, today),
          ...(await this.disputed(actor)),
          await this.contradictions(actor),
        ];
      case 'administrator':
        return [await this.contradictions(actor)];
      case 'legalOfficer':
        return this.disputed(actor);
      default:
        return [];
    }
  }

  /** What employers reported by link (M29, M30): for who accepts it or gives it back, before the next payment (B16). */
  private async reported(actor: SessionActor, payDay: LocalDate): Promise<WorkLine> {
    const { count, since } = await this.reports.waitingFor(actor);
    const label = 'Wijzigingen van werkgevers te verwerken';
    return {
      label,
      href: '/wijzigingen',
      count,
      who: actor.role,
      dueOn: payDay,
      note: oldest(since, 'vóór de betaaldag'),
    };
  }

  /** Letters that bind, for whoever has the mandate: nobody else may send them before (M2). */
  private async letterPile(actor: SessionActor, today: LocalDate): Promise<WorkLine> {
    const { count, since, dueOn } = await this.letters.summary(actor, today);
    const label = 'Brieven te ondertekenen';
    // Without a last day the line says itself since when the oldest lies there.
    const note = dueOn === null ? undefined : oldest(since);
    return { label, href: '/brieven?stand=ondertekenen', count, who: actor.role, dueOn, since, note };
  }

  /** Steps that wait for a second person (B2b, M32, M51): to confirm, proposed, and of all colleagues. */
  private async steps(actor: SessionActor): Promise<readonly WorkLine[]> {
    if (!PROPOSAL_READERS.includes(actor.role)) return [];
    const line = async (label: string, scope: ProposalScope, who: WorkLine['who']): Promise<WorkLine> => {
      const { count, dueOn, changed } = await this.stepProposals.count(actor, scope);
      const note = changed === 0 ? undefined : `${changed} in een dossier dat daarna is veranderd`;
      return { label, href: '/voorstellen', count, who, dueOn, note };
    };
    return [
      await line('Voorstellen die u bevestigt', 'toConfirm', actor.role),
      await line('Voorstellen van u die wachten', 'mine', 'colleague'),
      ...(actor.role === 'manager'
        ? [await line('Voorstellen die op een tweede persoon wachten', 'open', 'colleague')]
        : []),
    ];
  }

  private async messages(actor: SessionActor): Promise<readonly WorkLine[]> {
    const counts = await this.register.counts(actor);
    const lines: WorkLine[] = [];
    for (const [state, label] of REGISTER_PILES) {
      const [first] = counts[state] === 0 ? [] : await this.register.list(actor, state, 1);
      const isSent = state === 'sent';
      const dueOn = isSent ? null : (first?.dueOn ?? null);
      const count = counts[state] + (state === 'rejected' ? counts.wrong : 0);
      const who = isSent ? 'register' : 'backOffice';
      const note = isSent ? 'staat ook op de maandlijst van verschillen' : undefined;
      const since = isSent ? (first?.sentOn ?? null) : null;
      lines.push({ label, href: '/registermeldingen', count, who, dueOn, since, note });
    }
    return lines;
  }

  private async signatures(actor: SessionActor): Promise<readonly WorkLine[]> {
    const { count, dueOn, since } = await this.approvals.summary(actor);
    const values = await this.approvals.values(actor, 200);
    const proposals = await this.proposals.summary(actor);
    const shared = { href: '/goedkeuren', who: actor.role, note: undefined };
    return [
      { ...shared, label: 'Besluiten goed te keuren', count, dueOn, since },
      ...(proposals.count === 0 ? [] : [{ ...shared, label: 'Ondersteuning en bezwaar te tekenen', ...proposals }]),
      { ...shared, label: 'Loonwaarden vast te stellen', count: values.length, dueOn: values[0]?.dueOn ?? null },
    ];
  }

  private async risk(actor: SessionActor, today: LocalDate): Promise<WorkLine> {
    const { count, postponed, firstDay: dueOn } = await this.risks.totals(actor, ALL, today);
    const note = `${euros(postponed)} uitgesteld (schatting)`;
    return { label: 'Plaatsingen met risico', href: '/risico', count, who: 'manager', dueOn, note };
  }

  /** M3: who works while the contract did not come in; it should have been there on its first day. */
  private async withoutContract(actor: SessionActor, today: LocalDate): Promise<WorkLine> {
    const { count, since: dueOn } = await this.contracts.summary(actor, today);
    const shared = { href: '/zonder-contract', dueOn, note: 'het contract hoort er op de eerste dag te zijn' };
    return { ...shared, label: 'Begonnen zonder contract', count, who: 'backOffice' };
  }

  /** Objections, and complaints and breaches beside them (M39). */
  private async disputed(actor: SessionActor): Promise<readonly WorkLine[]> {
    const { count, dueOn } = await this.complaints.summary(actor);
    const label = 'Open klachten en datalekken';
    return [
      await this.objecting(actor),
      { label, href: '/klachten', count, who: 'legalOfficer', dueOn, note: undefined },
    ];
  }

  /** What the daily look over all files found. */
  private async contradictions(actor: SessionActor): Promise<WorkLine> {
    const { count, since } = await this.quality.summary(actor);
    const shared = { href: '/gegevenskwaliteit', who: actor.role, dueOn: null, since, note: undefined };
    return { ...shared, label: 'Tegenstrijdigheden in dossiers', count };
  }

  private async objecting(actor: SessionActor): Promise<WorkLine> {
    const { count, dueOn } = await this.objections.summary(actor);
    return { label: 'Lopende bezwaren', href: '/bezwaren', count, who: 'legalOfficer', dueOn, note: undefined };
  }
}

const oldest = (since: LocalDate | null, before = ''): string | undefined =>
  since === null
    ? undefined
    : [before, `de oudste is van ${dutchDate(since)}`].filter((text) => text !== '').join('; ');
