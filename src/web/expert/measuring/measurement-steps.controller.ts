import { Body, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import type { SessionActor } from '../../../access/session.js';
import { IdPipe } from '../../../http/id.pipe.js';
import { parseInput } from '../../../http/invalid-input.error.js';
import { NotFoundError } from '../../../http/request.errors.js';
import { measurementBlock } from '../../../measurements/measurement-block.js';
import { MeasurementBlocks, type BlockChange } from '../../../measurements/measurement-blocks.service.js';
import { PlacementEvents } from '../../../placements/placement-events.service.js';
import { formKey } from '../../forms/form-key.js';
import { payloadFrom, textOf, type Typed } from '../../forms/form-values.js';
import { CurrentPage, type VisitedPage } from '../../session/current-page.js';
import { WebPage } from '../../session/web-page.js';
import { refusedBy } from '../../step/step-outcome.js';
import { MeasurementDesk, type Desk } from './measurement-desk.js';
import { MeasurementPages } from './measurement-pages.js';
import { isStep, STEP_FIELDS, type StepName } from './step-fields.js';
import { sentBy } from './step-sent.js';

/** After these the measurement is somebody else's. */
const GIVEN_BACK: readonly StepName[] = ['teruggeven', 'belang'];
const Resume = z.strictObject({
  resume: z.enum(['afterReturn', 'partlyAtWork', 'observedBefore'], { error: 'Kies hoe het verder gaat.' }),
});

/** The short forms on the page of a measurement: visit, views, answers, what stands in the way. */
@WebPage('metingen/:placement/:instance/stap/:step')
export class MeasurementStepsController {
  constructor(
    private readonly desks: MeasurementDesk,
    private readonly pages: MeasurementPages,
    private readonly events: PlacementEvents,
    private readonly blocks: MeasurementBlocks,
  ) {}

  @Post()
  async take(
    @CurrentPage() page: VisitedPage,
    @Param('placement', IdPipe) placement: string,
    @Param('instance') instance: string,
    @Param('step') step: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    if (!isStep(step)) throw new NotFoundError('Deze stap is er niet.');
    const { actor } = page.visitor;
    const desk = await this.desks.open(actor, placement, instance);
    try {
      await this.done(actor, desk, step, typed);
      response.redirect(303, GIVEN_BACK.includes(step) ? `/agenda?gedaan=${step}` : `${desk.path}?gedaan=${step}`);
    } catch (error) {
      const refused = refusedBy(
        error,
        STEP_FIELDS[step].map(({ name }) => name),
      );
      const faults =
        refused.kind === 'faults'
          ? refused.faults
          : [
              {
                field: undefined,
                detail: 'Iemand anders veranderde intussen deze meting. Kijk of dit nog klopt en probeer het opnieuw.',
              },
            ];
      const again = await this.desks.open(actor, placement, instance);
      const html = await this.pages.html(page, again, { returned: { step, typed, faults } });
      response.status(refused.status).type('html').send(html);
    }
  }

  private async done(actor: SessionActor, desk: Desk, step: StepName, typed: Typed): Promise<void> {
    const { placement, instance, number, path, today, report } = desk;
    const expectedRevision = Number.parseInt(textOf(typed, '_revision'), 10) || 0;
    const change: BlockChange = { placement, number, expectedRevision, idempotency: undefined };
    if (step === 'blokkeren') {
      await this.blocks.put(actor, change, parseInput(measurementBlock, payloadFrom(STEP_FIELDS[step], typed)));
    } else if (step === 'hervatten') {
      const { resume } = parseInput(Resume, payloadFrom(STEP_FIELDS[step], typed));
      await this.blocks.lift(actor, change, resume);
    } else {
      const sent = sentBy(step, typed, today, report.story.views);
      const idempotency = formKey(`web:${path}:${step}`, typed, sent);
      await this.events.send(actor, {
        placement,
        instance,
        sent,
        expectedRevision,
        ...(idempotency && { idempotency }),
      });
    }
  }
}
