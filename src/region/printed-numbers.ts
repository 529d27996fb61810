import { numberOf } from './printed-table.js';
import { printedTable, type PrintedSource } from './printed-source.js';
import type { RegionalNumber } from './regional-number.schemas.js';

/** The region whose papers the product brings. */
export const PRINTED_REGION = 'gooi-en-vechtstreek';
const PLAN_VERSION = 'Actieplan 2019-2020';
const PLAN = 'Actieplan Banenafspraken 2019-2020';
const COUNCIL_LETTER = 'Brief portefeuillehouders, 30 juni 2021';
const LETTER_DAY = '2021-06-30';

/** The numbers that the printed tables of a region hold, ready to be recorded, each with its source. */
export function numbersOfPrinted(sources: readonly PrintedSource[]): readonly RegionalNumber[] {
  return sources.flatMap((source) => READERS[source.key]?.(printedTable(source).rows, source.source) ?? []);
}

type Reader = (rows: readonly (readonly string[])[], source: string) => readonly RegionalNumber[];
const whole = (cell: string | undefined): number | null => numberOf(cell)?.toNumber() ?? null;
const plain = (cell: string | undefined): string | null => numberOf(cell)?.toString() ?? null;

/** CBS codes of the municipalities as the papers name them. */
const MUNICIPALITIES: Readonly<Record<string, string>> = {
  Blaricum: '0376',
  Eemnes: '0317',
  'Gooise Meren': '1942',
  Hilversum: '0402',
  Huizen: '0406',
  Laren: '0417',
  Weesp: '0457',
  Wijdemeren: '1696',
};

const READERS: Readonly<Record<string, Reader | undefined>> = {
  // Of this table only what UWV counted: the columns of the municipalities follow from their own files.
  profielen: (rows, source) =>
    rows.flatMap(([name = '', , , withProfile, withoutProfile]): readonly RegionalNumber[] => {
      const area = MUNICIPALITIES[name];
      if (area === undefined) return [];
      const value = { withProfile: whole(withProfile) ?? 0, withoutProfile: whole(withoutProfile) ?? 0 };
      return [{ kind: 'uwvProfiles', area, period: '2020', version: 'UWV', source, value }];
    }),
  doelstellingen: (rows) => [
    ...rows.flatMap(([period = '', market, government, total, realised]): readonly RegionalNumber[] => {
      const value = { market: whole(market), government: whole(government), total: whole(total) ?? 0 };
      const target = { kind: 'target', area: 'region', period, version: PLAN_VERSION, source: PLAN, value } as const;
      const count = whole(realised);
      if (count === null) return [target];
      const late = period === '2020';
      return [
        target,
        {
          kind: 'realisation',
          area: 'region',
          period,
          version: 'officieel',
          source: late ? COUNCIL_LETTER : PLAN,
          value: { market: null, government: null, total: count, publishedOn: late ? LETTER_DAY : null },
        },
      ];
    }),
    {
      kind: 'target',
      area: 'region',
      period: '2020',
      version: 'Werkkamer (landelijke verdeling)',
      source: COUNCIL_LETTER,
      value: { market: null, government: null, total: 900 },
    },
    {
      kind: 'register',
      area: 'region',
      period: '2018',
      version: 'UWV',
      source: 'Dienstverlening Banenafspraken, regio Gooi en Vechtstreek, juni 2021',
      value: { wsw: 92, wajong: 1128, participatiewet: 557, other: null, total: 1777 },
    },
  ],
  stromen: (rows, source) =>
    rows.map(([period = '', lost, found]) => ({
      kind: 'flow',
      area: 'region',
      period,
      version: 'UWV',
      source,
      value: { lost: whole(lost), found: whole(found) },
    })),
  praktijkroute: (rows, source) =>
    rows.map(([period = '', persons]) => ({
      kind: 'registerEntries',
      area: 'region',
      period,
      version: 'UWV',
      source,
      value: { persons: whole(persons) ?? 0 },
    })),
  overheidswerkgevers: (rows, source) =>
    rows.map(([version = '', people, hours, jobs, due, remark]) => ({
      kind: 'publicEmployer',
      area: 'region',
      period: '2019',
      version,
      source,
      value: {
        people: whole(people),
        hours: plain(hours),
        jobs: plain(jobs),
        indicative: plain(due),
        ownTarget: null,
        remark: remark === undefined || remark === '' ? null : remark,
      },
    })),
};
