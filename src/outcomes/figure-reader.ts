import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { Moment, Role } from '../../workflows/definition.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { dayOf, NONE } from './columns.js';
import type { FigureAnswer, FigureDefinition } from './figure-table.js';
import type { OutcomeBook } from './outcome-book.js';
import { select, type OutcomeFilter } from './selection.js';

/** Who sees figures of the own body; the region has tables of its own. */
const SEE_FIGURES: readonly Role[] = ['manager', 'consultant', 'reviewer', 'finance', 'administrator'];
/** Who may open the files behind a figure. */
const SEE_FILES: readonly Role[] = ['manager', 'consultant'];

/** A placement behind a figure. */
export type FigureFile = {
  readonly id: string;
  readonly candidate: string;
  readonly employer: string;
  readonly owner: string | null;
  readonly label: string;
};
const MOST_FILES = 500;
const FILES = `select id, candidate, employer, owner, label from placement where id = any($1) order by id limit ${MOST_FILES}`;

/** What the filters can choose from: the codes that occur. */
export type FigureCodes = Readonly<Record<'municipality' | 'owner' | 'sector' | 'market', readonly string[]>>;
export type AnsweredFigure = FigureAnswer & { readonly at: Moment; readonly codes: FigureCodes };

/** Answers the figures of the own body. */
export class FigureReader {
  constructor(
    private readonly pool: AppPool,
    private readonly book: OutcomeBook,
  ) {}

  /** @throws NotAllowedError */
  async answer(
    actor: SessionActor,
    figure: FigureDefinition,
    filter: OutcomeFilter,
    year: number,
  ): Promise<AnsweredFigure> {
    requireRole(actor, SEE_FIGURES, 'Cijfers inzien');
    const picture = await this.book.of(actor.tenant);
    const { codes, at } = picture;
    const answer = figure.answer({
      picture,
      selection: select(picture, filter),
      whole: select(picture),
      today: dayOf(localDate(at)),
      year,
    });
    const occurring = (name: keyof FigureCodes): readonly string[] =>
      codes[name].names.filter((one) => one !== NONE).toSorted();
    return {
      ...answer,
      lists: SEE_FILES.includes(actor.role) ? (answer.lists ?? []) : [],
      at,
      codes: {
        municipality: occurring('municipality'),
        owner: occurring('owner'),
        sector: occurring('sector'),
        market: occurring('market'),
      },
    };
  }

  /** The placements behind a figure, at most 500. @throws NotAllowedError */
  async files(actor: SessionActor, ids: readonly string[]): Promise<readonly FigureFile[]> {
    requireRole(actor, SEE_FILES, 'De dossiers achter een cijfer inzien');
    return inSession(this.pool, actor, async (client) => (await client.query<FigureFile>(FILES, [ids])).rows);
  }
}
