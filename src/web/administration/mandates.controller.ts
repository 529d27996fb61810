import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { z } from 'zod';
import { placementNumber } from '../../../workflows/payload.js';
import { requireRole } from '../../access/permissions.js';
import { parseInput } from '../../http/invalid-input.error.js';
import { ZodPipe } from '../../http/zod.pipe.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { MandateService, newMandate } from '../../tenants/mandate.service.js';
import { MemberService } from '../../tenants/member.service.js';
import { payloadFrom, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { Adds } from '../sent-forms/adds.js';
import { WebPage } from '../session/web-page.js';
import { answerForm, doneWords } from './administration-answers.js';
import type { Refusal } from '../forms/post-form.js';
import { KEEPERS } from './keepers.js';
import { mandateFields, MandatesPage } from './mandates-page.js';
import { TenantChanges } from './tenant-changes.js';

const CRUMBS = [{ href: '/beheer', label: 'Beheer' }];
const DONE = { gegeven: 'Het mandaat is vastgelegd.', ingetrokken: 'Het mandaat stopt na vandaag.' };
const mandateNumber = z.coerce.number().pipe(placementNumber);
/** A choice of people or texts, not of numbers. */
const SOME = [{ value: '', label: '' }];

@WebPage('beheer/mandaat')
export class MandatesPageController {
  constructor(
    private readonly renderer: Renderer,
    private readonly mandates: MandateService,
    private readonly members: MemberService,
    private readonly changes: TenantChanges,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage, @Query('klaar') done: unknown): Promise<string> {
    return this.page(page, undefined, doneWords(DONE, done));
  }

  @Post()
  @Adds()
  async give(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    await answerForm(
      response,
      { form: 'mandaat', typed, next: '/beheer/mandaat?klaar=gegeven' },
      () => this.mandates.add(page.visitor.actor, parseInput(newMandate, payloadFrom(mandateFields(SOME), typed))),
      (refusal) => this.page(page, refusal, undefined),
    );
  }

  @Post(':number/einde')
  async end(
    @CurrentPage() page: VisitedPage,
    @Param('number', new ZodPipe(mandateNumber)) number: number,
    @Res() response: Response,
  ): Promise<void> {
    const today = localDate(await this.clock.now());
    await answerForm(
      response,
      { form: 'mandaat', typed: {}, next: '/beheer/mandaat?klaar=ingetrokken' },
      () => this.mandates.end(page.visitor.actor, number, today),
      (refusal) => this.page(page, refusal, undefined),
    );
  }

  private async page(page: VisitedPage, refusal: Refusal | undefined, done: string | undefined): Promise<string> {
    const { actor } = page.visitor;
    requireRole(actor, KEEPERS, 'De mandaattabel');
    const members = await this.members.list(actor);
    const body = h(MandatesPage, {
      page,
      today: localDate(await this.clock.now()),
      mandates: await this.mandates.list(actor),
      names: new Map(members.map(({ id, name }) => [id, name])),
      colleagues: members.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name })),
      changes: await this.changes.of(actor, ['mandate.given', 'mandate.ended'], 50),
      refusal,
      done,
    });
    return this.renderer.page({ page, title: 'Mandaat', crumbs: CRUMBS, body, fault: refusal !== undefined });
  }
}
