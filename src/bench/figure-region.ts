import { FrozenPictures } from '../pictures/frozen-pictures.service.js';
import { numbersOfPrinted } from '../region/printed-numbers.js';
import { PRINTED_TABLES } from '../region/printed-tables.data.js';
import { RegionDailyPass } from '../region/region-daily-pass.js';
import { RegionNumbers } from '../region/region-numbers.service.js';
import { ScheduledReports } from '../scheduled-reports/scheduled-reports.service.js';
import type { BenchUrls } from './bench-cluster.js';
import { FIGURE_PLACES } from './figure-draw.js';
import { ADMINISTRATOR, MANAGER, TENANT, TODAY } from './made-up-placements.js';
import { ownerRows } from './owner-rows.js';
import type { PageServer } from './page-server.js';
import { ASKED_YEAR } from './plain-questions/plain-question.js';
import { timed } from './timed.js';

export type FigureMakings = {
  /** Seconds to publish ten years of tables of the region, to keep a picture, and to make a report. */
  readonly publish: number;
  readonly picture: number;
  readonly report: number;
};

/** What pages of the region, pictures and reports show: printed numbers, published tables, two pictures, a report. */
export async function furnishRegion(urls: BenchUrls, server: PageServer): Promise<FigureMakings> {
  await ownerRows(
    urls,
    `insert into tenant_municipality (tenant, municipality, from_on) select $1, code, '2016-01-01' from unnest($2::text[]) code
     on conflict do nothing`,
    [TENANT, FIGURE_PLACES],
  );
  const numbers = server.service(RegionNumbers);
  await numbers.load(ADMINISTRATOR, PRINTED_TABLES);
  await numbers.add(ADMINISTRATOR, numbersOfPrinted(PRINTED_TABLES));
  const publish = await timed(() => server.service(RegionDailyPass).run(TODAY));
  const pictures = server.service(FrozenPictures);
  const wish = { name: 'Momentopname van de bench', kind: 'own', year: ASKED_YEAR, note: null } as const;
  const picture = await timed(() => pictures.freeze(MANAGER, wish));
  await pictures.freeze(MANAGER, wish);
  const report = await timed(() => server.service(ScheduledReports).makeNow(MANAGER, 'dashboard'));
  return { publish: publish.ms / 1000, picture: picture.ms / 1000, report: report.ms / 1000 };
}
