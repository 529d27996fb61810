import { randomUUID } from 'node:crypto';
import { Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  type ApiBodyOptions,
  ApiConsumes,
  ApiOperation,
  ApiProduces,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { ApiZodAnswer } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { ApiPurpose, Purpose } from '../http/purpose.js';
import { fileIn, uploadedForm, type UploadedForm } from '../http/uploaded-form.js';
import { MEDIA_TYPES } from './file-type.js';
import { UPLOAD_KINDS } from './upload-kinds.js';
import { sendUpload } from './upload-answer.js';
import type { NewUpload } from './upload-store.js';
import { Uploads, type UploadView } from './uploads.service.js';

const view = z.strictObject({
  id: z.uuid(),
  placement: z.uuid(),
  employer: z.uuid(),
  kind: z.enum(UPLOAD_KINDS),
  label: z.string(),
  toldBy: z.enum(['employer', 'payrollOffice', 'member']),
  addedBy: z.string(),
  mediaType: z.enum(MEDIA_TYPES),
  size: z.int().describe('In bytes'),
  receivedAt: z.string(),
  receivedOn: z.string(),
  state: z.enum(['kept', 'taken', 'dropped']),
  words: z
    .strictObject({ name: z.string(), note: z.string().nullable() })
    .nullable()
    .describe('Leeg als het bestand is verwijderd of de gegevens zijn vernietigd'),
});
const many = z.strictObject({ items: z.array(view) });
const FORM: ApiBodyOptions = {
  schema: {
    type: 'object',
    required: ['kind', 'file'],
    properties: {
      kind: { type: 'string', enum: [...UPLOAD_KINDS] },
      file: { type: 'string', format: 'binary', description: 'PDF, JPEG of PNG, hoogstens 10 MB' },
      note: { type: 'string', maxLength: 1000, description: 'Geen gezondheid (regel F3)' },
      id: { type: 'string', format: 'uuid', description: 'Eigen kenmerk: nog eens sturen bewaart het één keer' },
    },
  },
};

/** Files beside a placement: contract, extract of the trade register, proof. */
@ApiTags('Bestanden')
@ApiBearerAuth()
@Controller('api/v1/placements/:id/uploads')
export class UploadsController {
  constructor(private readonly uploads: Uploads) {}

  @Get()
  @ApiOperation({
    operationId: 'listUploads',
    summary: 'Bestanden bij een plaatsing',
    description: 'Nieuwste eerst. Een deskundige ziet geen bestanden; finance alleen die van de werkgever.',
  })
  @ApiPurpose()
  @ApiZodAnswer(200, 'De bestanden.', many)
  async list(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Purpose() purpose: string | undefined,
  ): Promise<{ readonly items: readonly UploadView[] }> {
    return { items: await this.uploads.list(actor, id, purpose) };
  }

  @Post()
  @ApiOperation({
    operationId: 'addUpload',
    summary: 'Bestand toevoegen',
    description: 'Wat voor bestand het is, blijkt uit de eerste bytes, niet uit de naam.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM)
  @ApiZodAnswer(201, 'Bewaard.', view)
  @ApiResponse({ status: 422, description: 'Te groot, geen PDF, JPEG of PNG, of een onbekende soort.' })
  async add(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Req() request: Request,
  ): Promise<UploadView> {
    const made = await this.uploads.add(actor, id, wishFrom(await uploadedForm(request)));
    return this.uploads.read(actor, id, made);
  }

  @Get(':upload/file')
  @ApiOperation({
    operationId: 'openUpload',
    summary: 'Bestand openen',
    description: 'Elke keer openen wordt vastgelegd.',
  })
  @ApiProduces(...MEDIA_TYPES)
  @ApiPurpose()
  @ApiResponse({ status: 200, description: 'Het bestand zoals het binnenkwam.' })
  async open(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Param('upload', IdPipe) upload: string,
    @Purpose() purpose: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    sendUpload(response, await this.uploads.open(actor, id, upload, purpose));
  }

  @Delete(':upload')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'dropUpload',
    summary: 'Bestand verwijderen',
    description: 'Het bestand wordt vernietigd; dat het er was, blijft in het logboek.',
  })
  @ApiResponse({ status: 204, description: 'Verwijderd.' })
  @ApiResponse({ status: 409, description: 'Het is al verwerkt of verwijderd.' })
  async drop(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Param('upload', IdPipe) upload: string,
  ): Promise<void> {
    await this.uploads.drop(actor, id, upload);
  }
}

/** What of an employer was handed in, over all its placements. */
@ApiTags('Bestanden')
@ApiBearerAuth()
@Controller('api/v1/employers/:id/uploads')
export class EmployerUploadsController {
  constructor(private readonly uploads: Uploads) {}

  @Get()
  @ApiOperation({
    operationId: 'listEmployerUploads',
    summary: 'Uittreksels en bewijzen van een werkgever',
    description: 'Over al zijn plaatsingen, nieuwste eerst.',
  })
  @ApiZodAnswer(200, 'De bestanden.', many)
  async list(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
  ): Promise<{ readonly items: readonly UploadView[] }> {
    return { items: await this.uploads.ofEmployer(actor, id) };
  }
}

function wishFrom(form: UploadedForm): NewUpload {
  const text = (name: string): string => {
    const value = form[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const { name, bytes } = fileIn(form, 'file');
  const id = z
    .uuid()
    .catch(() => randomUUID())
    .parse(text('id'));
  return { id, kind: text('kind'), name, note: text('note') || null, bytes };
}
