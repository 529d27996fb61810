import { Module } from '@nestjs/common';
import { objectionV2 } from '../../workflows/objection/objection-v2.definition.js';
import { partStepControllers } from '../placements/part-step.controller.js';
import { PlacementsModule } from '../placements/placements.module.js';
import { roomRowsController } from '../placements/room-rows.controller.js';

import { ObjectionIntakeController } from './objection-intake.controller.js';
import { ObjectionsModule } from './objections.module.js';

const tag = 'Bezwaren';
const room = { definition: objectionV2, path: 'objections', tag };

/** Objections and their decision (D3, D4, C12, M54). */
@Module({
  imports: [PlacementsModule, ObjectionsModule],
  controllers: [
    ObjectionIntakeController,
    roomRowsController({
      table: 'objection',
      path: 'objections',
      operationId: 'listObjections',
      tag,
      summary: 'Bezwaren',
    }),
    ...partStepControllers(room, {
      assessment: 'objection.assessed',
      'completion-request': 'objection.completionAsked',
      completion: 'objection.completed',
      hearing: 'hearing.planned',
      'hearing/move': 'hearing.moved',
      'hearing/report': 'hearing.held',
      'hearing/waiver': 'hearing.waived',
      extension: 'objection.extended',
      default: 'default.noticed',
      proposal: 'objection.prepared',
      return: 'objection.returned',
      decision: 'objection.decided',
      sending: 'decision.sent',
      withdrawal: 'objection.withdrawn',
    }),
  ],
})
export class ObjectionsApiModule {}
