import type { LocalDate } from '../../workflows/definition.js';
import { addDays, ageOn, daysBetween } from '../../workflows/law/dates.js';
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
import type { MendedFields } from '../people/mended-fields.js';
import type { PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import type { DailyTask, DailyTasks } from './daily-tasks.js';
import type { PolicyReader } from './policy-reader.js';
import { readPlacements, startedPlacements, worksOn, type PlacementMoney } from './subsidy-rows.js';
import { belowMinimumWage, lastWageCheckDay, type AgreedWage } from './wage-check.js';

type Ports = {
  readonly pool: AppPool;
  readonly vault: PersonVault;
  readonly engine: Engine;
  readonly tasks: DailyTasks;
  readonly policies: PolicyReader;
  readonly tables: TablesSource;
  readonly mended: MendedFields;
};
type Contract = AgreedWage & { readonly placement: string };
type Person = { readonly placement: PlacementMoney; readonly birthDate: LocalDate };

/**
 * What only the day can tell, once a day per deciding body: who reached the AOW age (no timer row holds such a date),
 * wages below the new minimum (M8), tables that end. Running it twice tells and ends nothing twice.
 */
export class SubsidyDailyPass {
  readonly name = 'subsidies';

  constructor(private readonly ports: Ports) {}

  async run(today: LocalDate): Promise<void> {
    for (const { id } of await allTenants(this.ports.pool)) await this.runFor({ tenant: id, tenants: [id] }, today);
  }

  async runFor(session: Session, today: LocalDate): Promise<void> {
    const people = await this.working(session, today);
    const policies = await this.ports.policies.of(session);
    const tables = this.ports.tables.of(policies);
    await this.endWhoReachedAow(session, people, today, tables);
    await this.checkWages(session, people, lastWageCheckDay(today), tables);
    if (tablesEndSoon(today, tables, policies)) await this.askForTables(session, tables);
  }

  /** Who works on a day, with the birth date; whoever was erased is left out. */
  private async working(session: Session, today: LocalDate): Promise<readonly Person[]> {
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
    people: readonly Person[],
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

  /** A day whose row is not there yet is checked when it is. Who got another birth date since is checked once more. */
  private async checkWages(
    session: Session,
    people: readonly Person[],
    day: LocalDate,
    tables: LegalTables,
  ): Promise<void> {
    if (day > tables.reachUntil) return;
    const { tasks, mended } = this.ports;
    const key = `wages:${day}`;
    const told = await tasks.told(session, key);
    if (!told) await tasks.once(session, key, await this.wageTasks(session, people, day, tables));
    await mended.since(session, { name: 'mendedWages', field: 'birthDate' }, async (placements) => {
      if (!told) return;
      const among = new Set(placements);
      for (const one of people.filter(({ placement }) => among.has(placement.id))) {
        const { id, candidateEntry } = one.placement;
        await tasks.once(session, `${key}:${id}:${candidateEntry}`, await this.wageTasks(session, [one], day, tables));
      }
    });
  }

  private async wageTasks(
    session: Session,
    people: readonly Person[],
    day: LocalDate,
    tables: LegalTables,
  ): Promise<readonly DailyTask[]> {
    const wages = new Map((await this.contractsOn(session, day)).map((contract) => [contract.placement, contract]));
    const below = people.filter(({ placement, birthDate }) => {
      const wage = wages.get(placement.id);
      return wage !== undefined && isBelow(wage, day, ageOn(birthDate, day), tables);
    });
    return below.map(({ placement }) => taskFor(placement, 'wageBelowMinimum', day));
  }

  private contractsOn(session: Session, day: LocalDate): Promise<readonly Contract[]> {
    return inSession(this.ports.pool, session, async (client) => {
      const { rows } = await client.query<Contract>(
        `select distinct on (placement) placement, hours, sector_full_time_hours as "sectorFullTimeHours",
           monthly_wage as "monthlyWage"
         from contract where tenant = $1 and monthly_wage is not null and valid_from <= $2
           and (valid_until is null or valid_until >= $2)
         order by placement, valid_from desc, number desc`,
        [session.tenant, day],
      );
      return rows;
    });
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

/** An age without a minimum wage cannot be below it. */
function isBelow(wage: Contract, day: LocalDate, age: number, tables: LegalTables): boolean {
  try {
    return belowMinimumWage(wage, day, age, tables);
  } catch (error) {
    if (error instanceof LawError) return false;
    throw error;
  }
}
