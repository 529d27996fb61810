import type { SessionActor } from '../access/session.js';
import type { Moment } from '../../workflows/definition.js';
import type { FigureReader } from '../outcomes/figure-reader.js';
import { FIGURES } from '../outcomes/figures/all-figures.js';
import { isFor, isKept, keptTable, type KeptFigure } from './kept-figures.js';

export type CurrentPicture = { readonly at: Moment; readonly figures: readonly KeptFigure[] };

/** All figures of a body as they stand now, without a filter. */
export class CurrentFigures {
  constructor(private readonly reader: FigureReader) {}

  /** The same with all that was recorded before, for what is kept. @throws NotAllowedError */
  async level(actor: SessionActor, year: number): Promise<CurrentPicture> {
    await this.reader.level(actor);
    return this.of(actor, year);
  }

  /** Those that somebody in this role sees. @param year of the figures that are of one year @throws NotAllowedError */
  async of(actor: SessionActor, year: number): Promise<CurrentPicture> {
    const figures: KeptFigure[] = [];
    let at: Moment = '1970-01-01T00:00:00.000Z';
    for (const figure of FIGURES.filter((one) => isKept(one) && isFor(actor.role, one.key))) {
      const answer = await this.reader.answer(actor, figure, { filter: {}, team: '', year, per: 'quarter' });
      const { key, numbers, title, definition } = figure;
      at = answer.at;
      figures.push({ key, numbers, title, definition, tables: answer.tables.map(keptTable) });
    }
    return { at, figures };
  }
}
