import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { placementNumber } from '../../workflows/payload.js';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import type { Idempotency } from '../engine/command.js';
import { ApiChanges, ApiRepeatable, ApiZodBody } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { IdempotencyKey } from '../http/idempotency.js';
import { ApiPurpose, Purpose } from '../http/purpose.js';
import { ExpectedRevision, showRevision } from '../http/revision.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { pathwayFact, type PathwayFact } from './pathway-fact.js';
import { PathwayReader, type OpenedPathway } from './pathway-reader.service.js';
import { PathwayService } from './pathway.service.js';

const lines = z.strictObject({
  facts: z.array(pathwayFact).min(1, { error: 'Geef ten minste één gegeven.' }).max(20),
});
type Lines = z.infer<typeof lines>;
const lineNumber = z.coerce.number().pipe(placementNumber);

/** Somebody's way to work, kept with its history (G16). */
@ApiTags('Op weg naar werk')
@ApiBearerAuth()
@Controller('api/v1/candidates/:id/pathway')
export class PathwaysController {
  constructor(
    private readonly pathways: PathwayService,
    private readonly reader: PathwayReader,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Op weg naar werk',
    description:
      'Trede, arrangement, stappen, opleiding, interesse, profiel en oordelen, met alles wat ervoor gold. De inzage wordt vastgelegd.',
  })
  @ApiPurpose()
  async read(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Purpose() purpose: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OpenedPathway> {
    const opened = await this.reader.read(actor, id, purpose);
    showRevision(response, opened.revision);
    response.set('Cache-Control', 'no-store');
    return opened;
  }

  @Post()
  @ApiOperation({
    summary: 'Gegevens op weg naar werk vastleggen',
    description: 'Elk gegeven met de dag waarop het ingaat. Wat er al stond blijft staan als geschiedenis.',
  })
  @ApiZodBody(lines)
  @ApiChanges()
  @ApiRepeatable()
  @ApiResponse({ status: 201, description: 'Vastgelegd.' })
  async record(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @ExpectedRevision() expectedRevision: number,
    @Body(new ZodPipe(lines)) { facts }: Lines,
    @IdempotencyKey('pathway.record') idempotency: Idempotency | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const { entry } = await this.pathways.record(actor, id, facts, {
      expectedRevision,
      ...(idempotency ? { idempotency } : {}),
    });
    showRevision(response, entry);
  }

  @Put(':number')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Een gegeven verbeteren',
    description: 'Er komt een nieuwe regel; de oude blijft in de geschiedenis.',
  })
  @ApiZodBody(pathwayFact)
  @ApiChanges()
  async correct(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Param('number', new ZodPipe(lineNumber)) number: number,
    @ExpectedRevision() expectedRevision: number,
    @Body(new ZodPipe(pathwayFact)) fact: PathwayFact,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    showRevision(response, (await this.pathways.correct(actor, id, number, fact, { expectedRevision })).entry);
  }

  @Delete(':number')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Een gegeven weghalen',
    description: 'Voor wat bij vergissing is vastgelegd. Het blijft in de geschiedenis staan.',
  })
  @ApiChanges()
  async remove(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Param('number', new ZodPipe(lineNumber)) number: number,
    @ExpectedRevision() expectedRevision: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    showRevision(response, (await this.pathways.remove(actor, id, number, { expectedRevision })).entry);
  }
}
