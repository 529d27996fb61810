import { createHash } from 'node:crypto';
import { Body, Controller, Get, Headers, HttpCode, Post, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  type ApiBodyOptions,
  ApiConsumes,
  ApiOperation,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Request } from 'express';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import type { Idempotency } from '../engine/command.js';
import { ApiRepeatable, ApiZodBody } from '../http/api-schema.js';
import { idempotencyFrom, IdempotencyKey } from '../http/idempotency.js';
import { fileIn, uploadedForm } from '../http/uploaded-form.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { numbersOfFile, textOfBytes } from './numbers-file.js';
import { currentNumbers, RegionNumbers, type RecordedNumber } from './region-numbers.service.js';
import type { RegionTable } from './region-tables.js';
import { RegionTables } from './region-tables.service.js';
import { regionalNumber, type RegionalNumber } from './regional-number.schemas.js';

const FILE_BODY: ApiBodyOptions = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'string', format: 'binary', description: 'CSV met puntkomma, komma of tab' } },
  },
};

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
  @ApiRepeatable()
  async add(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(regionalNumber)) number: RegionalNumber,
    @IdempotencyKey('region.numbers') idempotency: Idempotency | undefined,
  ): Promise<void> {
    await this.numbers.add(actor, [number], idempotency);
  }

  @Post('numbers/file')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Cijfers van de regio uit een bestand',
    description:
      'CSV met een kolom soort, gebied, periode en bron, en per soort zijn eigen kolommen. Alles of niets: alle fouten komen tegelijk, met regel en kolom.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_BODY)
  @ApiRepeatable()
  @ApiResponse({ status: 200, description: 'Hoeveel cijfers er zijn vastgelegd.' })
  async addFile(
    @CurrentActor() actor: SessionActor,
    @Req() request: Request,
    @Headers('idempotency-key') key: string | undefined,
  ): Promise<{ readonly recorded: number }> {
    const { bytes } = fileIn(await uploadedForm(request), 'file');
    const digest = createHash('sha256').update(bytes).digest('hex');
    const numbers = numbersOfFile(textOfBytes(bytes));
    await this.numbers.add(actor, numbers, idempotencyFrom('region.numbersFile', key, { digest }));
    return { recorded: numbers.length };
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
