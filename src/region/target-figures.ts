import { count, text } from '../outcomes/figure-columns.js';
import { dutchNumber } from '../../workflows/law/dutch.js';
import type { Cell } from '../outcomes/figure-table.js';
import type { RecordedNumber } from './region-numbers.service.js';
import type { RegionFigure } from './region-figures.js';
import { planYear, targetYears, totalGap, type TargetYear } from './regional-picture.js';
import { entriesFigure, flowsFigure, hoursFigure, registerFigure } from './uwv-figures.js';

/** Code and name. */
type NamedArea = readonly [code: string, name: string];

export const WHOLE_REGION = 'region';
const words = (count: number): string => dutchNumber(count);

/**
 * Targets beside what UWV counted, and what else UWV tells of an area (G1, E2; seeds 27, 30, 46). What there is no number of, is left out.
 * @param areas the region and its municipalities; only for the region they stand beside each other
 */
export function targetFigures(
  numbers: readonly RecordedNumber[],
  area: string,
  areas: readonly NamedArea[],
): readonly RegionFigure[] {
  return [
    realisedBesideTarget(targetYears(numbers, area)),
    marketAndGovernment(targetYears(numbers, area)),
    ...(area === WHOLE_REGION ? [municipalities(numbers, areas)] : []),
    hoursFigure(numbers, area),
    registerFigure(numbers, area),
    entriesFigure(numbers, area),
    flowsFigure(numbers, area),
  ].filter(({ table }) => table.rows.length > 0);
}

const VERSIONS: Readonly<Record<string, string>> = { officieel: 'officieel', indicatief: 'indicatief' };

function realisedBesideTarget(years: readonly TargetYear[]): RegionFigure {
  const rows = years.flatMap((one): readonly (readonly Cell[])[] => {
    const { realised } = one;
    const told = realised
      ? [realised.total, `${VERSIONS[realised.version] ?? ''}, ${realised.period}`, sourceOf(realised)]
      : [null, '', ''];
    if (one.targets.length === 0) return [[one.year, 'geen doel vastgelegd', null, ...told]];
    return one.targets.map((target) => [
      planYear(one.year, target.version, one.targets.length),
      target.version,
      target.total,
      ...told,
    ]);
  });
  return {
    key: 'realisatie',
    title: 'Banen per jaar',
    table: {
      caption: 'Banen van 25,5 uur, opgeteld sinds eind 2012: doel en realisatie',
      header: [
        text('Jaar'),
        text('Doel uit'),
        count('Doel'),
        count('Gerealiseerd'),
        text('Stand'),
        text('Bron van de realisatie'),
      ],
      rows,
      sentence: realisedSentence(years),
      chart: { kind: 'bars', columns: [2, 3], unit: 'Banen' },
    },
    notes: [
      'De realisatie komt van UWV: per kwartaal indicatief, per jaar officieel. Zij wordt nooit uit eigen plaatsingen berekend, want UWV telt ook banen die niet via de gemeente lopen.',
      'Doel en realisatie zijn een stand: alle extra banen sinds eind 2012 bij elkaar, niet de banen van één jaar.',
    ],
  };
}

const sourceOf = ({ source, publishedOn }: { readonly source: string; readonly publishedOn: string }): string =>
  source + (publishedOn === '' ? '' : ` (${publishedOn.split('-').toReversed().join('-')})`);

/** The last year of which both are known: each of its targets beside the same count. */
function realisedSentence(years: readonly TargetYear[]): string {
  const last = years.findLast(({ targets, realised }) => targets.length > 0 && realised !== undefined);
  if (last?.realised === undefined) return 'Er is nog geen jaar waarvan doel en realisatie allebei bekend zijn.';
  const { total } = last.realised;
  const beside = last.targets.map((target) => {
    const gap = total - target.total;
    const how = gap === 0 ? 'zoveel als' : `${words(Math.abs(gap))} ${gap < 0 ? 'minder' : 'meer'} dan`;
    return `${how} het doel van ${words(target.total)} (${target.version})`;
  });
  return `In ${last.year} telde UWV ${words(total)} banen: ${beside.join(', en ')}.`;
}

function marketAndGovernment(years: readonly TargetYear[]): RegionFigure {
  const rows = years.flatMap((one) =>
    one.targets.map((target): readonly Cell[] => [
      planYear(one.year, target.version, one.targets.length),
      target.market,
      target.government,
      target.total,
      one.realised?.market ?? null,
      one.realised?.government ?? null,
      target.source,
    ]),
  );
  const split = rows.filter(([, market, government]) => market !== null || government !== null);
  const [year, market, government] = split.at(-1) ?? [];
  const isShared = typeof market === 'number' && typeof government === 'number';
  return {
    key: 'markt-en-overheid',
    title: 'Het doel bij markt en overheid',
    table: {
      caption: 'Doel in banen van 25,5 uur, bij werkgevers in de markt en bij de overheid',
      header: [
        text('Jaar'),
        count('Doel markt'),
        count('Doel overheid'),
        count('Doel samen, zoals gedrukt'),
        count('Gerealiseerd markt'),
        count('Gerealiseerd overheid'),
        text('Bron van het doel'),
      ],
      rows,
      sentence: isShared
        ? `In ${String(year)} vraagt het doel ${words(market)} banen in de markt en ${words(government)} bij de overheid.`
        : 'Hoe het doel is verdeeld over markt en overheid, staat er niet bij.',
      chart: { kind: 'stacked', columns: [1, 2], unit: 'Banen' },
    },
    notes: years.flatMap(gapsOf),
  };
}

function gapsOf({ year, targets }: TargetYear): readonly string[] {
  return targets.flatMap((target) => {
    const gap = totalGap(target);
    if (gap === undefined || gap === 0) return [];
    const { version, market, government, total } = target;
    const sum = (market ?? 0) + (government ?? 0);
    return [
      `${year}, ${version}: ${words(market ?? 0)} en ${words(government ?? 0)} zijn samen ${words(sum)}. Gedrukt staat ${words(total)}: ${words(Math.abs(gap))} ${gap < 0 ? 'lager' : 'hoger'}.`,
    ];
  });
}

/** Of each municipality its last year with a target or a count. */
function municipalities(numbers: readonly RecordedNumber[], areas: readonly NamedArea[]): RegionFigure {
  const rows = areas
    .filter(([code]) => code !== WHOLE_REGION)
    .flatMap(([code, name]): readonly (readonly Cell[])[] => {
      const last = targetYears(numbers, code).at(-1);
      const target = last?.targets.at(-1);
      return last
        ? [[name, last.year, target?.total ?? null, last.realised?.total ?? null, target?.version ?? '']]
        : [];
    });
  return {
    key: 'gemeenten',
    title: 'Doel en realisatie per gemeente',
    table: {
      caption: 'Per gemeente het laatste jaar dat is vastgelegd, in banen van 25,5 uur sinds eind 2012',
      header: [text('Gemeente'), text('Jaar'), count('Doel'), count('Gerealiseerd'), text('Doel uit')],
      rows,
      sentence: `Van ${rows.length} ${rows.length === 1 ? 'gemeente is' : 'gemeenten is'} een doel of een realisatie vastgelegd.`,
      chart: { kind: 'bars', columns: [2, 3], unit: 'Banen' },
    },
    notes: ['Kies hierboven een gemeente om al haar jaren te zien.'],
  };
}
