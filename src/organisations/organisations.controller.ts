import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { placementNumber } from '../../workflows/payload.js';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { ApiChanges, ApiZodBody } from '../http/api-schema.js';
import { ExpectedRevision } from '../http/revision.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { InstrumentService } from './instrument.service.js';
import { OrganisationService } from './organisation.service.js';
import {
  instrumentCode,
  instrumentFields,
  organisationFields,
  type Instrument,
  type InstrumentFields,
  type Organisation,
  type OrganisationFields,
} from './organisation.schemas.js';

const number = z.coerce.number().pipe(placementNumber);

/** Organisations with their roles, and the catalogue of instruments. */
@ApiTags('Organisaties')
@ApiBearerAuth()
@Controller('api/v1')
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly instruments: InstrumentService,
  ) {}

  @Get('organisations')
  @ApiOperation({
    summary: 'Organisaties',
    description: 'Met wie uw organisatie werkt: aanbieders, UWV, Werkgeversservicepunt, scholen en partners, op naam.',
  })
  async list(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly Organisation[] }> {
    return { items: await this.organisations.list(actor) };
  }

  @Post('organisations')
  @ApiOperation({
    summary: 'Organisatie invoeren',
    description: 'Met een of meer rollen. Een KvK-nummer komt één keer voor.',
  })
  @ApiZodBody(organisationFields)
  async enter(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(organisationFields)) fields: OrganisationFields,
  ): Promise<{ readonly number: number }> {
    return { number: await this.organisations.enter(actor, fields) };
  }

  @Put('organisations/:number')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Organisatie wijzigen',
    description: 'If-Match is de versie van de organisatie: entry in de lijst.',
  })
  @ApiZodBody(organisationFields)
  @ApiChanges()
  async change(
    @CurrentActor() actor: SessionActor,
    @Param('number', new ZodPipe(number)) id: number,
    @ExpectedRevision() expected: number,
    @Body(new ZodPipe(organisationFields)) fields: OrganisationFields,
  ): Promise<void> {
    await this.organisations.change(actor, id, fields, expected);
  }

  @Get('instruments')
  @ApiOperation({
    summary: 'Instrumenten',
    description: 'De regionale betekenis, de gemeentelijke afwijking en de dekkingsnorm, met alles wat ervoor gold.',
  })
  async catalogue(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly Instrument[] }> {
    return { items: await this.instruments.history(actor) };
  }

  @Post('instruments/:code')
  @ApiOperation({ summary: 'Instrument vaststellen', description: 'Vanaf een dag; wat ervoor gold blijft staan.' })
  @ApiZodBody(instrumentFields)
  async set(
    @CurrentActor() actor: SessionActor,
    @Param('code', new ZodPipe(instrumentCode)) code: string,
    @Body(new ZodPipe(instrumentFields)) fields: InstrumentFields,
  ): Promise<{ readonly entry: number }> {
    return { entry: await this.instruments.set(actor, code, fields) };
  }
}
