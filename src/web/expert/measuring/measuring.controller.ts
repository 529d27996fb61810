import { Body, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { IdPipe } from '../../../http/id.pipe.js';
import { PlacementEvents } from '../../../placements/placement-events.service.js';
import { caseNumber } from '../../../reminders/case-number.js';
import { dropSent, isDraftWish, keepDraft } from '../../drafts/draft-form.js';
import type { DraftOutcome } from '../../drafts/draft.js';
import { DraftStore } from '../../drafts/draft-store.js';
import { formKey } from '../../forms/form-key.js';
import { textOf, type Typed } from '../../forms/form-values.js';
import { Renderer } from '../../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../../session/current-page.js';
import { WebPage } from '../../session/web-page.js';
import { refusedBy } from '../../step/step-outcome.js';
import { draftSent, reportSent, type ToSend } from './measuring-sent.js';
import { MeasurementDesk, type Desk } from './measurement-desk.js';
import { draftKey, MeasurementPages } from './measurement-pages.js';
import { outcomeOf } from './outcome.js';
import { OutcomeView } from './outcome-view.js';
import { STEP_DONE } from './step-fields.js';

/** The page of a measurement and its form (process steps 10 to 12). */
@WebPage('metingen/:placement/:instance')
export class MeasuringController {
  constructor(
    private readonly desks: MeasurementDesk,
    private readonly pages: MeasurementPages,
    private readonly events: PlacementEvents,
    private readonly drafts: DraftStore,
    private readonly renderer: Renderer,
  ) {}

  @Get()
  async show(
    @CurrentPage() page: VisitedPage,
    @Param('placement', IdPipe) placement: string,
    @Param('instance') instance: string,
    @Query() query: Typed,
  ): Promise<string> {
    const desk = await this.desks.open(page.visitor.actor, placement, instance);
    const done = textOf(query, 'gedaan');
    return this.pages.html(page, desk, { query, ...(done in STEP_DONE ? { done } : {}) });
  }

  @Post()
  async send(
    @CurrentPage() page: VisitedPage,
    @Param('placement', IdPipe) placement: string,
    @Param('instance') instance: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const desk = await this.desks.open(page.visitor.actor, placement, instance);
    const wish = textOf(typed, '_doen');
    if (isDraftWish(typed)) {
      const draftOutcome = await this.keep(page, desk, typed);
      const status = draftOutcome.kind === 'saved' ? 200 : 409;
      response
        .status(status)
        .type('html')
        .send(await this.pages.html(page, desk, { typed, draftOutcome }));
      return;
    }
    if (wish !== 'maken' && wish !== 'indienen') {
      response.type('html').send(await this.pages.html(page, desk, { typed }));
      return;
    }
    const toSend = wish === 'maken' ? draftSent(typed, desk) : reportSent(typed, desk);
    await this.dispatch(page, desk, typed, toSend, response);
  }

  /** The calculation alone, while somebody types. */
  @Post('bereken')
  @HttpCode(200)
  async compute(
    @CurrentPage() { visitor }: VisitedPage,
    @Param('placement', IdPipe) placement: string,
    @Param('instance') instance: string,
    @Body() typed: Typed,
  ): Promise<string> {
    const { hours, law } = await this.desks.computing(visitor.actor, placement, instance);
    return this.renderer.part(h(OutcomeView, { outcome: outcomeOf(typed, hours, law) }));
  }

  /** Saves the concept for the script of the page, which goes on with what is typed. */
  @Post('concept')
  async keepQuietly(
    @CurrentPage() page: VisitedPage,
    @Param('placement', IdPipe) placement: string,
    @Param('instance') instance: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    await this.desks.computing(page.visitor.actor, placement, instance);
    const { kind, draft } = await this.keep(page, { placement, instance }, typed);
    response.status(kind === 'saved' ? 200 : 409).json({ revision: draft.revision });
  }

  private keep(page: VisitedPage, desk: Pick<Desk, 'placement' | 'instance'>, typed: Typed): Promise<DraftOutcome> {
    const { placement, instance } = desk;
    const title = `Metingsformulier zaak ${caseNumber(placement)}`;
    const form = { key: draftKey(desk), title, address: `/metingen/${placement}/${instance}` };
    return keepDraft(this.drafts, page.visitor.actor, form, typed);
  }

  private async dispatch(
    page: VisitedPage,
    desk: Desk,
    typed: Typed,
    { sent, faults }: ToSend,
    response: Response,
  ): Promise<void> {
    const { actor } = page.visitor;
    if (!sent) {
      response
        .status(400)
        .type('html')
        .send(await this.pages.html(page, desk, { typed, faults }));
      return;
    }
    const { placement, instance } = desk;
    const expectedRevision = Number.parseInt(textOf(typed, '_revision'), 10) || 0;
    const idempotency = formKey(`web:${desk.path}:${sent.type}`, typed, sent);
    try {
      const sending = { placement, instance, sent, expectedRevision };
      await this.events.send(actor, { ...sending, ...(idempotency && { idempotency }) });
      await dropSent(this.drafts, actor, draftKey(desk), typed);
      response.redirect(303, `${desk.path}?gedaan=${sent.type === 'draft.made' ? 'concept' : 'rapport'}`);
    } catch (error) {
      const refused = refusedBy(error, ['tasks']);
      const shown =
        refused.kind === 'faults'
          ? refused.faults
          : [
              {
                field: undefined,
                detail:
                  'Iemand anders veranderde intussen deze meting. Wat u invulde staat er nog: kijk of het nog klopt.',
              },
            ];
      const again = await this.desks.open(actor, placement, instance);
      response
        .status(refused.status)
        .type('html')
        .send(await this.pages.html(page, again, { typed, faults: shown }));
    }
  }
}
