import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { LegalTables } from '../../workflows/law/tables.js';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { ApiZodBody } from '../http/api-schema.js';
import { ZodPipe } from '../http/zod.pipe.js';
import type { TableRow } from './table-row-rows.js';
import { newTableRow, TableRowService, type NewTableRow } from './table-row.service.js';

export const rowRejection = z.strictObject({
  reason: z.string().trim().min(3, { error: 'Zeg waarom de rij niet klopt.' }).max(500),
});

/** Rows of the tables of the law, entered without a release: proposed, looked at by a second person, counted. */
@ApiTags('Rekentabellen')
@ApiBearerAuth()
@Controller('api/v1/table-rows')
export class TableRowsController {
  constructor(private readonly rows: TableRowService) {}

  @Get()
  @ApiOperation({
    summary: 'Rekentabellen',
    description:
      'Wat nu geldt, tot welke dag het minimumloon vaststaat, en alle rijen die uw organisatie heeft ingevoerd.',
  })
  async list(
    @CurrentActor() actor: SessionActor,
  ): Promise<{ readonly tables: LegalTables; readonly items: readonly TableRow[] }> {
    return { tables: await this.rows.current(actor), items: await this.rows.list(actor) };
  }

  @Post()
  @ApiOperation({
    summary: 'Rij invoeren',
    description:
      'Met bron en zekerheid. Een rij waar geld van afhangt, telt pas als een tweede persoon haar heeft nagekeken.',
  })
  @ApiZodBody(newTableRow)
  async propose(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(newTableRow)) row: NewTableRow,
  ): Promise<{ readonly number: number }> {
    return { number: await this.rows.propose(actor, row) };
  }

  @Post(':number/confirmation')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Rij vaststellen',
    description: 'Door een ander dan wie haar invoerde. Daarna telt de rij.',
  })
  async confirm(@CurrentActor() actor: SessionActor, @Param('number', ParseIntPipe) number: number): Promise<void> {
    await this.rows.confirm(actor, number);
  }

  @Post(':number/rejection')
  @HttpCode(204)
  @ApiOperation({ summary: 'Rij afwijzen of intrekken', description: 'Met de reden.' })
  @ApiZodBody(rowRejection)
  async reject(
    @CurrentActor() actor: SessionActor,
    @Param('number', ParseIntPipe) number: number,
    @Body(new ZodPipe(rowRejection)) { reason }: z.infer<typeof rowRejection>,
  ): Promise<void> {
    await this.rows.reject(actor, number, reason);
  }
}
