import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { ApiZodAnswer, ApiZodBody } from '../http/api-schema.js';
import { IdPipe } from '../http/id.pipe.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { LinkDesk } from './link-desk.service.js';
import { newLink, type NewLink } from './link-input.js';
import { linksSchema, linkViewSchema, type LinkView } from './link-view.js';

/** Signed links of a placement, for members. Neither the secret nor the code of a link is ever shown here. */
@ApiTags('Links')
@ApiBearerAuth()
@Controller('api/v1/placements/:id/links')
export class LinksController {
  constructor(private readonly desk: LinkDesk) {}

  @Get()
  @ApiOperation({
    operationId: 'listLinks',
    summary: 'Links van een plaatsing',
    description: 'Nieuwste eerst, met wat ervan werd.',
  })
  @ApiZodAnswer(200, 'De links.', linksSchema)
  async list(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
  ): Promise<{ readonly items: readonly LinkView[] }> {
    return { items: await this.desk.list(actor, id) };
  }

  @Post()
  @ApiOperation({
    operationId: 'makeLink',
    summary: 'Link maken en versturen',
    description:
      'Het adres gaat per mail, de code per sms of brief: nooit langs dezelfde weg. Alleen van een jobcoach geeft u zelf het adres.',
  })
  @ApiZodBody(newLink)
  @ApiZodAnswer(201, 'De link gaat de deur uit.', linkViewSchema)
  @ApiResponse({ status: 422, description: 'Deze link kan niet: niet voor deze persoon, of niemand is te bereiken.' })
  async make(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Body(new ZodPipe(newLink)) input: NewLink,
  ): Promise<LinkView> {
    return this.desk.make(actor, id, input);
  }

  @Post(':link/sending')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'sendLinkAgain',
    summary: 'Link opnieuw versturen',
    description: 'Met een nieuw adres en een nieuwe code; de oude werken niet meer.',
  })
  @ApiZodAnswer(200, 'De link gaat opnieuw de deur uit.', linkViewSchema)
  @ApiResponse({ status: 422, description: 'De link is al gebruikt of ingetrokken.' })
  async again(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Param('link', IdPipe) link: string,
  ): Promise<LinkView> {
    return this.desk.again(actor, id, link);
  }

  @Delete(':link')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'revokeLink',
    summary: 'Link intrekken',
    description: 'De link werkt meteen niet meer, ook niet voor wie al binnen is.',
  })
  @ApiResponse({ status: 204, description: 'Ingetrokken.' })
  async revoke(
    @CurrentActor() actor: SessionActor,
    @Param('id', IdPipe) id: string,
    @Param('link', IdPipe) link: string,
  ): Promise<void> {
    await this.desk.revoke(actor, id, link);
  }
}
