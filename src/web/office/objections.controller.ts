import { Get } from '@nestjs/common';
import { h } from 'preact';
import { ObjectionDesk } from '../../objections/objection-desk.read-model.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { ObjectionsPage } from './objections-page.js';

const SHOWN_OPEN = 200;
const SHOWN_CLOSED = 25;

/** The objections of a deciding body (D4). */
@WebPage('bezwaren')
export class ObjectionsController {
  constructor(
    private readonly renderer: Renderer,
    private readonly desk: ObjectionDesk,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage): Promise<string> {
    const { actor } = page.visitor;
    const open = await this.desk.list(actor, true, SHOWN_OPEN);
    const closed = await this.desk.list(actor, false, SHOWN_CLOSED);
    const names = await this.names.of(actor, [...open, ...closed], 'objection.list');
    const today = localDate(await this.clock.now());
    return this.renderer.page({ page, title: 'Bezwaren', body: h(ObjectionsPage, { today, open, closed, names }) });
  }
}
