import { Get, Query } from '@nestjs/common';
import { h } from 'preact';
import { InTermReader } from '../../outcomes/in-term-reader.js';
import { RiskList } from '../../oversight/risk-list.read-model.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { RiskPage } from './risk-page.js';
import { riskFilter, riskQuery } from './risk-query.js';

const PER_PAGE = 50;

/** The risk list of the manager (G10). */
@WebPage('risico')
export class RiskController {
  constructor(
    private readonly renderer: Renderer,
    private readonly risks: RiskList,
    private readonly terms: InTermReader,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage, @Query() raw: unknown): Promise<string> {
    const { actor } = page.visitor;
    const today = localDate(await this.clock.now());
    const query = riskQuery(raw);
    const filter = riskFilter(query);
    const place = { offset: (query.pagina - 1) * PER_PAGE, limit: PER_PAGE + 1 };
    const { items: rows, totals } = await this.risks.read(actor, filter, today, place);
    const items = rows.slice(0, PER_PAGE);
    const body = h(RiskPage, {
      today,
      query,
      items,
      more: rows.length > PER_PAGE,
      totals,
      terms: await this.terms.thisQuarter(actor),
      names: await this.names.of(actor, items, 'risk.list'),
      consultants: await this.names.colleagues(actor, 'consultant'),
      experts: await this.names.colleagues(actor, 'expert'),
    });
    return this.renderer.page({ page, title: 'Risicolijst', body });
  }
}
