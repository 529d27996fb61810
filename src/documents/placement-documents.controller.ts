import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import type { Idempotency } from '../engine/command.js';
import { ApiRepeatable, ApiZodAnswer, ApiZodBody } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { IdempotencyKey } from '../http/idempotency.js';
import { ApiPurpose, Purpose } from '../http/purpose.js';
import { showRevision } from '../http/revision.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { PlacementReader } from '../placements/placement-reader.service.js';
import { DocumentMaking } from './document-making.service.js';
import { DocumentReader } from './document-reader.service.js';
import { DocumentShelf } from './document-shelf.js';
import {
  documentsSchema,
  documentView,
  newDocument,
  possibleSchema,
  viewOf,
  type DocumentView,
  type NewLetter,
} from './document.schemas.js';
import type { PossibleLetter } from './possible-letters.js';

type Listed = { readonly items: readonly DocumentView[] };

/** More placements than a person ever has. */
const ALL = 200;

/** Letters and reports of a file: which there are, which can be made, and making one. */
@ApiTags('Brieven')
@ApiBearerAuth()
@Controller('api/v1')
export class PlacementDocumentsController {
  constructor(
    private readonly documents: DocumentReader,
    private readonly making: DocumentMaking,
    private readonly shelf: DocumentShelf,
    private readonly placements: PlacementReader,
  ) {}

  @Get('placements/:id/documents')
  @ApiOperation({
    operationId: 'listPlacementDocuments',
    summary: 'Brieven en rapporten bij een plaatsing',
    description: 'De nieuwste eerst, voor zover uw rol ermee werkt. De inzage wordt vastgelegd (regel F6).',
  })
  @ApiPurpose()
  @ApiZodAnswer(200, 'De brieven, zonder hun inhoud.', documentsSchema)
  async list(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Purpose() purpose: string | undefined,
  ): Promise<Listed> {
    return { items: await this.ofPlacement(actor, id, purpose) };
  }

  @Get('candidates/:id/documents')
  @ApiOperation({
    operationId: 'listCandidateDocuments',
    summary: 'Brieven en rapporten over een persoon',
    description: 'Van al zijn plaatsingen hier. De inzage in elk dossier wordt vastgelegd (regel F6).',
  })
  @ApiPurpose()
  @ApiZodAnswer(200, 'De brieven, zonder hun inhoud.', documentsSchema)
  async ofCandidate(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) candidate: string,
    @Purpose() purpose: string | undefined,
  ): Promise<Listed> {
    const placements = await this.placements.list(actor, { candidate }, { after: undefined, limit: ALL });
    const lists = await Promise.all(placements.map(async ({ id }) => this.ofPlacement(actor, id, purpose)));
    return { items: lists.flat() };
  }

  @Get('placements/:id/possible-documents')
  @ApiOperation({
    operationId: 'listPossibleDocuments',
    summary: 'Brieven die nu gemaakt kunnen worden',
    description: 'Alleen brieven waarvoor de gegevens in het dossier staan.',
  })
  @ApiPurpose()
  @ApiZodAnswer(200, 'Soort, onderdeel en geadresseerde.', possibleSchema)
  async possible(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Purpose() purpose: string | undefined,
  ): Promise<{ readonly items: readonly PossibleLetter[] }> {
    return { items: await this.making.possible(actor, id, { operation: 'document.possible', purpose }) };
  }

  @Post('placements/:id/documents')
  @ApiOperation({
    operationId: 'makeDocument',
    summary: 'Brief maken',
    description:
      'Eén uit possible-documents. Een brief bij een besluit is meteen ondertekend door wie besloot (M2); een andere wacht zo nodig op een handtekening.',
  })
  @ApiZodBody(newDocument)
  @ApiPurpose()
  @ApiRepeatable()
  @ApiZodAnswer(201, 'Gemaakt; Location en ETag wijzen naar de brief.', documentView)
  @ApiResponse({ status: 409, description: 'De brief kan nu niet worden gemaakt, of ligt al klaar.' })
  async make(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) placement: string,
    @Body(new ZodPipe(newDocument)) wish: NewLetter,
    @Purpose() purpose: string | undefined,
    @IdempotencyKey('document.make') idempotency: Idempotency | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DocumentView> {
    const look = { operation: 'document.possible', purpose };
    const id = await this.making.makePossible(actor, { placement, ...wish, asked: {} }, look, { idempotency });
    const row = await this.shelf.own(actor, id);
    const revision = await this.shelf.revisionOf(actor, row);
    showRevision(response, revision);
    response.location(`/api/v1/documents/${id}`);
    return viewOf(row, revision);
  }

  private async ofPlacement(
    actor: SessionActor,
    id: string,
    purpose: string | undefined,
  ): Promise<readonly DocumentView[]> {
    const items = await this.documents.revised(actor, id, { operation: 'document.list', purpose });
    return items.map((item) => viewOf(item, item.revision));
  }
}
