import { Get, Query } from '@nestjs/common';
import { h } from 'preact';
import { z } from 'zod';
import { WithoutContractReader } from '../../oversight/without-contract.read-model.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { WithoutContractPage } from './without-contract-page.js';

const PER_PAGE = 50;
const Asked = z.object({ pagina: z.coerce.number().int().min(1).max(10_000).catch(1) });

/** The list "started without contract" (M3). */
@WebPage('zonder-contract')
export class WithoutContractController {
  constructor(
    private readonly renderer: Renderer,
    private readonly reader: WithoutContractReader,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage, @Query() raw: unknown): Promise<string> {
    const { actor } = page.visitor;
    const { pagina } = Asked.parse(raw ?? {});
    const place = { limit: PER_PAGE + 1, offset: (pagina - 1) * PER_PAGE };
    const found = await this.reader.read(actor, localDate(await this.clock.now()), place);
    const items = found.items.slice(0, PER_PAGE);
    const body = h(WithoutContractPage, {
      list: { ...found, items },
      names: await this.names.of(actor, items, 'contract.missing'),
      pageNumber: pagina,
      more: found.items.length > PER_PAGE,
    });
    return this.renderer.page({ page, title: 'Begonnen zonder contract', body });
  }
}
