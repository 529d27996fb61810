import type { Moment } from '../../workflows/definition.js';
import type { SessionActor } from '../access/session.js';
import type { FigureFile, FigureReader, FigureRequest } from '../outcomes/figure-reader.js';
import type { FigureAnswer, FigureDefinition, FigureTable } from '../outcomes/figure-table.js';
import { recounted } from '../outcomes/outcome-recount.js';
import { FEWEST_SHOWN } from '../outcomes/suppression.js';
import type { AppPool } from '../platform/database.js';
import type { FileProofs } from './file-proofs.service.js';
import { sameTables } from './same-tables.js';

/** How a figure came about: over what, found anew, and compared with what is shown. */
export type FigureOrigin = {
  readonly at: Moment;
  /** Placements and persons that pass the filters; null when fewer than five persons and the role opens no files. */
  readonly placements: number | null;
  readonly persons: number | null;
  readonly tables: readonly FigureTable[];
  /** Null: too many to find anew in a page. */
  readonly anew: { readonly same: boolean; readonly rows: number; readonly different: readonly string[] } | null;
  /** The first files of those asked for, replayed from the journal. */
  readonly replayed: { readonly files: number; readonly entries: number; readonly wrong: readonly string[] };
  /** The first of those files, for who opens them. */
  readonly files: readonly FigureFile[];
  /** How many are asked for: all, or those of the list. */
  readonly asked: number;
};

/** Found anew in one page, by a few questions of the database. More asks for a filter, or for one file at a time. */
export const MOST_ANEW = 500;
/** Replayed entry by entry while somebody waits for the page, some 2,000 entries. */
export const MOST_REPLAYED = 25;

const MOST_LISTED = 100;

/** "Hoe is dit ontstaan" for a figure. */
export class FigureOrigins {
  constructor(
    private readonly pool: AppPool,
    private readonly figures: FigureReader,
    private readonly proofs: FileProofs,
  ) {}

  /**
   * @param shown the answer as the page of the figure shows it
   * @param list one of the lists behind it; all placements when left out
   * @throws NotAllowedError
   */
  async of(
    actor: SessionActor,
    figure: FigureDefinition,
    request: FigureRequest,
    shown: FigureAnswer,
    list: string | undefined,
  ): Promise<FigureOrigin> {
    const over = await this.figures.over(actor, figure, request, list);
    const first = over.placements.slice(0, MOST_REPLAYED);
    const hidden = !over.opensFiles && over.persons < FEWEST_SHOWN;
    return {
      at: over.at,
      placements: hidden ? null : over.all,
      persons: hidden ? null : over.persons,
      tables: shown.tables,
      anew: await this.anew(actor, figure, request, shown, over.withTheirOthers),
      replayed: await this.proofs.ofAll(actor.tenant, first),
      files: await this.figures.named(actor, over.placements.slice(0, MOST_LISTED)),
      asked: over.placements.length,
    };
  }

  private async anew(
    actor: SessionActor,
    figure: FigureDefinition,
    request: FigureRequest,
    shown: FigureAnswer,
    ids: readonly string[],
  ): Promise<FigureOrigin['anew']> {
    if (ids.length > MOST_ANEW) return null;
    const { rows, different } = await recounted(this.pool, actor, ids);
    const answer = await this.figures.answerFrom(actor, figure, request, rows);
    return { same: sameTables(shown.tables, answer.tables), rows: rows.length, different };
  }
}
