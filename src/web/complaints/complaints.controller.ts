import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { z } from 'zod';
import { complaintStep, newComplaint, type Complaint, type StepName } from '../../complaints/complaint.schemas.js';
import { ComplaintService, HANDLE_COMPLAINTS, RECORD_COMPLAINTS } from '../../complaints/complaint.service.js';
import { requireRole } from '../../access/permissions.js';
import { parseInput } from '../../http/invalid-input.error.js';
import { NotFoundError } from '../../http/request.errors.js';
import { ZodPipe } from '../../http/zod.pipe.js';
import { Clock } from '../../platform/clock.js';
import { localDate, momentOfLocal } from '../../platform/legal-time.js';
import { AppPool } from '../../platform/database.js';
import { MemberService } from '../../tenants/member.service.js';
import { UnfitError } from '../../tenants/tenant.errors.js';
import { answerForm, doneWords } from '../administration/administration-answers.js';
import { payloadFrom, textOf, type Typed } from '../forms/form-values.js';
import type { Refusal } from '../forms/post-form.js';
import { Renderer } from '../layout/renderer.js';
import { placementsByNumber } from '../names/placements-by-number.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { EmptyForm } from '../sent-forms/empty-form.js';
import { Adds } from '../sent-forms/adds.js';
import { WebPage } from '../session/web-page.js';
import { newFields, stepFields } from './complaint-fields.js';
import { ComplaintPage } from './complaint-page.js';
import { ComplaintsPage } from './complaints-page.js';
import { NewComplaintPage } from './new-complaint-page.js';

const CRUMBS = [{ href: '/klachten', label: 'Klachten en datalekken' }];
const DONE = { vastgelegd: 'Vastgelegd.', stap: 'De stap is vastgelegd.' };
const KINDS = { klacht: 'complaint', datalek: 'dataBreach' } as const;
const kindPath = z.enum(['klacht', 'datalek']);
const stepPath = z.enum(['assigned', 'acknowledged', 'heard', 'extended', 'authorityTold', 'peopleTold', 'closed']);
const id = z.uuid();
/** The form asks a case number, and day and time apart. */
const inForm = (path: string): string | undefined =>
  ({ placement: 'caseNumber', foundAt: 'foundTime' })[path] ?? undefined;

/** Complaints and data breaches: written down by anybody, handled by legal officer and manager (M39). */
@WebPage('klachten')
export class ComplaintPagesController {
  constructor(
    private readonly renderer: Renderer,
    private readonly complaints: ComplaintService,
    private readonly members: MemberService,
    private readonly pool: AppPool,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage, @Query('klaar') done: unknown): Promise<string> {
    const { actor } = page.visitor;
    const body = h(ComplaintsPage, {
      today: localDate(await this.clock.now()),
      complaints: await this.complaints.list(actor),
      names: await this.namesOf(page),
      done: doneWords(DONE, done),
      dayOf: localDate,
    });
    return this.renderer.page({ page, title: 'Klachten en datalekken', body });
  }

  @Get('nieuw/:kind')
  @EmptyForm()
  async form(
    @CurrentPage() page: VisitedPage,
    @Param('kind', new ZodPipe(kindPath)) kind: keyof typeof KINDS,
    @Query('klaar') done: unknown,
  ): Promise<string> {
    return this.newPage(page, KINDS[kind], undefined, done === 'vastgelegd');
  }

  @Post('nieuw/:kind')
  @Adds()
  async add(
    @CurrentPage() page: VisitedPage,
    @Param('kind', new ZodPipe(kindPath)) path: keyof typeof KINDS,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const kind = KINDS[path];
    const { actor, role } = page.visitor;
    const next = HANDLE_COMPLAINTS.includes(role) ? '/klachten' : `/klachten/nieuw/${path}`;
    await answerForm(
      response,
      { form: kind, typed, next: `${next}?klaar=vastgelegd`, inForm },
      async () => this.complaints.add(actor, parseInput(newComplaint, await this.payloadOf(page, kind, typed))),
      (refusal) => this.newPage(page, kind, refusal, false),
    );
  }

  @Get(':id')
  async show(
    @CurrentPage() page: VisitedPage,
    @Param('id', new ZodPipe(id)) complaint: string,
    @Query('klaar') done: unknown,
  ): Promise<string> {
    return this.page(page, complaint, undefined, doneWords(DONE, done));
  }

  @Post(':id/stap/:step')
  async step(
    @CurrentPage() page: VisitedPage,
    @Param('id', new ZodPipe(id)) complaint: string,
    @Param('step', new ZodPipe(stepPath)) step: StepName,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const { actor } = page.visitor;
    const revision = Number.parseInt(textOf(typed, '_revision'), 10) || 0;
    const read = (kind: Complaint['kind']): unknown => ({
      step,
      ...payloadFrom(stepFields(kind, step, [{ value: '', label: '' }]), typed),
    });
    await answerForm(
      response,
      { form: step, typed, next: `/klachten/${complaint}?klaar=stap` },
      async () => {
        const found = (await this.complaints.list(actor)).find((one) => one.id === complaint);
        if (!found) throw new NotFoundError();
        await this.complaints.step(actor, complaint, parseInput(complaintStep, read(found.kind)), revision);
      },
      (refusal) => this.page(page, complaint, refusal, undefined),
    );
  }

  /** What was typed as the schema has it: the case number as a placement, day and time as a moment. */
  private async payloadOf(page: VisitedPage, kind: Complaint['kind'], typed: Typed): Promise<unknown> {
    const { caseNumber, foundOn, foundTime, ...rest } = payloadFrom(newFields[kind], typed);
    const text = typeof caseNumber === 'string' ? caseNumber : '';
    const [placement = null, ...more] = await placementsByNumber(this.pool, page.visitor.actor, text, 'caseNumber');
    if (more.length > 0) {
      throw new UnfitError([{ field: 'caseNumber', code: 'several', detail: 'Geef één zaaknummer.' }]);
    }
    const shared = { kind, ...rest, placement };
    return kind === 'complaint' ? shared : { ...shared, foundAt: momentFrom(foundOn, foundTime) };
  }

  private async newPage(
    page: VisitedPage,
    kind: Complaint['kind'],
    refusal: Refusal | undefined,
    done: boolean,
  ): Promise<string> {
    requireRole(page.visitor.actor, RECORD_COMPLAINTS, 'Een klacht of datalek vastleggen');
    const today = localDate(await this.clock.now());
    const crumbs = HANDLE_COMPLAINTS.includes(page.visitor.role) ? CRUMBS : [];
    const title = kind === 'complaint' ? 'Klacht vastleggen' : 'Datalek vastleggen';
    const body = h(NewComplaintPage, { page, kind, today, refusal, done });
    return this.renderer.page({ page, title, crumbs, body, fault: refusal !== undefined });
  }

  private async page(
    page: VisitedPage,
    id: string,
    refusal: Refusal | undefined,
    done: string | undefined,
  ): Promise<string> {
    const { actor } = page.visitor;
    const complaint = await this.complaints.open(actor, id);
    const members = (await this.members.list(actor)).filter(
      ({ active, roles }) => active && roles.some((role) => HANDLE_COMPLAINTS.includes(role)),
    );
    const body = h(ComplaintPage, {
      page,
      today: localDate(await this.clock.now()),
      complaint,
      names: await this.namesOf(page),
      members: members.map(({ id: member, name }) => ({ value: member, label: name })),
      refusal,
      done,
    });
    const title = complaint.kind === 'complaint' ? 'Klacht' : 'Datalek';
    return this.renderer.page({ page, title, crumbs: CRUMBS, body, fault: refusal !== undefined });
  }

  private async namesOf(page: VisitedPage): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.members.list(page.visitor.actor)).map(({ id: member, name }) => [member, name]));
  }
}

/** What cannot be read stays as it was typed, so that the schema names the fault. */
function momentFrom(day: unknown, time: unknown): string {
  try {
    return momentOfLocal(String(day), String(time));
  } catch {
    return `${String(day)} ${String(time)}`;
  }
}
