import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { localDate, party } from '../../workflows/payload.js';
import { AGAINST } from '../../workflows/objection/objection-v2.events.js';
import type { Idempotency } from '../engine/command.js';
import { ApiChanges, ApiRepeatable, ApiZodAnswer, ApiZodBody } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { IdempotencyKey } from '../http/idempotency.js';
import { ExpectedRevision } from '../http/revision.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { shown } from '../placements/placement-events.controller.js';
import { eventAnswerSchema } from '../placements/placement.views.js';
import type { EventAnswer } from '../placements/placement.views.js';
import type { ContestableLetter } from './contestable-letters.js';
import { ObjectionIntake, receivedObjection } from './objection-intake.service.js';
import type { ReceivedObjection } from './objection-intake.service.js';

const lettersSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      key: z.string(),
      against: z.enum(AGAINST),
      about: z.int(),
      letter: z.string(),
      title: z.string(),
      party,
      sentOn: localDate,
      lastDay: localDate.nullable(),
      wageValue: z.int().nullable(),
    }),
  ),
});

/** Objections as they come in: against a decision, a wage value, a support decision or another letter (D4, M17). */
@ApiTags('Bezwaren')
@ApiBearerAuth()
@Controller('api/v1/placements/:id')
export class ObjectionIntakeController {
  constructor(private readonly intake: ObjectionIntake) {}

  @Get('contestable-letters')
  @ApiOperation({
    operationId: 'listContestableLetters',
    summary: 'Brieven waartegen bezwaar kan',
    description: 'Per partij, met de dag van verzending en de laatste dag voor bezwaar (regel D4).',
  })
  @ApiZodAnswer(200, 'De laatst verstuurde eerst.', lettersSchema)
  async letters(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
  ): Promise<{ readonly items: readonly ContestableLetter[] }> {
    return { items: await this.intake.letters(actor, id) };
  }

  @Post('objections')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'receiveObjection',
    summary: 'Bezwaar vastleggen',
    description:
      'letter is een key uit contestable-letters. Ook een te laat bezwaar wordt vastgelegd. De tekst hoort in sealed.',
  })
  @ApiZodBody(receivedObjection)
  @ApiChanges()
  @ApiRepeatable()
  @ApiZodAnswer(200, 'Vastgelegd; ETag is de nieuwe versie van de plaatsing.', eventAnswerSchema)
  @ApiResponse({ status: 422, description: 'Deze brief ging niet naar deze partij.' })
  async receive(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @ExpectedRevision() expectedRevision: number,
    @Body(new ZodPipe(receivedObjection)) received: ReceivedObjection,
    @IdempotencyKey('receiveObjection') idempotency: Idempotency | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EventAnswer> {
    const how = { expectedRevision, ...(idempotency && { idempotency }) };
    return shown(response, await this.intake.receive(actor, id, received, how));
  }
}
