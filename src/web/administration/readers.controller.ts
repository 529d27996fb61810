import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { z } from 'zod';
import { placementNumber } from '../../../workflows/payload.js';
import { requireRole } from '../../access/permissions.js';
import { parseInput } from '../../http/invalid-input.error.js';
import { ZodPipe } from '../../http/zod.pipe.js';
import { Clock } from '../../platform/clock.js';
import { AppPool } from '../../platform/database.js';
import { localDate } from '../../platform/legal-time.js';
import { newReadingAssignment } from '../../readers/reading-assignment.schemas.js';
import { ReadingAssignmentService } from '../../readers/reading-assignment.service.js';
import { MemberService } from '../../tenants/member.service.js';
import { payloadFrom, textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { placementsByNumber } from '../names/placements-by-number.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { Adds } from '../sent-forms/adds.js';
import { WebPage } from '../session/web-page.js';
import { answerForm, doneWords } from './administration-answers.js';
import type { Refusal } from '../forms/post-form.js';
import { KEEPERS } from './keepers.js';
import { assignmentFields, OwnAssignmentsPage, ReadersPage } from './readers-page.js';

const CRUMBS = [{ href: '/beheer', label: 'Beheer' }];
const DONE = { gegeven: 'De opdracht is gegeven.', beeindigd: 'De opdracht stopt na vandaag.' };
const assignmentNumber = z.coerce.number().pipe(placementNumber);
/** Faults of the service name ids; the form asked for case numbers. */
const inForm = (path: string): string | undefined => (path === 'placements' ? 'cases' : undefined);

@WebPage('beheer/leesopdrachten')
export class ReadersController {
  constructor(
    private readonly renderer: Renderer,
    private readonly assignments: ReadingAssignmentService,
    private readonly members: MemberService,
    private readonly pool: AppPool,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage, @Query('klaar') done: unknown): Promise<string> {
    return this.page(page, undefined, doneWords(DONE, done));
  }

  @Post()
  @Adds()
  async give(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    const { actor } = page.visitor;
    await answerForm(
      response,
      { form: 'opdracht', typed, next: '/beheer/leesopdrachten?klaar=gegeven', inForm },
      async () => {
        const { cases: _cases, ...fields } = payloadFrom(assignmentFields([{ value: '', label: '' }]), typed);
        const placements = await placementsByNumber(this.pool, actor, textOf(typed, 'cases'), 'cases');
        await this.assignments.give(actor, parseInput(newReadingAssignment, { ...fields, placements }));
      },
      (refusal) => this.page(page, refusal, undefined),
    );
  }

  @Post(':number/einde')
  async end(
    @CurrentPage() page: VisitedPage,
    @Param('number', new ZodPipe(assignmentNumber)) number: number,
    @Res() response: Response,
  ): Promise<void> {
    const today = localDate(await this.clock.now());
    await answerForm(
      response,
      { form: 'opdracht', typed: {}, next: '/beheer/leesopdrachten?klaar=beeindigd' },
      () => this.assignments.end(page.visitor.actor, number, today),
      (refusal) => this.page(page, refusal, undefined),
    );
  }

  private async page(page: VisitedPage, refusal: Refusal | undefined, done: string | undefined): Promise<string> {
    const { actor } = page.visitor;
    requireRole(actor, KEEPERS, 'Leesopdrachten');
    const members = await this.members.list(actor);
    const readers = members.filter(({ active, roles }) => active && roles.includes('reader'));
    const body = h(ReadersPage, {
      page,
      today: localDate(await this.clock.now()),
      assignments: await this.assignments.list(actor),
      names: new Map(members.map(({ id, name }) => [id, name])),
      readers: readers.map(({ id, name }) => ({ value: id, label: name })),
      refusal,
      done,
    });
    return this.renderer.page({ page, title: 'Leesopdrachten', crumbs: CRUMBS, body, fault: refusal !== undefined });
  }
}

/** What a reader was asked to read. */
@WebPage('opdrachten')
export class OwnAssignmentsController {
  constructor(
    private readonly renderer: Renderer,
    private readonly assignments: ReadingAssignmentService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage): Promise<string> {
    const { actor } = page.visitor;
    requireRole(actor, ['reader'], 'Mijn opdrachten');
    const assignments = await this.assignments.list(actor);
    const body = h(OwnAssignmentsPage, { assignments, today: localDate(await this.clock.now()) });
    return this.renderer.page({ page, title: 'Mijn opdrachten', body });
  }
}
