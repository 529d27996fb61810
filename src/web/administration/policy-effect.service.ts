import { Decimal } from 'decimal.js';
import type { Json, LocalDate } from '../../../workflows/definition.js';
import { later, monthOf } from '../../../workflows/law/dates.js';
import { entitlement } from '../../../workflows/law/entitlement.js';
import type { PolicySet } from '../../../workflows/law/policies.js';
import type { PolicyName } from '../../../workflows/law/policy-catalogue.js';
import type { EnteredRow } from '../../../workflows/law/table-catalogue.js';
import type { SessionActor } from '../../access/session.js';
import type { TablesSource } from '../../engine/policy-source.js';
import { inSession } from '../../journal/session-work.js';
import type { PersonVault } from '../../people/person-vault.js';
import type { AppPool } from '../../platform/database.js';
import type { PolicyReader } from '../../subsidies/policy-reader.js';
import { readPlacements, startedPlacements, type PlacementMoney } from '../../subsidies/subsidy-rows.js';

/** More files than this are not computed one by one while somebody waits for a page. */
const MOST_FILES = 2000;

export type PolicyEffect = {
  /** Files of which the first day worked is known: the ones a policy of money can touch. */
  readonly files: number;
  /** Of how many of them the amount was computed both ways. */
  readonly computed: number;
  readonly month: string;
  /** Files whose amount of that month becomes another. */
  readonly changed: number;
  /** What all of them together would get more (or less, with a minus), in euros. */
  readonly difference: string;
};

type Choice = { readonly name: PolicyName; readonly from: LocalDate; readonly value: Json };
/** Makes from what is set now what would be set then. */
type Change = (before: PolicySet) => PolicySet;

/** What a choice would do to the running files, before it is made. */
export class PolicyEffects {
  constructor(
    private readonly pool: AppPool,
    private readonly vault: PersonVault,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
  ) {}

  /** Amounts of the month in which the choice begins, or of this month when that is past, with and without it. */
  async of(actor: SessionActor, choice: Choice, today: LocalDate): Promise<PolicyEffect> {
    const ground = { body: 'college', decision: 'proef', decidedOn: today } as const;
    // The catalogue has checked that the value fits the name.
    const row = { ...choice, ground } as PolicySet['rows'][number];
    const month = monthOf(later(choice.from, today));
    return this.ofChange(actor, month, (before) => ({ ...before, rows: [...before.rows, row] }));
  }

  /** The same for a row of a table that is not entered yet. */
  async ofRow(actor: SessionActor, row: Omit<EnteredRow, 'entry'>, today: LocalDate): Promise<PolicyEffect> {
    return this.ofChange(actor, monthOf(later(row.from, today)), ({ rows, tableRows = [] }) => ({
      rows,
      tableRows: [...tableRows, { ...row, entry: Number.MAX_SAFE_INTEGER }],
    }));
  }

  private async ofChange(actor: SessionActor, month: string, change: Change): Promise<PolicyEffect> {
    const { all, placements } = await inSession(this.pool, actor, async (client) => {
      const started = await startedPlacements(client, actor.tenant);
      return { all: started.length, placements: await readPlacements(client, started.slice(0, MOST_FILES)) };
    });
    const before = await this.policies.of(actor);
    const after = change(before);
    const people = await this.vault.open(
      actor,
      placements.map(({ candidate }) => candidate),
    );
    let changed = 0;
    let computed = 0;
    let difference = new Decimal(0);
    for (const placement of placements) {
      const birthDate = people.get(placement.candidate)?.birthDate;
      if (birthDate === undefined) continue;
      const amount = (policies: PolicySet): Decimal | undefined => this.amount(placement, birthDate, month, policies);
      const [old, next] = [amount(before), amount(after)];
      if (old === undefined || next === undefined) continue;
      computed += 1;
      if (!old.equals(next)) changed += 1;
      difference = difference.plus(next.minus(old));
    }
    return { files: all, computed, month, changed, difference: difference.toFixed(2) };
  }

  /** Undefined where the law refuses to compute: then there is nothing to compare. */
  private amount(
    { facts }: PlacementMoney,
    birthDate: LocalDate,
    month: string,
    policies: PolicySet,
  ): Decimal | undefined {
    try {
      return new Decimal(entitlement({ facts, birthDate, month, policies, tables: this.tables.of(policies) }).amount);
    } catch {
      return undefined;
    }
  }
}
