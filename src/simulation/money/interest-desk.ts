import type { DemoBody } from '../../access/demo-users.js';
import { Draw } from '../draw.js';
import { memberOf } from './desk-member.js';
import type { MoneyRoom } from './money-room.js';

const NOT_OURS = 'De werkgever gaf zijn rekening te laat door.';

/** Interest on what was paid late: put forward by finance, decided by mandate (B16). A few proposals keep lying there. */
export class InterestDesk {
  constructor(
    private readonly room: MoneyRoom,
    private readonly seed: string,
  ) {}

  async prepare(body: DemoBody): Promise<void> {
    const finance = memberOf(body, 'finance');
    for (const { run, placement, month, unknownDays } of await this.room.interest.proposals(finance)) {
      if (unknownDays > 0 || this.draw(placement, month).chance('left', 0.2)) continue;
      await this.room.interestDecisions.prepare(finance, { run, placement, month });
    }
  }

  async decide(body: DemoBody): Promise<void> {
    const reviewer = memberOf(body, 'reviewer');
    const { interestDecisions } = this.room;
    for (const { placement, number, month, state } of await interestDecisions.list(reviewer)) {
      if (state !== 'prepared') continue;
      const draw = this.draw(placement, month);
      if (draw.chance('declined', 0.25)) await interestDecisions.decline(reviewer, placement, number, NOT_OURS);
      else await interestDecisions.decide(reviewer, placement, number);
    }
  }

  private draw(placement: string, month: string): Draw {
    return new Draw(this.seed, `interest.${placement}.${month}`);
  }
}
