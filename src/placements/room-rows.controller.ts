import { Controller, Get, Param } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import type { RoomTable } from '../../workflows/effects.js';
import { ApiZodAnswer } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { ApiPurpose, Purpose } from '../http/purpose.js';
import { PlacementReader } from './placement-reader.service.js';
import type { RoomRow } from './placement-rows.js';
import { rowsSchema } from './placement.views.js';

export type RoomList = {
  readonly table: RoomTable;
  /** Last part of the address. */
  readonly path: string;
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
};

/** The list of one room of a placement: its rows, oldest first. */
export function roomRowsController({ table, path, operationId, tag, summary }: RoomList): Type {
  @ApiTags(tag)
  @ApiBearerAuth()
  @Controller(`api/v1/placements/:id/${path}`)
  class RoomRowsController {
    constructor(private readonly reader: PlacementReader) {}

    @Get()
    @ApiOperation({ operationId, summary })
    @ApiPurpose()
    @ApiZodAnswer(200, 'De regels van dit dossier.', rowsSchema)
    async rows(
      @CurrentActor() actor: SessionActor,
      @Param('id', IdPipe) id: string,
      @Purpose() purpose: string | undefined,
    ): Promise<{ readonly items: readonly RoomRow[] }> {
      return { items: await this.reader.rows(actor, id, table, { operation: `placement.${path}`, purpose }) };
    }
  }
  return RoomRowsController;
}
