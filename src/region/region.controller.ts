import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { ApiZodBody } from '../http/api-schema.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { currentNumbers, RegionNumbers, type RecordedNumber } from './region-numbers.service.js';
import type { RegionTable } from './region-tables.js';
import { RegionTables } from './region-tables.service.js';
import { regionalNumber, type RegionalNumber } from './regional-number.schemas.js';

/** What the region shares: targets, numbers of UWV, and the tables that are published per period. */
@ApiTags('Regio')
@ApiBearerAuth()
@Controller('api/v1/region')
export class RegionApiController {
  constructor(
    private readonly numbers: RegionNumbers,
    private readonly tables: RegionTables,
  ) {}

  @Get('numbers')
  @ApiOperation({
    summary: 'Doelen en cijfers van de regio die gelden',
    description: 'Doelstellingen, realisatie volgens UWV, doelgroepregister en overheidswerkgevers, elk met de bron.',
  })
  async list(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly RecordedNumber[] }> {
    return { items: currentNumbers(await this.numbers.history(actor)) };
  }

  @Post('numbers')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Doel of cijfer van de regio vastleggen',
    description:
      'Hetzelfde gebied, dezelfde periode en dezelfde versie nog eens is een correctie; het oude blijft bewaard. Realisatie komt van UWV: per kwartaal indicatief, per jaar officieel.',
  })
  @ApiZodBody(regionalNumber)
  async add(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(regionalNumber)) number: RegionalNumber,
  ): Promise<void> {
    await this.numbers.add(actor, [number]);
  }

  @Get('tables')
  @ApiOperation({
    summary: 'Tabellen die de regio per periode publiceert',
    description:
      'Een vaste lijst van tabellen van hooguit twee dimensies, zonder personen; een cel die niet getoond wordt, is null.',
  })
  async published(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly RegionTable[] }> {
    return { items: await this.tables.list(actor) };
  }
}
