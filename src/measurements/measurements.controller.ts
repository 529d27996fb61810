import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Put, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import type { Idempotency } from '../engine/command.js';
import { ApiChanges, ApiRepeatable, ApiZodAnswer, ApiZodBody, ApiZodQuery } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { IdempotencyKey } from '../http/idempotency.js';
import { ApiPurpose, Purpose } from '../http/purpose.js';
import { NotFoundError } from '../http/request.errors.js';
import { ExpectedRevision, showRevision } from '../http/revision.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { instanceView } from '../placements/placement-view.js';
import { instanceViewSchema } from '../placements/placement.views.js';
import type { InstanceView } from '../placements/placement.views.js';
import { measurementBlock, type MeasurementBlock, type StoredBlock } from './measurement-block.js';
import { MeasurementBlocks } from './measurement-blocks.service.js';
import { determinationOf, MeasurementFiles } from './measurement-files.service.js';
import {
  blockSchema,
  determinationSchema,
  measuredTasksSchema,
  reportSchema,
  viewsSchema,
} from './measurement.views.js';
import type { Determination, MeasuredTasks, Report, Views } from './measurement.views.js';

const resumeQuery = z.strictObject({
  resume: z.enum(['afterReturn', 'partlyAtWork', 'observedBefore']).default('afterReturn'),
});
const ApiNumber = (): MethodDecorator => ApiParam({ name: 'number', schema: { type: 'integer', minimum: 1 } });

/** One measurement by its pieces (process steps 9 to 13); the steps themselves are POSTs beside these. */
@ApiTags('Metingen')
@ApiBearerAuth()
@Controller('api/v1/placements/:id/measurements/:number')
export class MeasurementsController {
  constructor(
    private readonly files: MeasurementFiles,
    private readonly blocks: MeasurementBlocks,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'readMeasurement',
    summary: 'Een meting',
    description: 'ETag is de versie van de meting.',
  })
  @ApiNumber()
  @ApiPurpose()
  @ApiZodAnswer(200, 'De meting.', instanceViewSchema)
  async read(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Purpose() purpose: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<InstanceView> {
    const { file, live } = await this.files.open(actor, id, number, purpose);
    showRevision(response, live.revision);
    return instanceView(live, file);
  }

  @Get('tasks')
  @ApiOperation({
    operationId: 'readTasks',
    summary: 'Hoofdtaken van het concept',
    description: 'Regels C2 tot en met C5.',
  })
  @ApiNumber()
  @ApiPurpose()
  @ApiZodAnswer(200, 'De taken met hun uitkomst.', measuredTasksSchema)
  async tasks(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Purpose() purpose: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeasuredTasks> {
    const opened = await this.files.open(actor, id, number, purpose);
    showRevision(response, opened.live.revision);
    return this.files.tasks(actor, opened);
  }

  @Get('views')
  @ApiOperation({ operationId: 'readViews', summary: 'Zienswijzen op het concept', description: 'Regel C7.' })
  @ApiNumber()
  @ApiPurpose()
  @ApiZodAnswer(200, 'Wat werknemer en werkgever zeiden, en de antwoorden.', viewsSchema)
  async views(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Purpose() purpose: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Views> {
    const opened = await this.files.open(actor, id, number, purpose);
    showRevision(response, opened.live.revision);
    return this.files.views(actor, opened);
  }

  @Get('report')
  @ApiOperation({
    operationId: 'readReport',
    summary: 'Rapport en beoordeling',
    description: 'Alle versies staan in het logboek.',
  })
  @ApiNumber()
  @ApiPurpose()
  @ApiZodAnswer(200, 'Het rapport.', reportSchema)
  async report(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Purpose() purpose: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Report> {
    const opened = await this.files.open(actor, id, number, purpose);
    showRevision(response, opened.live.revision);
    return this.files.report(actor, opened);
  }

  @Get('determination')
  @ApiOperation({ operationId: 'readDetermination', summary: 'Loonwaardevaststelling', description: 'Regel C9.' })
  @ApiNumber()
  @ApiPurpose()
  @ApiZodAnswer(200, 'De vaststelling.', determinationSchema)
  async determination(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Purpose() purpose: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Determination> {
    const opened = await this.files.open(actor, id, number, purpose);
    showRevision(response, opened.live.revision);
    return determinationOf(opened);
  }

  @Get('block')
  @ApiOperation({
    operationId: 'readBlock',
    summary: 'Tot wanneer de meting niet kan',
    description: 'Alleen vanaf wanneer, tot wanneer en wie het zei; geen reden (regel B14).',
  })
  @ApiNumber()
  @ApiZodAnswer(200, 'Wat de meting tegenhoudt.', blockSchema)
  async block(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<StoredBlock> {
    const block = await this.blocks.read(actor, id, number);
    if (!block) throw new NotFoundError('Niets houdt deze meting tegen.');
    return block;
  }

  @Put('block')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'putBlock',
    summary: 'Vastleggen dat de meting nu niet kan',
    description: 'Het logboek weet alleen dat; de dagen worden gewist als de meting klaar is (regel B14).',
  })
  @ApiNumber()
  @ApiZodBody(measurementBlock)
  @ApiChanges()
  @ApiRepeatable()
  @ApiResponse({ status: 204, description: 'Vastgelegd; ETag is de nieuwe versie van de meting.' })
  @ApiResponse({ status: 409, description: 'De meting kan in deze staat niet worden tegengehouden.' })
  async putBlock(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) placement: string,
    @Param('number', ParseIntPipe) number: number,
    @ExpectedRevision() expectedRevision: number,
    @Body(new ZodPipe(measurementBlock)) block: MeasurementBlock,
    @IdempotencyKey('measurement.block') idempotency: Idempotency | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const change = { placement, number, expectedRevision, idempotency };
    showRevision(response, await this.blocks.put(actor, change, block));
  }

  @Delete('block')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'liftBlock',
    summary: 'De meting kan weer',
    description: 'Met de keuze hoe het verdergaat (geval M49); de dagen worden gewist.',
  })
  @ApiNumber()
  @ApiZodQuery(resumeQuery)
  @ApiChanges()
  @ApiRepeatable()
  @ApiResponse({ status: 204, description: 'De meting gaat verder; ETag is de nieuwe versie.' })
  async liftBlock(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) placement: string,
    @Param('number', ParseIntPipe) number: number,
    @ExpectedRevision() expectedRevision: number,
    @Query(new ZodPipe(resumeQuery)) { resume }: z.infer<typeof resumeQuery>,
    @IdempotencyKey('measurement.unblock') idempotency: Idempotency | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const change = { placement, number, expectedRevision, idempotency };
    showRevision(response, await this.blocks.lift(actor, change, resume));
  }
}
