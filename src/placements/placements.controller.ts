import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import type { Idempotency } from '../engine/command.js';
import { ApiRepeatable, ApiZodAnswer, ApiZodBody, ApiZodQuery } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { IdempotencyKey } from '../http/idempotency.js';
import { keyFrom, pageOf, pageQuery, type Page } from '../http/page.js';
import { ApiPurpose, Purpose } from '../http/purpose.js';
import { showRevision } from '../http/revision.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { PlacementFiles } from './placement-files.service.js';
import { particularsChange } from '../particulars/particular.schemas.js';
import { ParticularsService } from '../particulars/particulars.service.js';
import { PlacementOpener } from './placement-opener.service.js';
import { PlacementReader } from './placement-reader.service.js';
import { keyOfItem, type FactRow, type PlacementItem } from './placement-rows.js';
import { placementView } from './placement-view.js';
import { historyQuery, newPlacement, placementFilter } from './placement.schemas.js';
import type { NewPlacement } from './placement.schemas.js';
import {
  factsSchema,
  openedSchema,
  placementPageSchema,
  placementThenSchema,
  placementViewSchema,
} from './placement.views.js';
import type { PlacementThenView, PlacementView } from './placement.views.js';

const placementQuery = z.strictObject({ ...pageQuery.shape, ...placementFilter.shape });

/** Placements: opened, listed, read, and as they were (process steps 1 to 17). */
@ApiTags('Plaatsingen')
@ApiBearerAuth()
@Controller('api/v1/placements')
export class PlacementsController {
  constructor(
    private readonly files: PlacementFiles,
    private readonly opener: PlacementOpener,
    private readonly reader: PlacementReader,
    private readonly particulars: ParticularsService,
  ) {}

  @Post()
  @ApiOperation({
    operationId: 'openPlacement',
    summary: 'Plaatsing openen',
    description: 'Persoon en werkgever moeten bij dezelfde organisatie bekend zijn. Namen horen hier niet in.',
  })
  @ApiZodBody(newPlacement)
  @ApiRepeatable()
  @ApiZodAnswer(201, 'Geopend; Location en ETag wijzen naar de plaatsing.', openedSchema)
  async open(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(newPlacement)) input: NewPlacement,
    @IdempotencyKey('placement.open') idempotency: Idempotency | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ readonly id: string }> {
    const id = await this.opener.open(actor, input, idempotency);
    await this.keepAnswer(actor, id, input, idempotency);
    const { instances } = await this.files.toChange(actor, id);
    showRevision(response, instances[0]?.revision ?? 0);
    response.location(`/api/v1/placements/${id}`);
    return { id };
  }

  /** B4: that it was asked, and that the answer was no: any other answer is refused. */
  private async keepAnswer(
    actor: SessionActor,
    id: string,
    { otherSubsidy }: NewPlacement,
    idempotency: Idempotency | undefined,
  ): Promise<void> {
    if (otherSubsidy === undefined) return;
    const change = particularsChange.parse({ items: [{ kind: 'otherSubsidy', other: otherSubsidy !== 'none' }] });
    const once = idempotency && { ...idempotency, operation: `${idempotency.operation}.otherSubsidy` };
    await this.particulars.record(actor, id, change, once === undefined ? {} : { idempotency: once });
  }

  @Get()
  @ApiOperation({
    operationId: 'listPlacements',
    summary: 'Plaatsingen op uiterste dag',
    description: 'Per bladzijde; next is de cursor van de volgende. Een deskundige ziet alleen eigen metingen.',
  })
  @ApiZodQuery(placementQuery)
  @ApiZodAnswer(200, 'Een bladzijde van de lijst.', placementPageSchema)
  async list(
    @CurrentActor() actor: SessionActor,
    @Query(new ZodPipe(placementQuery)) query: z.infer<typeof placementQuery>,
  ): Promise<Page<PlacementItem>> {
    const { limit, cursor, ...filter } = query;
    const rows = await this.reader.list(actor, filter, { after: keyFrom(cursor, 2), limit: limit + 1 });
    return pageOf(rows, limit, keyOfItem);
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'readPlacement',
    summary: 'Een plaatsing',
    description: 'Waar elk spoor staat, wat eraan komt en wie iets moet doen. ETag is de versie van de plaatsing zelf.',
  })
  @ApiPurpose()
  @ApiZodAnswer(200, 'De plaatsing zoals deze rol haar ziet.', placementViewSchema)
  async read(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Purpose() purpose: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PlacementView> {
    const file = await this.files.look(actor, id, { operation: 'placement.read', purpose });
    const placement = file.instances.find(({ name }) => name === 'placement');
    if (placement) showRevision(response, placement.revision);
    response.set('Cache-Control', 'no-store');
    return placementView(file);
  }

  @Get(':id/history')
  @ApiOperation({
    operationId: 'readPlacementThen',
    summary: 'Een plaatsing zoals zij was',
    description: 'Op een dag (aan het eind ervan) of een moment; berekend uit het logboek.',
  })
  @ApiZodQuery(historyQuery)
  @ApiPurpose()
  @ApiZodAnswer(200, 'De plaatsing zoals zij toen was.', placementThenSchema)
  async asOf(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Query(new ZodPipe(historyQuery)) { at }: z.infer<typeof historyQuery>,
    @Purpose() purpose: string | undefined,
  ): Promise<PlacementThenView> {
    return this.reader.asOf(actor, id, at, { operation: 'placement.history', purpose });
  }

  @Get(':id/facts')
  @ApiOperation({
    operationId: 'listPlacementFacts',
    summary: 'Feiten waar geld op rust',
    description: 'Met de dag waarop elk feit ingaat en de regel van het logboek die het vastlegde.',
  })
  @ApiPurpose()
  @ApiZodAnswer(200, 'De feiten op volgorde van ingang.', factsSchema)
  async facts(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Purpose() purpose: string | undefined,
  ): Promise<{ readonly items: readonly FactRow[] }> {
    return { items: await this.reader.facts(actor, id, { operation: 'placement.facts', purpose }) };
  }
}
