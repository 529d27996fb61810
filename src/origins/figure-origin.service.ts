import type { LocalDate, Moment } from '../../workflows/definition.js';
import type { SessionActor } from '../access/session.js';
import type { PlacementHistory } from '../engine/placement-history.js';
import { policyTimeline } from '../engine/policy-timeline.js';
import type { IdentifiedRow } from '../outcomes/chunk.js';
import type { FigureFile, FigureReader, FigureRequest } from '../outcomes/figure-reader.js';
import type { FigureAnswer, FigureDefinition, FigureTable } from '../outcomes/figure-table.js';
import { recordedSources, rowsOf } from '../outcomes/outcome-recount.js';
import { FEWEST_SHOWN } from '../outcomes/suppression.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import type { FileProofs } from './file-proofs.service.js';
import { sameTables } from './same-tables.js';
import { sourceThen } from './source-then.js';
import { endOfDay } from './state-origin.service.js';

/** How the figure was found a second time. */
export type FoundAnew =
  /** From the journal of every file, entry by entry; `same` says whether the figure of now is what is shown. */
  | { readonly how: 'replayed'; readonly files: number; readonly same: boolean }
  /** From the stored rows, without the read model. */
  | { readonly how: 'counted'; readonly files: number; readonly same: boolean }
  | { readonly how: 'tooMany'; readonly files: number };

/** How a figure came about: over what, found anew, and compared with what is shown. */
export type FigureOrigin = {
  readonly at: Moment;
  readonly on: LocalDate;
  readonly isToday: boolean;
  /** Placements and persons that pass the filters; null when fewer than five persons and the role opens no files. */
  readonly placements: number | null;
  readonly persons: number | null;
  /** As known at the end of that day; none when there are too many files to find it. */
  readonly tables: readonly FigureTable[];
  readonly anew: FoundAnew;
  /** The first files of those asked for, compared with what is stored. */
  readonly proof: { readonly files: number; readonly entries: number; readonly wrong: readonly string[] };
  /** The first of those files, for who opens them. */
  readonly files: readonly FigureFile[];
  /** How many are asked for: all, or those of the list. */
  readonly asked: number;
};

/** Found anew in one page, by a few questions of the database. More asks for a filter, or for one file at a time. */
export const MOST_COUNTED = 500;
/** Replayed entry by entry while somebody waits for the page: some seven thousand entries. */
export const MOST_REPLAYED = 100;
/** Compared with every stored row while somebody waits. */
export const MOST_COMPARED = 25;
const MOST_LISTED = 100;

type Asked = { readonly figure: FigureDefinition; readonly request: FigureRequest; readonly shown: FigureAnswer };

/** "Hoe is dit ontstaan" for a figure, as it was known on any day. */
export class FigureOrigins {
  constructor(
    private readonly pool: AppPool,
    private readonly figures: FigureReader,
    private readonly history: PlacementHistory,
    private readonly proofs: FileProofs,
    private readonly clock: Clock,
  ) {}

  /**
   * @param asked with the answer as the page of the figure shows it now
   * @param list one of the lists behind it; all placements when left out
   * @param on today when left out
   * @throws NotAllowedError
   */
  async of(
    actor: SessionActor,
    asked: Asked,
    list: string | undefined,
    on: LocalDate | undefined,
  ): Promise<FigureOrigin> {
    const { figure, request } = asked;
    const over = await this.figures.over(actor, figure, request, list);
    const today = localDate(await this.clock.now());
    const day = on === undefined || on > today ? today : on;
    const hidden = !over.opensFiles && over.persons < FEWEST_SHOWN;
    const { tables, anew } = await this.anew(actor, asked, over.withTheirOthers, endOfDay(day, today));
    return {
      at: over.at,
      on: day,
      isToday: day === today,
      placements: hidden ? null : over.all,
      persons: hidden ? null : over.persons,
      tables,
      anew,
      proof: await this.proofs.ofAll(actor.tenant, over.placements.slice(0, MOST_COMPARED)),
      files: await this.figures.named(actor, over.placements.slice(0, MOST_LISTED)),
      asked: over.placements.length,
    };
  }

  private async anew(
    actor: SessionActor,
    { figure, request, shown }: Asked,
    ids: readonly string[],
    moment: Moment | undefined,
  ): Promise<{ readonly tables: readonly FigureTable[]; readonly anew: FoundAnew }> {
    const files = ids.length;
    const most = moment === undefined ? MOST_COUNTED : MOST_REPLAYED;
    if (files > most) return { tables: moment === undefined ? shown.tables : [], anew: { how: 'tooMany', files } };
    const replays = files <= MOST_REPLAYED;
    const rows = replays
      ? await this.replayed(actor, ids, moment)
      : rowsOf(await recordedSources(this.pool, actor, ids));
    const policiesAt = moment === undefined ? undefined : await policyTimeline(this.pool, actor.tenant);
    const then = moment === undefined || !policiesAt ? undefined : { at: moment, policies: policiesAt(moment) };
    const answer = await this.figures.answerFrom(actor, figure, request, rows, then);
    const same = moment !== undefined || sameTables(shown.tables, answer.tables);
    const tables = moment === undefined ? shown.tables : answer.tables;
    return { tables, anew: { how: replays ? 'replayed' : 'counted', files: rows.length, same } };
  }

  /** Rows of the figures as the entries until a moment give them; a placement that was opened later has none. */
  private async replayed(
    actor: SessionActor,
    ids: readonly string[],
    moment: Moment | undefined,
  ): Promise<readonly IdentifiedRow[]> {
    const session = { tenant: actor.tenant, tenants: [actor.tenant] };
    const found: Awaited<ReturnType<typeof recordedSources>>[number][] = [];
    for (const one of await recordedSources(this.pool, actor, ids)) {
      const replayed = await this.history.replayed(session, one.id, moment);
      const source = replayed === undefined ? undefined : sourceThen(one.source, replayed);
      if (source !== undefined) found.push({ ...one, source });
    }
    return rowsOf(found);
  }
}
