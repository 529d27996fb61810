import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { LetterRuns } from '../../documents/runs/letter-runs.service.js';
import { YearlyLetters } from '../../documents/yearly-letters.service.js';
import { IdPipe } from '../../http/id.pipe.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { YearlyPage } from './yearly-page.js';
import { ORDER_OF, yearlyAddress, yearlyQuery, type YearlyQuery } from './yearly-query.js';
import { PER_PAGE } from './yearly-resets.js';

const CRUMBS = [{ href: '/brieven', label: 'Brieven' }];
/** The letters of the turn of the year (M34). */
@WebPage('brieven/jaar')
export class YearlyController {
  constructor(
    private readonly renderer: Renderer,
    private readonly yearly: YearlyLetters,
    private readonly runs: LetterRuns,
  ) {}

  @Get()
  async show(@CurrentPage() page: VisitedPage, @Query() raw: unknown): Promise<string> {
    return this.page(page, await this.queryOf(raw));
  }

  @Get('bedrag/:id.pdf')
  async reset(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Query() raw: unknown,
    @Res() response: Response,
  ): Promise<void> {
    sendPdf(response, await this.yearly.previewReset(page.visitor.actor, id, (await this.queryOf(raw)).jaar));
  }

  @Get('opgave/:id.pdf')
  async statement(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Query() raw: unknown,
    @Res() response: Response,
  ): Promise<void> {
    sendPdf(response, await this.yearly.previewStatement(page.visitor.actor, id, (await this.queryOf(raw)).jaar));
  }

  /** A worker makes them; pressed again while it runs, nothing else begins. */
  @Post()
  async make(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    const { actor } = page.visitor;
    const query = await this.queryOf(typed);
    const statements = textOf(typed, 'soort') === 'opgave';
    const kind = statements ? 'statement' : 'reset';
    if (textOf(typed, 'doen') === 'stoppen') await this.runs.stop(actor, query.jaar, kind);
    else await this.runs.ask(actor, query.jaar, kind);
    response.redirect(303, `${yearlyAddress(query, {})}#${statements ? 'opgaven' : 'bedragen'}`);
  }

  private async page(page: VisitedPage, query: YearlyQuery): Promise<string> {
    const { actor } = page.visitor;
    const { jaar: year, volgorde, pagina, opgaven } = query;
    const place = { order: ORDER_OF[volgorde], offset: (pagina - 1) * PER_PAGE, limit: PER_PAGE };
    const resets = await this.yearly.resets(actor, year, place);
    const employers = await this.yearly.employers(actor, year, { offset: (opgaven - 1) * PER_PAGE, limit: PER_PAGE });
    const years = await this.yearly.years();
    const runs = {
      reset: await this.runs.last(actor, year, 'reset'),
      statement: await this.runs.last(actor, year, 'statement'),
    };
    const body = h(YearlyPage, { page, query, resets, years, employers, runs });
    return this.renderer.page({ page, title: 'Brieven van de jaarwisseling', crumbs: CRUMBS, body });
  }

  private async queryOf(raw: unknown): Promise<YearlyQuery> {
    const [year = 2017] = await this.yearly.years();
    return yearlyQuery(raw, year);
  }
}

function sendPdf(response: Response, pdf: Buffer): void {
  response.type('application/pdf').setHeader('Cache-Control', 'private, no-store').send(pdf);
}
