import { Module } from '@nestjs/common';
import { measurementV2 } from '../../workflows/measurement/measurement.definition.js';
import { partStepControllers } from '../placements/part-step.controller.js';
import { PlacementsModule } from '../placements/placements.module.js';
import { roomRowsController } from '../placements/room-rows.controller.js';
import { MeasurementsController } from './measurements.controller.js';
import { MeasurementsModule } from './measurements.module.js';

const tag = 'Metingen';
const room = { definition: measurementV2, path: 'measurements', tag };

/** Wage value measurements (process steps 8 to 13, C1–C12). */
@Module({
  imports: [PlacementsModule, MeasurementsModule],
  controllers: [
    roomRowsController({
      table: 'measurement',
      path: 'measurements',
      operationId: 'listMeasurements',
      tag,
      summary: 'Loonwaardemetingen',
    }),
    MeasurementsController,
    ...partStepControllers(room, {
      suitability: 'suitability.judged',
      order: 'measurement.ordered',
      'order/withdrawal': 'order.withdrawn',
      'order/handover': 'measurement.handedOver',
      conflict: 'conflict.declared',
      visit: 'visit.planned',
      'visit/move': 'visit.moved',
      'visit/confirmation': 'visit.confirmed',
      'visit/report': 'visit.held',
      'visit/no-access': 'visit.noAccess',
      'visit/no-access/choice': 'access.decided',
      tasks: 'draft.made',
      'views/request': 'views.asked',
      views: 'view.given',
      'views/answers': 'view.answered',
      report: 'report.made',
      'report/acceptance': 'report.accepted',
      'report/return': 'report.returned',
      determination: 'wageValue.determined',
      'determination/sending': 'determination.sent',
      'second-opinion': 'secondOpinion.asked',
      'second-opinion/drop': 'secondOpinion.dropped',
      forward: 'measurement.broughtForward',
      cancellation: 'measurement.cancelled',
    }),
  ],
  exports: [MeasurementsModule],
})
export class MeasurementsApiModule {}
