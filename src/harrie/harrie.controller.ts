import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { localDate, placementNumber } from '../../workflows/payload.js';
import { z } from 'zod';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { ApiChanges, ApiZodBody } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { ExpectedRevision } from '../http/revision.js';
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
const cancellation = z.strictObject({ cancelledOn: localDate });
const leaving = z.strictObject({ until: localDate });
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

  @Put('harrie-trainings/:number')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Trainingsdag verzetten of wijzigen',
    description: 'Op een dag waarop al iemand is getraind blijft de dag zoals hij is. If-Match is entry uit de lijst.',
  })
  @ApiZodBody(harrieTraining)
  @ApiChanges()
  async change(
    @CurrentActor() actor: SessionActor,
    @Param('number', new ZodPipe(number)) training: number,
    @Body(new ZodPipe(harrieTraining)) fields: HarrieTrainingFields,
    @ExpectedRevision() expected: number,
  ): Promise<void> {
    await this.trainings.change(actor, training, fields, expected);
  }

  @Post('harrie-trainings/:number/cancellation')
  @HttpCode(204)
  @ApiOperation({ summary: 'Trainingsdag afzeggen', description: 'Alleen als er nog niemand is getraind.' })
  @ApiZodBody(cancellation)
  async cancel(
    @CurrentActor() actor: SessionActor,
    @Param('number', new ZodPipe(number)) training: number,
    @Body(new ZodPipe(cancellation)) { cancelledOn }: z.infer<typeof cancellation>,
  ): Promise<void> {
    await this.trainings.cancel(actor, training, cancelledOn);
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

  @Post('employers/:id/harrie/colleagues/:number/leaving')
  @HttpCode(204)
  @ApiOperation({ summary: 'Getrainde collega werkt hier niet meer', description: 'De training blijft staan.' })
  @ApiZodBody(leaving)
  async left(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Param('number', new ZodPipe(number)) colleague: number,
    @Body(new ZodPipe(leaving)) { until }: z.infer<typeof leaving>,
  ): Promise<void> {
    await this.vouchers.left(actor, id, colleague, until);
  }
}
