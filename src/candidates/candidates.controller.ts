import { Body, Controller, Get, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import type { LocalDate } from '../../workflows/definition.js';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import type { Idempotency } from '../engine/command.js';
import { ApiChanges, ApiRepeatable, ApiZodBody } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { IdempotencyKey } from '../http/idempotency.js';
import { ApiPurpose, Purpose } from '../http/purpose.js';
import { parseInput } from '../http/invalid-input.error.js';
import { ExpectedRevision, showRevision } from '../http/revision.js';
import { ZodPipe } from '../http/zod.pipe.js';
import type { LookRow } from '../journal/access-log.js';
import { Clock } from '../platform/clock.js';
import { localDate } from '../platform/legal-time.js';
import { CandidateReader, type Found, type OpenedSex } from './candidate-reader.service.js';
import {
  candidateChange,
  candidateChangeOn,
  candidateSearch,
  doelgroepTest,
  newCandidate,
  newCandidateOn,
} from './candidate.schemas.js';
import type { CandidateSearch, DoelgroepTest } from './candidate.schemas.js';
import { CandidateService } from './candidate.service.js';
import type { CandidateView } from './candidate-view.js';
import { DoelgroepService, type DoelgroepFinding } from './doelgroep.service.js';

const erasure = z.strictObject({ ground: z.enum(['retentionOver', 'onRequest', 'enteredByMistake']) });

/** People who start or do a job: intake of the person (process step 1). */
@ApiTags('Kandidaten')
@ApiBearerAuth()
@Controller('api/v1/candidates')
export class CandidatesController {
  constructor(
    private readonly candidates: CandidateService,
    private readonly reader: CandidateReader,
    private readonly doelgroep: DoelgroepService,
    private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Persoon invoeren',
    description: 'Met hetzelfde BSN of zaaknummer volgt 409 met het dossier dat er al is.',
  })
  @ApiZodBody(newCandidate)
  @ApiRepeatable()
  @ApiResponse({ status: 201, description: 'Ingevoerd; Location en ETag wijzen naar het dossier.' })
  @ApiResponse({ status: 409, description: 'Er is al een dossier: zie existing.' })
  async create(
    @CurrentActor() actor: SessionActor,
    @Body() body: unknown,
    @IdempotencyKey('candidate.create') idempotency: Idempotency | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ readonly id: string }> {
    const input = parseInput(newCandidateOn(await this.today()), body ?? {});
    const { id, entry } = await this.candidates.create(actor, input, idempotency ? { idempotency } : {});
    showRevision(response, entry);
    response.location(`/api/v1/candidates/${id}`);
    return { id };
  }

  @Post('search')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Personen zoeken',
    description: 'Op BSN, naam of zaaknummer; hoogstens 50, op naam gesorteerd.',
  })
  @ApiZodBody(candidateSearch)
  @ApiPurpose()
  async search(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(candidateSearch)) search: CandidateSearch,
    @Purpose() purpose: string | undefined,
  ): Promise<Found> {
    return this.reader.search(actor, search, purpose);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Dossier van een persoon',
    description: 'Wat u ziet hangt af van uw rol (regel F1, M41). De inzage wordt vastgelegd.',
  })
  @ApiPurpose()
  async read(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Purpose() purpose: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CandidateView> {
    const { revision, view } = await this.reader.read(actor, id, purpose);
    showRevision(response, revision);
    response.set('Cache-Control', 'no-store');
    return view;
  }

  @Get(':id/sex')
  @ApiOperation({
    summary: 'Geslacht van een persoon',
    description:
      'Alleen om na te gaan of iedereen gelijk wordt behandeld; null als het niet is vastgelegd, en dat mag. Het staat bij geen ander antwoord. Wijzigen gaat met de gegevens van de persoon. De inzage wordt vastgelegd.',
  })
  async sex(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Pick<OpenedSex, 'sex'>> {
    const { revision, sex } = await this.reader.sex(actor, id);
    showRevision(response, revision);
    response.set('Cache-Control', 'no-store');
    return { sex };
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Gegevens van een persoon wijzigen',
    description: 'Een gegeven dat er staat vervangt het oude; de rest blijft.',
  })
  @ApiZodBody(candidateChange)
  @ApiChanges()
  async change(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @ExpectedRevision() expected: number,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const change = parseInput(candidateChangeOn(await this.today()), body ?? {});
    const { entry } = await this.candidates.change(actor, id, change, expected);
    showRevision(response, entry);
  }

  @Post(':id/doelgroep-tests')
  @ApiOperation({
    summary: 'Doelgroep loonkostensubsidie toetsen',
    description: 'Regels A1 tot en met A3, met uitleg.',
  })
  @ApiZodBody(doelgroepTest)
  @ApiChanges()
  async findDoelgroep(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @ExpectedRevision() expected: number,
    @Body(new ZodPipe(doelgroepTest)) test: DoelgroepTest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Pick<DoelgroepFinding, 'outcome' | 'explanation'>> {
    const { outcome, explanation, entry } = await this.doelgroep.find(actor, id, test, expected);
    showRevision(response, entry);
    return { outcome, explanation };
  }

  @Get(':id/looks')
  @ApiOperation({
    summary: 'Wie dit dossier opende',
    description: 'Het inzageregister (regel F6), de laatste inzage eerst.',
  })
  async looks(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
  ): Promise<{ readonly items: readonly LookRow[] }> {
    return { items: await this.reader.looks(actor, id) };
  }

  @Post(':id/erasure')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Gegevens van een persoon vernietigen',
    description: 'De sleutel wordt vernietigd; het logboek blijft heel.',
  })
  @ApiZodBody(erasure)
  async erase(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Body(new ZodPipe(erasure)) { ground }: z.infer<typeof erasure>,
  ): Promise<void> {
    await this.candidates.erase(actor, id, ground);
  }

  private async today(): Promise<LocalDate> {
    return localDate(await this.clock.now());
  }
}
