import { randomUUID } from 'node:crypto';
import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { requireRole } from '../../access/permissions.js';
import { WorkloadService } from '../../caseloads/workload.service.js';
import { IdPipe } from '../../http/id.pipe.js';
import { parseInput } from '../../http/invalid-input.error.js';
import { NotFoundError } from '../../http/request.errors.js';
import { MemberService, memberFields, type Member, type MemberFields } from '../../tenants/member.service.js';
import { payloadFrom, textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { EmptyForm } from '../sent-forms/empty-form.js';
import { WebPage } from '../session/web-page.js';
import { answerForm, doneWords } from './administration-answers.js';
import type { Refusal } from '../forms/post-form.js';
import { KEEPERS } from './keepers.js';
import { MEMBER_FIELDS, MemberPage, type MemberChange } from './member-page.js';
import { MembersPage } from './members-page.js';
import { TenantChanges } from './tenant-changes.js';

const CRUMBS = [
  { href: '/beheer', label: 'Beheer' },
  { href: '/beheer/medewerkers', label: 'Medewerkers' },
];
const DONE = { opgeslagen: 'De medewerker is opgeslagen.' };

@WebPage('beheer/medewerkers')
export class MembersPageController {
  constructor(
    private readonly renderer: Renderer,
    private readonly members: MemberService,
    private readonly workloads: WorkloadService,
    private readonly changes: TenantChanges,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage, @Query('klaar') done: unknown): Promise<string> {
    requireRole(page.visitor.actor, KEEPERS, 'Medewerkers zien');
    const members = await this.members.list(page.visitor.actor);
    const body = h(MembersPage, { page, members, done: doneWords(DONE, done) });
    return this.renderer.page({ page, title: 'Medewerkers', crumbs: CRUMBS.slice(0, 1), body });
  }

  @Get('nieuw')
  @EmptyForm()
  async new(@CurrentPage() page: VisitedPage): Promise<string> {
    return this.form(page, undefined, undefined);
  }

  @Post('nieuw')
  async add(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    await this.save(page, undefined, typed, response);
  }

  @Get(':id')
  async one(@CurrentPage() page: VisitedPage, @Param('id', IdPipe) id: string): Promise<string> {
    return this.form(page, await this.member(page, id), undefined);
  }

  @Post(':id')
  async change(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    await this.save(page, await this.member(page, id), typed, response);
  }

  private async save(page: VisitedPage, member: Member | undefined, typed: Typed, response: Response): Promise<void> {
    const { actor } = page.visitor;
    await answerForm(
      response,
      { form: 'medewerker', typed, next: '/beheer/medewerkers?klaar=opgeslagen' },
      async () => {
        const revision = Number.parseInt(textOf(typed, '_revision'), 10) || 0;
        await this.members.put(actor, member?.id ?? randomUUID(), fieldsFrom(typed), revision);
      },
      (refusal) => this.form(page, member, refusal),
    );
  }

  private async form(page: VisitedPage, member: Member | undefined, refusal: Refusal | undefined): Promise<string> {
    const { actor } = page.visitor;
    requireRole(actor, ['administrator'], 'Medewerkers beheren');
    const { consultants } = await this.workloads.read(actor);
    const own = (await this.members.list(actor)).find(({ id }) => id === actor.id);
    const body = h(MemberPage, {
      page,
      member,
      history: member === undefined ? [] : await this.history(page, member.id),
      openFiles: consultants.find((one) => one.member === member?.id)?.open ?? 0,
      issuer: own?.issuer ?? '',
      refusal,
    });
    const title = member?.name ?? 'Medewerker toevoegen';
    return this.renderer.page({ page, title, crumbs: CRUMBS, body, fault: refusal !== undefined });
  }

  private async history({ visitor }: VisitedPage, id: string): Promise<readonly MemberChange[]> {
    const entries = await this.changes.of(visitor.actor, ['member.put'], 1000);
    return entries
      .filter(({ facts }) => facts['member'] === id)
      .map(({ on, by, facts: { roles, active } }) => ({
        on,
        by,
        roles: Array.isArray(roles) ? roles.map(String) : [],
        active: active === true,
      }));
  }

  private async member({ visitor }: VisitedPage, id: string): Promise<Member> {
    const found = (await this.members.list(visitor.actor)).find((one) => one.id === id);
    if (!found) throw new NotFoundError('Deze medewerker is er niet bij uw organisatie.');
    return found;
  }
}

function fieldsFrom(typed: Typed): MemberFields {
  return parseInput(memberFields, payloadFrom(MEMBER_FIELDS, typed));
}
