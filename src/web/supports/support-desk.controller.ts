import { Get, Query } from '@nestjs/common';
import { h } from 'preact';
import { z } from 'zod';
import { InstrumentService } from '../../organisations/instrument.service.js';
import { OrganisationService } from '../../organisations/organisation.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { SUPPORT_PILES, SupportDesk } from '../../supports/support-desk.read-model.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { SupportDeskPage } from './support-desk-page.js';

const AT_MOST = 100;
const Asked = z.object({ lijst: z.enum(SUPPORT_PILES).catch('running') });

/** Support decisions over all placements. */
@WebPage('ondersteuning')
export class SupportDeskController {
  constructor(
    private readonly renderer: Renderer,
    private readonly desk: SupportDesk,
    private readonly instruments: InstrumentService,
    private readonly organisations: OrganisationService,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentPage() page: VisitedPage, @Query() query: unknown): Promise<string> {
    const { actor } = page.visitor;
    const pile = Asked.safeParse(query).data?.lijst ?? 'running';
    const today = localDate(await this.clock.now());
    const { items, counts, costs, coverage } = await this.desk.look(actor, pile, today, AT_MOST);
    const body = h(SupportDeskPage, {
      today,
      pile,
      items,
      counts,
      costs,
      coverage,
      instruments: await this.instruments.on(actor, today),
      organisations: await this.organisations.list(actor),
      names: await this.names.of(actor, items, 'support.list'),
      atMost: AT_MOST,
    });
    return this.renderer.page({ page, title: 'Lopende ondersteuning', body });
  }
}
