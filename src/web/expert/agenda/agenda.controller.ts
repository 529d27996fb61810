import { Get, Query } from '@nestjs/common';
import { h } from 'preact';
import { EmployerService } from '../../../employers/employer.service.js';
import { ExpertOrders } from '../../../measurements/expert-orders.service.js';
import { VisitAnswers } from '../../../links/visit-answers.read-model.js';
import { Clock } from '../../../platform/clock.js';
import { localDate } from '../../../platform/legal-time.js';
import { textOf, type Typed } from '../../forms/form-values.js';
import { Renderer } from '../../layout/renderer.js';
import { FileNamesReader } from '../../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../../session/current-page.js';
import { WebPage } from '../../session/web-page.js';
import { STEP_DONE } from '../measuring/step-fields.js';
import { AgendaPage } from './agenda-page.js';
import { agendaOf } from './agenda-view.js';
import { withPlaces } from './place-names.js';
import { standingsOf } from './standings.js';

/** The agenda of a wage value expert (process steps 9 to 12). */
@WebPage('agenda')
export class AgendaController {
  constructor(
    private readonly renderer: Renderer,
    private readonly orders: ExpertOrders,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
    private readonly answers: VisitAnswers,
    private readonly employers: EmployerService,
  ) {}

  @Get()
  async show(@CurrentPage() page: VisitedPage, @Query() query: Typed): Promise<string> {
    const { actor } = page.visitor;
    const orders = await withPlaces(this.employers, actor, await this.orders.ofExpert(actor));
    const standings = await standingsOf(this.answers, actor, orders);
    const body = h(AgendaPage, {
      standings,
      agenda: agendaOf(orders),
      names: await this.names.of(actor, orders, 'agenda.read'),
      today: localDate(await this.clock.now()),
      done: doneWords(textOf(query, 'gepland'), textOf(query, 'gedaan')),
    });
    return this.renderer.page({ page, title: 'Agenda', body });
  }
}

/** What was just done; anything else in the address is not shown. */
function doneWords(planned: string, step: string): string | undefined {
  if (step === 'teruggeven' || step === 'belang') return STEP_DONE[step];
  if (!/^[1-9]\d?$/.test(planned)) return undefined;
  const visits = planned === '1' ? 'Het bezoek is gepland' : `${planned} bezoeken zijn gepland`;
  return `${visits}. De uitnodigingen gaan vanzelf weg.`;
}
