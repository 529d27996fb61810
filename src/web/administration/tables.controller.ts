import { Get } from '@nestjs/common';
import { h } from 'preact';
import { requireRole } from '../../access/permissions.js';
import { TablesSource } from '../../engine/policy-source.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { KEEPERS } from './keepers.js';
import { TablesPage } from './tables-page.js';

@WebPage('beheer/tabellen')
export class TablesController {
  constructor(
    private readonly renderer: Renderer,
    private readonly tables: TablesSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentPage() page: VisitedPage): Promise<string> {
    requireRole(page.visitor.actor, KEEPERS, 'Rekentabellen zien');
    const body = h(TablesPage, { tables: this.tables.current(), today: localDate(await this.clock.now()) });
    const crumbs = [{ href: '/beheer', label: 'Beheer' }];
    return this.renderer.page({ page, title: 'Rekentabellen', crumbs, body });
  }
}
