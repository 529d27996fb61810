import { Body, Controller, Get, HttpCode, Param, Put, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { ApiChanges, ApiZodBody } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { ExpectedRevision, showRevision } from '../http/revision.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { MemberService, memberFields, type Member, type MemberFields } from './member.service.js';

/** The people who work for the deciding body. */
@ApiTags('Medewerkers')
@ApiBearerAuth()
@Controller('api/v1/members')
export class MembersController {
  constructor(private readonly members: MemberService) {}

  @Get()
  @ApiOperation({
    summary: 'Medewerkers',
    description: 'Met hun rollen; revision is de versie voor If-Match, 0 voor wie nieuw is.',
  })
  async list(@CurrentActor() actor: SessionActor): Promise<{ readonly items: readonly Member[] }> {
    return { items: await this.members.list(actor) };
  }

  @Put(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Medewerker invoeren of wijzigen',
    description: 'Niemand verandert de eigen rollen (regel F8).',
  })
  @ApiZodBody(memberFields)
  @ApiChanges()
  async put(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @ExpectedRevision() expected: number,
    @Body(new ZodPipe(memberFields)) fields: MemberFields,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    showRevision(response, await this.members.put(actor, id, fields, expected));
  }
}
