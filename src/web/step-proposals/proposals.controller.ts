import { Get } from '@nestjs/common';
import { h } from 'preact';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { ProposalReader } from '../../step-proposals/proposal-reader.service.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { ProposalsPage } from './proposals-page.js';

const SHOWN = 100;
const LAST = 10;

/** Steps that wait for a second person (B2b, M32, M51). */
@WebPage('voorstellen')
export class ProposalsController {
  constructor(
    private readonly renderer: Renderer,
    private readonly reader: ProposalReader,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage): Promise<string> {
    const { actor } = page.visitor;
    const toConfirm = await this.reader.list(actor, 'toConfirm', SHOWN);
    const mine = await this.reader.list(actor, 'mine', SHOWN);
    const answered = await this.reader.list(actor, 'answered', LAST);
    const open = actor.role === 'manager' ? await this.reader.list(actor, 'open', SHOWN) : undefined;
    const all = [...toConfirm, ...mine, ...answered, ...(open ?? [])];
    const names = await this.names.of(actor, all, 'stepProposal.list');
    const today = localDate(await this.clock.now());
    const body = h(ProposalsPage, { today, toConfirm, mine, answered, open, names });
    return this.renderer.page({ page, title: 'Voorstellen', body });
  }
}
