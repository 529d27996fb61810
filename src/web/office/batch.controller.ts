import { Body, Get, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { PlacementEvents, type Sending } from '../../placements/placement-events.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { RegisterBatches, type BatchLine } from '../../register/register-batch.service.js';
import { dayFrom, textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { BatchPage } from './batch-page.js';
import { eachSent } from './each-sent.js';
import { chosenMessages } from './message-keys.js';

/** One file with messages to the register (A8). */
@WebPage('registermeldingen/bestanden/:number')
export class BatchController {
  constructor(
    private readonly renderer: Renderer,
    private readonly batches: RegisterBatches,
    private readonly events: PlacementEvents,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentPage() page: VisitedPage, @Param('number', ParseIntPipe) number: number): Promise<string> {
    return this.page(page, number, undefined, []);
  }

  @Post('ophalen')
  async fetch(
    @CurrentPage() page: VisitedPage,
    @Param('number', ParseIntPipe) number: number,
    @Res() response: Response,
  ): Promise<void> {
    const { actor, body } = page.visitor;
    const place = body.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    const { name, text } = await this.batches.file(actor, place, number);
    response
      .type('text/csv; charset=utf-8')
      .setHeader('Content-Disposition', `attachment; filename="${name}"`)
      .setHeader('Cache-Control', 'no-store')
      .send(text);
  }

  @Post('verstuurd')
  async sent(
    @CurrentPage() page: VisitedPage,
    @Param('number', ParseIntPipe) number: number,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const { actor } = page.visitor;
    const { batch, lines } = await this.batches.read(actor, number);
    const sentOn = dayFrom(textOf(typed, 'sentOn'));
    const sendings = lines
      .filter(({ state }) => state === 'toSend')
      .map((line) => {
        const letter = { employerLetterOn: line.letterOn, formatVersion: batch.format };
        return toMessage(line, { type: 'message.sent', sentOn, ...letter });
      });
    const failed = await eachSent(this.events, actor, sendings);
    await this.answer(page, number, response, wordsFor(sendings.length - failed.length, 'verstuurd'), failed);
  }

  /** A6, A12: an entry starts only below 100 percent, for who was not in the register yet. */
  @Post('bevestigd')
  async confirmed(
    @CurrentPage() page: VisitedPage,
    @Param('number', ParseIntPipe) number: number,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const { actor } = page.visitor;
    const { lines } = await this.batches.read(actor, number);
    const chosen = chosenMessages(typed);
    const confirmedOn = dayFrom(textOf(typed, 'confirmedOn'));
    const sendings = lines
      .filter((line) => chosen.some(({ placement, message }) => isLine(line, placement, message)))
      .map((line) => {
        const entryFrom = line.percentage < 100 && !line.registered ? confirmedOn : null;
        return toMessage(line, { type: 'message.confirmed', confirmedOn, entryFrom });
      });
    const failed = await eachSent(this.events, actor, sendings);
    const wrong = sendings.length === 0 ? ['U hebt geen melding aangevinkt.'] : failed;
    await this.answer(page, number, response, wordsFor(sendings.length - failed.length, 'bevestigd'), wrong);
  }

  private async answer(
    page: VisitedPage,
    number: number,
    response: Response,
    done: string | undefined,
    failed: readonly string[],
  ): Promise<void> {
    response
      .status(failed.length > 0 ? 400 : 200)
      .type('html')
      .send(await this.page(page, number, done, failed));
  }

  private async page(
    page: VisitedPage,
    number: number,
    done: string | undefined,
    failed: readonly string[],
  ): Promise<string> {
    const { actor } = page.visitor;
    const { batch, lines } = await this.batches.read(actor, number);
    const young = await this.batches.readings(actor, lines);
    const names = await this.names.of(actor, lines, 'register.batch');
    const today = localDate(await this.clock.now());
    const body = h(BatchPage, { page, today, batch, lines, names, young, done, failed });
    const crumbs = [{ href: '/registermeldingen', label: 'Registermeldingen' }];
    return this.renderer.page({ page, title: `Bestand ${number}`, crumbs, body, fault: failed.length > 0 });
  }
}

const isLine = (line: BatchLine, placement: string, message: number): boolean =>
  line.placement === placement && line.message === message;

const toMessage = ({ placement, message }: BatchLine, sent: Sending['sent']): Sending => ({
  placement,
  instance: `register-message-${message}`,
  sent,
});

const wordsFor = (count: number, word: string): string | undefined =>
  count === 0 ? undefined : `${count} ${count === 1 ? 'melding is' : 'meldingen zijn'} ${word}.`;
