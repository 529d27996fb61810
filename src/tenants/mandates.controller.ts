import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { localDate, placementNumber } from '../../workflows/payload.js';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import type { Idempotency } from '../engine/command.js';
import { ApiRepeatable, ApiZodBody } from '../http/api-schema.js';
import { IdempotencyKey } from '../http/idempotency.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { MandateService, newMandate, type Mandate, type NewMandate } from './mandate.service.js';

const ending = z.strictObject({ until: localDate });
const mandateNumber = z.coerce.number().pipe(placementNumber);

/** Who may sign which decision, up to which amount, and when (M2, F8). */
@ApiTags('Mandaat')
@ApiBearerAuth()
@Controller('api/v1/mandates')
export class MandatesController {
  constructor(private readonly mandates: MandateService) {}

  @Get()
  @ApiOperation({ summary: 'Mandaattabel', description: 'Besluit, rol of medewerker, grens per maand en periode.' })
  async list(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly Mandate[] }> {
    return { items: await this.mandates.list(actor) };
  }

  @Post()
  @ApiOperation({
    summary: 'Mandaat geven',
    description: 'Aan een rol of aan een medewerker, ook voor vervanging (M2).',
  })
  @ApiZodBody(newMandate)
  @ApiRepeatable()
  async add(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(newMandate)) mandate: NewMandate,
    @IdempotencyKey('mandate.give') idempotency: Idempotency | undefined,
  ): Promise<{ readonly number: number }> {
    return { number: await this.mandates.add(actor, mandate, idempotency) };
  }

  @Post(':number/ending')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Mandaat beëindigen',
    description: 'Na de laatste dag tekent niemand meer onder dit mandaat.',
  })
  @ApiZodBody(ending)
  async end(
    @CurrentActor() actor: SessionActor,
    @Param('number', new ZodPipe(mandateNumber)) number: number,
    @Body(new ZodPipe(ending)) { until }: z.infer<typeof ending>,
  ): Promise<void> {
    await this.mandates.end(actor, number, until);
  }
}
