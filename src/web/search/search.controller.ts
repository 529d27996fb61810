import { Body, HttpCode, Post } from '@nestjs/common';
import { h } from 'preact';
import { READS_WHOLE } from '../../candidates/candidate-view.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { FileSearch } from './file-search.js';
import { SearchPage } from './search-page.js';

/** Searching goes by body: what is asked is personal and stays out of addresses and logs. */
@WebPage('zoeken')
export class SearchController {
  constructor(
    private readonly renderer: Renderer,
    private readonly search: FileSearch,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  async find(@CurrentPage() page: VisitedPage, @Body() typed: Typed): Promise<string> {
    const { actor } = page.visitor;
    const asked = textOf(typed, 'q').slice(0, 120);
    const usable = asked.length >= 2;
    const found = usable
      ? await this.search.find(actor, asked)
      : { placements: [], people: [], employers: [], more: false };
    const body = h(SearchPage, {
      ...found,
      today: localDate(await this.clock.now()),
      names: await this.names.of(actor, found.placements, 'placement.search'),
      asked: usable,
      mayOpen: page.visitor.role === 'consultant',
      mayRead: READS_WHOLE.includes(page.visitor.role),
    });
    return this.renderer.page({ page, title: 'Zoeken', body });
  }
}
