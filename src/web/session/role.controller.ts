import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { sessionOf } from '../../access/session.js';
import { AppPool } from '../../platform/database.js';
import { Renderer } from '../layout/renderer.js';
import { bodyNames } from './body-names.js';
import { CurrentPage, type VisitedPage } from './current-page.js';
import { RolePage } from './role-page.js';
import { SessionStore } from './session-store.js';
import { WebPage } from './web-page.js';

@WebPage('rol')
export class RoleController {
  constructor(
    private readonly renderer: Renderer,
    private readonly store: SessionStore,
    private readonly pool: AppPool,
  ) {}

  @Get()
  async choices(@CurrentPage() page: VisitedPage): Promise<string> {
    const body = h(RolePage, { page, bodies: await bodyNames(this.pool) });
    return this.renderer.page({ page, title: 'Uw rol', body });
  }

  @Post()
  async choose(
    @CurrentPage() { session, visitor }: VisitedPage,
    @Body() { keuze }: { readonly keuze?: unknown },
    @Res() response: Response,
  ): Promise<void> {
    const [tenant, role] = typeof keuze === 'string' ? keuze.split(' ') : [];
    const chosen = sessionOf(visitor.memberships, { tenant, role });
    if (session) await this.store.choose(session, chosen.tenant, chosen.role);
    response.redirect(303, '/');
  }
}
