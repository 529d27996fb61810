import type { LocalDate } from '../../workflows/definition.js';
import type { DemoBody } from '../access/demo-users.js';

/** A municipality of residence with the number of its inhabitants (2017, thousands) as weight. */
export type SimulatedMunicipality = {
  readonly code: string;
  readonly name: string;
  readonly body: DemoBody['code'];
  readonly weight: number;
  /** Last day in the region. */
  readonly until: LocalDate | null;
};

export type SimulatedRegion = {
  readonly code: string;
  readonly name: string;
  readonly municipalities: readonly SimulatedMunicipality[];
  /** Real register entries through the Praktijkroute per year; years that are not here are drawn. */
  readonly entries: {
    readonly table: string;
    readonly source: string;
    readonly rows: readonly { readonly year: number; readonly registerEntries: number }[];
  };
  /** A municipality that leaves: on this day its running files go to a successor outside the region (M50). */
  readonly succession: {
    readonly municipality: string;
    readonly on: LocalDate;
    readonly to: string;
    readonly successor: string;
  };
};

const gooi = (code: string, name: string, weight: number): SimulatedMunicipality => ({
  code,
  name,
  body: 'gooi',
  weight,
  until: null,
});

/** Gooi en Vechtstreek: eight municipalities, seven since Weesp joined Amsterdam. */
export const gooiEnVechtstreek: SimulatedRegion = {
  code: 'gooi-en-vechtstreek',
  name: 'Gooi en Vechtstreek',
  municipalities: [
    gooi('0376', 'Blaricum', 11),
    gooi('0317', 'Eemnes', 9),
    gooi('1942', 'Gooise Meren', 57),
    gooi('0402', 'Hilversum', 89),
    gooi('0406', 'Huizen', 41),
    gooi('0417', 'Laren', 11),
    gooi('1696', 'Wijdemeren', 23),
    { code: '0457', name: 'Weesp', body: 'weesp', weight: 19, until: '2022-03-23' },
  ],
  entries: {
    table: 'region-gooi-en-vechtstreek-praktijkroute-inflow',
    source: 'Actieplan Banenafspraken 2019-2020',
    rows: [
      { year: 2017, registerEntries: 70 },
      { year: 2018, registerEntries: 22 },
    ],
  },
  succession: { municipality: '0457', on: '2022-03-24', to: '0363', successor: 'amsterdam' },
};

export const REGIONS: readonly SimulatedRegion[] = [gooiEnVechtstreek];
