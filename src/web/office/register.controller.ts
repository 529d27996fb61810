import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { PlacementEvents } from '../../placements/placement-events.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { RegisterBatches } from '../../register/register-batch.service.js';
import { RegisterDesk, type DeskItem, type DeskState } from '../../register/register-desk.read-model.js';
import { caseNumber } from '../../reminders/case-number.js';
import { dayFrom, textOf, type Typed } from '../forms/form-values.js';
import { numbered, type NumberedPage } from '../layout/numbered.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { refusedBy } from '../step/step-outcome.js';
import { eachSent } from './each-sent.js';
import { chosenMessages } from './message-keys.js';
import { RegisterPage, RegisterQuery, type RegisterLists } from './register-page.js';

const SHOWN = 200;
const PER_PAGE = 50;

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
  async list(@CurrentPage() page: VisitedPage, @Query() raw: unknown): Promise<string> {
    return this.page(page, undefined, [], RegisterQuery.parse(raw ?? {}));
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

  private async page(
    page: VisitedPage,
    done: string | undefined,
    failed: readonly string[],
    asked = RegisterQuery.parse({}),
  ): Promise<string> {
    const { actor } = page.visitor;
    const counts = await this.desk.counts(actor);
    const part = async (at: number, ...states: readonly DeskState[]): Promise<NumberedPage<DeskItem>> => {
      const count = states.reduce((sum, state) => sum + counts[state], 0);
      const found: DeskItem[] = [];
      for (const state of states) found.push(...(await this.desk.list(actor, state, at * PER_PAGE)));
      return numbered(found, count, PER_PAGE, at);
    };
    const lists: RegisterLists = {
      afgekeurd: await part(asked.afgekeurd, 'rejected', 'wrong'),
      informeren: await part(asked.informeren, 'toInform'),
      versturen: await part(asked.versturen, 'toSend'),
      verstuurd: await part(asked.verstuurd, 'sent'),
    };
    const oldBsn = await this.desk.withOldBsn(actor, SHOWN);
    const body = h(RegisterPage, {
      page,
      today: localDate(await this.clock.now()),
      counts,
      lists,
      oldBsn,
      batches: await this.batches.list(actor),
      names: await this.names.of(
        actor,
        [...oldBsn, ...Object.values(lists).flatMap(({ items }) => items)],
        'register.list',
      ),
      done,
      failed,
    });
    return this.renderer.page({ page, title: 'Registermeldingen', body, fault: failed.length > 0 });
  }
}
