import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { localDate } from '../../workflows/payload.js';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { ApiChanges, ApiZodBody } from '../http/api-schema.js';
import { ExpectedRevision } from '../http/revision.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { Clock } from '../platform/clock.js';
import { localDate as dayOf } from '../platform/legal-time.js';
import { BureauOrders } from './bureau-orders.read-model.js';
import { bureauChange, bureauExpert, bureauTerms, newBureau } from './bureau.schemas.js';
import type { Bureau, BureauChange, BureauExpert, BureauTerms, NewBureau } from './bureau.schemas.js';
import { BureauService } from './bureau.service.js';
import { deliveryOf, sumsOf, type Delivery, type DeliverySums } from './deliveries.js';

const id = z.uuid({ error: 'Dit is geen kenmerk van een bureau.' });
const period = z.strictObject({ from: localDate, until: localDate });
const ending = z.strictObject({ until: localDate });

/** Bureaus of wage value experts: what was agreed, their experts, and how they deliver (M21). */
@ApiTags('Bureaus')
@ApiBearerAuth()
@Controller('api/v1/expert-bureaus')
export class BureausController {
  constructor(
    private readonly bureaus: BureauService,
    private readonly orders: BureauOrders,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Bureaus die meten', description: 'Met prijs, levertijd en deskundigen, de laatste eerst.' })
  async list(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly Bureau[] }> {
    return { items: await this.bureaus.list(actor) };
  }

  @Post()
  @ApiOperation({ summary: 'Bureau toevoegen', description: 'Met de eerste prijs (euro, zonder btw) en levertijd.' })
  @ApiZodBody(newBureau)
  async add(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(newBureau)) bureau: NewBureau,
  ): Promise<{ readonly id: string }> {
    return { id: await this.bureaus.add(actor, bureau) };
  }

  @Put(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Bureau wijzigen', description: 'Naam, bereikbaarheid en de laatste dag voor opdrachten.' })
  @ApiZodBody(bureauChange)
  @ApiChanges()
  async change(
    @CurrentActor() actor: SessionActor,
    @Param('id', new ZodPipe(id)) bureau: string,
    @Body(new ZodPipe(bureauChange)) change: BureauChange,
    @ExpectedRevision() expected: number,
  ): Promise<void> {
    await this.bureaus.change(actor, bureau, change, expected);
  }

  @Post(':id/terms')
  @HttpCode(204)
  @ApiOperation({ summary: 'Prijs en levertijd afspreken', description: 'Voor opdrachten vanaf die dag.' })
  @ApiZodBody(bureauTerms)
  async agree(
    @CurrentActor() actor: SessionActor,
    @Param('id', new ZodPipe(id)) bureau: string,
    @Body(new ZodPipe(bureauTerms)) terms: BureauTerms,
  ): Promise<void> {
    await this.bureaus.agree(actor, bureau, terms);
  }

  @Post(':id/experts')
  @HttpCode(204)
  @ApiOperation({ summary: 'Deskundige van dit bureau', description: 'Een deskundige werkt voor één bureau tegelijk.' })
  @ApiZodBody(bureauExpert)
  async join(
    @CurrentActor() actor: SessionActor,
    @Param('id', new ZodPipe(id)) bureau: string,
    @Body(new ZodPipe(bureauExpert)) expert: BureauExpert,
  ): Promise<void> {
    await this.bureaus.join(actor, bureau, expert);
  }

  @Post(':id/experts/:expert/ending')
  @HttpCode(204)
  @ApiOperation({ summary: 'Deskundige stopt bij dit bureau', description: 'De laatste dag voor dit bureau.' })
  @ApiZodBody(ending)
  async leave(
    @CurrentActor() actor: SessionActor,
    @Param('id', new ZodPipe(id)) bureau: string,
    @Param('expert', new ZodPipe(id)) expert: string,
    @Body(new ZodPipe(ending)) { until }: z.infer<typeof ending>,
  ): Promise<void> {
    await this.bureaus.leave(actor, bureau, expert, until);
  }

  @Get(':id/orders')
  @ApiOperation({
    summary: 'Opdrachten en levering',
    description: 'Opdrachten van een periode: op tijd, te laat of nog open, met de kosten van wat geleverd is.',
  })
  async delivered(
    @CurrentActor() actor: SessionActor,
    @Param('id', new ZodPipe(id)) bureau: string,
    @Query(new ZodPipe(period)) { from, until }: z.infer<typeof period>,
  ): Promise<{ readonly items: readonly Delivery[]; readonly sums: DeliverySums }> {
    const today = dayOf(await this.clock.now());
    const items = (await this.orders.between(actor, from, until, bureau)).map((order) => deliveryOf(order, today));
    return { items, sums: sumsOf(items) };
  }
}
