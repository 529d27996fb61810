import type { LocalDate, Moment } from '../../workflows/definition.js';
import { earlier } from '../../workflows/law/dates.js';
import type { SessionActor } from '../access/session.js';
import { policyTimeline } from '../engine/policy-timeline.js';
import { inSession } from '../journal/session-work.js';
import {
  columnsFrom,
  type FigureFile,
  type FigureOver,
  type FigureReader,
  type FigureRequest,
  type FoundPlacements,
} from '../outcomes/figure-reader.js';
import type { FigureAnswer, FigureDefinition, FigureList, FigureTable } from '../outcomes/figure-table.js';
import { bodyCode } from '../outcomes/outcome-parts.js';
import { rowsOf } from '../outcomes/outcome-recount.js';
import type { PeoplePicture } from '../outcomes/people/people-book.js';
import { FEWEST_SHOWN } from '../outcomes/suppression.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import type { FileProofs } from './file-proofs.service.js';
import { peopleThen } from './people-then.js';
import type { DayReplays } from './replays/day-replays.service.js';
import type { DayReplay } from './replays/day-replay.js';
import type { RowsReplayer, Then } from './rows-then.js';
import { sameTables } from './same-tables.js';
import { endOfDay } from './state-origin.service.js';

/** How the figure was found a second time; how many files are null when they are not told. */
export type FoundAnew =
  /** From the journal of every file, entry by entry; `same` says whether the figure of now is what is shown. */
  | { readonly how: 'replayed'; readonly files: number | null; readonly same: boolean }
  /** From the stored rows, without the read model. */
  | { readonly how: 'counted'; readonly files: number | null; readonly same: boolean }
  /** From all files of the body, which were replayed beforehand because somebody asked for it. */
  | {
      readonly how: 'wholeDay';
      readonly files: number | null;
      readonly same: boolean;
      readonly replay: DayReplay;
      /** Files of which something was recorded since; 0 of a day that is over. */
      readonly moved: number;
    }
  /** Not yet: over more placements, or more people with a file, than a page waits for; the replay when it is under way. */
  | {
      readonly how: 'tooMany';
      readonly files: number | null;
      readonly of: 'placements' | 'people';
      readonly replay: DayReplay | undefined;
    };

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
type Anew = {
  readonly tables: readonly FigureTable[];
  readonly lists: readonly FigureList[];
  readonly over: FigureOver | undefined;
  readonly anew: FoundAnew;
};

/** "Hoe is dit ontstaan" for a figure, as it was known on any day. */
export class FigureOrigins {
  constructor(
    private readonly pool: AppPool,
    private readonly figures: FigureReader,
    private readonly rows: RowsReplayer,
    private readonly replays: DayReplays,
    private readonly proofs: FileProofs,
    private readonly clock: Clock,
    private readonly most = { counted: MOST_COUNTED, replayed: MOST_REPLAYED },
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
    const day = earlier(on ?? today, today);
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
      asked: hidden ? null : over.asked,
      list: listIn(found.lists, wish),
    };
  }

  private async anew(
    actor: SessionActor,
    asked: Asked,
    wish: string | undefined,
    then: Then | undefined,
    today: LocalDate,
  ): Promise<Anew> {
    const { figure, request, shown } = asked;
    const most = then === undefined ? this.most.counted : this.most.replayed;
    const { count, ids } = await this.figures.reach(actor, figure, request, then, most);
    const tooMany = count > most;
    const asksPeople = figure.asksPeople !== undefined;
    const people = asksPeople && !tooMany ? await this.people(actor, then, today) : undefined;
    if (tooMany || (asksPeople && people === undefined)) {
      const replay = await this.replays.find(actor, then?.day ?? today);
      if (replay?.state === 'done') return this.ofWholeDay(actor, asked, wish, then, replay);
      return {
        tables: then === undefined ? shown.tables : [],
        lists: shown.lists ?? [],
        over: undefined,
        anew: { how: 'tooMany', files: count, of: tooMany ? 'placements' : 'people', replay },
      };
    }
    const isReplayed = ids.length <= this.most.replayed;
    const sources = await this.rows.sources(actor, ids);
    const { rows, failed } = isReplayed
      ? await this.rows.of(actor, sources, then)
      : { rows: rowsOf(sources), failed: new Map<string, Error>() };
    for (const error of failed.values()) throw error;
    const body = await bodyCode(this.pool, actor.tenant);
    const given = { columns: columnsFrom(rows, body), ...(people === undefined ? {} : { people }) };
    const found = await this.answered(actor, asked, wish, then, given, then?.moment);
    return {
      ...found.shown,
      anew: { how: isReplayed ? 'replayed' : 'counted', files: rows.length, same: found.same },
    };
  }

  /** From the rows of all files, as they were replayed for that day. */
  private async ofWholeDay(
    actor: SessionActor,
    asked: Asked,
    wish: string | undefined,
    then: Then | undefined,
    replay: DayReplay,
  ): Promise<Anew> {
    const { columns, people } = await this.replays.picture(actor, replay);
    const given = { columns, ...(asked.figure.asksPeople === undefined ? {} : { people }) };
    const { shown, same } = await this.answered(actor, asked, wish, then, given, replay.moment);
    const moved = then === undefined ? await this.replays.movedSince(actor, replay.moment) : 0;
    return { ...shown, anew: { how: 'wholeDay', files: shown.over.all, same, replay, moved } };
  }

  /** @param moment with the choices of then, those of now when it is left out */
  private async answered(
    actor: SessionActor,
    { figure, request, shown }: Asked,
    wish: string | undefined,
    then: Then | undefined,
    given: FoundPlacements,
    moment: Moment | undefined,
  ): Promise<{ readonly shown: Omit<Anew, 'anew' | 'over'> & { readonly over: FigureOver }; readonly same: boolean }> {
    const earlier = moment && { at: moment, policies: (await policyTimeline(this.pool, actor.tenant))(moment) };
    const found = await this.figures.answerFrom(
      actor,
      figure,
      request,
      { ...given, ...(earlier ? { earlier } : {}) },
      wish,
    );
    const { answer, over } = found;
    return {
      shown: {
        tables: then === undefined ? shown.tables : answer.tables,
        lists: (then === undefined ? shown.lists : answer.lists) ?? [],
        over,
      },
      same: then !== undefined || sameTables(shown.tables, answer.tables),
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
}

const listIn = (lists: readonly FigureList[] | undefined, wish: string | undefined): string | undefined =>
  lists?.find(({ key }) => key === wish)?.key;
