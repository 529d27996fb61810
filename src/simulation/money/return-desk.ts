import type { LocalDate } from '../../../workflows/definition.js';
import type { DemoBody } from '../../access/demo-users.js';
import { inSession } from '../../journal/session-work.js';
import { readPayOuts } from '../../payments/pay-books.js';
import { Draw } from '../draw.js';
import { workingDaysOn } from '../working-days.js';
import { memberOf, onceOf } from './desk-member.js';
import { madeUpIban } from './made-up-iban.js';
import type { MoneyRoom } from './money-room.js';

/** Of a hundred payments about one comes back. */
const RETURNED = 0.012;

/** What the bank sends back, and the other account that the employer then gives (M16). */
export class ReturnDesk {
  constructor(
    private readonly room: MoneyRoom,
    private readonly seed: string,
  ) {}

  async record(body: DemoBody, month: string, day: LocalDate): Promise<void> {
    const finance = memberOf(body, 'finance');
    const run = (await this.room.runs.list(finance)).find((one) => one.month === month && one.state === 'released');
    if (run === undefined) return;
    const outs = await inSession(this.room.pool, finance, (client) => readPayOuts(client, { fileRun: run.id }));
    for (const employer of [...new Set(outs.map((out) => out.employer))].toSorted()) {
      const draw = new Draw(this.seed, `returned.${employer}.${month}`);
      if (!draw.chance('returned', RETURNED)) continue;
      const reason = draw.weighted('reason', [
        ['accountClosed', 60],
        ['otherName', 15],
        ['bankRefused', 25],
      ] as const);
      const input = { employer, returnedOn: day, reason };
      await this.room.returns.record(finance, run.id, input, undefined, onceOf(`sim:returned:${employer}:${month}`));
    }
  }

  async askOthers(body: DemoBody, day: LocalDate): Promise<void> {
    const office = memberOf(body, 'backOffice');
    const { without } = await this.room.accounts.overview(office);
    for (const { employer, refusedOn } of without) {
      if (refusedOn === null || refusedOn >= day) continue;
      const draw = new Draw(this.seed, `mended.${employer}.${refusedOn}`);
      const iban = madeUpIban(draw.between('account', 100_000_000, 999_999_999));
      const key = `sim:mended:${employer}:${refusedOn}`;
      const account = { employer, iban, proof: 'bankLetter' };
      const upload = await this.room.proofs.keep(office, account, day, key);
      const shown = upload === undefined ? { withoutProof: 'bankConfirmed' } : { upload };
      await this.room.accounts.request(office, employer, { iban, proof: account.proof, ...shown }, onceOf(key));
    }
  }

  async confirmOthers(body: DemoBody, day: LocalDate): Promise<void> {
    const manager = memberOf(body, 'manager');
    const { accounts } = this.room;
    for (const { employer, number } of (await accounts.overview(manager)).requested) {
      const known = await accounts.list(manager, employer);
      if (!known.some(({ refusedOn }) => refusedOn !== null)) continue;
      const key = onceOf(`sim:mended:${employer}:${number}:confirmed`);
      await accounts.approve(manager, employer, number, workingDaysOn(day, -1), null, key);
    }
  }
}
