import { Body, Controller, Get, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { code, localDate, placementNumber } from '../../workflows/payload.js';
import { CurrentActor } from '../access/current-actor.js';
import { actorOf } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import { ApiRepeatable, ApiZodBody } from '../http/api-schema.js';
import type { Idempotency } from '../engine/command.js';
import { IdPipe } from '../http/id.pipe.js';
import { IdempotencyKey } from '../http/idempotency.js';
import { ApiPurpose, Purpose } from '../http/purpose.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { AccessLog } from '../journal/access-log.js';
import { PayRunReader, type PlacementMoneyView } from './pay-run-reader.service.js';
import type { Recovery } from './recovery-rows.js';
import { RecoveryService } from './recovery.service.js';

const euros = z
  .string({ error: 'Geef een bedrag.' })
  .regex(/^\d{1,9}\.\d{2}$/, { error: 'Geef een bedrag met een punt en twee decimalen.' });
const newRecovery = z.strictObject({
  decision: placementNumber,
  ground: code,
  amount: euros,
  termLastDay: localDate,
  installments: z.int().min(2).max(60).nullable().default(null),
});
const receipt = z.strictObject({ amount: euros, receivedOn: localDate });
const writeOff = z.strictObject({ amount: euros, ground: code });

/** Money of one placement: months, what was paid, recoveries. */
@ApiTags('Betalingen')
@ApiBearerAuth()
@Controller('api/v1/placements/:id')
export class PlacementMoneyController {
  constructor(
    private readonly reader: PayRunReader,
    private readonly recoveries: RecoveryService,
    private readonly log: AccessLog,
  ) {}

  @Get('money')
  @ApiOperation({
    summary: 'Geld van een plaatsing',
    description: 'Elke maand: recht, betaald, verschil, en de regels van betaalruns. owed is te veel betaald.',
  })
  @ApiPurpose()
  async money(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Purpose() purpose: string | undefined,
  ): Promise<PlacementMoneyView> {
    const found = await this.reader.moneyOf(actor, id);
    await this.looked(actor, id, purpose);
    return found;
  }

  @Get('recoveries')
  @ApiOperation({ summary: 'Terugvorderingen van een plaatsing', description: 'Los van betaalregels.' })
  @ApiPurpose()
  async list(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Purpose() purpose: string | undefined,
  ): Promise<{ readonly items: readonly Recovery[] }> {
    const items = await this.recoveries.list(actor, id);
    await this.looked(actor, id, purpose);
    return { items };
  }

  @Post('recoveries')
  @ApiOperation({
    summary: 'Terugvordering openen',
    description: 'Op een genomen besluit tot terugvordering; hoogstens wat te veel betaald is (regel B16).',
  })
  @ApiZodBody(newRecovery)
  @ApiRepeatable()
  @ApiResponse({ status: 201, description: 'Geopend.' })
  async open(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Body(new ZodPipe(newRecovery)) input: z.infer<typeof newRecovery>,
    @IdempotencyKey('recovery.open') idempotency: Idempotency | undefined,
  ): Promise<Recovery> {
    return this.recoveries.open(actor, id, input, idempotency);
  }

  @Post('recoveries/:number/receipts')
  @ApiOperation({ summary: 'Ontvangst op een terugvordering', description: 'Hoogstens wat nog openstaat.' })
  @ApiZodBody(receipt)
  @ApiRepeatable()
  async receive(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Body(new ZodPipe(receipt)) { amount, receivedOn }: z.infer<typeof receipt>,
    @IdempotencyKey('recovery.receive') idempotency: Idempotency | undefined,
  ): Promise<Recovery> {
    return this.recoveries.receive(actor, id, number, amount, receivedOn, idempotency);
  }

  @Post('recoveries/:number/write-offs')
  @ApiOperation({ summary: 'Terugvordering afboeken', description: 'Wat niet meer wordt gevorderd, met de grond.' })
  @ApiZodBody(writeOff)
  @ApiRepeatable()
  async writeOff(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @Body(new ZodPipe(writeOff)) { amount, ground }: z.infer<typeof writeOff>,
    @IdempotencyKey('recovery.writeOff') idempotency: Idempotency | undefined,
  ): Promise<Recovery> {
    return this.recoveries.writeOff(actor, id, number, amount, ground, idempotency);
  }

  /** What is shown of a file is a look into it (F6). */
  private async looked(actor: SessionActor, placement: string, purpose: string | undefined): Promise<void> {
    await this.log.record(actor, actorOf(actor), [
      { operation: 'placement.money', purpose: purpose ?? 'betalen', placement },
    ]);
  }
}
