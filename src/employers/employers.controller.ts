import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import type { Idempotency } from '../engine/command.js';
import { ApiChanges, ApiRepeatable, ApiZodBody } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { IdempotencyKey } from '../http/idempotency.js';
import { keyFrom, pageOf, pageQuery, type Page, type PageQuery } from '../http/page.js';
import { ExpectedRevision, showRevision } from '../http/revision.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { employerChange, employerSearch, newEmployer } from './employer.schemas.js';
import type { EmployerChange, EmployerSearch, NewEmployer } from './employer.schemas.js';
import { EmployerService } from './employer.service.js';
import { employerSummary, type EmployerSummary, type EmployerView } from './employer-view.js';

/** Employers with their locations, contacts and payee (process step 1, M13). */
@ApiTags('Werkgevers')
@ApiBearerAuth()
@Controller('api/v1/employers')
export class EmployersController {
  constructor(private readonly employers: EmployerService) {}

  @Post()
  @ApiOperation({
    summary: 'Werkgever invoeren',
    description: 'Bij hetzelfde KvK-nummer volgt 409; met acceptDuplicate gaat het toch door.',
  })
  @ApiZodBody(newEmployer)
  @ApiRepeatable()
  @ApiResponse({ status: 201, description: 'Ingevoerd; Location en ETag wijzen naar de werkgever.' })
  @ApiResponse({ status: 409, description: 'Er is er al een: zie existing.' })
  async create(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(newEmployer)) input: NewEmployer,
    @IdempotencyKey('employer.create') idempotency: Idempotency | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ readonly id: string }> {
    const { id, entry } = await this.employers.create(actor, input, idempotency ? { idempotency } : {});
    showRevision(response, entry);
    response.location(`/api/v1/employers/${id}`);
    return { id };
  }

  @Get()
  @ApiOperation({ summary: 'Werkgevers op naam', description: 'Per bladzijde; next is de cursor van de volgende.' })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } })
  @ApiQuery({ name: 'cursor', required: false, schema: { type: 'string' } })
  async list(
    @CurrentActor() actor: SessionActor,
    @Query(new ZodPipe(pageQuery)) { limit, cursor }: PageQuery,
  ): Promise<Page<EmployerSummary>> {
    const rows = await this.employers.list(actor, keyFrom(cursor, 2), limit + 1);
    return pageOf(rows.map(employerSummary), limit, ({ name, id }) => [name, id]);
  }

  @Post('search')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Werkgevers zoeken',
    description: 'Op naam, KvK-nummer of vestigingsnummer; hoogstens 50.',
  })
  @ApiZodBody(employerSearch)
  async search(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(employerSearch)) search: EmployerSearch,
  ): Promise<{ readonly items: readonly EmployerSummary[]; readonly more: boolean }> {
    const { items, more } = await this.employers.search(actor, search);
    return { items: items.map(employerSummary), more };
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Een werkgever',
    description: 'Vestigingen, contactpersonen, gemachtigden en wie betaald wordt.',
  })
  async read(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EmployerView> {
    const { revision, view } = await this.employers.read(actor, id);
    showRevision(response, revision);
    response.set('Cache-Control', 'no-store');
    return view;
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Gegevens van een werkgever wijzigen',
    description: 'Een gegeven dat er staat vervangt het oude; de rest blijft.',
  })
  @ApiZodBody(employerChange)
  @ApiChanges()
  async change(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @ExpectedRevision() expected: number,
    @Body(new ZodPipe(employerChange)) change: EmployerChange,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const { entry } = await this.employers.change(actor, id, change, expected);
    showRevision(response, entry);
  }
}
