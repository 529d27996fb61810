import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { parseInput } from '../../http/invalid-input.error.js';
import { NotFoundError } from '../../http/request.errors.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { REPORT_KINDS, type ReportKind } from '../../scheduled-reports/report-dates.js';
import { reportSchedule } from '../../scheduled-reports/report-schedule.schemas.js';
import { ReportSchedules } from '../../scheduled-reports/report-schedules.service.js';
import { ScheduledReports } from '../../scheduled-reports/scheduled-reports.service.js';
import { TeamMeeting } from '../../scheduled-reports/team-meeting.service.js';
import { MemberService } from '../../tenants/member.service.js';
import { answerForm, doneWords } from '../administration/administration-answers.js';
import { payloadFrom, textOf, type Typed } from '../forms/form-values.js';
import type { Refusal } from '../forms/post-form.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { ReportsPage, scheduleFields } from './reports-page.js';
import { TeamMeetingPage } from './team-meeting-page.js';

const DONE = { gemaakt: 'De rapportage is gemaakt.', gepland: 'De planning is opgeslagen.' };
const TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Reports: made, planned, and the page of the team meeting. */
@WebPage('rapportages')
export class ScheduledReportsController {
  constructor(
    private readonly renderer: Renderer,
    private readonly reports: ScheduledReports,
    private readonly planned: ReportSchedules,
    private readonly meetings: TeamMeeting,
    private readonly members: MemberService,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage, @Query('klaar') done: unknown): Promise<string> {
    return this.page(page, undefined, doneWords(DONE, done));
  }

  @Get('banen-behouden')
  async meeting(@CurrentPage() page: VisitedPage): Promise<string> {
    const { actor } = page.visitor;
    const today = localDate(await this.clock.now());
    const meeting = await this.meetings.read(actor, today);
    const files = [...meeting.contacts, ...meeting.losses, ...meeting.risks];
    const names = await this.names.of(actor, files, 'team.meeting');
    const crumbs = [{ href: '/rapportages', label: 'Rapportages' }];
    return this.renderer.page({
      page,
      title: 'Banen behouden',
      crumbs,
      body: h(TeamMeetingPage, { meeting, names, today }),
    });
  }

  @Post(':kind/maken')
  async make(
    @CurrentPage() page: VisitedPage,
    @Param('kind') asked: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const kind = kindOf(asked);
    await answerForm(
      response,
      { form: `maak-${kind}`, typed, next: '/rapportages?klaar=gemaakt' },
      () => this.reports.makeNow(page.visitor.actor, kind),
      (refusal) => this.page(page, refusal),
    );
  }

  @Post(':kind/planning')
  async schedule(
    @CurrentPage() page: VisitedPage,
    @Param('kind') asked: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const { actor } = page.visitor;
    const kind = kindOf(asked);
    await answerForm(
      response,
      { form: kind, typed, next: '/rapportages?klaar=gepland' },
      async () => {
        const fields = scheduleFields(kind, await this.members.list(actor));
        const day = Number(textOf(typed, 'day'));
        await this.planned.schedule(actor, parseInput(reportSchedule, { ...payloadFrom(fields, typed), kind, day }));
      },
      (refusal) => this.page(page, refusal),
    );
  }

  @Get(':file')
  async file(@CurrentPage() page: VisitedPage, @Param('file') file: string, @Res() response: Response): Promise<void> {
    const [number = '', kind = ''] = file.split('.');
    if (!/^\d{1,9}$/.test(number) || (kind !== 'pdf' && kind !== 'xlsx')) throw new NotFoundError();
    const { bytes, name } = await this.reports.file(page.visitor.actor, Number(number), kind);
    response.attachment(name).type(TYPES[kind]).send(bytes);
  }

  private async page(page: VisitedPage, refusal: Refusal | undefined, done?: string): Promise<string> {
    const { actor } = page.visitor;
    const body = h(ReportsPage, {
      page,
      reports: await this.reports.list(actor),
      schedules: await this.planned.schedules(actor),
      members: await this.members.list(actor),
      today: localDate(await this.clock.now()),
      done,
      refusal,
    });
    return this.renderer.page({ page, title: 'Rapportages', body, fault: refusal !== undefined });
  }
}

function kindOf(asked: string): ReportKind {
  const found = REPORT_KINDS.find((kind) => kind === asked);
  if (!found) throw new NotFoundError();
  return found;
}
