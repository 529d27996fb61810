import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { keyFrom, pageOf, pageQuery, type Page } from '../http/page.js';
import { BadRequestError } from '../http/request.errors.js';
import { ZodPipe } from '../http/zod.pipe.js';
import { inboxIdOf, inboxPlaceOf, type InboxPlace } from './inbox-id.js';
import { UnknownInboxItemError } from './inbox.errors.js';
import { Inbox, type InboxItem } from './inbox.service.js';

const inboxQuery = pageQuery.extend({ state: z.enum(['open', 'done']).default('open') });
type InboxPageQuery = z.infer<typeof inboxQuery>;
type Shown = InboxItem & { readonly links: { readonly placement: string } };

@ApiTags('Berichten')
@ApiBearerAuth()
@Controller('api/v1/inbox')
export class InboxController {
  constructor(private readonly inbox: Inbox) {}

  @Get()
  @ApiOperation({
    summary: 'Mijn berichten',
    description: 'Wat u moet doen of weten: uw eigen berichten en die van uw rol. De nieuwste eerst.',
  })
  @ApiQuery({ name: 'state', required: false, schema: { type: 'string', enum: ['open', 'done'], default: 'open' } })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } })
  @ApiQuery({ name: 'cursor', required: false, schema: { type: 'string' } })
  async list(
    @CurrentActor() actor: SessionActor,
    @Query(new ZodPipe(inboxQuery)) { state, limit, cursor }: InboxPageQuery,
  ): Promise<Page<Shown>> {
    const items = await this.inbox.list(actor, { state, limit: limit + 1, after: placeFrom(cursor) });
    return pageOf(items.map(shown), limit, ({ at, id }) => [at, id]);
  }

  @Post(':id/done')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Bericht afvinken',
    description: 'Het bericht is gedaan of gelezen. Nog een keer afvinken verandert niets.',
  })
  @ApiResponse({ status: 404, description: 'Dit bericht bestaat niet, of het is niet voor u.' })
  async done(@CurrentActor() actor: SessionActor, @Param('id') text: string): Promise<Shown> {
    const id = inboxIdOf(text);
    if (!id) throw new UnknownInboxItemError(text);
    return shown(await this.inbox.done(actor, id));
  }
}

function placeFrom(cursor: string | undefined): InboxPlace | undefined {
  const key = keyFrom(cursor, 2);
  if (!key) return undefined;
  const place = inboxPlaceOf(key[0], key[1]);
  if (!place) throw new BadRequestError('Deze cursor kennen we niet. Begin bij het begin.');
  return place;
}

function shown(item: InboxItem): Shown {
  return { ...item, links: { placement: `/api/v1/placements/${item.placement}` } };
}
