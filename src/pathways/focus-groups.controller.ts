import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { Clock } from '../platform/clock.js';
import { localDate } from '../platform/legal-time.js';
import { FocusGroupCounts, type FocusCount } from './pathway-counts.read-model.js';

/** How many people stand in a focus group, never who (seeds 14). */
@ApiTags('Op weg naar werk')
@ApiBearerAuth()
@Controller('api/v1/focus-groups')
export class FocusGroupsController {
  constructor(
    private readonly focus: FocusGroupCounts,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Mensen per aandachtsgroep',
    description: 'Minder dan vijf mensen worden niet geteld. Iemand kan in meer groepen staan.',
  })
  async counts(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly FocusCount[] }> {
    return { items: await this.focus.on(actor, localDate(await this.clock.now())) };
  }
}
