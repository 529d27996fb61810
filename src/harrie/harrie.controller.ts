import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { placementNumber } from '../../workflows/payload.js';
import { z } from 'zod';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { ApiZodBody } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { HarrieDesk, type EmployerHarrie } from './harrie-desk.read-model.js';
import { HarrieTrainings } from './harrie-training.service.js';
import { HarrieVouchers } from './harrie-voucher.service.js';
import {
  harrieTraining,
  newVoucher,
  trainedColleague,
  type HarrieTraining,
  type HarrieTrainingFields,
  type NewVoucher,
  type TrainedColleague,
} from './harrie.schemas.js';

const number = z.coerce.number().pipe(placementNumber);
type Numbered = { readonly number: number };

/** Training days, vouchers and trained colleagues (seed 5). */
@ApiTags('Harrie-trainingen')
@ApiBearerAuth()
@Controller('api/v1')
export class HarrieApiController {
  constructor(
    private readonly trainings: HarrieTrainings,
    private readonly vouchers: HarrieVouchers,
    private readonly desk: HarrieDesk,
  ) {}

  @Get('harrie-trainings')
  @ApiOperation({ summary: 'Trainingsdagen', description: 'De laatste dag eerst, met hoeveel plaatsen gebruikt zijn.' })
  async list(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly HarrieTraining[] }> {
    return { items: await this.trainings.list(actor) };
  }

  @Post('harrie-trainings')
  @ApiOperation({ summary: 'Trainingsdag plannen', description: 'Met plaats, aantal plaatsen en opleider.' })
  @ApiZodBody(harrieTraining)
  async plan(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(harrieTraining)) fields: HarrieTrainingFields,
  ): Promise<Numbered> {
    return { number: await this.trainings.plan(actor, fields) };
  }

  @Get('employers/:id/harrie')
  @ApiOperation({
    summary: 'Vouchers en getrainde collega’s van een werkgever',
    description: 'De namen van collega’s liggen versleuteld en worden hier geopend.',
  })
  async of(@CurrentActor() actor: SessionActor, @Param('id', IdPipe) id: string): Promise<EmployerHarrie> {
    return this.desk.of(actor, id);
  }

  @Post('employers/:id/harrie/vouchers')
  @ApiOperation({ summary: 'Voucher geven', description: 'Na de laatste dag verloopt hij vanzelf.' })
  @ApiZodBody(newVoucher)
  async issue(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Body(new ZodPipe(newVoucher)) voucher: NewVoucher,
  ): Promise<Numbered> {
    return { number: await this.vouchers.issue(actor, id, voucher) };
  }

  @Post('employers/:id/harrie/vouchers/:number/withdrawal')
  @HttpCode(204)
  @ApiOperation({ summary: 'Voucher intrekken', description: 'Een gebruikte of verlopen voucher blijft zoals hij is.' })
  async withdraw(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Param('number', new ZodPipe(number)) voucher: number,
  ): Promise<void> {
    await this.vouchers.withdraw(actor, id, voucher);
  }

  @Post('employers/:id/harrie/colleagues')
  @ApiOperation({
    summary: 'Getrainde collega vastleggen',
    description: 'Met of zonder voucher en trainingsdag. De naam wordt versleuteld bewaard.',
  })
  @ApiZodBody(trainedColleague)
  async train(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Body(new ZodPipe(trainedColleague)) colleague: TrainedColleague,
  ): Promise<Numbered> {
    return { number: await this.vouchers.train(actor, id, colleague) };
  }
}
