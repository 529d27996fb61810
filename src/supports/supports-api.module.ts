import { Module } from '@nestjs/common';
import { supportV1 } from '../../workflows/support/support.definition.js';
import { partStepControllers } from '../placements/part-step.controller.js';
import { PlacementsModule } from '../placements/placements.module.js';
import { roomRowsController } from '../placements/room-rows.controller.js';

const tag = 'Ondersteuning';
const room = { definition: supportV1, path: 'supports', tag };

/** Support decisions such as a jobcoach (process step 7, A10, M42). */
@Module({
  imports: [PlacementsModule],
  controllers: [
    roomRowsController({
      table: 'support',
      path: 'supports',
      operationId: 'listSupports',
      tag,
      summary: 'Besluiten over ondersteuning',
    }),
    ...partStepControllers(room, {
      'completion-request': 'support.completionAsked',
      completion: 'support.completed',
      untreated: 'support.leftUntreated',
      withdrawal: 'support.withdrawn',
      proposal: 'support.prepared',
      return: 'support.returned',
      decision: 'support.decided',
      progress: 'support.progressReported',
      evaluation: 'support.evaluated',
      stop: 'support.stopped',
    }),
  ],
})
export class SupportsApiModule {}
