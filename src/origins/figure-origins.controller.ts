import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { ApiZodAnswer, ApiZodBody, ApiZodQuery } from '../http/api-schema.js';
import { NotFoundError } from '../http/request.errors.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { FigureReader } from '../outcomes/figure-reader.js';
import type { FigureDefinition } from '../outcomes/figure-table.js';
import { FIGURES } from '../outcomes/figures/all-figures.js';
import { Clock } from '../platform/clock.js';
import { localDate } from '../platform/legal-time.js';
import {
  comparedWords,
  EARLIER_DAY_WORDS,
  foundWords,
  NOT_RECORDED_WORDS,
  overWords,
  replayWords,
} from './figure-origin-words.js';
import { FigureOrigins, type FigureOrigin } from './figure-origin.service.js';
import { figureTableView } from './figure-table-view.js';
import type { DayReplay } from './replays/day-replay.js';
import { DayReplays } from './replays/day-replays.service.js';
import {
  dayReplaySchema,
  dayReplayWish,
  figureOriginQuery,
  figureOriginSchema,
  figureRequestOf,
  type DayReplayView,
  type DayReplayWish,
  type FigureOriginQuery,
  type FigureOriginView,
} from './figure-origin.schemas.js';

/** How a figure came about, on any day. */
@ApiTags('Cijfers')
@ApiBearerAuth()
@Controller('api/v1/figures')
export class FigureOriginsController {
  constructor(
    private readonly figures: FigureReader,
    private readonly origins: FigureOrigins,
    private readonly replays: DayReplays,
    private readonly clock: Clock,
  ) {}

  @Post('replays')
  @HttpCode(202)
  @ApiOperation({
    operationId: 'askDayReplay',
    summary: 'Alle dossiers laten naspelen',
    description:
      'Voor cijfers over zo veel dossiers dat een verzoek er niet op kan wachten. Het gaat op de achtergrond door; een dag die al is gevraagd, wordt niet nog eens gedaan. Daarna geeft de oorsprong van elk cijfer van die dag wat het toen was.',
  })
  @ApiZodBody(dayReplayWish)
  @ApiZodAnswer(202, 'Het naspelen, en hoe ver het is.', dayReplaySchema)
  async replay(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(dayReplayWish)) { on }: DayReplayWish,
  ): Promise<DayReplayView> {
    return replayView(await this.replays.ask(actor, on ?? localDate(await this.clock.now())));
  }

  @Get(':figure/origin')
  @ApiOperation({
    operationId: 'readFigureOrigin',
    summary: 'Hoe een cijfer is ontstaan',
    description:
      'Wat het cijfer betekent, over welke dossiers het gaat, en of het opnieuw gevonden hetzelfde is; ook zoals het bekend was op een eerdere dag. Wie een cijfer niet ziet, ziet ook niet hoe het ontstond; onder de vijf personen staan er geen aantallen voor wie geen dossiers opent.',
  })
  @ApiParam({ name: 'figure', schema: { type: 'string', enum: FIGURES.map(({ key }) => key) } })
  @ApiZodQuery(figureOriginQuery)
  @ApiZodAnswer(200, 'Het cijfer van die dag, en hoe het is gevonden.', figureOriginSchema)
  async figure(
    @CurrentActor() actor: SessionActor,
    @Param('figure') key: string,
    @Query(new ZodPipe(figureOriginQuery)) query: FigureOriginQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FigureOriginView> {
    const figure = FIGURES.find((one) => one.key === key);
    if (!figure) throw new NotFoundError('Dit cijfer is er niet.');
    const request = figureRequestOf(query, localDate(await this.clock.now()).slice(0, 4));
    const shown = await this.figures.answer(actor, figure, request);
    const origin = await this.origins.of(actor, { figure, request, shown }, query.list, query.on);
    if (query.list !== origin.list) throw new NotFoundError('Deze lijst staat niet achter dit cijfer.');
    response.set('Cache-Control', 'no-store');
    return viewOf(figure, origin);
  }
}

function viewOf({ key, numbers, title, definition }: FigureDefinition, origin: FigureOrigin): FigureOriginView {
  const { at, on, isToday, placements, persons, countedThen, anew, proof, lists, asked, files } = origin;
  return {
    figure: { key, numbers, title, definition: [...definition] },
    at,
    on,
    over: { placements, persons, ofThatDay: countedThen },
    tables: origin.tables.map(figureTableView),
    found: {
      how: anew.how,
      of: anew.how === 'tooMany' ? anew.of : null,
      files: anew.files,
      same: anew.how === 'tooMany' || !isToday ? null : anew.same,
    },
    replay: 'replay' in anew && anew.replay !== undefined ? replayView(anew.replay) : null,
    proof: { ...proof, wrong: [...proof.wrong] },
    words: [
      overWords(origin),
      foundWords(origin),
      ...[replayWords(origin) ?? []].flat(),
      comparedWords(origin),
      ...(isToday ? [] : [EARLIER_DAY_WORDS]),
      NOT_RECORDED_WORDS,
    ],
    lists: lists.map(({ key: name, label, count }) => ({ key: name, label, count })),
    asked,
    files: [...files],
  };
}

function replayView({
  day,
  moment,
  askedBy,
  askedAt,
  finishedAt,
  placements,
  people,
  ...rest
}: DayReplay): DayReplayView {
  const { replayed, failed } = rest;
  const files = placements + people;
  return { on: day, until: moment, askedBy, askedAt, finishedAt, files, replayed, failed: [...failed] };
}
