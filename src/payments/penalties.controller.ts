import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import type { Idempotency } from '../engine/command.js';
import { ApiRepeatable, ApiZodBody } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { IdempotencyKey } from '../http/idempotency.js';
import { ZodPipe } from '../http/zod.pipe.js';
import type { InterestDecision } from './interest-rows.js';
import { PenaltyInterest, penaltyInterestPaid, type PenaltyInterestPaid } from './penalty-interest.service.js';
import { penaltyPaid, PenaltyPayments, type ListedPenalty, type PenaltyPaid } from './penalty-payments.service.js';

/** Penalties that were set (D3), and their payment. */
@ApiTags('Betalingen')
@ApiBearerAuth()
@Controller('api/v1')
export class PenaltiesController {
  constructor(
    private readonly penalties: PenaltyPayments,
    private readonly interest: PenaltyInterest,
  ) {}

  @Get('penalties')
  @ApiOperation({
    summary: 'Dwangsommen',
    description:
      'Vastgesteld bij besluit, en of en wanneer zij zijn betaald (regel D3). Eerst wat nog niet is betaald. Met de laatste dag om te betalen (zes weken na verzending, Awb 4:87) en de wettelijke rente daarna (regel B16).',
  })
  async list(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly ListedPenalty[] }> {
    return { items: await this.penalties.list(actor) };
  }

  @Post('placements/:id/penalties/:decision/payment')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Betaling van een dwangsom vastleggen',
    description: 'Door een ander dan wie besloot (regel F8). Nog eens vastleggen verbetert de dag of de ontvanger.',
  })
  @ApiZodBody(penaltyPaid)
  @ApiRepeatable()
  async paid(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Param('decision', ParseIntPipe) decision: number,
    @Body(new ZodPipe(penaltyPaid)) input: PenaltyPaid,
    @IdempotencyKey('penalty.paid') idempotency: Idempotency | undefined,
  ): Promise<void> {
    await this.penalties.record(actor, id, decision, input, idempotency);
  }

  @Post('placements/:id/penalties/:decision/interest')
  @ApiOperation({
    summary: 'Rente over een dwangsom klaarzetten',
    description:
      'Over een dwangsom die te laat is betaald (regels B16 en D3). Een ander besluit, zoals bij elke rente: `interest-decisions`.',
  })
  async prepareInterest(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Param('decision', ParseIntPipe) decision: number,
  ): Promise<InterestDecision> {
    return this.interest.prepare(actor, id, decision);
  }

  @Post('placements/:id/interest-decisions/:number/payment')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Betaling van rente over een dwangsom vastleggen',
    description: 'Door een ander dan wie besloot (regel F8). Andere rente gaat mee in een betaalrun.',
  })
  @ApiZodBody(penaltyInterestPaid)
  @ApiRepeatable()
  async interestPaid(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Body(new ZodPipe(penaltyInterestPaid)) input: PenaltyInterestPaid,
    @IdempotencyKey('interest.paid') idempotency: Idempotency | undefined,
  ): Promise<void> {
    await this.interest.record(actor, id, number, input, idempotency);
  }
}
