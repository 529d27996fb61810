import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import type { Typesetter } from '../documents/typesetter.js';
import { inSession } from '../journal/session-work.js';
import { allTenants } from '../journal/tenants.js';
import type { CurrentFigures } from '../pictures/current-figures.js';
import { isForAll, type KeptFigure } from '../pictures/kept-figures.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { currentNumbers, type RegionNumbers } from '../region/region-numbers.service.js';
import type { RegionTables } from '../region/region-tables.service.js';
import { UnknownRegionItemError } from '../region/region.errors.js';
import type { TenantRecord } from '../tenants/tenant-record.js';
import { meetingContent } from './meeting-content.js';
import { bodyContent, dashboardContent, type ReportContent } from './report-content.js';
import { lastDue, type DueReport, type ReportKind } from './report-dates.js';
import { reportPdf, reportWorkbook } from './report-files.js';
import { mayHear, SEE_REPORTS } from './report-recipients.js';
import type { ReportSchedules } from './report-schedules.service.js';
import type { TeamMeeting } from './team-meeting.service.js';

export type ReportItem = {
  readonly number: number;
  readonly kind: ReportKind;
  readonly period: string;
  readonly dueOn: LocalDate | null;
  readonly title: string;
  readonly madeAt: Moment;
  readonly madeBy: string;
};
export type ReportFile = { readonly bytes: Buffer; readonly name: string };

type Ports = {
  readonly pool: AppPool;
  readonly clock: Clock;
  readonly record: TenantRecord;
  readonly typesetter: Typesetter;
  readonly current: CurrentFigures;
  readonly numbers: RegionNumbers;
  readonly tables: RegionTables;
  readonly meeting: TeamMeeting;
  readonly schedules: ReportSchedules;
};
const COLUMNS = `number, kind, period, due_on as "dueOn", title, made_at as "madeAt", made_by as "madeBy"`;

/** Reports of a body: by a schedule or asked for, kept as they were made, mailed to the members that were chosen. */
export class ScheduledReports {
  constructor(private readonly ports: Ports) {}

  /** The last first, of kinds that the role may read. @throws NotAllowedError */
  async list(actor: SessionActor): Promise<readonly ReportItem[]> {
    requireRole(actor, SEE_REPORTS, 'Rapportages inzien');
    return inSession(this.ports.pool, actor, async (client) => {
      const sql = `select ${COLUMNS} from scheduled_report where tenant = $1 order by number desc limit 200`;
      const { rows } = await client.query<ReportItem>(sql, [actor.tenant]);
      return rows.filter(({ kind }) => mayHear(kind, [actor.role]));
    });
  }

  /** The bytes as they were made. @throws NotAllowedError, UnknownRegionItemError */
  async file(actor: SessionActor, number: number, kind: 'pdf' | 'xlsx'): Promise<ReportFile> {
    requireRole(actor, SEE_REPORTS, 'Rapportages inzien');
    return inSession(this.ports.pool, actor, async (client) => {
      const column = kind === 'pdf' ? 'pdf' : 'workbook';
      const { rows } = await client.query<{ bytes: Buffer; kind: ReportKind; on: LocalDate }>(
        `select ${column} as bytes, kind, (made_at at time zone 'Europe/Amsterdam')::date as "on"
         from scheduled_report where tenant = $1 and number = $2`,
        [actor.tenant, number],
      );
      const [found] = rows;
      if (!found || !mayHear(found.kind, [actor.role])) throw new UnknownRegionItemError('Deze rapportage');
      return { bytes: found.bytes, name: `${found.kind}-${found.on}-${number}.${kind}` };
    });
  }

  /** Makes a report of the last period now, and mails nobody. @returns its number @throws NotAllowedError */
  async makeNow(actor: SessionActor, kind: ReportKind): Promise<number> {
    const makers = SEE_REPORTS.filter((role) => mayHear(kind, [role]));
    requireRole(actor, makers, 'Deze rapportage maken');
    const today = localDate(await this.ports.clock.now());
    const schedule = (await this.ports.schedules.schedules(actor)).find((one) => one.kind === kind);
    const due = lastDue(kind, schedule?.day ?? 1, today);
    return this.make(actor, kind, { ...due, dueOn: null }, []);
  }

  /** Makes what fell due by the schedule and was not made yet; of more that were missed only the last. */
  async makeDue(actor: SessionActor, today: LocalDate): Promise<void> {
    for (const { kind, active, day, recipients } of await this.ports.schedules.schedules(actor)) {
      if (!active) continue;
      const due = lastDue(kind, day, today);
      if (await this.isMade(actor, kind, due.dueOn)) continue;
      await this.make(actor, kind, due, recipients);
    }
  }

  private async make(
    actor: SessionActor,
    kind: ReportKind,
    due: Omit<DueReport, 'dueOn'> & { readonly dueOn: LocalDate | null },
    recipients: readonly string[],
  ): Promise<number> {
    const { pool, clock, record, typesetter } = this.ports;
    const at = await clock.now();
    const content = await this.content(actor, kind, localDate(at));
    const body = (await allTenants(pool)).find(({ id }) => id === actor.tenant)?.name ?? '';
    const simulated = await isSimulated(pool);
    const pdf = await reportPdf(typesetter, content, { body, period: due.period, on: localDate(at), simulated });
    const workbook = await reportWorkbook(content);
    const figures = JSON.stringify(content.figures);
    const digest = createHash('sha256').update(pdf).digest('hex');
    let number = 0;
    await record.append(actor, actorOf(actor), async (client) => {
      number = await nextNumber(client, actor.tenant);
      const by = await nameOf(client, actor);
      return {
        type: 'report.made',
        facts: { number, kind, period: due.period, dueOn: due.dueOn, recipients, digest },
        rows: () => [],
        beside: async (inside, entry) => {
          await inside.query(
            `insert into scheduled_report (tenant, number, kind, period, due_on, title, made_at, made_by, figures, pdf, workbook, digest)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
            [actor.tenant, number, kind, due.period, due.dueOn, content.title, at, by, figures, pdf, workbook, digest],
          );
          await inside.query(
            `insert into outbox (stream, entry, seq, tenant, template, recipient, data, due_at)
             select $1, $2, r.place - 1, $1, 'report.ready', r.member, jsonb_build_object('report', $5::integer), $3
             from unnest($4::text[]) with ordinality as r (member, place)`,
            [actor.tenant, entry, at, recipients, number],
          );
        },
      };
    });
    return number;
  }

  private async content(actor: SessionActor, kind: ReportKind, today: LocalDate): Promise<ReportContent> {
    const before = await this.before(actor, kind);
    const { current, numbers, tables, meeting } = this.ports;
    switch (kind) {
      case 'teamMeeting': {
        const found = await meeting.read({ ...actor, role: 'manager' }, today);
        return meetingContent(found, before);
      }
      case 'dashboard':
        return dashboardContent(await tables.list(actor), currentNumbers(await numbers.history(actor)), before);
      case 'trimester':
      case 'halfYear': {
        const { figures } = await current.level(actor, Number(today.slice(0, 4)));
        // What is for some roles only is not mailed.
        return bodyContent(
          kind,
          figures.filter(({ key }) => isForAll(key)),
          before,
        );
      }
    }
  }

  /** Figures of the report of this kind before this one. */
  private async before(actor: SessionActor, kind: ReportKind): Promise<readonly KeptFigure[] | undefined> {
    return inSession(this.ports.pool, actor, async (client) => {
      const { rows } = await client.query<{ figures: string }>(
        'select figures from scheduled_report where tenant = $1 and kind = $2 order by number desc limit 1',
        [actor.tenant, kind],
      );
      return rows[0] && (JSON.parse(rows[0].figures) as readonly KeptFigure[]);
    });
  }

  private async isMade(actor: SessionActor, kind: ReportKind, dueOn: LocalDate): Promise<boolean> {
    return inSession(this.ports.pool, actor, async (client) => {
      const { rowCount } = await client.query(
        'select from scheduled_report where tenant = $1 and kind = $2 and due_on = $3',
        [actor.tenant, kind, dueOn],
      );
      return rowCount !== 0;
    });
  }
}

async function nextNumber(client: PoolClient, tenant: string): Promise<number> {
  const { rows } = await client.query<{ next: number }>(
    'select coalesce(max(number), 0) + 1 as next from scheduled_report where tenant = $1',
    [tenant],
  );
  return rows[0]?.next ?? 1;
}

async function nameOf(client: PoolClient, { tenant, id }: SessionActor): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select name from member where tenant = $1 and id::text = $2', [
    tenant,
    id,
  ]);
  return rows[0]?.name ?? 'het systeem';
}

async function isSimulated(pool: AppPool): Promise<boolean> {
  const [row] = await pool.query<{ simulated: boolean }>('select simulated from clock');
  return row?.simulated === true;
}
