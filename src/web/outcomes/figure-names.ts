import type { AppPool } from '../../platform/database.js';
import type { AnsweredFigure } from '../../outcomes/figure-reader.js';
import { FIGURE_WORDS, sequenceWord } from '../../outcomes/figures/particular-words.js';
import { SUPPORT_WORDS } from '../../outcomes/figures/support-words.js';
import type { FileNamesReader } from '../names/file-names.js';
import type { SessionActor } from '../../access/session.js';
import { branchName } from '../words/branch-words.js';
import type { FigureChoices } from './figure-filters.js';

const MARKET_WORDS: Readonly<Record<string, string>> = { market: 'Markt', government: 'Overheid' };
const YEARS_BACK = 9;
const namedBy = (codes: readonly string[], words: Readonly<Record<string, string>>) =>
  codes.map((code) => [code, words[code] ?? code] as const);

/** Names of what the filters of the figures choose from. */
export class FigureNames {
  constructor(
    private readonly pool: AppPool,
    private readonly names: FileNamesReader,
  ) {}

  /** @param year the last one */
  async choices(actor: SessionActor, year: number, { codes }: AnsweredFigure): Promise<FigureChoices> {
    const places = await this.municipalities();
    const people = await this.names.members(actor);
    const employers = await this.names.employersOf(actor, codes.employer);
    const named = (ids: readonly string[], names: ReadonlyMap<string, string>, other: (id: string) => string) =>
      ids.map((id) => [id, names.get(id) ?? other(id)] as const).toSorted(([, a], [, b]) => a.localeCompare(b, 'nl'));
    return {
      years: Array.from({ length: YEARS_BACK + 1 }, (_none, back) => [`${year - back}`, `${year - back}`] as const),
      municipality: named(codes.municipality, places, (code) => code),
      team: codes.team.map((team) => [team, team] as const),
      owner: named(codes.owner, people, () => 'Oud-collega'),
      employer: named(codes.employer, employers, () => 'Onbekend'),
      sector: named(codes.sector, new Map(), branchName),
      market: namedBy(codes.market, MARKET_WORDS),
      source: namedBy(codes.source, FIGURE_WORDS.source),
      support: namedBy(codes.support, SUPPORT_WORDS),
      reason: namedBy(codes.reason, FIGURE_WORDS.reason),
      jobhunter: namedBy(codes.jobhunter, FIGURE_WORDS.jobhunter),
      arrangement: namedBy(codes.arrangement, FIGURE_WORDS.arrangement),
      arrangementNow: namedBy(codes.arrangementNow, FIGURE_WORDS.arrangement),
      programme: namedBy(codes.programme, FIGURE_WORDS.programme),
      budgetLine: namedBy(codes.budgetLine, {}),
      form: namedBy(codes.form, FIGURE_WORDS.form),
      split: namedBy(codes.split, FIGURE_WORDS.split),
      carved: namedBy(codes.carved, FIGURE_WORDS.carved),
      socialReturn: namedBy(codes.socialReturn, FIGURE_WORDS.socialReturn),
      socialReturnContract: namedBy(codes.socialReturnContract, {}),
      buddy: namedBy(codes.buddy, FIGURE_WORDS.buddy),
      externalReference: namedBy(codes.externalReference, FIGURE_WORDS.externalReference),
      contractsAgreed: codes.contractsAgreed.map((count) => [count, sequenceWord(count)] as const),
    };
  }

  private async municipalities(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.pool.query<{ code: string; name: string }>('select code, name from municipality');
    return new Map(rows.map(({ code, name }) => [code, name]));
  }
}
