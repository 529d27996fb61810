import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { YearlyLetters } from '../../documents/yearly-letters.service.js';
import { IdPipe } from '../../http/id.pipe.js';
import { caseNumber } from '../../reminders/case-number.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { toWhom } from './document-words.js';
import type { MadeKind, NextGo } from './make-form.js';
import { oneByOne, type Outcome } from './one-by-one.js';
import { YearlyPage } from './yearly-page.js';
import { ORDER_OF, yearlyAddress, yearlyQuery, type YearlyQuery } from './yearly-query.js';
import { PER_PAGE } from './yearly-resets.js';

const CRUMBS = [{ href: '/brieven', label: 'Brieven' }];
type Shown = {
  readonly done: number | undefined;
  readonly faults: readonly string[];
  readonly next?: NextGo | undefined;
};

/** The letters of the turn of the year (M34). */
@WebPage('brieven/jaar')
export class YearlyController {
  constructor(
    private readonly renderer: Renderer,
    private readonly yearly: YearlyLetters,
  ) {}

  @Get()
  async show(@CurrentPage() page: VisitedPage, @Query() raw: unknown): Promise<string> {
    const query = await this.queryOf(raw);
    return this.page(page, query, { done: query.gedaan, faults: [] });
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

  @Post()
  async make(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    const query = await this.queryOf(typed);
    const outcome =
      textOf(typed, 'soort') === 'opgave' ? await this.statements(page, query) : await this.resets(page, query);
    if (outcome.faults.length === 0) {
      response.redirect(303, `${yearlyAddress(query, {})}&gedaan=${outcome.done}`);
      return;
    }
    response
      .status(409)
      .type('html')
      .send(await this.page(page, query, outcome));
  }

  private async resets(page: VisitedPage, { jaar: year, na: after }: YearlyQuery): Promise<Shown> {
    const { actor } = page.visitor;
    const { letters, next } = await this.yearly.portion(actor, year, after);
    const outcome = await madeOf(
      letters,
      ({ placement, addressee }) => `Zaak ${caseNumber(placement)} ${toWhom(addressee)}`,
      (letter) => this.yearly.makeReset(actor, letter, year),
    );
    return { ...outcome, next: nextGo('bedrag', next) };
  }

  private async statements(page: VisitedPage, { jaar: year, na: after }: YearlyQuery): Promise<Shown> {
    const { actor } = page.visitor;
    const { employers, next } = await this.yearly.statementPortion(actor, year, after);
    const outcome = await madeOf(
      employers,
      ({ employerName }) => employerName,
      ({ employer }) => this.yearly.makeStatement(actor, employer, year),
    );
    return { ...outcome, next: nextGo('opgave', next) };
  }

  private async page(page: VisitedPage, query: YearlyQuery, { done, faults, next }: Shown): Promise<string> {
    const { actor } = page.visitor;
    const { jaar: year, volgorde, pagina, opgaven } = query;
    const place = { order: ORDER_OF[volgorde], offset: (pagina - 1) * PER_PAGE, limit: PER_PAGE };
    const resets = await this.yearly.resets(actor, year, place);
    const employers = await this.yearly.employers(actor, year, { offset: (opgaven - 1) * PER_PAGE, limit: PER_PAGE });
    const years = await this.yearly.years();
    const body = h(YearlyPage, { page, query, resets, years, employers, done, faults, next });
    const title = 'Brieven van de jaarwisseling';
    return this.renderer.page({ page, title, crumbs: CRUMBS, fault: faults.length > 0, body });
  }

  private async queryOf(raw: unknown): Promise<YearlyQuery> {
    const [year = 2017] = await this.yearly.years();
    return yearlyQuery(raw, year);
  }
}

/** Those that were there already do not count. */
async function madeOf<T>(
  all: readonly T[],
  labelOf: (one: T) => string,
  make: (one: T) => Promise<string | undefined>,
): Promise<Outcome> {
  let made = 0;
  const { faults } = await oneByOne(all, labelOf, async (one) => {
    if ((await make(one)) !== undefined) made += 1;
  });
  return { done: made, faults };
}

const nextGo = (of: MadeKind, after: string | undefined): NextGo | undefined =>
  after === undefined ? undefined : { of, after };

function sendPdf(response: Response, pdf: Buffer): void {
  response.type('application/pdf').setHeader('Cache-Control', 'private, no-store').send(pdf);
}
