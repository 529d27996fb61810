import { Get, Query } from '@nestjs/common';
import { h } from 'preact';
import { ExpertOrders } from '../../../measurements/expert-orders.service.js';
import { Clock } from '../../../platform/clock.js';
import { localDate } from '../../../platform/legal-time.js';
import { Renderer } from '../../layout/renderer.js';
import { FileNamesReader } from '../../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../../session/current-page.js';
import { WebPage } from '../../session/web-page.js';
import { AgendaPage } from './agenda-page.js';
import { agendaOf } from './agenda-view.js';

/** The agenda of a wage value expert (process steps 9 to 12). */
@WebPage('agenda')
export class AgendaController {
  constructor(
    private readonly renderer: Renderer,
    private readonly orders: ExpertOrders,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentPage() page: VisitedPage, @Query('gepland') planned: unknown): Promise<string> {
    const { actor } = page.visitor;
    const orders = await this.orders.ofExpert(actor);
    const body = h(AgendaPage, {
      agenda: agendaOf(orders),
      names: await this.names.of(actor, orders, 'agenda.read'),
      today: localDate(await this.clock.now()),
      planned: typeof planned === 'string' && /^\d{1,2}$/.test(planned) ? Number(planned) : 0,
    });
    return this.renderer.page({ page, title: 'Agenda', body });
  }
}
