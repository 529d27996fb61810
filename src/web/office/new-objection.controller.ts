import { randomUUID } from 'node:crypto';
import { Body, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { idempotencyFrom } from '../../http/idempotency.js';
import { IdPipe } from '../../http/id.pipe.js';
import { parseInput } from '../../http/invalid-input.error.js';
import { ObjectionIntake, receivedObjection } from '../../objections/objection-intake.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { caseNumber } from '../../reminders/case-number.js';
import { answerForm } from '../administration/administration-answers.js';
import { dayFrom, textOf, type Typed } from '../forms/form-values.js';
import type { Refusal } from '../forms/post-form.js';
import { Renderer } from '../layout/renderer.js';
import { crumbsOf } from '../placement/crumbs.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { Adds } from '../sent-forms/adds.js';
import { WebPage } from '../session/web-page.js';
import { NewObjectionPage } from './new-objection-page.js';

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const FIELDS = ['letter', 'receivedOn', 'postedOn'];
const inForm = (path: string): string | undefined =>
  FIELDS.find((name) => path === name) ?? (path.startsWith('sealed') ? 'explanation' : undefined);

/** An objection that did not come by link, against any letter that was sent (D4). */
@WebPage('plaatsingen/:id/bezwaar')
export class NewObjectionController {
  constructor(
    private readonly renderer: Renderer,
    private readonly intake: ObjectionIntake,
    private readonly clock: Clock,
  ) {}

  @Get()
  async form(@CurrentPage() page: VisitedPage, @Param('id', IdPipe) id: string): Promise<string> {
    return this.page(page, id, undefined);
  }

  @Post()
  @Adds()
  async receive(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    await answerForm(
      response,
      { form: 'bezwaar', typed, next: `/plaatsingen/${id}?vastgelegd=objection.received`, inForm },
      async () => {
        const received = parseInput(receivedObjection, receivedFrom(typed));
        const key = textOf(typed, '_key');
        const idempotency = KEY.test(key) ? idempotencyFrom(`web:${id}:bezwaar`, key, received) : undefined;
        await this.intake.receive(page.visitor.actor, id, received, idempotency === undefined ? {} : { idempotency });
      },
      (refusal) => this.page(page, id, refusal),
    );
  }

  private async page(page: VisitedPage, id: string, refusal: Refusal | undefined): Promise<string> {
    const number = caseNumber(id);
    const body = h(NewObjectionPage, {
      page,
      placement: id,
      number,
      today: localDate(await this.clock.now()),
      letters: await this.intake.letters(page.visitor.actor, id),
      formKey: refusal === undefined ? randomUUID() : textOf(refusal.typed, '_key'),
      refusal,
    });
    const title = `Bezwaar vastleggen – zaak ${number}`;
    return this.renderer.page({ page, title, crumbs: crumbsOf(id), fault: refusal !== undefined, body });
  }
}

/** The choice names side and letter together: `employer.decision-1`. */
function receivedFrom(typed: Typed): Record<string, unknown> {
  const [party, ...letter] = textOf(typed, 'letter').split('.');
  const explanation = textOf(typed, 'explanation');
  const [receivedOn, postedOn] = [textOf(typed, 'receivedOn'), textOf(typed, 'postedOn')];
  return {
    letter: letter.join('.'),
    // Without a choice the letter alone is missing.
    party: party === 'worker' ? 'worker' : 'employer',
    receivedOn: receivedOn === '' ? undefined : dayFrom(receivedOn),
    postedOn: postedOn === '' ? null : dayFrom(postedOn),
    ...(explanation === '' ? {} : { sealed: { explanation } }),
  };
}
