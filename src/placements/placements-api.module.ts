import { Module } from '@nestjs/common';
import { ParticularsModule } from '../particulars/particulars.module.js';
import { PlacementEventsController } from './placement-events.controller.js';
import { PlacementRecordsController } from './placement-records.controller.js';
import { PlacementsController } from './placements.controller.js';
import { PlacementsModule } from './placements.module.js';
import { roomRowsController, type RoomList } from './room-rows.controller.js';
import { WorkflowsController } from './workflows.controller.js';

const tag = 'Plaatsingen';
/** Rooms whose rows follow from the placement itself. */
const LISTS: readonly RoomList[] = [
  { table: 'contract', path: 'contracts', operationId: 'listContracts', tag, summary: 'Contracten' },
  { table: 'decision', path: 'decisions', operationId: 'listDecisions', tag, summary: 'Besluiten' },
  { table: 'ending', path: 'endings', operationId: 'listEndings', tag, summary: 'Eindes van het dienstverband' },
  { table: 'correction', path: 'corrections', operationId: 'listCorrections', tag, summary: 'Verbeterde gegevens' },
];

@Module({
  imports: [PlacementsModule, ParticularsModule],
  controllers: [
    PlacementsController,
    PlacementEventsController,
    PlacementRecordsController,
    WorkflowsController,
    ...LISTS.map(roomRowsController),
  ],
})
export class PlacementsApiModule {}
