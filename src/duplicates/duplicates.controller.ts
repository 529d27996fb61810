import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { ApiZodBody } from '../http/api-schema.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { fileMerge, fileUnmerge, type FileMerge, type FileUnmerge } from './duplicate.schemas.js';
import { DuplicatesService, type DuplicateGroup, type MergedPair } from './duplicates.service.js';
import { FileMergeService } from './file-merge.service.js';

/** People and employers that stand here twice (M44). */
@ApiTags('Dubbele dossiers')
@ApiBearerAuth()
@Controller('api/v1/duplicates')
export class DuplicatesController {
  constructor(
    private readonly duplicates: DuplicatesService,
    private readonly merges: FileMergeService,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Dossiers die dubbel lijken',
    description: 'Op naam en geboortedatum, op KvK- en vestigingsnummer, of op dezelfde rekening.',
  })
  async suspected(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly DuplicateGroup[] }> {
    return { items: await this.duplicates.suspected(actor) };
  }

  @Get('merged')
  @ApiOperation({ summary: 'Samengevoegde dossiers', description: 'Wat nu als een ander dossier gelezen wordt.' })
  async merged(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly MergedPair[] }> {
    return { items: await this.duplicates.merged(actor) };
  }

  @Post('merges')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Twee dossiers samenvoegen',
    description: 'Er verdwijnt niets: het ene dossier wordt voortaan als het andere gelezen.',
  })
  @ApiZodBody(fileMerge)
  @ApiResponse({ status: 409, description: 'Een van de dossiers is al samengevoegd of vernietigd.' })
  async merge(@CurrentActor() actor: SessionActor, @Body(new ZodPipe(fileMerge)) merge: FileMerge): Promise<void> {
    await this.merges.merge(actor, merge);
  }

  @Post('unmerges')
  @HttpCode(204)
  @ApiOperation({ summary: 'Samenvoegen ongedaan maken', description: 'Het dossier is weer precies wat het was.' })
  @ApiZodBody(fileUnmerge)
  @ApiResponse({ status: 409, description: 'Het is niet samengevoegd, of een ander dossier heeft nu dit nummer.' })
  async unmerge(
    @CurrentActor() actor: SessionActor,
    @Body(new ZodPipe(fileUnmerge)) unmerge: FileUnmerge,
  ): Promise<void> {
    await this.merges.unmerge(actor, unmerge);
  }
}
