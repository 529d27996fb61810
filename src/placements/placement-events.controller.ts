import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import type { Idempotency } from '../engine/command.js';
import { Workflows } from '../engine/decision-env.js';
import { ApiChanges, ApiRepeatable, ApiZodAnswer, ApiZodQuery } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { IdempotencyKey } from '../http/idempotency.js';
import { ApiPurpose, Purpose } from '../http/purpose.js';
import { ExpectedRevision, revisionFrom, showRevision } from '../http/revision.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { PlacementEvents } from './placement-events.service.js';
import { instanceOf, PlacementFiles } from './placement-files.service.js';
import { instanceQuery, sentEvent } from './placement.schemas.js';
import type { SentEvent } from './placement.schemas.js';
import { eventAnswerSchema, possibleEventsSchema, previewSchema } from './placement.views.js';
import type { EventAnswer, PossibleEvents, Preview } from './placement.views.js';
import { possibleIn } from './possible-events.js';
import { previewView } from './preview-view.js';

const ANY_EVENT = { $ref: '#/components/schemas/Event' };
const PLACEMENT_EVENT = { $ref: '#/components/schemas/placement.Event' };

/** What can happen now, what it would cause, and letting it happen. */
@ApiTags('Gebeurtenissen')
@ApiBearerAuth()
@Controller('api/v1/placements/:id')
export class PlacementEventsController {
  constructor(
    private readonly files: PlacementFiles,
    private readonly events: PlacementEvents,
    private readonly workflows: Workflows,
  ) {}

  @Get('possible-events')
  @ApiOperation({
    operationId: 'listPossibleEvents',
    summary: 'Wat nu kan',
    description: 'Per onderdeel de gebeurtenissen die de staat toelaat, wie ze mag, en de regel die ze nu tegenhoudt.',
  })
  @ApiZodQuery(instanceQuery)
  @ApiPurpose()
  @ApiZodAnswer(200, 'Mogelijke gebeurtenissen per onderdeel.', possibleEventsSchema)
  async possible(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Query(new ZodPipe(instanceQuery)) { instance }: z.infer<typeof instanceQuery>,
    @Purpose() purpose: string | undefined,
  ): Promise<PossibleEvents> {
    const file = await this.files.look(actor, id, { operation: 'placement.possible', purpose });
    const asked = instance === undefined ? file.instances : [instanceOf(file, instance)];
    return { instances: asked.map((live) => possibleIn(live, actor)) };
  }

  @Post('events')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'sendPlacementEvent',
    summary: 'Gebeurtenis van de plaatsing vastleggen',
    description: 'If-Match is de ETag van de plaatsing. Vrije tekst hoort in sealed.',
  })
  @ApiBody({ schema: PLACEMENT_EVENT })
  @ApiChanges()
  @ApiRepeatable()
  @ApiZodAnswer(200, 'Vastgelegd; ETag is de nieuwe versie.', eventAnswerSchema)
  @ApiResponse({
    status: 409,
    description: 'De staat of een regel laat dit niet toe; possibleEvents zegt wat wel kan.',
  })
  async send(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) placement: string,
    @ExpectedRevision() expectedRevision: number,
    @Body(new ZodPipe(sentEvent)) sent: SentEvent,
    @IdempotencyKey('placement.event') idempotency: Idempotency | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EventAnswer> {
    const sending = { placement, instance: 'placement', sent, expectedRevision, ...(idempotency && { idempotency }) };
    return shown(response, await this.events.send(actor, sending));
  }

  @Post('events/preview')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'previewPlacementEvent',
    summary: 'Wat een gebeurtenis van de plaatsing zou veroorzaken',
    description: 'Nieuwe staten, termijnen, brieven, taken en feiten; er wordt niets bewaard. If-Match mag.',
  })
  @ApiBody({ schema: PLACEMENT_EVENT })
  @ApiZodAnswer(200, 'Wat er zou gebeuren.', previewSchema)
  @ApiResponse({ status: 409, description: 'De staat of een regel laat dit niet toe.' })
  async preview(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) placement: string,
    @Body(new ZodPipe(sentEvent)) sent: SentEvent,
    @Req() request: Request,
  ): Promise<Preview> {
    return this.previewed(actor, placement, 'placement', sent, request);
  }

  @Post('instances/:name/events')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'sendInstanceEvent',
    summary: 'Gebeurtenis van een onderdeel vastleggen',
    description: 'If-Match is de versie van dat onderdeel, bijvoorbeeld van measurement-1.',
  })
  @ApiBody({ schema: ANY_EVENT })
  @ApiChanges()
  @ApiRepeatable()
  @ApiZodAnswer(200, 'Vastgelegd; ETag is de nieuwe versie.', eventAnswerSchema)
  @ApiResponse({
    status: 409,
    description: 'De staat of een regel laat dit niet toe; possibleEvents zegt wat wel kan.',
  })
  async sendTo(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) placement: string,
    @Param('name') instance: string,
    @ExpectedRevision() expectedRevision: number,
    @Body(new ZodPipe(sentEvent)) sent: SentEvent,
    @IdempotencyKey('instance.event') idempotency: Idempotency | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EventAnswer> {
    const sending = { placement, instance, sent, expectedRevision, ...(idempotency && { idempotency }) };
    return shown(response, await this.events.send(actor, sending));
  }

  @Post('instances/:name/events/preview')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'previewInstanceEvent',
    summary: 'Wat een gebeurtenis van een onderdeel zou veroorzaken',
    description: 'Nieuwe staten, termijnen, brieven, taken en feiten; er wordt niets bewaard. If-Match mag.',
  })
  @ApiBody({ schema: ANY_EVENT })
  @ApiZodAnswer(200, 'Wat er zou gebeuren.', previewSchema)
  @ApiResponse({ status: 409, description: 'De staat of een regel laat dit niet toe.' })
  async previewOf(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) placement: string,
    @Param('name') instance: string,
    @Body(new ZodPipe(sentEvent)) sent: SentEvent,
    @Req() request: Request,
  ): Promise<Preview> {
    return this.previewed(actor, placement, instance, sent, request);
  }

  private async previewed(
    actor: SessionActor,
    placement: string,
    instance: string,
    sent: SentEvent,
    request: Request,
  ): Promise<Preview> {
    const header = request.get('If-Match');
    const expected = header === undefined ? {} : { expectedRevision: revisionFrom(header) };
    const previewed = await this.events.preview(actor, { placement, instance, sent, ...expected });
    return previewView(previewed, this.workflows);
  }
}

/** The answer to an event carries the new version of the part. */
export function shown(response: Response, answer: EventAnswer): EventAnswer {
  showRevision(response, answer.instance.revision);
  return answer;
}
