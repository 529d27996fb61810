import type { LocalDate, Refusal, Role } from '../../workflows/definition.js';
import { SECONDS, type StepProposal } from './step-proposal.js';

/** A proposal with all that decides who may do what with it now. */
export type Standing = {
  readonly proposal: Pick<StepProposal, 'state' | 'proposer' | 'second' | 'lapsesOn' | 'revision' | 'rule'>;
  readonly me: { readonly id: string; readonly role: Role };
  readonly today: LocalDate;
  /** Whether I replace who was asked, today (M2, M43). */
  readonly replaces: boolean;
  /** Whether the proposer still works here in the role of the proposal. */
  readonly proposerWorks: boolean;
  /** Version of the part now. */
  readonly current: number;
};

const refusal = (code: string, detail: string, rule: string): Refusal => ({ code, detail, rule });

/** Why it cannot be answered by anybody any more. */
function closed({ proposal: { state, lapsesOn, rule }, today }: Standing): Refusal | undefined {
  if (state !== 'open') return refusal('answered', CLOSED[state], rule);
  return lapsesOn < today ? refusal('lapsed', CLOSED.lapsed, rule) : undefined;
}

const CLOSED: Readonly<Record<Exclude<StepProposal['state'], 'open'>, string>> = {
  confirmed: 'Dit voorstel is al bevestigd en vastgelegd.',
  declined: 'Dit voorstel is afgewezen.',
  withdrawn: 'Dit voorstel is ingetrokken.',
  lapsed: 'Dit voorstel is vervallen: het is niet op tijd bevestigd.',
};

/** F8: who was asked, or who replaces that person, and never who proposed it. */
function notAsked({ proposal: { proposer, second }, me, replaces }: Standing): Refusal | undefined {
  if (proposer === me.id) {
    return refusal('own-proposal', 'U hebt dit zelf voorgelegd. Een ander moet het bevestigen.', 'F8');
  }
  if (!SECONDS.includes(me.role)) return refusal('role', 'Een voorstel bevestigen hoort niet bij uw rol.', 'F8');
  if (second === me.id || replaces) return undefined;
  return refusal('not-asked', 'Dit voorstel ligt bij een collega, of bij wie die collega vervangt.', 'F8');
}

/** Why somebody cannot decline it; undefined when it can be done. */
export const whyNotDecline = (standing: Standing): Refusal | undefined => closed(standing) ?? notAsked(standing);

/** Why somebody cannot confirm it; undefined when it can be done. */
export function whyNotConfirm(standing: Standing): Refusal | undefined {
  const refused = whyNotDecline(standing);
  if (refused) return refused;
  if (!standing.proposerWorks) {
    return refusal(
      'proposer-gone',
      'Wie dit voorlegde, werkt hier niet meer of niet meer in die rol. Wijs het voorstel af.',
      'F8',
    );
  }
  return hasChanged(standing) ? refusal('file-changed', FILE_CHANGED, standing.proposal.rule) : undefined;
}

const FILE_CHANGED =
  'Het dossier is veranderd nadat dit is voorgelegd. Wie het voorlegde, kijkt eerst opnieuw en legt het dan weer voor.';

export const hasChanged = ({ proposal, current }: Pick<Standing, 'proposal' | 'current'>): boolean =>
  proposal.state === 'open' && proposal.revision !== current;

/** Why somebody cannot take it back: the proposer does, and a manager for who is not there. */
export function whyNotWithdraw(standing: Standing): Refusal | undefined {
  const { proposal, me } = standing;
  if (proposal.state !== 'open') return closed(standing);
  if (proposal.proposer === me.id || me.role === 'manager' || me.role === 'system') return undefined;
  return refusal('not-proposer', 'Alleen wie het voorlegde of een manager trekt dit voorstel in.', 'F8');
}

/** Why it cannot be laid down once more: by the proposer, while it is open or when it lapsed. */
export function whyNotAgain(standing: Standing): Refusal | undefined {
  const { proposal, me } = standing;
  if (proposal.state !== 'open' && proposal.state !== 'lapsed') return closed(standing);
  if (proposal.proposer === me.id) return undefined;
  return refusal('not-proposer', 'Alleen wie het voorlegde, kan het opnieuw voorleggen.', 'F8');
}

/** Why an open one lapses without anybody; undefined while it may wait. */
export function whyLapses({
  proposal: { state, lapsesOn },
  today,
  proposerWorks,
}: Pick<Standing, 'proposal' | 'today' | 'proposerWorks'>): 'term' | 'proposerGone' | undefined {
  if (state !== 'open') return undefined;
  if (lapsesOn < today) return 'term';
  return proposerWorks ? undefined : 'proposerGone';
}
