import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentActor } from '../access/current-actor.js';
import type { SessionActor } from '../access/session.js';
import { parseInput } from '../http/invalid-input.error.js';
import { cursorOf, cursorText, inboxIdOf } from './inbox-cursor.js';
import { UnknownInboxItemError } from './inbox.errors.js';
import { Inbox, type InboxItem } from './inbox.service.js';

const PageQuery = z.strictObject({
  state: z.enum(['open', 'done']).default('open'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z
    .string()
    .optional()
    .transform((text, context) => {
      const place = text === undefined ? undefined : cursorOf(text);
      if (text !== undefined && place === undefined) {
        context.addIssue({ code: 'custom', message: 'Deze cursor komt niet van ons.' });
      }
      return place;
    }),
});

type Shown = InboxItem & { readonly links: { readonly placement: string } };

@ApiTags('inbox')
@ApiBearerAuth()
@Controller('api/v1/inbox')
export class InboxController {
  constructor(private readonly inbox: Inbox) {}

  @Get()
  @ApiOperation({
    summary: 'Mijn berichten',
    description: 'Wat u moet doen of weten: uw eigen berichten en die van uw rol. De nieuwste eerst.',
  })
  async list(
    @CurrentActor() actor: SessionActor,
    @Query() query: unknown,
  ): Promise<{ readonly items: readonly Shown[]; readonly next: string | null }> {
    const { state, limit, cursor } = parseInput(PageQuery, query);
    const page = await this.inbox.page(actor, { state, limit, after: cursor });
    return { items: page.items.map(shown), next: page.next ? cursorText(page.next) : null };
  }

  @Post(':id/done')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Bericht afvinken',
    description: 'Het bericht is gedaan of gelezen. Nog een keer afvinken verandert niets.',
  })
  async done(@CurrentActor() actor: SessionActor, @Param('id') text: string): Promise<Shown> {
    const id = inboxIdOf(text);
    if (!id) throw new UnknownInboxItemError(text);
    return shown(await this.inbox.done(actor, id));
  }
}

function shown(item: InboxItem): Shown {
  return { ...item, links: { placement: `/api/v1/placements/${item.placement}` } };
}
