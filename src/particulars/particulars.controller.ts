import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import type { Idempotency } from '../engine/command.js';
import { ApiChanges, ApiRepeatable, ApiZodAnswer, ApiZodBody } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { IdempotencyKey } from '../http/idempotency.js';
import { ApiPurpose, Purpose } from '../http/purpose.js';
import { ExpectedRevision, showRevision } from '../http/revision.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { particularsChange, type ParticularsChange } from './particular.schemas.js';
import { particularsView, type ParticularView } from './particular-view.js';
import { ParticularsService } from './particulars.service.js';

/** How a placement came about and what goes with it: source, arrangement, programme, buddy (seeds 1 to 47). */
@ApiTags('Plaatsingen')
@ApiBearerAuth()
@Controller('api/v1/placements/:id/particulars')
export class ParticularsController {
  constructor(private readonly particulars: ParticularsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listParticulars',
    summary: 'Bijzonderheden van een plaatsing',
    description: 'Elke regel met de dag van ingang, wie haar vastlegde en of zij nu geldt. ETag is 0 als er geen zijn.',
  })
  @ApiPurpose()
  @ApiZodAnswer(200, 'De bijzonderheden die deze rol ziet, met hun geschiedenis.', particularsView)
  async list(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Purpose() purpose: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ readonly items: readonly ParticularView[] }> {
    const { revision, items } = await this.particulars.list(actor, id, { operation: 'placement.particulars', purpose });
    showRevision(response, revision);
    response.set('Cache-Control', 'no-store');
    return { items };
  }

  @Post()
  @HttpCode(204)
  @ApiOperation({
    operationId: 'recordParticulars',
    summary: 'Bijzonderheden vastleggen',
    description:
      'Een nieuwe dag is een wijziging; dezelfde dag opnieuw is een verbetering: de laatste regel telt. withdrawn neemt een regel terug. Bij otherDecision zegt amends of een besluit over dezelfde eerste dag een later besluit is (true) of een verbetering (false). Namen en de functie gaan onder sealed.',
  })
  @ApiZodBody(particularsChange)
  @ApiChanges()
  @ApiRepeatable()
  async record(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @ExpectedRevision() expected: number,
    @Body(new ZodPipe(particularsChange)) change: ParticularsChange,
    @IdempotencyKey('placement.particulars') idempotency: Idempotency | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const options = { expected, ...(idempotency ? { idempotency } : {}) };
    const { entry } = await this.particulars.record(actor, id, change, options);
    showRevision(response, entry);
  }
}
