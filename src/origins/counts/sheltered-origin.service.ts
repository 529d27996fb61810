import type { PoolClient } from 'pg';
import type { LocalDate, Moment } from '../../../workflows/definition.js';
import { dutchDate, dutchNumber } from '../../../workflows/law/dutch.js';
import type { SessionActor } from '../../access/session.js';
import { inSession } from '../../journal/session-work.js';
import { SEE_FILES } from '../../outcomes/figure-reader.js';
import type { FigureTable } from '../../outcomes/figure-table.js';
import {
  PLACE_HOURS,
  realised,
  type ShelteredLine,
  type ShelteredTasks,
} from '../../pathways/sheltered-task.service.js';
import type { Clock } from '../../platform/clock.js';
import type { AppPool } from '../../platform/database.js';
import type { FileProofs } from '../file-proofs.service.js';
import { askedDay, provenOrigin, type BodyLines, type CountOrigin, type OriginLine } from './count-origin.js';
import { shelteredThen, type ShelteredThen } from './sheltered-then.js';

/** A municipality and a year of the overview, and the day until which what was recorded counts. */
export type ShelteredWish = {
  readonly municipality: string;
  readonly year: number;
  readonly on: LocalDate | undefined;
};

const TASKS = `select j.number::int as entry, e ->> 'places' as places, e ->> 'source' as source, e ->> 'on' as "on", e #>> '{by,id}' as by
  from journal_entry j cross join lateral (select j.body::jsonb -> 'event' as e) x
  where j.stream = $1 and j.type = 'shelteredTask.set' and e ->> 'municipality' = $2 and (e ->> 'year')::int = $3
    and ($4::timestamptz is null or j.at <= $4) order by j.number`;
type Task = {
  readonly entry: number;
  readonly places: string;
  readonly source: string;
  readonly on: LocalDate;
  readonly by: string | null;
};

/** "Hoe is dit ontstaan" of sheltered work: the task beside what came of it (seed 19). */
export class ShelteredOrigins {
  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
    private readonly tasks: ShelteredTasks,
    private readonly proofs: FileProofs,
  ) {}

  /** @returns undefined of a year that had not begun, and of a municipality of somebody else @throws NotAllowedError */
  async of(actor: SessionActor, { municipality, year, on }: ShelteredWish): Promise<CountOrigin | undefined> {
    const asked = await askedDay(this.clock, on);
    const thisYear = Number(asked.today.slice(0, 4));
    const shown = (await this.tasks.lines(actor, thisYear - year + 1)).filter(
      (one) => one.municipality === municipality,
    );
    const dayYear = Number(asked.day.slice(0, 4));
    const name = shown[0]?.name;
    if (name === undefined || year > dayYear) return undefined;
    const counted = year === dayYear ? asked.day : `${year}-12-31`;
    const { known, tasks } = await inSession(this.pool, actor, async (client) => ({
      known: await shelteredThen(client, actor.tenant, asked, counted),
      tasks: await tasksThen(client, actor.tenant, { municipality, year }, asked.moment),
    }));
    const own = known.filter((one) => one.municipality === municipality);
    const task = tasks.at(-1);
    const found = {
      municipality,
      name,
      year,
      on: counted,
      task: task?.places ?? null,
      source: task?.source ?? null,
      ...realised(own),
    };
    const line = shown.find((one) => one.year === year);
    return provenOrigin(
      this.proofs,
      actor.tenant,
      asked,
      {
        tables: [tableOf(found)],
        rules: rulesOf(counted),
        how: 'entries',
        same: asked.moment !== undefined ? null : isSame(found, line),
        lines: own.map(lineOf),
        body: await this.bodyLines(actor.tenant, tasks),
      },
      { opensFiles: SEE_FILES.includes(actor.role) },
    );
  }

  private async bodyLines(tenant: string, tasks: readonly Task[]): Promise<BodyLines> {
    const last = tasks.at(-1);
    return {
      lines: tasks.map(({ entry, on, by, places, source }) => ({
        entry,
        on,
        by,
        what: `Taakstelling van ${dutchNumber(places)} plekken (${source}).`,
      })),
      proof: last === undefined ? null : await this.proofs.of(tenant, tenant, last.entry),
    };
  }
}

async function tasksThen(
  client: PoolClient,
  tenant: string,
  { municipality, year }: Omit<ShelteredWish, 'on'>,
  moment: Moment | undefined,
): Promise<readonly Task[]> {
  const { rows } = await client.query<Task>(TASKS, [tenant, municipality, year, moment ?? null]);
  return rows;
}

const numberOf = (decimal: string | null): number | null => (decimal === null ? null : Number(decimal));

function tableOf({ name, year, on, task, places, persons, waiting }: ShelteredLine): FigureTable {
  return {
    caption: `Beschut werk in ${name}, ${year}`,
    header: [
      { label: 'Geteld op', kind: 'text' },
      { label: 'Taakstelling', kind: 'hundredths' },
      { label: 'Plekken gerealiseerd', kind: 'hundredths' },
      { label: 'Personen', kind: 'count' },
      { label: 'Wacht op een plek', kind: 'count' },
    ],
    rows: [[dutchDate(on), numberOf(task), Number(places), persons, waiting]],
    sentence: `Op ${dutchDate(on)} waren er in ${name} ${dutchNumber(places)} plekken, ${task === null ? 'en geen taakstelling' : `bij een taakstelling van ${dutchNumber(task)}`}.`,
  };
}

const rulesOf = (counted: LocalDate): readonly string[] => [
  `Geteld op ${dutchDate(counted)}: van dit jaar de dag zelf, van een eerder jaar 31 december.`,
  'Per persoon telt de laatste regel over beschut werk die op die dag gold. Wat is verbeterd of weggehaald, telt niet; een samengevoegd dossier telt één keer (M44).',
  `Een plek is ${PLACE_HOURS} uur per week: de uren van wie werkt bij elkaar, gedeeld door ${PLACE_HOURS}, met twee decimalen.`,
  'Van de taakstelling telt de laatste vastlegging.',
];

/** The task of the overview has two decimals, that of an entry as many as were typed. */
const isSame = (found: ShelteredLine, shown: ShelteredLine | undefined): boolean =>
  shown === undefined
    ? found.persons + found.waiting === 0 && found.task === null
    : numberOf(shown.task) === numberOf(found.task) &&
      shown.source === found.source &&
      shown.persons === found.persons &&
      shown.waiting === found.waiting &&
      shown.places === found.places;

const STATES: Readonly<Record<string, string>> = {
  adviceAsked: 'Telt niet mee: advies gevraagd aan UWV',
  adviceNegative: 'Telt niet mee: UWV adviseert geen beschut werk',
  waiting: 'Wacht op een plek',
  working: 'Werkt beschut',
  ended: 'Telt niet mee: gestopt',
};

function lineOf({ candidate, codes, hours, from, entry, recordedOn, recordedBy }: ShelteredThen): OriginLine {
  const state = STATES[codes[0] ?? ''] ?? 'Telt niet mee';
  const size = hours === null ? '' : `, ${dutchNumber(hours)} uur per week`;
  return {
    stream: candidate,
    of: 'people',
    entry,
    on: recordedOn,
    by: recordedBy,
    what: `${state}${size}, vanaf ${dutchDate(from)}.`,
  };
}
