import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { placementNumber } from '../../workflows/payload.js';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { ApiZodBody } from '../http/api-schema.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { REPORT_KINDS } from './report-dates.js';
import { reportSchedule } from './report-schedule.schemas.js';
import type { ReportSchedule } from './report-schedule.schemas.js';
import { ReportSchedules } from './report-schedules.service.js';
import { ScheduledReports, type ReportItem } from './scheduled-reports.service.js';

const number = z.coerce.number().pipe(placementNumber);
const format = z.enum(['pdf', 'xlsx'], { error: 'Kies pdf of xlsx.' });
const asked = z.strictObject({ kind: z.enum(REPORT_KINDS, { error: 'Kies een rapportage.' }) });
const TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Reports on a schedule, kept as they were made (seeds 35, 39, 45). */
@ApiTags('Rapportages')
@ApiBearerAuth()
@Controller('api/v1')
export class ScheduledReportsApiController {
  constructor(
    private readonly reports: ScheduledReports,
    private readonly planned: ReportSchedules,
  ) {}

  @Get('report-schedules')
  @ApiOperation({ summary: 'Wanneer welke rapportage wordt gemaakt', description: 'Per soort, met de ontvangers.' })
  async schedules(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly ReportSchedule[] }> {
    return { items: await this.planned.schedules(actor) };
  }

  @Put('report-schedules')
  @HttpCode(204)
  @ApiOperation({ summary: 'Rapportage plannen', description: 'Van één soort; geldt vanaf vandaag.' })
  @ApiZodBody(reportSchedule)
  async schedule(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(reportSchedule)) schedule: ReportSchedule,
  ): Promise<void> {
    await this.planned.schedule(actor, schedule);
  }

  @Get('reports')
  @ApiOperation({ summary: 'Gemaakte rapportages', description: 'De laatste eerst.' })
  async list(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly ReportItem[] }> {
    return { items: await this.reports.list(actor) };
  }

  @Post('reports')
  @ApiOperation({ summary: 'Rapportage nu maken', description: 'Over de laatste periode; niemand krijgt een mail.' })
  @ApiZodBody(asked)
  async make(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(asked)) { kind }: z.infer<typeof asked>,
  ): Promise<{ readonly number: number }> {
    return { number: await this.reports.makeNow(actor, kind) };
  }

  @Get('reports/:number/:format')
  @ApiOperation({ summary: 'Rapportage openen', description: 'Als PDF of als werkmap, zoals zij is gemaakt.' })
  @ApiParam({ name: 'format', schema: { type: 'string', enum: ['pdf', 'xlsx'] } })
  @ApiProduces(...Object.values(TYPES))
  @ApiResponse({ status: 200, description: 'Het bestand.' })
  async file(
    @CurrentActor() actor: SessionActor,
    @Param('number', new ZodPipe(number)) report: number,
    @Param('format', new ZodPipe(format)) as: keyof typeof TYPES,
    @Res() response: Response,
  ): Promise<void> {
    const { bytes, name } = await this.reports.file(actor, report, as);
    response.type(TYPES[as]).setHeader('Content-Disposition', `attachment; filename="${name}"`).send(bytes);
  }
}
