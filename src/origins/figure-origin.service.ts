import type { LocalDate, Moment } from '../../workflows/definition.js';
import type { SessionActor } from '../access/session.js';
import type { PlacementHistory, ReplayedPlacement } from '../engine/placement-history.js';
import { policyTimeline } from '../engine/policy-timeline.js';
import { inSession } from '../journal/session-work.js';
import type { IdentifiedRow } from '../outcomes/chunk.js';
import type { FigureFile, FigureOver, FigureReader, FigureRequest } from '../outcomes/figure-reader.js';
import type { FigureAnswer, FigureDefinition, FigureList, FigureTable } from '../outcomes/figure-table.js';
import { recordedSources, rowsOf } from '../outcomes/outcome-recount.js';
import type { SourceOf } from '../outcomes/outcome-source.js';
import type { PeoplePicture } from '../outcomes/people/people-book.js';
import { FEWEST_SHOWN } from '../outcomes/suppression.js';
import type { PersonSexes } from '../people/person-sexes.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { besideThen } from './beside-then.js';
import type { FileProofs } from './file-proofs.service.js';
import { peopleThen } from './people-then.js';
import { sameTables } from './same-tables.js';
import { hirerThen, sourceThen } from './source-then.js';
import { endOfDay } from './state-origin.service.js';

/** How the figure was found a second time; how many files are null when they are not told. */
export type FoundAnew =
  /** From the journal of every file, entry by entry; `same` says whether the figure of now is what is shown. */
  | { readonly how: 'replayed'; readonly files: number | null; readonly same: boolean }
  /** From the stored rows, without the read model. */
  | { readonly how: 'counted'; readonly files: number | null; readonly same: boolean }
  /** Not at all: over more placements, or more people with a file, than somebody can wait for. */
  | { readonly how: 'tooMany'; readonly files: number | null; readonly of: 'placements' | 'people' };

/** How a figure came about: over what, found anew, and compared with what is shown. */
export type FigureOrigin = {
  readonly at: Moment;
  readonly on: LocalDate;
  readonly isToday: boolean;
  /** Placements and persons that pass the filters; null when fewer than five persons and the role opens no files. */
  readonly placements: number | null;
  readonly persons: number | null;
  /** Whether these numbers are those of that day; else those of now. */
  readonly countedThen: boolean;
  /** As known at the end of that day; none when there are too many files to find it. */
  readonly tables: readonly FigureTable[];
  /** The lists behind it, for who opens files. */
  readonly lists: readonly FigureList[];
  readonly anew: FoundAnew;
  /** The first files of those asked for, compared with what is stored. */
  readonly proof: {
    readonly files: number | null;
    readonly entries: number | null;
    readonly wrong: readonly string[];
  };
  /** The first of those files, for who opens them. */
  readonly files: readonly FigureFile[];
  /** How many are asked for: all, or those of the list; null when that is not told. */
  readonly asked: number | null;
  /** The list that was asked for, when it is there. */
  readonly list: string | undefined;
};

/** Found anew in one page, by a few questions of the database. More asks for a filter, or for one file at a time. */
export const MOST_COUNTED = 500;
/** Replayed entry by entry while somebody waits for the page: some seven thousand entries. */
export const MOST_REPLAYED = 100;
/** Compared with every stored row while somebody waits. */
export const MOST_COMPARED = 25;
const MOST_LISTED = 100;

type Asked = { readonly figure: FigureDefinition; readonly request: FigureRequest; readonly shown: FigureAnswer };
type Then = { readonly day: LocalDate; readonly moment: Moment };
type Anew = {
  readonly tables: readonly FigureTable[];
  readonly lists: readonly FigureList[];
  readonly over: FigureOver | undefined;
  readonly anew: FoundAnew;
};
const PARTIES = 'select id, candidate, employer from placement where id = any($1)';
type Parties = { readonly id: string; readonly candidate: string; readonly employer: string };

/** "Hoe is dit ontstaan" for a figure, as it was known on any day. */
export class FigureOrigins {
  constructor(
    private readonly pool: AppPool,
    private readonly figures: FigureReader,
    private readonly history: PlacementHistory,
    private readonly proofs: FileProofs,
    private readonly clock: Clock,
    private readonly sexes: PersonSexes,
  ) {}

  /**
   * @param asked with the answer as the page of the figure shows it now
   * @param wish one of the lists behind it; all placements when left out, or when there is no such list
   * @param on today when left out
   * @throws NotAllowedError
   */
  async of(
    actor: SessionActor,
    asked: Asked,
    wish: string | undefined,
    on: LocalDate | undefined,
  ): Promise<FigureOrigin> {
    const { figure, request } = asked;
    const now = await this.figures.over(actor, figure, request, listIn(asked.shown.lists, wish));
    const today = localDate(await this.clock.now());
    const day = on === undefined || on > today ? today : on;
    const moment = endOfDay(day, today);
    const then = moment === undefined ? undefined : { day, moment };
    const found = await this.anew(actor, asked, wish, then, today);
    const over = then === undefined ? now : (found.over ?? now);
    const hidden = !now.opensFiles && over.persons < FEWEST_SHOWN;
    const proof = await this.proofs.ofAll(actor.tenant, over.placements.slice(0, MOST_COMPARED));
    return {
      at: now.at,
      on: day,
      isToday: day === today,
      placements: hidden ? null : over.all,
      persons: hidden ? null : over.persons,
      countedThen: then === undefined || found.over !== undefined,
      tables: found.tables,
      lists: found.lists,
      anew: hidden ? { ...found.anew, files: null } : found.anew,
      proof: hidden ? { ...proof, files: null, entries: null } : proof,
      files: await this.figures.named(actor, over.placements.slice(0, MOST_LISTED)),
      asked: hidden ? null : over.placements.length,
      list: listIn(found.lists, wish),
    };
  }

  private async anew(
    actor: SessionActor,
    { figure, request, shown }: Asked,
    wish: string | undefined,
    then: Then | undefined,
    today: LocalDate,
  ): Promise<Anew> {
    const ids = await this.figures.reach(actor, figure, request, then);
    const notFound = (of: 'placements' | 'people'): Anew => ({
      tables: then === undefined ? shown.tables : [],
      lists: shown.lists ?? [],
      over: undefined,
      anew: { how: 'tooMany', files: ids.length, of },
    });
    if (ids.length > (then === undefined ? MOST_COUNTED : MOST_REPLAYED)) return notFound('placements');
    const people = figure.asksPeople === undefined ? undefined : await this.people(actor, then, today);
    if (figure.asksPeople !== undefined && people === undefined) return notFound('people');
    const replays = ids.length <= MOST_REPLAYED;
    const sources = await recordedSources(this.pool, actor, ids, this.sexes);
    const rows = replays ? await this.replayed(actor, sources, then) : rowsOf(sources);
    const choices = then && {
      at: then.moment,
      policies: (await policyTimeline(this.pool, actor.tenant))(then.moment),
    };
    const given = { rows, ...(people === undefined ? {} : { people }), ...(choices ? { earlier: choices } : {}) };
    const { answer, over } = await this.figures.answerFrom(actor, figure, request, given, wish);
    const same = then !== undefined || sameTables(shown.tables, answer.tables);
    return {
      tables: then === undefined ? shown.tables : answer.tables,
      lists: (then === undefined ? shown.lists : answer.lists) ?? [],
      over,
      anew: { how: replays ? 'replayed' : 'counted', files: rows.length, same },
    };
  }

  /** Everybody with a file of the body, and the way to work, from the entries until then. */
  private async people(
    actor: SessionActor,
    then: Then | undefined,
    today: LocalDate,
  ): Promise<PeoplePicture | undefined> {
    const { tenant } = actor;
    const at = then?.moment ?? (await this.clock.now());
    return inSession(this.pool, { tenant, tenants: [tenant] }, (client) =>
      peopleThen(client, tenant, then?.day ?? today, then?.moment, at),
    );
  }

  /** Rows of the figures as the entries until a moment give them; a placement that was opened later has none. */
  private async replayed(
    actor: SessionActor,
    sources: readonly SourceOf[],
    then: Then | undefined,
  ): Promise<readonly IdentifiedRow[]> {
    const session = { tenant: actor.tenant, tenants: [actor.tenant] };
    const replays = new Map<string, ReplayedPlacement>();
    for (const { id } of sources) {
      const replayed = await this.history.replayed(session, id, then?.moment);
      if (replayed !== undefined) replays.set(id, replayed);
    }
    const beside =
      then &&
      (await inSession(this.pool, session, async (client) => {
        const { rows } = await client.query<Parties>(PARTIES, [[...replays.keys()]]);
        const parties = rows.map((one) => ({ ...one, hirer: hirerOf(replays.get(one.id)) }));
        return besideThen(client, parties, then, this.sexes);
      }));
    return rowsOf(
      sources.flatMap((one) => {
        const replayed = replays.get(one.id);
        const source = replayed && sourceThen(one.source, replayed, beside?.get(one.id));
        return source === undefined ? [] : [{ ...one, source }];
      }),
    );
  }
}

const listIn = (lists: readonly FigureList[] | undefined, wish: string | undefined): string | undefined =>
  lists?.find(({ key }) => key === wish)?.key;
const hirerOf = (replayed: ReplayedPlacement | undefined): string | null =>
  replayed === undefined ? null : hirerThen(replayed);
