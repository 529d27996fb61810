import { randomUUID } from 'node:crypto';
import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import type { SessionActor } from '../../access/session.js';
import { CaseloadHandoverService, type HandedOver } from '../../caseloads/caseload-handover.service.js';
import type { OwnedPlacement } from '../../caseloads/caseload-rows.js';
import { caseloadHandover } from '../../caseloads/caseload.schemas.js';
import { idempotencyFrom } from '../../http/idempotency.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import type { ShownFault } from '../forms/error-summary.js';
import { listOf, textOf, type Typed } from '../forms/form-values.js';
import { rowSeen } from '../layout/seen-row.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { faultsOf, orUndefined, partOf } from '../forms/form-part.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { HandoverPage } from './handover-page.js';

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Shown = { readonly typed?: Typed; readonly faults?: readonly ShownFault[]; readonly done?: HandedOver };

/** M43: hands a caseload, or a part of it, to a colleague. */
@WebPage('caseload/overdragen')
export class HandoverController {
  constructor(
    private readonly renderer: Renderer,
    private readonly handovers: CaseloadHandoverService,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async form(@CurrentPage() page: VisitedPage, @Query('van') from: string | undefined): Promise<string> {
    return this.page(page, from ?? (page.visitor.role === 'consultant' ? 'mij' : 'geen'), {});
  }

  @Post()
  async send(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    const { actor } = page.visitor;
    const given = {
      to: orUndefined(textOf(typed, 'to')),
      reason: orUndefined(textOf(typed, 'reason')),
      placements: listOf(typed, 'placements')
        .map(rowSeen)
        .map(({ key: placement, revision }) => ({ placement, revision })),
    };
    const { value, faults } = partOf(caseloadHandover, given, () => undefined);
    const from = textOf(typed, 'van');
    if (value === undefined) {
      response
        .status(400)
        .type('html')
        .send(await this.page(page, from, { typed, faults }));
      return;
    }
    try {
      const key = textOf(typed, '_key');
      const idempotency = KEY.test(key) ? idempotencyFrom('web:handover', key, value) : undefined;
      const done = await this.handovers.handOver(actor, value, idempotency);
      response.type('html').send(await this.page(page, from, { done }));
    } catch (error) {
      const html = await this.page(page, from, { typed, faults: faultsOf(error) });
      response.status(400).type('html').send(html);
    }
  }

  private async page(page: VisitedPage, wished: string, shown: Shown): Promise<string> {
    const { actor } = page.visitor;
    const { typed = {}, faults = [], done } = shown;
    const from = KEY.test(wished) || wished === 'mij' ? wished : 'geen';
    const placements = await this.chosen(actor, from);
    const body = h(HandoverPage, {
      page,
      key: randomUUID(),
      from,
      owners: await this.names.colleagues(actor, 'consultant'),
      today: localDate(await this.clock.now()),
      placements,
      names: await this.names.of(actor, placements, 'placement.handover'),
      typed,
      faults,
      done,
    });
    const crumbs = [{ href: '/caseload', label: 'Caseload' }];
    return this.renderer.page({ page, title: 'Plaatsingen overdragen', crumbs, fault: faults.length > 0, body });
  }

  private chosen(actor: SessionActor, from: string): Promise<readonly OwnedPlacement[]> {
    if (from === 'geen') return this.handovers.withoutOwner(actor);
    return this.handovers.chosen(actor, { from: from === 'mij' ? actor.id : from });
  }
}
