import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { YearlyLetters } from '../../documents/yearly-letters.service.js';
import { IdPipe } from '../../http/id.pipe.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { caseNumber } from '../../reminders/case-number.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { toWhom } from './document-words.js';
import { oneByOne, type Outcome } from './one-by-one.js';
import { YearlyPage, type YearlyProps } from './yearly-page.js';

const CRUMBS = [{ href: '/brieven', label: 'Brieven' }];
type Shown = { readonly done: number | undefined; readonly faults: readonly string[] };

/** The letters of the turn of the year (M34). */
@WebPage('brieven/jaar')
export class YearlyController {
  constructor(
    private readonly renderer: Renderer,
    private readonly yearly: YearlyLetters,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @CurrentPage() page: VisitedPage,
    @Query('jaar') year: string | undefined,
    @Query('gedaan') done: string | undefined,
  ): Promise<string> {
    const count = done === undefined ? undefined : Number.parseInt(done, 10) || 0;
    const asked = await this.yearOf(year);
    // Who gets a letter follows from all placements: that is looked for when somebody asks for a year.
    if (year === undefined) return this.shown(page, { year: asked, found: undefined, done: count, faults: [] });
    return this.page(page, asked, { done: count, faults: [] });
  }

  @Get('bedrag/:id.pdf')
  async reset(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Query('jaar') year: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    sendPdf(response, await this.yearly.previewReset(page.visitor.actor, id, await this.yearOf(year)));
  }

  @Get('opgave/:id.pdf')
  async statement(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Query('jaar') year: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    sendPdf(response, await this.yearly.previewStatement(page.visitor.actor, id, await this.yearOf(year)));
  }

  @Post()
  async make(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    const year = await this.yearOf(textOf(typed, 'jaar'));
    const outcome =
      textOf(typed, 'soort') === 'opgave' ? await this.statements(page, year) : await this.resets(page, year);
    if (outcome.faults.length === 0) {
      response.redirect(303, `/brieven/jaar?jaar=${year}&gedaan=${outcome.done}`);
      return;
    }
    response
      .status(409)
      .type('html')
      .send(await this.page(page, year, outcome));
  }

  private async resets(page: VisitedPage, year: number): Promise<Outcome> {
    const { actor } = page.visitor;
    const { letters } = await this.yearly.resets(actor, year);
    return oneByOne(
      letters,
      ({ placement, addressee }) => `Zaak ${caseNumber(placement)} ${toWhom(addressee)}`,
      async (letter) => this.yearly.makeReset(actor, letter, year),
    );
  }

  private async statements(page: VisitedPage, year: number): Promise<Outcome> {
    const { actor } = page.visitor;
    return oneByOne(
      await this.yearly.employers(actor, year),
      ({ employerName }) => employerName,
      async ({ employer }) => this.yearly.makeStatement(actor, employer, year),
    );
  }

  private async page(page: VisitedPage, year: number, { done, faults }: Shown): Promise<string> {
    const { actor } = page.visitor;
    const resets = await this.yearly.resets(actor, year);
    const employers = await this.yearly.employers(actor, year);
    return this.shown(page, { year, found: { resets, employers }, done, faults });
  }

  private shown(page: VisitedPage, parts: Omit<YearlyProps, 'page'>): string {
    const body = h(YearlyPage, { page, ...parts });
    const title = 'Brieven van de jaarwisseling';
    return this.renderer.page({ page, title, crumbs: CRUMBS, fault: parts.faults.length > 0, body });
  }

  /** From November on the next year, else the one that runs; a wish within the tables' reach. */
  private async yearOf(wish: string | undefined): Promise<number> {
    const asked = Number.parseInt(wish ?? '', 10);
    if (asked >= 2017 && asked <= 2100) return asked;
    const today = localDate(await this.clock.now());
    return Number(today.slice(0, 4)) + (today.slice(5, 7) >= '11' ? 1 : 0);
  }
}

function sendPdf(response: Response, pdf: Buffer): void {
  response.type('application/pdf').setHeader('Cache-Control', 'private, no-store').send(pdf);
}
