import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../../access/current-actor.js';
import type { SessionActor } from '../../access/session.js';
import { ApiZodAnswer, ApiZodQuery } from '../../http/api-schema.js';
import { ZodPipe } from '../../http/zod.pipe.js';
import { figureTableView } from '../figure-table-view.js';
import { RegionNumberOrigins } from './numbers-origin.service.js';
import {
  numbersOriginQuery,
  numbersOriginSchema,
  tableOriginSchema,
  type NumbersOriginQuery,
  type NumbersOriginView,
  type TableOriginView,
} from './region-origin.schemas.js';
import { RegionTableOrigins } from './table-origin.service.js';

/** How numbers and tables of the region came about. */
@ApiTags('Regio')
@ApiBearerAuth()
@Controller('api/v1/region')
export class RegionOriginsController {
  constructor(
    private readonly numbers: RegionNumberOrigins,
    private readonly tables: RegionTableOrigins,
  ) {}

  @Get('numbers/origin')
  @ApiOperation({
    operationId: 'readRegionNumbersOrigin',
    summary: 'Hoe doelen en realisatie zijn ontstaan',
    description:
      'Wat er is vastgelegd, door wie en met welke bron, wat er op een dag van gold, en of het logboek dat bewijst.',
  })
  @ApiZodQuery(numbersOriginQuery)
  @ApiZodAnswer(200, 'De oorsprong.', numbersOriginSchema)
  async ofNumbers(
    @CurrentActor() actor: SessionActor,
    @Query(new ZodPipe(numbersOriginQuery)) { area, on }: NumbersOriginQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<NumbersOriginView> {
    const origin = await this.numbers.of(actor, area, on);
    response.set('Cache-Control', 'no-store');
    return {
      on: origin.on,
      area: origin.area,
      tables: origin.figures.map(({ table }) => figureTableView(table)),
      numbers: [...origin.numbers],
      proofs: origin.proofs.map(({ body, entries, until, differences, seal }) => ({
        body,
        entries,
        until,
        differences: [...differences],
        seal,
      })),
    };
  }

  @Get('tables/:key/:period/origin')
  @ApiOperation({
    operationId: 'readRegionTableOrigin',
    summary: 'Hoe een tabel van de regio is ontstaan',
    description:
      'Wanneer de tabel is gemaakt, uit wiens logboek en met welk zegel, en hoeveel cellen verborgen zijn. Geen persoon en geen dossier; de manager ziet ook wat de eigen dossiers geven.',
  })
  @ApiZodAnswer(200, 'De oorsprong.', tableOriginSchema)
  async ofTable(
    @CurrentActor() actor: SessionActor,
    @Param('key') key: string,
    @Param('period') name: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TableOriginView> {
    const { definition, table, period, readyOn, hidden, bodies, own } = await this.tables.of(actor, key, name);
    response.set('Cache-Control', 'no-store');
    return {
      key: table.key,
      period: table.period,
      definition: [...definition.definition],
      from: period.from,
      until: period.until,
      readyOn,
      builtAt: table.builtAt,
      hidden,
      bodies: bodies.map(({ name: body, municipalities, seal }) => ({ name: body, municipalities: [...municipalities], seal })), // prettier-ignore
      own: own ? { day: own.day, how: own.how, others: own.others, table: figureTableView(own.table) } : null,
    };
  }
}
