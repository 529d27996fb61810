import { Body, Get, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { IdPipe } from '../../http/id.pipe.js';
import { parseInput } from '../../http/invalid-input.error.js';
import { NotFoundError } from '../../http/request.errors.js';
import { PayRunReader } from '../../payments/pay-run-reader.service.js';
import { RecoveryService } from '../../payments/recovery.service.js';
import { PlacementFiles } from '../../placements/placement-files.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { caseNumber } from '../../reminders/case-number.js';
import { dayFrom, decimalFrom, textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { Adds } from '../sent-forms/adds.js';
import { WebPage } from '../session/web-page.js';
import { formKey } from './form-key.js';
import type { Refusal } from '../forms/post-form.js';
import { receiptInput, recoveryInput, writeOffInput } from './money-input.js';
import { MoneyNamesReader } from './money-names.js';
import { PlacementMoneyPage } from './placement-money-page.js';
import { RecoveriesPage } from './recoveries-page.js';
import { RecoveryPage } from './recovery-page.js';
import { refusalOf } from './refusal-of.js';

/** Money of one placement, and claims for what was overpaid (M33). */
@WebPage('geld')
export class RecoveryPagesController {
  constructor(
    private readonly renderer: Renderer,
    private readonly recoveries: RecoveryService,
    private readonly reader: PayRunReader,
    private readonly files: PlacementFiles,
    private readonly names: MoneyNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get('terugvorderingen')
  async all(@CurrentPage() page: VisitedPage): Promise<string> {
    const { actor } = page.visitor;
    const { claims, unclaimed } = await this.recoveries.overview(actor);
    const today = localDate(await this.clock.now());
    const names = await this.names.of(
      actor,
      unclaimed.map(({ employer }) => employer),
    );
    const body = h(RecoveriesPage, { claims, unclaimed, names, today });
    return this.renderer.page({ page, title: 'Terugvorderingen', body });
  }

  @Get('plaatsingen/:id')
  async placement(@CurrentPage() page: VisitedPage, @Param('id', IdPipe) id: string): Promise<string> {
    return this.placementPage(page, id, undefined);
  }

  @Post('plaatsingen/:id/vorderingen')
  @Adds()
  async open(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const fields = ['decision', 'ground', 'amount', 'termLastDay', 'installments'];
    try {
      const input = parseInput(recoveryInput, {
        decision: textOf(typed, 'decision'),
        ground: textOf(typed, 'ground'),
        amount: decimalFrom(textOf(typed, 'amount')),
        termLastDay: dayFrom(textOf(typed, 'termLastDay')),
        installments: textOf(typed, 'installments'),
      });
      const { number } = await this.recoveries.open(
        page.visitor.actor,
        id,
        input,
        formKey(`recovery.open:${id}`, typed),
      );
      response.redirect(303, `/geld/plaatsingen/${id}/vorderingen/${number}`);
    } catch (error) {
      const { status, refusal } = refusalOf(error, 'vordering', typed, fields);
      response
        .status(status)
        .type('html')
        .send(await this.placementPage(page, id, refusal));
    }
  }

  @Get('plaatsingen/:id/vorderingen/:number')
  async one(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<string> {
    return this.claimPage(page, id, number, undefined);
  }

  @Post('plaatsingen/:id/vorderingen/:number/ontvangst')
  @Adds()
  async receive(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    await this.step(page, id, number, typed, response, ['amount', 'receivedOn'], () => {
      const { amount, receivedOn } = parseInput(receiptInput, {
        amount: decimalFrom(textOf(typed, 'amount')),
        receivedOn: dayFrom(textOf(typed, 'receivedOn')),
      });
      const key = formKey(`recovery.receive:${id}:${number}`, typed);
      return this.recoveries.receive(page.visitor.actor, id, number, amount, receivedOn, key);
    });
  }

  @Post('plaatsingen/:id/vorderingen/:number/afboeken')
  @Adds()
  async writeOff(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    await this.step(page, id, number, typed, response, ['writtenOff', 'writeOffGround'], () => {
      const { writtenOff, writeOffGround } = parseInput(writeOffInput, {
        writtenOff: decimalFrom(textOf(typed, 'writtenOff')),
        writeOffGround: textOf(typed, 'writeOffGround'),
      });
      const key = formKey(`recovery.writeOff:${id}:${number}`, typed);
      return this.recoveries.writeOff(page.visitor.actor, id, number, writtenOff, writeOffGround, key);
    });
  }

  private async step(
    page: VisitedPage,
    id: string,
    number: number,
    typed: Typed,
    response: Response,
    fields: readonly string[],
    work: () => Promise<unknown>,
  ): Promise<void> {
    try {
      await work();
      response.redirect(303, `/geld/plaatsingen/${id}/vorderingen/${number}`);
    } catch (error) {
      const { status, refusal } = refusalOf(error, textOf(typed, '_form'), typed, fields);
      response
        .status(status)
        .type('html')
        .send(await this.claimPage(page, id, number, refusal));
    }
  }

  private async claimPage(
    page: VisitedPage,
    id: string,
    number: number,
    refusal: Refusal | undefined,
  ): Promise<string> {
    const claim = (await this.recoveries.list(page.visitor.actor, id)).find((one) => one.number === number);
    if (!claim) throw new NotFoundError('Deze vordering is er niet.');
    const today = localDate(await this.clock.now());
    return this.renderer.page({
      page,
      title: `Vordering ${number} – zaak ${caseNumber(id)}`,
      crumbs: [
        { href: '/geld/terugvorderingen', label: 'Terugvorderingen' },
        { href: `/geld/plaatsingen/${id}`, label: `Betalingen zaak ${caseNumber(id)}` },
      ],
      fault: refusal !== undefined,
      body: h(RecoveryPage, { page, claim, today, refusal }),
    });
  }

  private async placementPage(page: VisitedPage, id: string, refusal: Refusal | undefined): Promise<string> {
    const { actor } = page.visitor;
    const { item } = await this.files.look(actor, id, { operation: 'placement.money', purpose: 'betalen' });
    const money = await this.reader.moneyOf(actor, id);
    const names = await this.names.of(actor, [item.employer]);
    const { claims, unclaimed } = await this.recoveries.ofPlacement(actor, id);
    const today = localDate(await this.clock.now());
    return this.renderer.page({
      page,
      title: `Betalingen zaak ${caseNumber(id)}`,
      crumbs: [{ href: '/geld', label: 'Betaalruns' }],
      fault: refusal !== undefined,
      body: h(PlacementMoneyPage, {
        page,
        placement: id,
        employer: names.employers.get(item.employer) ?? '',
        money,
        claims,
        unclaimed,
        today,
        refusal,
      }),
    });
  }
}
