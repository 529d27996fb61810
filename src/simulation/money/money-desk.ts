import type { LocalDate } from '../../../workflows/definition.js';
import type { DemoBody } from '../../access/demo-users.js';
import { inSession } from '../../journal/session-work.js';
import { workingDaysOn } from '../working-days.js';
import { ClaimDesk } from './claim-desk.js';
import type { DeskDeed, DeskWork } from './desk-plan.js';
import { InterestDesk } from './interest-desk.js';
import { madeUpIban } from './made-up-iban.js';
import { memberOf, onceOf } from './desk-member.js';
import type { MoneyRoom } from './money-room.js';
import { ReturnDesk } from './return-desk.js';

/** Working days in which a penalty is paid at the soonest. */
const PENALTY_DAYS = 5;
/** Pays from numbers that no employer has. */
const OWN_ACCOUNT = 90_000;
/** An advance while a wage value is awaited, and interest from five euros. */
const CHOICES = [
  ['advance', 'expected'],
  ['interestFrom', '5.00'],
] as const;

/**
 * Does what a deed of the money desk says, through the services and in the roles of those who do it. Doing it again
 * changes nothing: a run that was killed lives its last day once more.
 */
export class MoneyDesk {
  private readonly claims: ClaimDesk;
  private readonly interest: InterestDesk;
  private readonly returns: ReturnDesk;

  constructor(
    private readonly room: MoneyRoom,
    seed: string,
  ) {
    this.claims = new ClaimDesk(room, seed);
    this.interest = new InterestDesk(room, seed);
    this.returns = new ReturnDesk(room, seed);
  }

  async live(deed: DeskDeed): Promise<void> {
    const { body, does, day } = deed;
    switch (does.kind) {
      case 'settings':
        return this.settings(body, day);
      case 'interestRate':
        return this.choose(body, 'interestPercent', does.percent, { from: does.from, on: day });
      case 'accountAsked':
        return this.askAccount(deed, does);
      case 'accountConfirmed':
        return this.confirmAccount(deed, does);
      case 'runPrepared':
      case 'runApproved':
      case 'runReleased':
        return this.run(deed, does);
      case 'paymentsReturned':
        return this.returns.record(body, does.month, day);
      case 'accountsMended':
        return this.returns.askOthers(body, day);
      case 'mendedConfirmed':
        return this.returns.confirmOthers(body, day);
      case 'claims':
        await this.payPenalties(body, day);
        return this.claims.live(body, day);
      case 'interestPrepared':
        return this.interest.prepare(body);
      case 'interestDecided':
        return this.interest.decide(body);
    }
  }

  /** D3: a penalty is paid outside the runs, some days after it was set; by another than who decided (F8). */
  private async payPenalties(body: DemoBody, day: LocalDate): Promise<void> {
    const finance = memberOf(body, 'finance');
    for (const { placement, decision, decidedOn, paidOn } of await this.room.penalties.list(finance)) {
      if (paidOn !== null || workingDaysOn(decidedOn, PENALTY_DAYS) > day) continue;
      const key = onceOf(`sim:penalty:${placement}:${decision}`);
      await this.room.penalties.record(finance, placement, decision, { paidOn: day, paidTo: 'employer' }, key);
    }
  }

  /** From which account is paid, and what the municipality chose (B2, B16). */
  private async settings(body: DemoBody, day: LocalDate): Promise<void> {
    const administrator = memberOf(body, 'administrator');
    const known = await inSession(this.room.pool, administrator, (client) =>
      client.query('select 1 from paying_account where tenant = $1', [body.id]),
    );
    if (known.rowCount === 0) {
      const iban = madeUpIban(OWN_ACCOUNT + (body.code === 'weesp' ? 1 : 0));
      await this.room.files.setPayingAccount(administrator, { iban, name: body.name });
    }
    for (const [name, value] of CHOICES) await this.choose(body, name, value, { from: day, on: day });
  }

  private async choose(
    body: DemoBody,
    name: string,
    value: string | number,
    { from, on }: { readonly from: LocalDate; readonly on: LocalDate },
  ): Promise<void> {
    const administrator = memberOf(body, 'administrator');
    const { history } = await this.room.policies.read(administrator, name);
    if (history.some((one) => one.from === from)) return;
    const choice = { from, value, ground: 'Verzonnen besluit van deze simulatie', decidedOn: on };
    await this.room.policies.choose(administrator, name, choice);
  }

  private async askAccount(deed: DeskDeed, does: DeskWork & { readonly kind: 'accountAsked' }): Promise<void> {
    const { employer, iban, proof, withoutProof } = does;
    const office = memberOf(deed.body, 'backOffice');
    const known = await this.room.accounts.list(office, employer);
    if (known.some(({ state }) => state === 'requested')) return;
    const upload = await this.room.proofs.keep(office, { employer, iban, proof }, deed.day, deed.key);
    const shown = upload === undefined ? { withoutProof } : { upload };
    await this.room.accounts.request(office, employer, { iban, proof, ...shown }, onceOf(deed.key));
  }

  /** Called back on the working day before. */
  private async confirmAccount(deed: DeskDeed, does: DeskWork & { readonly kind: 'accountConfirmed' }): Promise<void> {
    const { accounts } = this.room;
    const manager = memberOf(deed.body, 'manager');
    const asked = (await accounts.list(manager, does.employer)).find(({ state }) => state === 'requested');
    if (asked === undefined) return;
    const calledOn = workingDaysOn(deed.day, -1);
    await accounts.approve(manager, does.employer, asked.number, calledOn, null, onceOf(deed.key));
  }

  private async run(
    { key, body }: DeskDeed,
    { kind, month }: DeskWork & { readonly kind: 'runPrepared' | 'runApproved' | 'runReleased' },
  ): Promise<void> {
    const { runs, pool } = this.room;
    const office = memberOf(body, 'backOffice');
    if (kind === 'runPrepared') {
      const begun = await inSession(pool, office, (client) =>
        client.query(`select 1 from fact where tenant = $1 and kind = 'firstDayWorked' limit 1`, [body.id]),
      );
      if (begun.rowCount === 1) await runs.prepare(office, month, onceOf(key));
      return;
    }
    const found = (await runs.list(office)).find((one) => one.month === month && one.state !== 'withdrawn');
    if (found === undefined) return;
    if (kind === 'runApproved') await runs.approve(memberOf(body, 'manager'), found.id, undefined, onceOf(key));
    else await runs.release(memberOf(body, 'finance'), found.id, undefined, onceOf(key));
  }
}
