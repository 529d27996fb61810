import { Get, Query } from '@nestjs/common';
import { h } from 'preact';
import { cursorOf, keyFrom } from '../../http/page.js';
import { PlacementReader } from '../../placements/placement-reader.service.js';
import { keyOfItem } from '../../placements/placement-rows.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { CaseloadPage } from './caseload-page.js';
import { addressOf, caseloadQuery, filterOf } from './caseload-query.js';

const PER_PAGE = 50;

@WebPage('caseload')
export class CaseloadController {
  constructor(
    private readonly renderer: Renderer,
    private readonly placements: PlacementReader,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage, @Query() raw: unknown): Promise<string> {
    const { actor } = page.visitor;
    const today = localDate(await this.clock.now());
    const query = caseloadQuery(raw, page.visitor);
    const rows = await this.placements.list(actor, filterOf(query, today), {
      after: keyFrom(query.cursor, 2),
      limit: PER_PAGE + 1,
    });
    const items = rows.slice(0, PER_PAGE);
    const last = items.at(-1);
    const body = h(CaseloadPage, {
      page,
      query,
      today,
      items,
      names: await this.names.of(actor, items, 'placement.list'),
      owners: await this.names.colleagues(actor, 'consultant'),
      next: rows.length > PER_PAGE && last ? addressOf(query, cursorOf(keyOfItem(last))) : undefined,
    });
    return this.renderer.page({ page, title: page.visitor.role === 'expert' ? 'Mijn metingen' : 'Caseload', body });
  }
}
