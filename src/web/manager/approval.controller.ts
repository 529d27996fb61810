import { randomUUID } from 'node:crypto';
import { Body, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import type { PlacementContext } from '../../../workflows/placement/placement.context.js';
import { requireRole } from '../../access/permissions.js';
import { Workflows } from '../../engine/decision-env.js';
import { idempotencyFrom } from '../../http/idempotency.js';
import { IdPipe } from '../../http/id.pipe.js';
import { NotFoundError } from '../../http/request.errors.js';
import { APPROVERS } from '../../oversight/approvals.read-model.js';
import { controlFile } from '../../oversight/control/control-file.js';
import { ControlFactsReader, type ControlledFile } from '../../oversight/control/control-facts.service.js';
import { draftAmount } from '../../placements/draft-amount.js';
import { PlacementEvents, type Sending } from '../../placements/placement-events.service.js';
import { instanceOf } from '../../placements/placement-files.service.js';
import type { Preview } from '../../placements/placement.views.js';
import { previewView } from '../../placements/preview-view.js';
import { caseNumber } from '../../reminders/case-number.js';
import { ForecastService } from '../../subsidies/forecast.service.js';
import type { ShownFault } from '../forms/error-summary.js';
import { dayFrom, textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { purposeFor } from '../placement/purpose.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { refusedBy } from '../step/step-outcome.js';
import { ApprovalPage, type Draft } from './approval-page.js';

const FIELDS = ['decidedOn', 'reason', '_toelichting'];
/** Lines of the control file that follow a decision, and are no ground for it. */
const AFTER: readonly string[] = ['letters', 'amounts'];
type Opened = ControlledFile & { readonly draft: Draft; readonly revision: number };

/** One decision, to be signed or given back (M2, F8). */
@WebPage('plaatsingen/:id/goedkeuren')
export class ApprovalController {
  constructor(
    private readonly renderer: Renderer,
    private readonly control: ControlFactsReader,
    private readonly events: PlacementEvents,
    private readonly forecasts: ForecastService,
    private readonly workflows: Workflows,
    private readonly names: FileNamesReader,
  ) {}

  @Get()
  async show(@CurrentPage() page: VisitedPage, @Param('id', IdPipe) id: string): Promise<string> {
    return this.page(page, id, await this.open(page, id), {}, []);
  }

  @Post()
  async decide(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const opened = await this.open(page, id);
    const approves = textOf(typed, '_doen') === 'goedkeuren';
    try {
      const sending = approves ? approvalOf(id, opened, typed) : returnOf(id, opened, typed);
      await this.events.send(page.visitor.actor, sending);
      response.redirect(303, `/goedkeuren?klaar=${approves ? 'goedgekeurd' : 'teruggegeven'}`);
    } catch (error) {
      const refused = refusedBy(error, FIELDS);
      const faults =
        refused.kind === 'faults'
          ? refused.faults
          : [{ field: undefined, detail: 'Iemand anders was u voor. Bekijk het besluit opnieuw voordat u tekent.' }];
      response
        .status(refused.status)
        .type('html')
        .send(await this.page(page, id, opened, typed, faults));
    }
  }

  private async open(page: VisitedPage, id: string): Promise<Opened> {
    const { actor } = page.visitor;
    requireRole(actor, APPROVERS, 'Besluiten goedkeuren');
    const look = { operation: 'decision.review', purpose: purposeFor(page, id) };
    const controlled = await this.control.of(actor, id, look);
    const live = instanceOf(controlled.file, 'placement');
    const { draft, value } = live.instance.context as unknown as PlacementContext;
    if (draft === null) throw new NotFoundError('Bij deze plaatsing wacht geen besluit op goedkeuring.');
    const row = controlled.facts.decisions.find(({ number }) => number === draft.number);
    return {
      ...controlled,
      draft: {
        ...draft,
        wageValue: draft.wageValue ?? valueFor(draft.kind, value),
        termLastDay: row?.termLastDay ?? null,
      },
      revision: live.revision,
    };
  }

  private async page(
    page: VisitedPage,
    id: string,
    opened: Opened,
    typed: Typed,
    faults: readonly ShownFault[],
  ): Promise<string> {
    const { actor } = page.visitor;
    const { file, facts, draft, revision } = opened;
    const names = await this.names.of(actor, [file.item], 'decision.review');
    const { context } = instanceOf(file, 'placement').instance;
    const tried = await this.tried(page, approvalOf(id, opened, {}));
    const number = caseNumber(id);
    const body = h(ApprovalPage, {
      page,
      placement: id,
      person: names.people.get(file.item.candidate),
      employer: names.employers.get(file.item.employer),
      preparedBy: names.members.get(draft.preparedBy) ?? 'een collega',
      draft,
      monthly: await draftAmount(this.forecasts, actor, context, facts.today),
      lines: controlFile(facts).filter(({ id: line, state }) => state !== 'notApplicable' && !AFTER.includes(line)),
      preview: tried.preview,
      why: tried.why,
      faults,
      typed,
      today: facts.today,
      revision,
      requestKey: randomUUID(),
    });
    const crumbs = [
      { href: '/goedkeuren', label: 'Goedkeuren' },
      { href: `/plaatsingen/${id}`, label: `Zaak ${number}` },
    ];
    return this.renderer.page({
      page,
      title: `Besluit goedkeuren – zaak ${number}`,
      crumbs,
      body,
      fault: faults.length > 0,
    });
  }

  /** What signing would cause, or why this person may not. */
  private async tried(
    page: VisitedPage,
    sending: Sending,
  ): Promise<{ readonly preview: Preview | undefined; readonly why: string | undefined }> {
    try {
      const previewed = await this.events.preview(page.visitor.actor, sending);
      return { preview: previewView(previewed, this.workflows), why: undefined };
    } catch (error) {
      const refused = refusedBy(error, FIELDS);
      const why =
        refused.kind === 'faults' ? refused.faults.map(({ detail }) => detail).join(' ') : 'Bekijk het opnieuw.';
      return { preview: undefined, why };
    }
  }
}

/** A measured decision without a value of its own rests on the value determined (C9). */
const valueFor = (kind: string, value: PlacementContext['value']): number | null =>
  kind === 'measured' ? (value?.wageValue ?? null) : null;

function approvalOf(id: string, { draft, facts }: Opened, typed: Typed): Sending {
  const decidedOn = dayFrom(textOf(typed, 'decidedOn')) || facts.today;
  const sent = { type: `${draft.kind}.decided`, decision: draft.number, decidedOn };
  return { placement: id, instance: 'placement', sent, ...revisionOf(typed), ...keyOf(id, typed, sent) };
}

function returnOf(id: string, { draft }: Opened, typed: Typed): Sending {
  const explanation = textOf(typed, '_toelichting');
  const reason = textOf(typed, 'reason');
  const sent = {
    type: 'decision.returned',
    decision: draft.number,
    reason: reason === '' ? undefined : reason,
    ...(explanation === '' ? {} : { sealed: { explanation } }),
  };
  return { placement: id, instance: 'placement', sent, ...revisionOf(typed) };
}

function revisionOf(typed: Typed): Pick<Sending, 'expectedRevision'> {
  const seen = Number.parseInt(textOf(typed, '_revision'), 10);
  return Number.isNaN(seen) ? {} : { expectedRevision: seen };
}

function keyOf(id: string, typed: Typed, sent: Sending['sent']): Pick<Sending, 'idempotency'> {
  const key = textOf(typed, '_key');
  if (!/^[0-9a-f-]{36}$/.test(key)) return {};
  const idempotency = idempotencyFrom(`web:approve:${id}`, key, sent);
  return idempotency === undefined ? {} : { idempotency };
}
