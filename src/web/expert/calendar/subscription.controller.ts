import { randomUUID } from 'node:crypto';
import { Body, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { z } from 'zod';
import { IdPipe } from '../../../http/id.pipe.js';
import { CalendarSubscriptions } from '../../../reminders/calendar-subscriptions.js';
import { SubscriptionShownError, TooManySubscriptionsError } from '../../../reminders/calendar-subscriptions.errors.js';
import type { Typed } from '../../forms/form-values.js';
import { Renderer } from '../../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../../session/current-page.js';
import { PageSettings } from '../../session/page-settings.js';
import { WebPage } from '../../session/web-page.js';
import { SubscriptionPage } from './subscription-page.js';

const Wish = z.object({
  _key: z.uuid(),
  naam: z
    .string()
    .trim()
    .min(1, { error: 'Geef een naam, bijvoorbeeld: mijn telefoon.' })
    .max(40, { error: 'Hoogstens 40 tekens.' }),
});

/** Own calendar links: make one, see when it was read, revoke it. */
@WebPage('agenda/abonnement')
export class SubscriptionController {
  constructor(
    private readonly renderer: Renderer,
    private readonly subscriptions: CalendarSubscriptions,
    private readonly settings: PageSettings,
  ) {}

  @Get()
  async show(@CurrentPage() page: VisitedPage): Promise<string> {
    return this.page(page, {});
  }

  /** The answer itself shows the link: it is nowhere else to be found again. */
  @Post()
  async create(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    const wish = Wish.safeParse(typed);
    if (!wish.success) {
      const fault = wish.error.issues[0]?.message ?? '';
      response
        .status(400)
        .type('html')
        .send(await this.page(page, { fault, typed }));
      return;
    }
    try {
      const secret = await this.subscriptions.create(page.visitor.actor, wish.data._key, wish.data.naam);
      const link = `${this.settings.origin}/kalender/${secret}.ics`;
      response.type('html').send(await this.page(page, { link }));
    } catch (error) {
      if (!(error instanceof TooManySubscriptionsError || error instanceof SubscriptionShownError)) throw error;
      response
        .status(409)
        .type('html')
        .send(await this.page(page, { fault: error.message, typed }));
    }
  }

  @Post(':id/intrekken')
  async revoke(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.subscriptions.revoke(page.visitor.actor, id);
    response.redirect(303, '/agenda/abonnement');
  }

  private async page(
    page: VisitedPage,
    { link, fault, typed = {} }: { readonly link?: string; readonly fault?: string; readonly typed?: Typed },
  ): Promise<string> {
    const list = await this.subscriptions.list(page.visitor.actor);
    const body = h(SubscriptionPage, { page, list, link, fault, typed, uuid: randomUUID() });
    const crumbs = [{ href: '/agenda', label: 'Agenda' }];
    return this.renderer.page({ page, title: 'Agenda-abonnement', crumbs, fault: fault !== undefined, body });
  }
}
