import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { localDate, placementNumber } from '../../workflows/payload.js';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { ApiZodBody } from '../http/api-schema.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { newReadingAssignment } from './reading-assignment.schemas.js';
import type { NewReadingAssignment, ReadingAssignment } from './reading-assignment.schemas.js';
import { ReadingAssignmentService } from './reading-assignment.service.js';

const ending = z.strictObject({ until: localDate });
const assignmentNumber = z.coerce.number().pipe(placementNumber);

/** Assignments to read files (M40). */
@ApiTags('Leesopdrachten')
@ApiBearerAuth()
@Controller('api/v1/reading-assignments')
export class ReadingAssignmentsController {
  constructor(private readonly assignments: ReadingAssignmentService) {}

  @Get()
  @ApiOperation({ summary: 'Leesopdrachten', description: 'De laatste eerst; een lezer ziet de eigen opdrachten.' })
  async list(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly ReadingAssignment[] }> {
    return { items: await this.assignments.list(actor) };
  }

  @Post()
  @ApiOperation({
    summary: 'Leesopdracht geven',
    description: 'Een lezer ziet alleen de dossiers van opdrachten die vandaag lopen; elke inzage wordt vastgelegd.',
  })
  @ApiZodBody(newReadingAssignment)
  async give(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(newReadingAssignment)) given: NewReadingAssignment,
  ): Promise<{ readonly number: number }> {
    return { number: await this.assignments.give(actor, given) };
  }

  @Post(':number/ending')
  @HttpCode(204)
  @ApiOperation({ summary: 'Leesopdracht eerder beëindigen', description: 'Verlengen kan niet: geef een nieuwe.' })
  @ApiZodBody(ending)
  async end(
    @CurrentActor() actor: SessionActor,
    @Param('number', new ZodPipe(assignmentNumber)) number: number,
    @Body(new ZodPipe(ending)) { until }: z.infer<typeof ending>,
  ): Promise<void> {
    await this.assignments.end(actor, number, until);
  }
}
