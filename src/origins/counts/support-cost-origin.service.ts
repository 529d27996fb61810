import type { LocalDate } from '../../../workflows/definition.js';
import { dutchDate, dutchEuros, dutchNumber } from '../../../workflows/law/dutch.js';
import type { SessionActor } from '../../access/session.js';
import { inSession } from '../../journal/session-work.js';
import { counted, type FigureTable } from '../../outcomes/figure-table.js';
import type { Clock } from '../../platform/clock.js';
import type { AppPool } from '../../platform/database.js';
import type { SupportCost, SupportDesk } from '../../supports/support-desk.read-model.js';
import type { FileProofs } from '../file-proofs.service.js';
import { askedDay, provenOrigin, type CountOrigin, type OriginLine } from './count-origin.js';
import { costKey, costsOf, MOST_PLACEMENTS, supportCostsThen, type CostLine } from './support-costs-then.js';

/** Words for codes that a municipality or a law has given names. */
export type CostWords = { readonly provider: (code: string) => string; readonly programme: (code: string) => string; readonly kind: (code: string) => string }; // prettier-ignore
export type SupportCostWish = {
  /** One row of the table, by the key that `rows` has; all of them when left out. */
  readonly row: string | undefined;
  readonly on: LocalDate | undefined;
};
export type SupportCostOrigin = CountOrigin & {
  /** Rows that can be asked for, by their key, as they stood that day. */
  readonly rows: readonly (readonly [key: string, words: string])[];
};

/** "Hoe is dit ontstaan" of what support costs, by budget line, programme and provider (seeds 36 and 47). */
export class SupportCostOrigins {
  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
    private readonly desk: SupportDesk,
    private readonly proofs: FileProofs,
  ) {}

  /** @throws NotAllowedError */
  async of(actor: SessionActor, { row, on }: SupportCostWish, words: CostWords): Promise<SupportCostOrigin> {
    const asked = await askedDay(this.clock, on);
    const shown = await this.desk.costs(actor, asked.today);
    const isNow = asked.moment === undefined;
    const lines = await inSession(this.pool, actor, (client) => supportCostsThen(client, asked.day, asked.moment));
    const costs = lines ? costsOf(lines) : isNow ? shown : [];
    const chosen = (lines ?? []).filter((one) => row === undefined || costKey(one) === row);
    const origin = await provenOrigin(
      this.proofs,
      actor.tenant,
      asked,
      {
        tables: [tableOf(costs, asked.day, words)],
        rules: rulesOf(asked.day),
        how: lines ? 'entries' : 'tooMany',
        same: lines && isNow ? sameCosts(costs, shown) : null,
        lines: chosen.map((line) => lineOf(line, words)),
        body: null,
      },
      { opensFiles: true },
    );
    return { ...origin, rows: costs.map((one) => [costKey(one), nameOf(one, words).join(', ')] as const) };
  }
}

const UNSET = 'niet ingevuld';
const nameOf = ({ budgetLine, programme, provider }: SupportCost, words: CostWords): readonly string[] => [
  budgetLine ?? UNSET,
  programme === null ? UNSET : words.programme(programme),
  provider === null ? UNSET : words.provider(provider),
];

const sameCosts = (found: readonly SupportCost[], shown: readonly SupportCost[]): boolean =>
  JSON.stringify(inOrder(found)) === JSON.stringify(inOrder(shown));
const inOrder = (costs: readonly SupportCost[]): readonly string[] =>
  costs.map((one) => `${costKey(one)} ${one.running} ${one.monthly} ${one.year}`).toSorted();

function tableOf(costs: readonly SupportCost[], day: LocalDate, words: CostWords): FigureTable {
  const year = day.slice(0, 4);
  const running = costs.reduce((sum, one) => sum + one.running, 0);
  return {
    caption: `Kosten van toegekende ondersteuning, ${year}`,
    header: [
      { label: 'Budget', kind: 'text' },
      { label: 'Programma', kind: 'text' },
      { label: 'Aanbieder', kind: 'text' },
      { label: 'Lopend', kind: 'count' },
      { label: 'Per maand', kind: 'euros' },
      { label: `Heel ${year}`, kind: 'euros' },
    ],
    rows: costs.map((one) => [...nameOf(one, words), one.running, Number(one.monthly), Number(one.year)]),
    sentence: `Op ${dutchDate(day)} liep er ${running} keer ondersteuning.`,
  };
}

const rulesOf = (day: LocalDate): readonly string[] => [
  'Wat is toegekend, niet wat is betaald: de uren per week en het tarief van elk besluit.',
  `Per maand: 52 weken gedeeld door 12, van wat op ${dutchDate(day)} liep. Per jaar: naar de dagen in ${day.slice(0, 4)}, een week is zeven dagen.`,
  'Een verlenging of een besluit op bezwaar komt in de plaats van wat liep: dat eindigt de dag ervoor, met zijn eigen uren en budget.',
  'Stopt de ondersteuning of het werk eerder, dan telt die dag als laatste.',
];

function lineOf(line: CostLine, words: CostWords): OriginLine {
  const { placement, entry, on, by, kind, hours, rate, fromOn, untilOn, monthly, year, budgetLine } = line;
  const what = `${words.kind(kind)}, ${dutchNumber(hours)} uur per week voor ${dutchEuros(rate)} per uur, van ${dutchDate(fromOn)} tot en met ${dutchDate(untilOn)}${budgetLine === null ? '' : `, budget ${budgetLine}`}: ${dutchEuros(monthly)} per maand, ${dutchEuros(year.toFixed(2))} in dit jaar.`;
  return { stream: placement, of: 'placements', entry, on, by, what };
}

/** More placements with support than a page reads entries of. */
export const tooManyWords = `Er zijn meer dan ${counted(MOST_PLACEMENTS, 'plaatsing', 'plaatsingen')} met ondersteuning. Volg een plaatsing apart: op haar pagina staat bij de ondersteuning hoe die is ontstaan.`;
