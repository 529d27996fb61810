import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { PlacementEvents } from '../../placements/placement-events.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { RegisterBatches } from '../../register/register-batch.service.js';
import { DESK_STATES, RegisterDesk, type DeskItem, type DeskState } from '../../register/register-desk.read-model.js';
import { caseNumber } from '../../reminders/case-number.js';
import { dayFrom, textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { refusedBy } from '../step/step-outcome.js';
import { eachSent } from './each-sent.js';
import { chosenMessages } from './message-keys.js';
import { RegisterPage } from './register-page.js';

const SHOWN = 200;

/** Messages to the register, from informing to mending (A7, A8). */
@WebPage('registermeldingen')
export class RegisterController {
  constructor(
    private readonly renderer: Renderer,
    private readonly desk: RegisterDesk,
    private readonly batches: RegisterBatches,
    private readonly events: PlacementEvents,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage): Promise<string> {
    return this.page(page, undefined, []);
  }

  /** A7: whoever is informed is informed for the message; without a message yet it is the placement that opens one. */
  @Post('informeren')
  async inform(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    const chosen = chosenMessages(typed);
    const sent = {
      type: 'person.informed',
      informedOn: dayFrom(textOf(typed, 'informedOn')),
      channel: textOf(typed, 'channel'),
    };
    const sendings = chosen.map(({ placement, message }) => {
      return { placement, instance: message === 0 ? 'placement' : `register-message-${message}`, sent };
    });
    const failed = await eachSent(this.events, page.visitor.actor, sendings);
    const count = chosen.length - failed.length;
    const done = count === 0 ? undefined : `${count} ${count === 1 ? 'werknemer is' : 'werknemers zijn'} geïnformeerd.`;
    const wrong = chosen.length === 0 ? ['U hebt niemand aangevinkt.'] : failed;
    response
      .status(wrong.length > 0 ? 400 : 200)
      .type('html')
      .send(await this.page(page, done, wrong));
  }

  @Post('bestand')
  async make(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    try {
      const { number, leftOut } = await this.batches.make(page.visitor.actor, chosenMessages(typed));
      if (leftOut.length === 0) {
        response.redirect(303, `/registermeldingen/bestanden/${number}`);
        return;
      }
      const failed = leftOut.map(({ placement, why }) => `Zaak ${caseNumber(placement)}: ${why}`);
      response
        .type('html')
        .send(await this.page(page, `Bestand ${number} is gemaakt, zonder wat hieronder staat.`, failed));
    } catch (error) {
      const refused = refusedBy(error, []);
      const failed = refused.kind === 'faults' ? refused.faults.map(({ detail }) => detail) : [refused.error.message];
      response
        .status(refused.status)
        .type('html')
        .send(await this.page(page, undefined, failed));
    }
  }

  private async page(page: VisitedPage, done: string | undefined, failed: readonly string[]): Promise<string> {
    const { actor } = page.visitor;
    const found: (readonly [DeskState, readonly DeskItem[]])[] = [];
    for (const state of DESK_STATES) found.push([state, await this.desk.list(actor, state, SHOWN)]);
    const lists = Object.fromEntries(found) as Readonly<Record<DeskState, readonly DeskItem[]>>;
    const oldBsn = await this.desk.withOldBsn(actor, SHOWN);
    const body = h(RegisterPage, {
      page,
      today: localDate(await this.clock.now()),
      counts: await this.desk.counts(actor),
      lists,
      oldBsn,
      batches: await this.batches.list(actor),
      names: await this.names.of(actor, [...oldBsn, ...found.flatMap(([, items]) => items)], 'register.list'),
      done,
      failed,
    });
    return this.renderer.page({ page, title: 'Registermeldingen', body, fault: failed.length > 0 });
  }
}
