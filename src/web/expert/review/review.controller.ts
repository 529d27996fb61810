import { randomUUID } from 'node:crypto';
import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { z } from 'zod';
import { measurementContext } from '../../../../workflows/measurement/measurement.context.js';
import { requireRole } from '../../../access/permissions.js';
import type { SessionActor } from '../../../access/session.js';
import { Workflows } from '../../../engine/decision-env.js';
import { IdPipe } from '../../../http/id.pipe.js';
import { NotFoundError } from '../../../http/request.errors.js';
import { DraftReports } from '../../../measurements/draft-reports.service.js';
import { ExpertOrders } from '../../../measurements/expert-orders.service.js';
import { PlacementEvents } from '../../../placements/placement-events.service.js';
import { instanceOf, PlacementFiles, type LiveInstance } from '../../../placements/placement-files.service.js';
import type { SentEvent } from '../../../placements/placement.schemas.js';
import { possibleIn } from '../../../placements/possible-events.js';
import { previewView } from '../../../placements/preview-view.js';
import { Clock } from '../../../platform/clock.js';
import { localDate } from '../../../platform/legal-time.js';
import { caseNumber } from '../../../reminders/case-number.js';
import type { ShownFault } from '../../forms/error-summary.js';
import { formKey } from '../../forms/form-key.js';
import { textOf, type Typed } from '../../forms/form-values.js';
import { Renderer } from '../../layout/renderer.js';
import { FileNamesReader } from '../../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../../session/current-page.js';
import { WebPage } from '../../session/web-page.js';
import { refusedBy } from '../../step/step-outcome.js';
import { comparedIn } from './compared.js';
import { reviewChecks } from './review-checks.js';
import { ReviewListPage } from './review-list-page.js';
import { ReviewPage, type Possible } from './review-page.js';
import { isVerdict, VERDICT_DONE, verdictSent } from './verdict-sent.js';

const REVIEWERS = ['reviewer', 'manager'] as const;
const Done = z.object({ gedaan: z.string().optional().catch(undefined) });

type Place = { readonly placement: string; readonly instance: string };
type Shown = { readonly typed?: Typed; readonly faults?: readonly ShownFault[]; readonly query?: unknown };

/** Reports as the reviewer judges them, and the determination by mandate (process steps 12 and 13). */
@WebPage('beoordelen')
export class ReviewController {
  constructor(
    private readonly renderer: Renderer,
    private readonly orders: ExpertOrders,
    private readonly files: PlacementFiles,
    private readonly reports: DraftReports,
    private readonly events: PlacementEvents,
    private readonly workflows: Workflows,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage): Promise<string> {
    const { actor } = page.visitor;
    const orders = await this.orders.toReview(actor);
    const body = h(ReviewListPage, {
      reported: orders.filter(({ state }) => state === 'reported'),
      accepted: orders.filter(({ state }) => state === 'accepted'),
      names: await this.names.of(actor, orders, 'report.list'),
      today: localDate(await this.clock.now()),
    });
    return this.renderer.page({ page, title: 'Beoordelen', body });
  }

  @Get(':placement/:instance')
  async show(
    @CurrentPage() page: VisitedPage,
    @Param('placement', IdPipe) placement: string,
    @Param('instance') instance: string,
    @Query() query: unknown,
  ): Promise<string> {
    return this.page(page, { placement, instance }, { query });
  }

  @Post(':placement/:instance/:verdict')
  async judge(
    @CurrentPage() page: VisitedPage,
    @Param('placement', IdPipe) placement: string,
    @Param('instance') instance: string,
    @Param('verdict') verdict: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    if (!isVerdict(verdict)) throw new NotFoundError('Deze stap is er niet.');
    const { actor } = page.visitor;
    requireRole(actor, REVIEWERS, 'Een rapport beoordelen');
    const place = { placement, instance };
    const { sent, faults } = verdictSent(verdict, typed, localDate(await this.clock.now()));
    if (!sent) {
      response
        .status(400)
        .type('html')
        .send(await this.page(page, place, { typed, faults }));
      return;
    }
    const expectedRevision = Number.parseInt(textOf(typed, '_revision'), 10) || 0;
    const idempotency = formKey(`web:review:${placement}:${instance}:${verdict}`, typed, sent);
    try {
      await this.events.send(actor, { ...place, sent, expectedRevision, ...(idempotency && { idempotency }) });
      response.redirect(303, `/beoordelen/${placement}/${instance}?gedaan=${verdict}`);
    } catch (error) {
      const refused = refusedBy(error, ['reasons']);
      const shown =
        refused.kind === 'faults'
          ? refused.faults
          : [{ field: undefined, detail: 'Iemand anders veranderde intussen deze meting. Lees het rapport opnieuw.' }];
      response
        .status(refused.status)
        .type('html')
        .send(await this.page(page, place, { typed, faults: shown }));
    }
  }

  private async page(page: VisitedPage, place: Place, { typed = {}, faults = [], query }: Shown): Promise<string> {
    const { actor } = page.visitor;
    requireRole(actor, REVIEWERS, 'Een rapport beoordelen');
    const { placement, instance } = place;
    const look = { operation: `${instance}.report`, purpose: undefined };
    const live = instanceOf(await this.files.look(actor, placement, look), instance);
    const facts = measurementContext.parse(live.instance.context);
    const { report, story } = await this.reports.of(actor, placement, facts.number);
    if (!report) throw new NotFoundError('Er is nog geen rapport om te beoordelen.');
    const { gedaan } = Done.parse(query ?? {});
    const summary = live.definition.summary(live.instance.context, live.instance.value);
    const number = caseNumber(placement);
    const today = localDate(await this.clock.now());
    const body = h(ReviewPage, {
      page,
      path: `/beoordelen/${placement}/${instance}`,
      placement,
      number,
      label: summary.label,
      sentence: summary.sentence,
      revision: live.revision,
      uuid: randomUUID(),
      report,
      views: story.views,
      versions: story.versions,
      compared: comparedIn(query, story.versions.length),
      checks: reviewChecks(facts, story),
      accepting: await this.possible(actor, place, live, { type: 'report.accepted', acceptedOn: today }),
      determining: await this.possible(actor, place, live, { type: 'wageValue.determined', determinedOn: today }),
      typed,
      faults,
      done: gedaan !== undefined && isVerdict(gedaan) ? VERDICT_DONE[gedaan] : undefined,
    });
    const crumbs = [{ href: '/beoordelen', label: 'Beoordelen' }];
    return this.renderer.page({ page, title: `Rapport zaak ${number}`, crumbs, fault: faults.length > 0, body });
  }

  /** Undefined when this is not the moment, or not for this role. */
  private async possible(
    actor: SessionActor,
    place: Place,
    live: LiveInstance,
    sent: SentEvent,
  ): Promise<Possible | undefined> {
    const { events } = possibleIn(live, actor);
    if (!events.some(({ type, allowed }) => type === sent.type && allowed)) return undefined;
    try {
      const previewed = await this.events.preview(actor, { ...place, sent });
      return { preview: previewView(previewed, this.workflows) };
    } catch (error) {
      const refused = refusedBy(error, []);
      return { refused: refused.kind === 'faults' ? refused.faults.map(({ detail }) => detail).join(' ') : '' };
    }
  }
}
