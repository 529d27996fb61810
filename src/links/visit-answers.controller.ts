import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { ApiZodAnswer } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { PlacementFiles } from '../placements/placement-files.service.js';
import { DAY_PARTS } from './answer-input.js';
import { VisitAnswers, type VisitStanding } from './visit-answers.read-model.js';

const standing = z.strictObject({
  measurement: z.int(),
  party: z.enum(['employer', 'worker']),
  answer: z.enum(['confirmed', 'cannot']),
  visitOn: z.string(),
  days: z.array(z.strictObject({ on: z.string(), part: z.enum(DAY_PARTS) })),
  explanation: z.string().nullable(),
  toldOn: z.string().nullable().describe('Leeg als een medewerker het vastlegde'),
  current: z.boolean().describe('Niet waar als het bezoek daarna is verzet'),
});

/** Who can be at the planned visits of a placement, as told by link. */
@ApiTags('Links')
@ApiBearerAuth()
@Controller('api/v1/placements/:id/visit-answers')
export class VisitAnswersController {
  constructor(
    private readonly files: PlacementFiles,
    private readonly answers: VisitAnswers,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listVisitAnswers',
    summary: 'Wie bij het geplande bezoek kan zijn',
    description: 'Per meting en per partij het laatste antwoord. Er wordt niets vanzelf verzet.',
  })
  @ApiZodAnswer(200, 'De antwoorden.', z.strictObject({ items: z.array(standing) }))
  async list(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
  ): Promise<{ readonly items: readonly VisitStanding[] }> {
    const file = await this.files.look(actor, id, { operation: 'visit.answers', purpose: undefined });
    return { items: await this.answers.ofFile(actor, file) };
  }
}
