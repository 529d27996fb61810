import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { z } from 'zod';
import { addMonths, monthOf } from '../../../workflows/law/dates.js';
import type { SessionActor } from '../../access/session.js';
import { IdPipe } from '../../http/id.pipe.js';
import { parseInput } from '../../http/invalid-input.error.js';
import { BankFileService } from '../../payments/bank-file.service.js';
import { PayRunReader, type RunPart } from '../../payments/pay-run-reader.service.js';
import { PayRunService } from '../../payments/pay-run.service.js';
import { returnedPayment, ReturnedPayments } from '../../payments/returned-payment.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { dayFrom, textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { formKey } from './form-key.js';
import type { Refusal } from '../forms/post-form.js';
import { monthInput, reasonInput } from './money-input.js';
import { MoneyNamesReader } from './money-names.js';
import { PayRunPage } from './pay-run-page.js';
import { PayRunsPage } from './pay-runs-page.js';
import { refusalOf } from './refusal-of.js';

const pageNumber = z.coerce.number().int().min(1).max(100_000).catch(1);
const RunQuery = z.object({
  verschillen: pageNumber,
  pagina: pageNumber,
  terug: z.string().optional().catch(undefined),
});
/** After a refusal the form is there again, with what was typed. */
const FIRST: RunPart = { differences: 1, regular: 1, filed: true };
const MONTHS_BACK = 12;
const PREPARERS: readonly string[] = ['finance', 'backOffice', 'manager'];

/** Pay runs from preparation to the file for the bank (B16, F8). */
@WebPage('geld')
export class PayRunPagesController {
  constructor(
    private readonly renderer: Renderer,
    private readonly runs: PayRunService,
    private readonly reader: PayRunReader,
    private readonly files: BankFileService,
    private readonly returns: ReturnedPayments,
    private readonly names: MoneyNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage): Promise<string> {
    return this.listPage(page, undefined);
  }

  @Post('runs')
  async prepare(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    try {
      const { month } = parseInput(monthInput, { month: textOf(typed, 'month') });
      const run = await this.runs.prepare(page.visitor.actor, month, formKey('payRun.prepare', typed));
      response.redirect(303, `/geld/runs/${run.id}`);
    } catch (error) {
      const { status, refusal } = refusalOf(error, 'klaarzetten', typed, ['month']);
      response
        .status(status)
        .type('html')
        .send(await this.listPage(page, refusal));
    }
  }

  @Get('runs/:id')
  async read(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Query() query: unknown,
  ): Promise<string> {
    const { verschillen: differences, pagina: regular, terug } = RunQuery.parse(query);
    return this.runPage(page, id, undefined, { differences, regular, filed: terug !== undefined });
  }

  @Get('runs/:id/bestand')
  async file(@CurrentPage() page: VisitedPage, @Param('id', IdPipe) id: string, @Res() response: Response) {
    try {
      const { name, mediaType, text } = await this.files.fileOf(page.visitor.actor, id);
      response
        .set({
          'Content-Type': mediaType,
          'Content-Disposition': `attachment; filename="${name}"`,
          'Cache-Control': 'no-store',
        })
        .send(text);
    } catch (error) {
      const { status, refusal } = refusalOf(error, 'bestand', {}, []);
      response
        .status(status)
        .type('html')
        .send(await this.runPage(page, id, refusal));
    }
  }

  @Post('runs/:id/goedkeuren')
  async approve(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    await this.step(page, id, typed, response, (actor, seen) => this.runs.approve(actor, id, seen));
  }

  @Post('runs/:id/vrijgeven')
  async release(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    await this.step(page, id, typed, response, (actor, seen) => this.runs.release(actor, id, seen));
  }

  @Post('runs/:id/intrekken')
  async withdraw(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    await this.step(page, id, typed, response, (actor, seen) => {
      const { reason } = parseInput(reasonInput, { reason: textOf(typed, 'reason') });
      return this.runs.withdraw(actor, id, reason, seen);
    });
  }

  @Post('runs/:id/teruggekomen')
  async returned(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    await this.step(page, id, typed, response, (actor, seen) => {
      const input = parseInput(returnedPayment, {
        employer: textOf(typed, 'employer'),
        returnedOn: dayFrom(textOf(typed, 'returnedOn')),
        reason: textOf(typed, 'reason'),
      });
      return this.returns.record(actor, id, input, seen, formKey('payment.return', typed));
    });
  }

  private async step(
    page: VisitedPage,
    id: string,
    typed: Typed,
    response: Response,
    work: (actor: SessionActor, seen: number) => Promise<unknown>,
  ): Promise<void> {
    try {
      await work(page.visitor.actor, Number.parseInt(textOf(typed, '_revision'), 10) || 0);
      response.redirect(303, `/geld/runs/${id}`);
    } catch (error) {
      const { status, refusal } = refusalOf(error, textOf(typed, '_form'), typed, ['reason', 'employer', 'returnedOn']);
      response
        .status(status)
        .type('html')
        .send(await this.runPage(page, id, refusal));
    }
  }

  private async listPage(page: VisitedPage, refusal: Refusal | undefined): Promise<string> {
    const { actor, role } = page.visitor;
    const runs = await this.runs.list(actor);
    const thisMonth = monthOf(localDate(await this.clock.now()));
    const months = Array.from({ length: MONTHS_BACK }, (_none, back) =>
      monthOf(addMonths(`${thisMonth}-01`, -1 - back)),
    ).filter((month) => month >= '2017-01');
    const mayPrepare = PREPARERS.includes(role);
    const body = h(PayRunsPage, { page, runs, months, mayPrepare, refusal });
    return this.renderer.page({ page, title: 'Betaalruns', fault: refusal !== undefined, body });
  }

  private async runPage(
    page: VisitedPage,
    id: string,
    refusal: Refusal | undefined,
    at: RunPart = FIRST,
  ): Promise<string> {
    const { actor } = page.visitor;
    const run = await this.reader.page(actor, id, at);
    const { differences, regular, holds, special, interest, filed, returned } = run;
    const listed = [differences, regular, holds, special].flatMap(({ items }) => items.map(({ employer }) => employer));
    const names = await this.names.of(actor, [
      ...listed,
      ...[...interest, ...(filed ?? []), ...returned].map(({ employer }) => employer),
    ]);
    const today = localDate(await this.clock.now());
    return this.renderer.page({
      page,
      title: `Betaalrun ${run.number}`,
      crumbs: [{ href: '/geld', label: 'Betaalruns' }],
      fault: refusal !== undefined,
      body: h(PayRunPage, { page, run, at, names, today, refusal }),
    });
  }
}
