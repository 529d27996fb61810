import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { ApiZodAnswer, ApiZodQuery } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { ApiPurpose, Purpose } from '../http/purpose.js';
import { NotFoundError } from '../http/request.errors.js';
import { ZodPipe } from '../http/zod.pipe.js';
import type { MonthEntitlement } from '../subsidies/entitlement.service.js';
import { AmountOrigins } from './amount-origin.service.js';
import { StateOrigins } from './state-origin.service.js';
import {
  amountOriginQuery,
  amountOriginSchema,
  stateOriginQuery,
  stateOriginSchema,
  type AmountOriginView,
  type StateOriginView,
} from './origin.schemas.js';

const NOT_YET = 'De plaatsing bestond op deze dag nog niet.';

/** How a state or an amount came about, on any day. */
@ApiTags('Plaatsingen')
@ApiBearerAuth()
@Controller('api/v1/placements/:id')
export class OriginsController {
  constructor(
    private readonly states: StateOrigins,
    private readonly amounts: AmountOrigins,
  ) {}

  @Get('origin')
  @ApiOperation({
    operationId: 'readStateOrigin',
    summary: 'Hoe een staat of besluit is ontstaan',
    description:
      'De regels van het logboek die ertoe leidden, met de berekening opnieuw gedaan en het zegel dat ze dekt. De inzage wordt vastgelegd (regel F6).',
  })
  @ApiZodQuery(stateOriginQuery)
  @ApiPurpose()
  @ApiZodAnswer(200, 'Wat er op die dag stond, en hoe dat kwam.', stateOriginSchema)
  async state(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Query(new ZodPipe(stateOriginQuery)) { part, on }: z.infer<typeof stateOriginQuery>,
    @Purpose() purpose: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StateOriginView> {
    const found = await this.states.of(actor, id, part, on, purpose);
    if (!found) throw new NotFoundError(NOT_YET);
    response.set('Cache-Control', 'no-store');
    const { isToday: _isToday, ...view } = found;
    return view as StateOriginView;
  }

  @Get('entitlement/origin')
  @ApiOperation({
    operationId: 'readAmountOrigin',
    summary: 'Hoe een bedrag van een maand is ontstaan',
    description:
      'Het bedrag zoals bekend op een dag, wat er daarna aan veranderde en waardoor, de besluiten met mandaat en de betaalruns.',
  })
  @ApiZodQuery(amountOriginQuery)
  @ApiPurpose()
  @ApiZodAnswer(200, 'Het bedrag van toen en nu, en hoe dat kwam.', amountOriginSchema)
  async amount(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Query(new ZodPipe(amountOriginQuery)) { month, on }: z.infer<typeof amountOriginQuery>,
    @Purpose() purpose: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AmountOriginView> {
    const found = await this.amounts.of(actor, id, month, on, purpose);
    if (!found) throw new NotFoundError(NOT_YET);
    response.set('Cache-Control', 'no-store');
    const { isToday: _isToday, names: _names, known, now, ...view } = found;
    return { ...view, known: knownView(known), now: knownView(now) } as unknown as AmountOriginView;
  }
}

function knownView(month: MonthEntitlement | string): AmountOriginView['known'] {
  if (typeof month === 'string') return { amount: null, provisional: false, note: null, fault: month, explanation: [] };
  const { amount, provisional, note, explanation } = month;
  return { amount, provisional, note, fault: null, explanation: explanation.map((one) => ({ ...one })) };
}
