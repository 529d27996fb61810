import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { decidingBodies, type DecidingBody } from './deciding-bodies.js';
import { AppPool } from '../platform/database.js';

@ApiTags('Organisaties')
@ApiBearerAuth()
@Controller('api/v1/deciding-bodies')
export class DecidingBodiesController {
  constructor(private readonly pool: AppPool) {}

  @Get()
  @ApiOperation({
    summary: 'Organisaties waarvoor u werkt',
    description: 'Met de gemeenten waarvoor zij besluiten, en sinds wanneer.',
  })
  async list(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly DecidingBody[] }> {
    return { items: await decidingBodies(this.pool, actor) };
  }
}
