import { Body, Controller, HttpCode, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import type { EventDefinition, WorkflowDefinition } from '../../workflows/definition.js';
import type { Idempotency } from '../engine/command.js';
import { ApiChanges, ApiRepeatable, ApiZodAnswer } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { IdempotencyKey } from '../http/idempotency.js';
import { ExpectedRevision } from '../http/revision.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { stepSchema } from './payload-schemas.js';
import { shown } from './placement-events.controller.js';
import { PlacementEvents } from './placement-events.service.js';
import { sentPayload } from './placement.schemas.js';
import type { SentPayload } from './placement.schemas.js';
import { eventAnswerSchema } from './placement.views.js';
import type { EventAnswer } from './placement.views.js';

/** Parts of a placement of one kind, at an address of their own. */
export type PartRoom = {
  readonly definition: WorkflowDefinition;
  /** `measurements`: the address is `/placements/{id}/measurements/{number}/…`. */
  readonly path: string;
  readonly tag: string;
};
/** Sub-address -> the event that is sent there. */
export type PartSteps = Readonly<Record<string, string>>;

/** One address per step of the work: a POST there sends the event of that step to that part. */
export function partStepControllers(room: PartRoom, steps: PartSteps): readonly Type[] {
  return Object.entries(steps).map(([path, type]) => partStepController(room, path, type));
}

function partStepController({ definition, path: room, tag }: PartRoom, path: string, type: string): Type {
  const event = eventOf(definition, type);
  const operation = `${definition.name}.${type}`;

  @ApiTags(tag)
  @ApiBearerAuth()
  @Controller(`api/v1/placements/:id/${room}/:number/${path}`)
  class PartStepController {
    constructor(private readonly events: PlacementEvents) {}

    @Post()
    @HttpCode(200)
    @ApiOperation({
      operationId: operation,
      summary: event.label,
      description: `Hetzelfde als de gebeurtenis ${type} van dit onderdeel. Vrije tekst hoort in sealed.`,
    })
    @ApiParam({ name: 'number', schema: { type: 'integer', minimum: 1 } })
    @ApiBody({ schema: stepSchema(event) })
    @ApiChanges()
    @ApiRepeatable()
    @ApiZodAnswer(200, 'Vastgelegd; ETag is de nieuwe versie.', eventAnswerSchema)
    @ApiResponse({ status: 409, description: 'De staat of een regel laat dit niet toe.' })
    async send(
      @CurrentActor() actor: SessionActor,
      @Param('id', IdPipe) placement: string,
      @Param('number', ParseIntPipe) number: number,
      @ExpectedRevision() expectedRevision: number,
      @Body(new ZodPipe(sentPayload)) payload: SentPayload,
      @IdempotencyKey(operation) idempotency: Idempotency | undefined,
      @Res({ passthrough: true }) response: Response,
    ): Promise<EventAnswer> {
      const sending = {
        placement,
        instance: `${definition.name}-${number}`,
        sent: { ...payload, type },
        expectedRevision,
        ...(idempotency && { idempotency }),
      };
      return shown(response, await this.events.send(actor, sending));
    }
  }
  return PartStepController;
}

function eventOf({ name, events }: WorkflowDefinition, type: string): EventDefinition {
  const event = events[type];
  if (!event) throw new Error(`${name} has no event ${type}`);
  return event;
}
