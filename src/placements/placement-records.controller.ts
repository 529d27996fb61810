import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { Workflows } from '../engine/decision-env.js';
import { ApiZodAnswer, ApiZodQuery } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { keyFrom, pageOf, pageQuery, type Page } from '../http/page.js';
import { ApiPurpose, Purpose } from '../http/purpose.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { AppPool } from '../platform/database.js';
import { instanceOf, PlacementFiles } from './placement-files.service.js';
import { PlacementJournal } from './placement-journal.service.js';
import { chartQuery } from './placement.schemas.js';
import { chartSchema, journalPageSchema } from './placement.views.js';
import type { Chart, JournalEntry } from './placement.views.js';
import { statechart } from './statechart.js';
import { visitedStates } from './visited-states.js';

const journalQuery = z.strictObject({ ...pageQuery.shape, instance: z.string().max(40).optional() });

/** The story of a placement and its picture. */
@ApiTags('Plaatsingen')
@ApiBearerAuth()
@Controller('api/v1/placements/:id')
export class PlacementRecordsController {
  constructor(
    private readonly files: PlacementFiles,
    private readonly journal: PlacementJournal,
    private readonly workflows: Workflows,
    private readonly pool: AppPool,
  ) {}

  @Get('journal')
  @ApiOperation({
    operationId: 'listJournal',
    summary: 'Het hele verhaal',
    description: 'Elke regel van het logboek als zin, met wie en wanneer; de oudste eerst.',
  })
  @ApiZodQuery(journalQuery)
  @ApiPurpose()
  @ApiZodAnswer(200, 'Een bladzijde van het logboek.', journalPageSchema)
  async entries(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Query(new ZodPipe(journalQuery)) { limit, cursor, instance }: z.infer<typeof journalQuery>,
    @Purpose() purpose: string | undefined,
  ): Promise<Page<JournalEntry>> {
    const [last = '0'] = keyFrom(cursor, 1) ?? [];
    const after = Number.parseInt(last, 10) || 0;
    const look = { operation: 'placement.journal', purpose };
    const rows = await this.journal.page(actor, id, { after, limit, instance }, look);
    return pageOf(rows, limit, ({ number }) => [String(number)]);
  }

  @Get('statechart')
  @ApiOperation({
    operationId: 'readStatechart',
    summary: 'Het proces met waar dit dossier is en was',
    description: 'Staten en overgangen van een onderdeel als gegevens voor een plaatje.',
  })
  @ApiZodQuery(chartQuery)
  @ApiPurpose()
  @ApiZodAnswer(200, 'Staten en overgangen.', chartSchema)
  async chart(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Query(new ZodPipe(chartQuery)) { instance }: z.infer<typeof chartQuery>,
    @Purpose() purpose: string | undefined,
  ): Promise<Chart> {
    const file = await this.files.look(actor, id, { operation: 'placement.statechart', purpose });
    const live = instanceOf(file, instance);
    const been = await visitedStates(this.pool, this.workflows, actor, file.item, instance);
    return statechart(live.definition, live.instance.value, been);
  }
}
