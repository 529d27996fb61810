import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import type { Idempotency } from '../engine/command.js';
import { ApiChanges, ApiRepeatable, ApiZodAnswer, ApiZodBody, ApiZodQuery } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { IdempotencyKey } from '../http/idempotency.js';
import { keyFrom, pageOf, pageQuery, type Page } from '../http/page.js';
import { ApiPurpose, Purpose } from '../http/purpose.js';
import { NotAcceptableError } from '../http/request.errors.js';
import { ExpectedRevision, showRevision } from '../http/revision.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { DocumentMaking } from './document-making.service.js';
import { DocumentReader } from './document-reader.service.js';
import { DocumentSending } from './document-sending.service.js';
import { DocumentShelf, type Asking } from './document-shelf.js';
import {
  documentPageSchema,
  documentView,
  dueSchema,
  dueViewOf,
  ofState,
  returnedDocument,
  sentDocument,
  viewOf,
  type DocumentView,
  type DueView,
} from './document.schemas.js';
import { sendingCorrection, type SendingCorrection } from './sending-correction.js';

const PDF = 'application/pdf';
const JSON_TYPE = 'application/json';
const documentQuery = z.strictObject({ ...pageQuery.shape, state: ofState });

/** Letters and reports of the whole organisation, and each of them through its moments: signed, sent, come back. */
@ApiTags('Brieven')
@ApiBearerAuth()
@Controller('api/v1')
export class DocumentsController {
  constructor(
    private readonly documents: DocumentReader,
    private readonly making: DocumentMaking,
    private readonly sending: DocumentSending,
    private readonly shelf: DocumentShelf,
  ) {}

  @Get('due-documents')
  @ApiOperation({
    operationId: 'listDueDocuments',
    summary: 'Brieven die nog gemaakt moeten worden',
    description: 'Van besluiten en vaststellingen die er al zijn; maken gaat bij de plaatsing.',
  })
  @ApiZodAnswer(200, 'Het oudste besluit eerst.', dueSchema)
  async due(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly DueView[] }> {
    return { items: (await this.documents.due(actor)).map((one) => dueViewOf(one)) };
  }

  @Get('documents')
  @ApiOperation({
    operationId: 'listDocuments',
    summary: 'Brieven van uw organisatie',
    description: 'In één staat, de oudste eerst: made wacht op een handtekening, signed op versturen.',
  })
  @ApiZodQuery(documentQuery)
  @ApiZodAnswer(200, 'Een bladzijde van de lijst.', documentPageSchema)
  async list(
    @CurrentActor() actor: SessionActor,
    @Query(new ZodPipe(documentQuery)) { state, limit, cursor }: z.infer<typeof documentQuery>,
  ): Promise<Page<DocumentView>> {
    const rows = await this.documents.page(actor, state, { after: keyFrom(cursor, 2), limit: limit + 1 });
    const { items, next } = pageOf(rows, limit, ({ madeAt, id }) => [madeAt, id]);
    return { items: items.map((one) => viewOf(one, one.revision)), next };
  }

  @Get('documents/:id')
  @ApiOperation({
    operationId: 'readDocument',
    summary: 'Een brief of rapport',
    description:
      'Met Accept: application/pdf de brief zelf, zoals hij is bewaard; anders de gegevens erover. De inzage wordt vastgelegd (regel F6).',
  })
  @ApiPurpose()
  @ApiProduces(JSON_TYPE, PDF)
  @ApiZodAnswer(200, 'De gegevens van de brief met zijn ETag, of de PDF.', documentView)
  @ApiResponse({ status: 406, description: 'De brief is er als application/json en als application/pdf.' })
  async read(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Purpose() purpose: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const type = request.accepts([JSON_TYPE, PDF]);
    if (type === false) throw new NotAcceptableError([JSON_TYPE, PDF]);
    response.vary('Accept').set('Cache-Control', 'private, no-store');
    if (type === PDF) {
      const { bytes, name, item } = await this.documents.pdf(actor, id, () => purpose);
      showRevision(response, await this.shelf.revisionOf(actor, item));
      response.type(PDF).set('Content-Disposition', `inline; filename="${name}"`).send(bytes);
      return;
    }
    const item = await this.documents.read(actor, id, () => purpose);
    const revision = await this.shelf.revisionOf(actor, item);
    showRevision(response, revision);
    response.json(viewOf(item, revision));
  }

  @Post('documents/:id/signature')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'signDocument',
    summary: 'Brief ondertekenen',
    description: 'Krachtens mandaat (M2). Wie een bindende brief maakte, ondertekent hem niet (regel F8).',
  })
  @ApiChanges()
  @ApiRepeatable()
  @ApiZodAnswer(200, 'Ondertekend, met de kopieën voor vertegenwoordigers.', documentView)
  @ApiResponse({ status: 409, description: 'De brief is al ondertekend, verstuurd of vervallen.' })
  async sign(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @ExpectedRevision() expectedRevision: number,
    @IdempotencyKey('document.sign') idempotency: Idempotency | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DocumentView> {
    await this.sending.sign(actor, id, { expectedRevision, idempotency });
    return this.shown(actor, id, response);
  }

  @Post('documents/:id/sending')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'sendDocument',
    summary: 'Verzending van een brief vastleggen',
    description:
      'Het dossier hoort dat de brief is verstuurd; de laatste dag voor bezwaar ligt dan vast (regel D4) en staat in de PDF. letter is per post, portal is digitaal of uitgereikt.',
  })
  @ApiZodBody(sentDocument)
  @ApiChanges()
  @ApiRepeatable()
  @ApiZodAnswer(200, 'Vastgelegd; haal daarna de PDF op die is verstuurd.', documentView)
  @ApiResponse({ status: 409, description: 'Niet ondertekend, geen adres, of het dossier laat het niet toe.' })
  async send(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @ExpectedRevision() expectedRevision: number,
    @Body(new ZodPipe(sentDocument)) wish: z.infer<typeof sentDocument>,
    @IdempotencyKey('document.sending') idempotency: Idempotency | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DocumentView> {
    await this.sending.send(actor, id, wish, { expectedRevision, idempotency });
    return this.shown(actor, id, response);
  }

  @Post('documents/:id/sending-corrections')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'correctDocumentSending',
    summary: 'Verkeerd vastgelegde verzending verbeteren',
    description:
      'Een andere dag of manier, of niet verstuurd (reason notSent, sentOn en channel null). De laatste dag voor bezwaar volgt; wat er stond, blijft in het logboek.',
  })
  @ApiZodBody(sendingCorrection)
  @ApiChanges()
  @ApiRepeatable()
  @ApiZodAnswer(200, 'Verbeterd.', documentView)
  @ApiResponse({ status: 409, description: 'Er rust al iets op deze verzending, zoals een bezwaar.' })
  async correct(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @ExpectedRevision() expectedRevision: number,
    @Body(new ZodPipe(sendingCorrection)) wish: SendingCorrection,
    @IdempotencyKey('document.correction') idempotency: Idempotency | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DocumentView> {
    await this.sending.correctSending(actor, id, wish, { expectedRevision, idempotency });
    return this.shown(actor, id, response);
  }

  @Post('documents/:id/return')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'returnDocument',
    summary: 'Teruggekomen post vastleggen',
    description: 'Maak daarna een volgende versie. De eerste verzending blijft tellen voor het bezwaar (regel D4).',
  })
  @ApiZodBody(returnedDocument)
  @ApiChanges()
  @ApiRepeatable()
  @ApiZodAnswer(200, 'Vastgelegd.', documentView)
  async comeBack(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @ExpectedRevision() expectedRevision: number,
    @Body(new ZodPipe(returnedDocument)) { returnedOn }: z.infer<typeof returnedDocument>,
    @IdempotencyKey('document.return') idempotency: Idempotency | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DocumentView> {
    await this.sending.returned(actor, id, returnedOn, { expectedRevision, idempotency });
    return this.shown(actor, id, response);
  }

  @Post('documents/:id/withdrawal')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'dropDocument',
    summary: 'Brief laten vervallen',
    description: 'Een brief die toch niet uitgaat; hij blijft in het dossier zoals hij was.',
  })
  @ApiChanges()
  @ApiRepeatable()
  @ApiZodAnswer(200, 'Vervallen, met de kopieën.', documentView)
  async drop(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @ExpectedRevision() expectedRevision: number,
    @IdempotencyKey('document.drop') idempotency: Idempotency | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DocumentView> {
    await this.making.drop(actor, id, { expectedRevision, idempotency });
    return this.shown(actor, id, response);
  }

  @Post('documents/:id/next-version')
  @ApiOperation({
    operationId: 'remakeDocument',
    summary: 'Brief opnieuw maken',
    description: 'Uit het dossier zoals het nu is; een brief die nog klaarlag, vervalt.',
  })
  @ApiChanges()
  @ApiRepeatable()
  @ApiZodAnswer(201, 'Gemaakt; Location en ETag wijzen naar de nieuwe versie.', documentView)
  async again(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @ExpectedRevision() expectedRevision: number,
    @IdempotencyKey('document.again') idempotency: Idempotency | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DocumentView> {
    const asking: Asking = { expectedRevision, idempotency };
    const next = await this.making.again(actor, id, asking);
    response.location(`/api/v1/documents/${next}`);
    return this.shown(actor, next, response);
  }

  /** The letter as it stands after what was done with it. */
  private async shown(actor: SessionActor, id: string, response: Response): Promise<DocumentView> {
    const row = await this.shelf.own(actor, id);
    const revision = await this.shelf.revisionOf(actor, row);
    showRevision(response, revision);
    return viewOf(row, revision);
  }
}
