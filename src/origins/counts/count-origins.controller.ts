import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import { CurrentActor } from '../../access/current-actor.js';
import type { SessionActor } from '../../access/session.js';
import { ApiZodAnswer, ApiZodQuery } from '../../http/api-schema.js';
import { NotFoundError } from '../../http/request.errors.js';
import { ZodPipe } from '../../http/zod.pipe.js';
import { keptTable } from '../../pictures/kept-figures.js';
import { CompletenessOrigins } from './completeness-origin.service.js';
import type { CountOrigin } from './count-origin.js';
import {
  completenessOriginQuery,
  countOriginSchema,
  shelteredOriginQuery,
  supportCostOriginQuery,
  type CountOriginView,
} from './count-origin.schemas.js';
import { ShelteredOrigins } from './sheltered-origin.service.js';
import { SupportCostOrigins } from './support-cost-origin.service.js';

const CODES = { provider: (code: string) => code, programme: (code: string) => code, kind: (code: string) => code };

/** How counts of files came about: sheltered work, completeness, and what support costs. */
@ApiTags('Cijfers')
@ApiBearerAuth()
@Controller('api/v1')
export class CountOriginsController {
  constructor(
    private readonly sheltered: ShelteredOrigins,
    private readonly completeness: CompletenessOrigins,
    private readonly costs: SupportCostOrigins,
  ) {}

  @Get('sheltered-work/origin')
  @ApiOperation({
    operationId: 'readShelteredOrigin',
    summary: 'Hoe beschut werk is ontstaan',
    description: 'De taakstelling en de plekken van een gemeente en een jaar, zoals bekend op een dag, met de regels waaruit het volgt.', // prettier-ignore
  })
  @ApiZodQuery(shelteredOriginQuery)
  @ApiZodAnswer(200, 'De oorsprong.', countOriginSchema)
  async ofSheltered(
    @CurrentActor() actor: SessionActor,
    @Query(new ZodPipe(shelteredOriginQuery)) { municipality, year, on }: z.infer<typeof shelteredOriginQuery>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CountOriginView> {
    const origin = await this.sheltered.of(actor, { municipality, year: Number(year), on });
    if (!origin) throw new NotFoundError('Van deze gemeente, dit jaar en deze dag is er niets te laten zien.');
    response.set('Cache-Control', 'no-store');
    return viewOf(origin);
  }

  @Get('quality/completeness/origin')
  @ApiOperation({
    operationId: 'readCompletenessOrigin',
    summary: 'Hoe de volledigheid is ontstaan',
    description:
      'Wat er per gemeente ontbrak, zoals bekend op een dag; met gemeente en gegeven ook bij welke dossiers.',
  })
  @ApiZodQuery(completenessOriginQuery)
  @ApiZodAnswer(200, 'De oorsprong.', countOriginSchema)
  async ofCompleteness(
    @CurrentActor() actor: SessionActor,
    @Query(new ZodPipe(completenessOriginQuery)) { municipality, field, on }: z.infer<typeof completenessOriginQuery>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CountOriginView> {
    response.set('Cache-Control', 'no-store');
    return viewOf(await this.completeness.of(actor, { municipality, field, on }, new Map()));
  }

  @Get('support-costs/origin')
  @ApiOperation({
    operationId: 'readSupportCostOrigin',
    summary: 'Hoe kosten van ondersteuning zijn ontstaan',
    description: 'Per budget, programma en aanbieder, zoals bekend op een dag, met elk besluit waaruit het volgt.',
  })
  @ApiZodQuery(supportCostOriginQuery)
  @ApiZodAnswer(200, 'De oorsprong.', countOriginSchema)
  async ofCosts(
    @CurrentActor() actor: SessionActor,
    @Query(new ZodPipe(supportCostOriginQuery)) { row, on }: z.infer<typeof supportCostOriginQuery>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CountOriginView> {
    const origin = await this.costs.of(actor, { row, on }, CODES);
    response.set('Cache-Control', 'no-store');
    return { ...viewOf(origin), rows: origin.rows.map(([key, words]) => ({ key, words })) };
  }
}

function viewOf({ on, tables, rules, how, same, lines, all, body, proof, seal }: CountOrigin): CountOriginView {
  return {
    on,
    tables: tables.map((table) => {
      const { caption, header, rows, sentence } = keptTable(table);
      return { caption, header: [...header], rows: rows.map((row) => [...row]), sentence };
    }),
    rules: [...rules],
    how,
    same,
    body: [...(body?.lines ?? [])],
    lines: [...lines],
    all,
    proof: { ...proof, wrong: [...proof.wrong], differences: [...(body?.proof?.differences ?? [])] },
    seal,
    rows: [],
  };
}
