import type { LocalDate } from '../../workflows/definition.js';
import { addDays, daysBetween } from '../../workflows/law/dates.js';
import { aowDate, aowReached } from '../../workflows/law/decision-end.js';
import { LawError } from '../../workflows/law/law-error.js';
import { readFacts } from '../../workflows/law/placement-facts.js';
import { policyOn, type PolicySet } from '../../workflows/law/policies.js';
import type { LegalTables } from '../../workflows/law/tables.js';
import type { Engine } from '../engine/engine.js';
import { EngineError } from '../engine/engine.errors.js';
import type { TablesSource } from '../engine/policy-source.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import type { DailyTask, DailyTasks } from './daily-tasks.js';
import type { PolicyReader } from './policy-reader.js';
import { readPlacements, startedPlacements, worksOn, type PlacementMoney } from './subsidy-rows.js';
import { WageWatch, type Earning } from './wage-watch.js';

type Ports = {
  readonly pool: AppPool;
  readonly vault: PersonVault;
  readonly engine: Engine;
  readonly tasks: DailyTasks;
  readonly policies: PolicyReader;
  readonly tables: TablesSource;
};

/**
 * What only the day can tell, once a day per deciding body: who reached the AOW age (no timer row holds such a date),
 * wages below the minimum (M8), tables that end. Running it twice tells and ends nothing twice.
 */
export class SubsidyDailyPass {
  readonly name = 'subsidies';

  private readonly wages: WageWatch;

  constructor(private readonly ports: Ports) {
    this.wages = new WageWatch(ports);
  }

  async run(today: LocalDate): Promise<void> {
    for (const { id } of await allTenants(this.ports.pool)) await this.runFor({ tenant: id, tenants: [id] }, today);
  }

  async runFor(session: Session, today: LocalDate): Promise<void> {
    const people = await this.working(session, today);
    const policies = await this.ports.policies.of(session);
    const tables = this.ports.tables.of(policies);
    await this.endWhoReachedAow(session, people, today, tables);
    await this.wages.look(session, people, today, { policies, tables });
    if (tablesEndSoon(today, tables, policies)) await this.askForTables(session, tables);
  }

  /** Who works on a day, with the birth date; whoever was erased is left out. */
  private async working(session: Session, today: LocalDate): Promise<readonly Earning[]> {
    const placements = await inSession(this.ports.pool, session, async (client) =>
      readPlacements(client, await startedPlacements(client, session.tenant)),
    );
    const open = placements.filter((placement) => worksOn(placement, today));
    const documents = await this.ports.vault.open(
      session,
      open.map((placement) => placement.candidate),
    );
    return open.flatMap((placement) => {
      const person = documents.get(placement.candidate);
      return person ? [{ placement, birthDate: person.birthDate }] : [];
    });
  }

  /** B15: the last day is the day before the AOW date, whenever the pass comes to it. */
  private async endWhoReachedAow(
    session: Session,
    people: readonly Earning[],
    today: LocalDate,
    tables: LegalTables,
  ): Promise<void> {
    const actor = { id: 'system', role: 'system', tenant: session.tenant } as const;
    for (const { placement, birthDate } of people) {
      if (!aowReached(birthDate, today, tables)) continue;
      const lastDay = lastDayBefore(birthDate, placement, tables);
      const event = { type: 'employment.ended', lastDay, reason: 'aow', knownOn: today, paidUntil: null };
      try {
        await this.ports.engine.dispatch(session, {
          kind: 'event',
          stream: placement.id,
          actor,
          instance: 'placement',
          event,
        });
      } catch (error) {
        if (!(error instanceof EngineError)) throw error;
        await this.ports.tasks.once(session, `aow:${placement.id}`, [taskFor(placement, 'aowReached', today)]);
      }
    }
  }

  /** One task for each end of the tables. */
  private async askForTables(session: Session, { reachUntil }: LegalTables): Promise<void> {
    const task: DailyTask = {
      recipient: 'administrator',
      template: 'tablesEnd',
      dueOn: reachUntil,
      data: { reachUntil },
    };
    await this.ports.tasks.once(session, `tables:${reachUntil}`, [task]);
  }
}

/** B8: so many days before the tables end as the body chose. */
const tablesEndSoon = (today: LocalDate, { reachUntil }: LegalTables, policies: PolicySet): boolean =>
  daysBetween(today, reachUntil) <= policyOn(policies, 'tableEndTaskDays', today);

function taskFor(placement: PlacementMoney, template: string, dueOn: LocalDate): DailyTask {
  return { recipient: placement.owner ?? 'backOffice', template, dueOn, data: { placement: placement.id } };
}

/** Who reached the age before the table begins has no AOW date in it: then the first day worked was one too many. */
function lastDayBefore(birthDate: LocalDate, placement: PlacementMoney, tables: LegalTables): LocalDate {
  try {
    return addDays(aowDate(birthDate, tables).day, -1);
  } catch (error) {
    if (!(error instanceof LawError)) throw error;
    return readFacts(placement.facts).firstDayWorked ?? '';
  }
}
