import { FIGURES } from '../outcomes/figures/all-figures.js';
import { REGION_TABLES } from '../region/region-tables.js';

/** A role, and the pages it opens: name in Dutch and address. */
type FigureVisit = readonly [who: string, pages: readonly (readonly [page: string, path: string])[]];

/** Pages of figures and of the region without the figures themselves: one of each kind, as the roles that see it open it. */
export const FIGURE_VISITS: readonly FigureVisit[] = [
  [
    'manager',
    [
      ['Lijst achter een cijfer', '/uitkomsten/banen/lijst/werkt-nu?jaar=2026'],
      ['Lijst van mensen', '/uitkomsten/trede/lijst/zonder-trede?jaar=2026'],
      ['Hoe is dit ontstaan', '/uitkomsten/banen/ontstaan?jaar=2026'],
      ['Cijfer als CSV', '/uitkomsten/cohorten/1.csv?jaar=2026'],
      ['Cijfer als werkboek', '/uitkomsten/cohorten/1.xlsx?jaar=2026'],
      ['Trede tussen twee dagen', '/uitkomsten/trede?op=2025-12-31&vergeleken=2023-12-31&sinds=2023-07-01'],
      ['Volledigheid per gemeente', '/gegevenskwaliteit/volledigheid'],
      ['Dossiers waarin iets ontbreekt', '/gegevenskwaliteit/volledigheid/0402/ladder'],
      ['Hoe volledigheid is ontstaan', '/gegevenskwaliteit/volledigheid/ontstaan'],
      ['Momentopnamen', '/momentopnamen'],
      ['Momentopname', '/momentopnamen/1'],
      ['Twee momentopnamen naast elkaar', '/momentopnamen/vergelijken?toen=1&nu=2'],
      ['Momentopname naast vandaag', '/momentopnamen/vergelijken?toen=1&nu=nu'],
      ['Rapportages', '/rapportages'],
      ['Banen behouden', '/rapportages/banen-behouden'],
      ['Rapportage als PDF', '/rapportages/1.pdf'],
      ['Rapportage als werkboek', '/rapportages/1.xlsx'],
      ['Regio: doelen', '/regio'],
      ['Regio: doelen van een gemeente', '/regio?gebied=0402'],
      ['Regio: overheidswerkgevers', '/regio/overheidswerkgevers'],
      ['Regio: gedrukte tabellen', '/regio/gedrukt'],
      ['Regio: wat is vastgelegd', '/regio/vastgelegd'],
      ...REGION_TABLES.map(({ key }) => [`Regio: ${key}`, `/regio/gemeenten?tabel=${key}`] as const),
      ['Hoe doelen zijn ontstaan', '/regio/doelen/ontstaan'],
      ['Hoe een regiotabel is ontstaan', '/regio/gemeenten/banen/2025-Q4/ontstaan'],
      ['Hoe de tabel van volledigheid is ontstaan', '/regio/gemeenten/volledigheid/2025-Q4/ontstaan'],
      ['Doelen als CSV', '/regio/doelen/realisatie.csv?gebied=region'],
      ['Gedrukte tabel als werkboek', '/regio/gedrukt/ladder.xlsx'],
      ['Overheidswerkgevers als CSV', '/regio/overheidswerkgevers/overheidswerkgevers.csv'],
      ['Regiotabel als CSV', '/regio/gemeenten/banen/2025-Q4/1.csv'],
      ['Regiotabel als werkboek', '/regio/gemeenten/banen/2025-Q4/1.xlsx'],
    ],
  ],
  [
    'administrator',
    [
      ['Regio: cijfer vastleggen', '/regio/vastleggen?soort=target'],
      ['Regio: cijfer intrekken', '/regio/intrekken?soort=target&gebied=region&periode=2020&versie=werkkamer'],
      ['Regio: cijfers inlezen', '/regio/cijfers-inlezen'],
    ],
  ],
];

/** Every address that part g asks for, the figures among them. */
export const figureAddresses = (): readonly string[] => [
  ...FIGURES.map(({ key }) => `/uitkomsten/${key}`),
  ...FIGURE_VISITS.flatMap(([, pages]) => pages.map(([, path]) => path)),
];
