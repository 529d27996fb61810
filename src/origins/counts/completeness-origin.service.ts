import type { PoolClient } from 'pg';
import type { LocalDate } from '../../../workflows/definition.js';
import { dutchDate } from '../../../workflows/law/dutch.js';
import type { SessionActor } from '../../access/session.js';
import { inSession } from '../../journal/session-work.js';
import { SEE_FIGURES, SEE_FILES } from '../../outcomes/figure-reader.js';
import { counted, type FigureTable } from '../../outcomes/figure-table.js';
import { MATCHING_FIELDS, MATCHING_WORDS, type MatchingField } from '../../outcomes/matching-fields.js';
import type { PeoplePicture } from '../../outcomes/people/people-book.js';
import type { Clock } from '../../platform/clock.js';
import type { AppPool } from '../../platform/database.js';
import { completenessIn, lackingIn, type MunicipalityCompleteness } from '../../quality/missing-in-files.js';
import type { QualityService } from '../../quality/quality.service.js';
import type { FileProofs } from '../file-proofs.service.js';
import { peopleThen } from '../people-then.js';
import type { DayReplays } from '../replays/day-replays.service.js';
import {
  askedDay,
  MOST_LINES,
  provenOrigin,
  type AskedDay,
  type CountOrigin,
  type OriginLine,
} from './count-origin.js';

/** One number of the page, and the day until which what was recorded counts; without a number the table alone. */
export type CompletenessWish = {
  readonly municipality: string | undefined;
  readonly field: MatchingField | undefined;
  readonly on: LocalDate | undefined;
};
type Found = { readonly people: PeoplePicture; readonly how: 'entries' | 'wholeDay' };

/** Of these people the last line of a kind that held on a day, as it was known then. */
const LAST = `select distinct on (r.candidate) r.candidate as stream, r.entry::int as entry, r.recorded_on as "on", r.recorded_by as by, r.from_on as "from"
  from pathway_row r where r.candidate = any($1) and r.kind = $2 and r.recorded_on <= $3 and r.from_on <= $3 and not r.removed
    and not exists (select from pathway_row n where n.candidate = r.candidate and n.corrects = r.number and n.recorded_on <= $3)
  order by r.candidate, r.from_on desc, r.number desc`;
type Last = Omit<OriginLine, 'of' | 'what'> & { readonly from: LocalDate };

/** "Hoe is dit ontstaan" of what is missing in files, per municipality (G18, seeds 32 and 48). */
export class CompletenessOrigins {
  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
    private readonly quality: QualityService,
    private readonly replays: DayReplays,
    private readonly proofs: FileProofs,
  ) {}

  /** @param places names by the code of the municipality @throws NotAllowedError */
  async of(actor: SessionActor, wish: CompletenessWish, places: ReadonlyMap<string, string>): Promise<CountOrigin> {
    const shown = await this.quality.completeness(actor);
    const asked = await askedDay(this.clock, wish.on);
    const found = await this.people(actor, asked);
    const isNow = asked.moment === undefined;
    const lines = found ? completenessIn(found.people, asked.day) : isNow ? shown : [];
    const lacking = found && (await this.lacking(actor, found.people, asked, wish));
    return provenOrigin(
      this.proofs,
      actor.tenant,
      asked,
      {
        tables: [tableOf(lines, places)],
        rules: RULES,
        how: found?.how ?? 'tooMany',
        same: found && isNow ? JSON.stringify(lines) === JSON.stringify(shown) : null,
        lines: lacking?.lines ?? [],
        body: null,
      },
      { opensFiles: SEE_FILES.includes(actor.role), all: lacking?.all ?? 0 },
    );
  }

  /** Everybody with a file, from the entries until then; of more people than a page waits for, from the replay of that day. */
  private async people(actor: SessionActor, { day, today, moment }: AskedDay): Promise<Found | undefined> {
    const { tenant } = actor;
    const at = moment ?? (await this.clock.now());
    const people = await inSession(this.pool, { tenant, tenants: [tenant] }, (client) =>
      peopleThen(client, tenant, day, moment, at),
    );
    if (people) return { people, how: 'entries' };
    if (!SEE_FIGURES.includes(actor.role)) return undefined;
    const replay = await this.replays.find(actor, moment === undefined ? today : day);
    if (replay?.state !== 'done') return undefined;
    return { people: (await this.replays.picture(actor, replay)).people, how: 'wholeDay' };
  }

  private async lacking(
    actor: SessionActor,
    people: PeoplePicture,
    { day }: AskedDay,
    { municipality, field }: CompletenessWish,
  ): Promise<{ readonly all: number; readonly lines: readonly OriginLine[] } | undefined> {
    if (municipality === undefined || field === undefined) return undefined;
    const { all, items } = lackingIn(people, day, { municipality, field, limit: MOST_LINES });
    const last = await inSession(this.pool, actor, (client) =>
      lastLines(client, items.map(({ candidate }) => candidate), field, day),
    ); // prettier-ignore
    return { all, lines: items.map(({ candidate, notReached }) => lineOf(candidate, notReached, last.get(candidate))) };
  }
}

async function lastLines(
  client: PoolClient,
  people: readonly string[],
  field: MatchingField,
  day: LocalDate,
): Promise<ReadonlyMap<string, Last>> {
  const { rows } = await client.query<Last>(LAST, [people, field, day]);
  return new Map(rows.map((row) => [row.stream, row]));
}

function lineOf(stream: string, notReached: boolean, last: Last | undefined): OriginLine {
  const what =
    last === undefined ? 'Hierover is niets vastgelegd.' : `Vanaf ${dutchDate(last.from)} staat er: onbekend.`;
  const { entry = null, on = null, by = null } = last ?? {};
  return { stream, of: 'people', entry, on, by, what: notReached ? `${what} Niet bereikt.` : what };
}

function tableOf(lines: readonly MunicipalityCompleteness[], places: ReadonlyMap<string, string>): FigureTable {
  const people = lines.reduce((sum, one) => sum + one.people, 0);
  const complete = lines.reduce((sum, one) => sum + one.complete, 0);
  const count = 'count' as const;
  return {
    caption: 'Ontbrekende gegevens per gemeente',
    header: [
      { label: 'Gemeente', kind: 'text' },
      { label: 'Mensen', kind: count },
      { label: 'Alles ingevuld', kind: count },
      ...MATCHING_FIELDS.map((field) => ({ label: MATCHING_WORDS[field], kind: count })),
      { label: 'Niet bereikt', kind: count },
    ],
    rows: lines.map((line) => [
      places.get(line.municipality) ?? line.municipality,
      line.people,
      line.complete,
      ...MATCHING_FIELDS.map((field) => line.missing[field]),
      line.notReached,
    ]),
    sentence: `Van ${counted(people, 'persoon', 'mensen')} met een dossier is bij ${complete} alles ingevuld.`,
  };
}

const RULES: readonly string[] = [
  'Van alle mensen met een dossier telt hoe vaak een gegeven ontbreekt dat nodig is om iemand aan werk te koppelen (G18).',
  'Per gegeven telt de laatste regel die op de dag gold en niet was verbeterd of weggehaald. Geen regel, of een regel met "onbekend", is niet ingevuld; "geen profiel" is wel ingevuld.',
  'Een samengevoegd dossier telt één keer (M44). Wie is gewist, telt niet mee.',
];
