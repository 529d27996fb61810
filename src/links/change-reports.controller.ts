import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import type { Idempotency } from '../engine/command.js';
import { ApiChanges, ApiRepeatable, ApiZodAnswer, ApiZodBody, ApiZodQuery } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { IdempotencyKey } from '../http/idempotency.js';
import { NotFoundError } from '../http/request.errors.js';
import { ExpectedRevision, showRevision } from '../http/revision.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { proposalMade } from '../step-proposals/step-proposal.schemas.js';
import { ReportTaking } from './report-taking.service.js';
import { ChangeReports } from './change-reports.service.js';
import {
  changePreviewSchema,
  changeQuery,
  changesSchema,
  changeView,
  changeViewSchema,
  returnInput,
  type ChangeView,
  type ReturnInput,
  acceptedChangeSchema,
  type AcceptedChange,
  type ChangePreview,
  type ReportProposalInput,
  reportProposalInput,
} from './change-view.js';

const AT_MOST = 200;

/** What employers and payroll offices reported by link, until a member accepts it or gives it back. */
@ApiTags('Meldingen van werkgevers')
@ApiBearerAuth()
@Controller('api/v1/change-reports')
export class ChangeReportsController {
  constructor(
    private readonly reports: ChangeReports,
    private readonly taking: ReportTaking,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listChangeReports',
    summary: 'Meldingen van wijzigingen',
    description: 'Wat het langst wacht eerst; van wat is afgehandeld het nieuwste eerst. Hoogstens 200.',
  })
  @ApiZodQuery(changeQuery)
  @ApiZodAnswer(200, 'De meldingen.', changesSchema)
  async list(
    @CurrentActor() actor: SessionActor,
    @Query(new ZodPipe(changeQuery)) { state, owner }: z.infer<typeof changeQuery>,
  ): Promise<{ readonly items: readonly ChangeView[] }> {
    const filter = { state, owner: owner === 'me' ? actor.id : null, placement: null, limit: AT_MOST };
    const rows = await this.reports.list(actor, filter);
    return { items: rows.map((row) => changeView(row, null)) };
  }

  @Get(':report')
  @ApiOperation({
    operationId: 'readChangeReport',
    summary: 'Een melding van een wijziging',
    description: 'Met de toelichting van wie haar deed.',
  })
  @ApiZodAnswer(200, 'De melding.', changeViewSchema)
  async read(@CurrentActor() actor: SessionActor, @Param('report', IdPipe) id: string): Promise<ChangeView> {
    const { row, words } = await this.reports.read(actor, id);
    return changeView(row, words);
  }

  @Get(':report/preview')
  @ApiOperation({
    operationId: 'previewChangeReport',
    summary: 'Wat verwerken zou veroorzaken',
    description:
      'ETag is de versie van de plaatsing: die gaat mee in If-Match bij het verwerken. Is een tweede persoon nodig (geval M32), dan staat in `seconds` wie kan bevestigen: leg de melding dan als voorstel voor.',
  })
  @ApiZodAnswer(200, 'Wat er zou gebeuren, met het gevolg in euro.', changePreviewSchema)
  @ApiResponse({ status: 404, description: 'Er is geen melding, of het verwerken verandert de plaatsing niet.' })
  async preview(
    @CurrentActor() actor: SessionActor,
    @Param('report', IdPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ChangePreview> {
    const { preview, revision, seconds } = await this.taking.look(actor, await this.reports.read(actor, id));
    if (preview === undefined) throw new NotFoundError('Deze melding verandert de plaatsing niet.');
    showRevision(response, revision);
    return { ...preview, seconds: seconds?.map(({ id: person, name }) => ({ id: person, name })) ?? null };
  }

  @Post(':report/acceptance')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'acceptChangeReport',
    summary: 'Melding verwerken',
    description:
      'De gebeurtenis wordt vastgelegd, met wie de melding deed. If-Match is de versie van de plaatsing. Is een tweede persoon nodig, leg de melding dan voor (step-proposals).',
  })
  @ApiChanges()
  @ApiZodAnswer(200, 'Verwerkt.', acceptedChangeSchema)
  @ApiResponse({ status: 409, description: 'Iemand anders was eerst, of de staat laat dit niet toe.' })
  async accept(
    @CurrentActor() actor: SessionActor,
    @Param('report', IdPipe) id: string,
    @ExpectedRevision() expectedRevision: number,
  ): Promise<AcceptedChange> {
    const warnings = await this.reports.accept(actor, id, expectedRevision);
    return { ...(await this.read(actor, id)), warnings };
  }

  @Post(':report/step-proposals')
  @ApiOperation({
    operationId: 'proposeChangeReport',
    summary: 'Melding voorleggen aan een tweede persoon',
    description:
      'Een verbetering boven de grens (geval M32), met alles wat is gemeld. Er wordt nog niets vastgelegd. Bevestigt de ander het voorstel, dan is de melding verwerkt en krijgt wie haar deed bericht. If-Match is de versie van de plaatsing.',
  })
  @ApiZodBody(reportProposalInput)
  @ApiChanges()
  @ApiRepeatable()
  @ApiZodAnswer(201, 'Voorgelegd.', proposalMade)
  @ApiResponse({
    status: 409,
    description: 'De melding is al afgehandeld, er wacht al een voorstel, of er is geen tweede persoon nodig.',
  })
  async propose(
    @CurrentActor() actor: SessionActor,
    @Param('report', IdPipe) id: string,
    @ExpectedRevision() expectedRevision: number,
    @Body(new ZodPipe(reportProposalInput)) { secondBy }: ReportProposalInput,
    @IdempotencyKey('changeReport.propose') idempotency: Idempotency | undefined,
  ): Promise<z.infer<typeof proposalMade>> {
    return this.taking.propose(actor, id, { second: secondBy, expectedRevision, ...(idempotency && { idempotency }) });
  }

  @Post(':report/return')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'returnChangeReport',
    summary: 'Melding terugsturen',
    description: 'Met een reden; wie de melding deed krijgt bericht.',
  })
  @ApiZodBody(returnInput)
  @ApiZodAnswer(200, 'Teruggestuurd.', changeViewSchema)
  @ApiResponse({ status: 409, description: 'Iemand anders was eerst.' })
  async giveBack(
    @CurrentActor() actor: SessionActor,
    @Param('report', IdPipe) id: string,
    @Body(new ZodPipe(returnInput)) { reason, explanation }: ReturnInput,
  ): Promise<ChangeView> {
    await this.reports.giveBack(actor, id, reason, explanation);
    return this.read(actor, id);
  }
}
