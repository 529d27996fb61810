import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { z } from 'zod';
import { cursorOf, keyFrom } from '../../http/page.js';
import { NotFoundError } from '../../http/request.errors.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { inboxIdOf, inboxPlaceOf, type InboxPlace } from '../../reminders/inbox-id.js';
import { Inbox, type InboxItem } from '../../reminders/inbox.service.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { MonthsAhead } from '../../subsidies/months-ahead.service.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { amountSignals } from './amount-signals.js';
import { filesOf } from './message-list.js';
import { MessagesPage } from './messages-page.js';

const PER_PAGE = 50;

/** What the address asks; what it does not know it leaves out. */
const Asked = z.object({
  staat: z.enum(['open', 'klaar']).catch('open'),
  cursor: z.string().max(500).optional().catch(undefined),
});
const Sent = z.object({ terug: z.enum(['/', '/berichten']).catch('/') });

/** All messages of somebody, and marking one as done. */
@WebPage('berichten')
export class MessagesController {
  constructor(
    private readonly renderer: Renderer,
    private readonly inbox: Inbox,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
    private readonly ahead: MonthsAhead,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage, @Query() raw: unknown): Promise<string> {
    const { actor } = page.visitor;
    const { staat, cursor } = Asked.parse(raw);
    const state = staat === 'klaar' ? 'done' : 'open';
    const found = await this.inbox.list(actor, { state, limit: PER_PAGE + 1, after: placeFrom(cursor) });
    const items = found.slice(0, PER_PAGE);
    const last = items.at(-1);
    const body = h(MessagesPage, {
      page,
      today: localDate(await this.clock.now()),
      state,
      items,
      names: await this.names.of(actor, filesOf(items), 'inbox.list'),
      amounts: state === 'open' ? await amountSignals(this.ahead, actor, items) : new Map(),
      doneOn: new Map(items.flatMap(({ id, doneAt }) => (doneAt === null ? [] : [[id, localDate(doneAt)] as const]))),
      isFirst: cursor === undefined,
      next: found.length > PER_PAGE && last !== undefined ? nextOf(staat, last) : undefined,
    });
    return this.renderer.page({ page, title: 'Berichten', body });
  }

  @Post(':id/klaar')
  async done(
    @CurrentPage() { visitor }: VisitedPage,
    @Param('id') id: string,
    @Body() sent: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const item = inboxIdOf(id);
    if (!item) throw new NotFoundError();
    await this.inbox.done(visitor.actor, item);
    response.redirect(303, Sent.parse(sent).terug);
  }
}

/** @throws BadRequestError when the cursor is none of ours */
function placeFrom(cursor: string | undefined): InboxPlace | undefined {
  const key = keyFrom(cursor, 2);
  return key === undefined ? undefined : inboxPlaceOf(key[0], key[1]);
}

const nextOf = (staat: string, { at, id }: InboxItem): string =>
  `/berichten?${new URLSearchParams({ ...(staat === 'klaar' ? { staat } : {}), cursor: cursorOf([at, id]) }).toString()}`;
