import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { formed, localDate } from '../../workflows/payload.js';
import { CurrentActor } from '../access/current-actor.js';
import { actorOf, requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import { ApiZodBody } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { ApiPurpose, Purpose } from '../http/purpose.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { AccessLog } from '../journal/access-log.js';
import { BirthDateEffects, type BirthDateEffect } from './birth-date-effects.service.js';
import { MONEY_EXPLAINED_TO } from './effect-in-euros.service.js';
import { EntitlementService, type MonthEntitlement } from './entitlement.service.js';
import { ForecastService, type Forecast } from './forecast.service.js';

const weekHours = z
  .string()
  .regex(/^\d{1,2}(\.\d{1,2})?$/, { error: 'Geef uren per week met een punt, bijvoorbeeld 32.5.' })
  .refine((hours) => Number(hours) > 0 && Number(hours) <= 60, {
    error: 'Geef meer dan 0 en hoogstens 60 uren.',
    when: formed,
  });

const entitlementQuery = z.strictObject({
  month: z
    .string({ error: 'Geef een maand.' })
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'Geef een maand als jjjj-mm.' }),
  asKnownAt: z.coerce.number({ error: 'Geef een regelnummer.' }).int().min(1).optional(),
});
const birthDateBody = z.strictObject({
  birthDate: z.iso
    .date({ error: 'Geef een bestaande datum als jjjj-mm-dd.' })
    .refine((day) => day >= '1900-01-01', { error: 'Geef een geboortedatum na 1900.', when: formed }),
});
const forecastBody = z.strictObject({
  subsidyStart: localDate,
  contractHours: weekHours,
  sectorFullTimeHours: weekHours,
  birthDate: z.iso
    .date({ error: 'Geef een bestaande datum als jjjj-mm-dd.' })
    .refine((day) => day >= '1900-01-01', { error: 'Geef een geboortedatum na 1900.', when: formed })
    .optional(),
});

/** What the subsidy gives per month, and what it will give. */
@ApiTags('Loonkostensubsidie')
@ApiBearerAuth()
@Controller('api/v1')
export class SubsidiesController {
  constructor(
    private readonly entitlements: EntitlementService,
    private readonly forecasts: ForecastService,
    private readonly birthDates: BirthDateEffects,
    private readonly log: AccessLog,
  ) {}

  @Get('placements/:id/entitlement')
  @ApiOperation({
    summary: 'Loonkostensubsidie over een maand',
    description: 'Het bedrag met de uitleg: elke stap met zijn regel. De inzage wordt vastgelegd (regel F6).',
  })
  @ApiQuery({ name: 'month', required: true, example: '2026-08' })
  @ApiQuery({ name: 'asKnownAt', required: false, description: 'Nummer in het logboek: wat toen bekend was.' })
  @ApiPurpose()
  @ApiResponse({ status: 200, description: 'Het bedrag met uitleg; note zegt of de tabellen de maand al bereiken.' })
  async entitlement(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Query(new ZodPipe(entitlementQuery)) { month, asKnownAt }: z.infer<typeof entitlementQuery>,
    @Purpose() purpose: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MonthEntitlement> {
    requireRole(actor, MONEY_EXPLAINED_TO, 'De uitleg van een bedrag inzien');
    const found = await this.entitlements.entitlementOf(actor, id, month, asKnownAt);
    const look = { operation: 'entitlement.read', purpose: purpose ?? 'subsidy', placement: id };
    await this.log.record(actor, actorOf(actor), [look]);
    response.set('Cache-Control', 'no-store');
    return found;
  }

  @Post('candidates/:id/birth-date-effects')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Wat een andere geboortedatum met de bedragen doet',
    description:
      'Per plaatsing die erdoor verandert: de maanden met het verschil, en of de AOW-leeftijd dan bereikt is (regel B15). Er wordt niets gewijzigd; de inzage wordt vastgelegd.',
  })
  @ApiZodBody(birthDateBody)
  @ApiResponse({ status: 200, description: 'Leeg als er niets verandert.' })
  async birthDateEffects(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Body(new ZodPipe(birthDateBody)) { birthDate }: z.infer<typeof birthDateBody>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ readonly items: readonly BirthDateEffect[] }> {
    const items = await this.birthDates.of(actor, id, birthDate);
    response.set('Cache-Control', 'no-store');
    return { items };
  }

  @Post('forecasts')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Wat elke loonwaarde betaalt vanaf maand 7',
    description: 'Voor werkgever en werknemer bij de start: 50 tot en met 100 procent. Er wordt niets bewaard.',
  })
  @ApiZodBody(forecastBody)
  @ApiResponse({ status: 200, description: 'De vaste periode en een bedrag per loonwaarde.' })
  async forecast(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(forecastBody)) input: z.infer<typeof forecastBody>,
  ): Promise<Forecast> {
    return this.forecasts.forecast(actor, input);
  }
}
