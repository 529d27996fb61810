import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { placementNumber } from '../../../workflows/payload.js';
import { requireRole } from '../../access/permissions.js';
import { newSubstitution } from '../../caseloads/caseload.schemas.js';
import { SubstitutionService } from '../../caseloads/substitution.service.js';
import { parseInput } from '../../http/invalid-input.error.js';
import { ZodPipe } from '../../http/zod.pipe.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { MemberService } from '../../tenants/member.service.js';
import { payloadFrom, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { Adds } from '../sent-forms/adds.js';
import { WebPage } from '../session/web-page.js';
import { z } from 'zod';
import { answerForm, doneWords } from './administration-answers.js';
import type { Refusal } from '../forms/post-form.js';
import { KEEPERS } from './keepers.js';
import { substitutionFields, SubstitutionsPage } from './substitutions-page.js';

const CRUMBS = [{ href: '/beheer', label: 'Beheer' }];
const DONE = { vastgelegd: 'De vervanging is vastgelegd.', beeindigd: 'De vervanging stopt na vandaag.' };
const listNumber = z.coerce.number().pipe(placementNumber);

@WebPage('beheer/vervanging')
export class SubstitutionsController {
  constructor(
    private readonly renderer: Renderer,
    private readonly substitutions: SubstitutionService,
    private readonly members: MemberService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage, @Query('klaar') done: unknown): Promise<string> {
    return this.page(page, undefined, doneWords(DONE, done));
  }

  @Post()
  @Adds()
  async add(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    await answerForm(
      response,
      { form: 'vervanging', typed, next: '/beheer/vervanging?klaar=vastgelegd' },
      async () => {
        const given = parseInput(newSubstitution, payloadFrom(substitutionFields([{ value: '', label: '' }]), typed));
        await this.substitutions.add(page.visitor.actor, given);
      },
      (refusal) => this.page(page, refusal, undefined),
    );
  }

  @Post(':number/einde')
  async end(
    @CurrentPage() page: VisitedPage,
    @Param('number', new ZodPipe(listNumber)) number: number,
    @Res() response: Response,
  ): Promise<void> {
    const today = localDate(await this.clock.now());
    await answerForm(
      response,
      { form: 'vervanging', typed: {}, next: '/beheer/vervanging?klaar=beeindigd' },
      () => this.substitutions.end(page.visitor.actor, number, today),
      (refusal) => this.page(page, refusal, undefined),
    );
  }

  private async page(page: VisitedPage, refusal: Refusal | undefined, done: string | undefined): Promise<string> {
    const { actor } = page.visitor;
    requireRole(actor, KEEPERS, 'Vervanging regelen');
    const members = await this.members.list(actor);
    const body = h(SubstitutionsPage, {
      page,
      today: localDate(await this.clock.now()),
      substitutions: await this.substitutions.list(actor),
      names: new Map(members.map(({ id, name }) => [id, name])),
      colleagues: members.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name })),
      refusal,
      done,
    });
    return this.renderer.page({ page, title: 'Vervanging', crumbs: CRUMBS, body, fault: refusal !== undefined });
  }
}
