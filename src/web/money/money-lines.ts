import { dutchDate } from '../../../workflows/law/dutch.js';
import { recoveryLastDay } from '../../../workflows/law/norms.js';
import type { LocalDate, Role } from '../../../workflows/definition.js';
import type { SessionActor } from '../../access/session.js';
import type { MoneyDesk, MoneyDeskReader } from '../../payments/money-desk.read-model.js';
import { monthName } from '../words/dutch-dates.js';
import { euros } from '../words/dutch-numbers.js';
import type { WorkLine } from '../start/work-lines.js';

/** Who finds money on the first page: finance all of it, the others what they approve or enter. */
export const MONEY_WORKERS: readonly Role[] = ['finance', 'manager', 'backOffice'];

/** The piles of money for the first page; empty for other roles. */
export class MoneyLines {
  constructor(private readonly desk: MoneyDeskReader) {}

  /** @param payDay the next one: what waits for money is due by then */
  async of(actor: SessionActor, today: LocalDate, payDay: LocalDate): Promise<readonly WorkLine[]> {
    if (!MONEY_WORKERS.includes(actor.role)) return [];
    if (actor.role === 'manager') {
      const own = await this.desk.toApprove(actor);
      return [...runLine(actor, own), accountsLine(actor, own, payDay)];
    }
    const desk = await this.desk.of(actor, today);
    const accounts = accountsLine(actor, desk, payDay);
    const without = pile(actor, 'Werkgevers zonder rekening', '/geld/rekeningen', desk.employersWithoutAccount, payDay);
    const { unclaimed, unclaimedSince: since } = desk;
    const lastDay = since === null ? null : recoveryLastDay(since);
    const claims = {
      ...pile(actor, 'Vorderingen te openen', '/geld/terugvorderingen', unclaimed, lastDay),
      note: since === null ? undefined : `het oudste besluit is van ${dutchDate(since)}`,
    };
    if (actor.role === 'backOffice') return [accounts, without, claims];
    return [
      ...runLine(actor, desk),
      accounts,
      {
        ...without,
        note: desk.paymentsWaiting === 0 ? undefined : `${desk.paymentsWaiting} betalingen wachten hierop`,
      },
      claims,
      {
        ...pile(actor, 'Vorderingen te laat betaald', '/geld/terugvorderingen', desk.lateClaims, desk.lateSince),
        note: `${euros(desk.lateAmount)} te laat`,
      },
    ];
  }
}

const pile = (
  actor: SessionActor,
  label: string,
  href: string,
  count: number,
  dueOn: LocalDate | null = null,
): WorkLine => ({ label, href, count, who: actor.role, dueOn, note: undefined });

const accountsLine = (
  actor: SessionActor,
  { accountsToApprove }: Pick<MoneyDesk, 'accountsToApprove'>,
  payDay: LocalDate,
): WorkLine => pile(actor, 'Rekeningen goed te keuren', '/geld/rekeningen', accountsToApprove, payDay);

/** The run that waits: for approval by a second person, or for release by finance (F8). */
function runLine(actor: SessionActor, { openRun }: Pick<MoneyDesk, 'openRun'>): readonly WorkLine[] {
  if (openRun === undefined) return [];
  const waitsForApproval = openRun.state === 'prepared';
  const own = waitsForApproval ? openRun.preparedBy !== actor.id : actor.role === 'finance';
  if (!own) return [];
  const label = waitsForApproval ? 'Betaalrun goed te keuren' : 'Betaalrun vrij te geven';
  const note = `${euros(openRun.total)} over ${monthName(openRun.month)}`;
  return [{ ...pile(actor, label, `/geld/runs/${openRun.id}`, 1), dueOn: openRun.payOn, note }];
}
