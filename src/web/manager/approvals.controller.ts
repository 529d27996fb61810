import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { z } from 'zod';
import { policyOn } from '../../../workflows/law/policies.js';
import { NotAllowedError } from '../../access/access.errors.js';
import { problemOf } from '../../http/problem-of.js';
import { Approvals, type WaitingDecision } from '../../oversight/approvals.read-model.js';
import { WaitingProposals } from '../../oversight/waiting-proposals.read-model.js';
import { PlacementEvents } from '../../placements/placement-events.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { caseNumber } from '../../reminders/case-number.js';
import { ForecastService } from '../../subsidies/forecast.service.js';
import { PolicyReader } from '../../subsidies/policy-reader.js';
import { MandateService, type Mandate } from '../../tenants/mandate.service.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import type { Visitor } from '../session/page-session.js';
import { WebPage } from '../session/web-page.js';
import { ApprovalsPage, type ListedDecision } from './approvals-page.js';

const SHOWN = 100;
const GRANTING: readonly string[] = ['lumpSum', 'measured', 'change'];
const Chosen = z
  .string()
  .regex(/^[0-9a-f-]{36}\.\d{1,6}\.\d{1,9}\.[a-zA-Z]{3,20}$/)
  .transform((value) => {
    const [placement = '', number = '', revision = '', kind = ''] = value.split('.');
    return { placement, number: Number(number), revision: Number(revision), kind };
  });
const Bulk = z.object({
  besluit: z
    .union([z.array(Chosen).max(SHOWN), Chosen.transform((one) => [one])])
    .optional()
    .default([]),
});

/** What waits for a signature (M2, F8). */
@WebPage('goedkeuren')
export class ApprovalsController {
  constructor(
    private readonly renderer: Renderer,
    private readonly approvals: Approvals,
    private readonly proposals: WaitingProposals,
    private readonly events: PlacementEvents,
    private readonly mandates: MandateService,
    private readonly forecasts: ForecastService,
    private readonly policies: PolicyReader,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage, @Query('klaar') done: string | undefined): Promise<string> {
    return this.page(page, doneWords(done), []);
  }

  /** Each decision is taken and refused by itself, as if it were approved alone. */
  @Post('samen')
  async together(@CurrentPage() page: VisitedPage, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const { actor } = page.visitor;
    const today = localDate(await this.clock.now());
    if (!policyOn(await this.policies.of(actor), 'bulkApproval', today)) {
      throw new NotAllowedError('Uw gemeente laat besluiten een voor een goedkeuren (regel F8).');
    }
    const { besluit: chosen } = Bulk.parse(body);
    const failed: string[] = [];
    for (const { placement, number, revision, kind } of chosen) {
      const sent = { type: `${kind}.decided`, decision: number, decidedOn: today };
      try {
        await this.events.send(actor, { placement, instance: 'placement', sent, expectedRevision: revision });
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) throw error;
        failed.push(`Zaak ${caseNumber(placement)}: ${problem.detail}`);
      }
    }
    const count = chosen.length - failed.length;
    const done = count === 0 ? undefined : `${count} ${count === 1 ? 'besluit' : 'besluiten'} goedgekeurd.`;
    response
      .status(failed.length > 0 ? 409 : 200)
      .type('html')
      .send(await this.page(page, done, chosen.length === 0 ? ['U hebt geen besluiten aangevinkt.'] : failed));
  }

  private async page(page: VisitedPage, done: string | undefined, failed: readonly string[]): Promise<string> {
    const { actor } = page.visitor;
    const today = localDate(await this.clock.now());
    const waiting = await this.approvals.waiting(actor, SHOWN);
    const values = await this.approvals.values(actor, SHOWN);
    const mandates = await this.mandates.ofMember(actor, actor, today);
    const supports = await this.proposals.supports(actor, SHOWN);
    const objections = await this.proposals.objections(actor, SHOWN);
    const decisions = await Promise.all(waiting.map((one) => this.listed(page.visitor, one, mandates, today)));
    const body = h(ApprovalsPage, {
      page,
      today,
      decisions,
      values,
      supports: supports.map((one) => ({ ...one, why: whyNot(actor.id, one, 'support', one.monthly, mandates) })),
      objections: objections.map((one) => ({ ...one, why: whyNot(actor.id, one, 'objection', null, mandates) })),
      mandates,
      bulk: policyOn(await this.policies.of(actor), 'bulkApproval', today),
      names: await this.names.of(actor, [...waiting, ...values, ...supports, ...objections], 'approvals.list'),
      done,
      failed,
    });
    return this.renderer.page({ page, title: 'Goedkeuren', body, fault: failed.length > 0 });
  }

  private async listed(
    { actor }: Visitor,
    one: WaitingDecision,
    mandates: readonly Mandate[],
    today: string,
  ): Promise<ListedDecision> {
    const monthly = await this.monthlyOf(actor, one, today);
    return { ...one, monthly, why: whyNot(actor.id, one, one.kind, monthly, mandates) };
  }

  private async monthlyOf(session: Visitor['actor'], one: WaitingDecision, today: string): Promise<string | null> {
    if (one.amount !== null || !GRANTING.includes(one.kind)) return one.amount;
    const { hours: contractHours, sectorFullTimeHours, kind } = one;
    const wageValue = kind === 'lumpSum' ? null : one.wageValue;
    return this.forecasts.monthlyAmount(session, {
      contractHours,
      sectorFullTimeHours,
      from: one.countsFrom ?? today,
      wageValue,
    });
  }
}

function doneWords(done: string | undefined): string | undefined {
  if (done === 'goedgekeurd') return 'Het besluit is goedgekeurd. De brieven staan klaar bij de backoffice.';
  return done === 'teruggegeven' ? 'Het besluit is teruggegeven aan de consulent.' : undefined;
}

function whyNot(
  me: string,
  { preparedBy }: { readonly preparedBy: string },
  kind: string,
  monthly: string | null,
  mandates: readonly Mandate[],
): string | undefined {
  if (preparedBy === me) return 'Zelf voorbereid: een ander keurt goed.';
  const own = mandates.filter(({ decisionType }) => decisionType === kind);
  if (own.length === 0) return 'Valt niet onder uw mandaat.';
  const within = own.some(
    ({ monthlyLimit }) => monthlyLimit === null || monthly === null || Number(monthly) <= Number(monthlyLimit),
  );
  return within ? undefined : 'Boven de grens van uw mandaat.';
}
