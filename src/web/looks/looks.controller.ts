import { Get, Query } from '@nestjs/common';
import { h } from 'preact';
import { policyOn } from '../../../workflows/law/policies.js';
import { cursorOf, keyFrom } from '../../http/page.js';
import { requireRole } from '../../access/permissions.js';
import { LOOK_KEEPERS, LookRegister } from '../../looks/look-register.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { PolicyReader } from '../../subsidies/policy-reader.js';
import { FILES } from '../layout/navigation.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { ActivitiesPage } from './activities-page.js';
import { lookQuery, lookWish } from './look-query.js';
import { LooksPage } from './looks-page.js';

/** Looks a page; those of one request stand on one line. */
const PER_PAGE = 150;
/** Roles that look into files; who comes with a link has a role of its own. */
const ROLES = [...FILES, 'link'];

/** The register of looks (F6). */
@WebPage('inzageregister')
export class LooksPageController {
  constructor(
    private readonly renderer: Renderer,
    private readonly register: LookRegister,
    private readonly names: FileNamesReader,
    private readonly policies: PolicyReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage, @Query() raw: unknown): Promise<string> {
    const { actor } = page.visitor;
    const today = localDate(await this.clock.now());
    const query = lookQuery(raw, today);
    const [at, id] = keyFrom(query.vanaf_regel, 2) ?? [];
    const before = at === undefined || id === undefined ? undefined : ([at, id] as const);
    const rows = await this.register.list(actor, lookWish(query, before), PER_PAGE + 1);
    const days = { from: query.vanaf, until: query.tot };
    const { unusual, operations } = await this.register.watched(actor, days);
    const members = await this.names.members(actor);
    const looks = rows.slice(0, PER_PAGE);
    const last = looks.at(-1);
    const body = h(LooksPage, {
      today,
      query,
      looks,
      next: rows.length > PER_PAGE && last !== undefined ? cursorOf([last.at, last.id]) : null,
      unusual,
      actors: [...members].toSorted(([, a], [, b]) => a.localeCompare(b, 'nl')),
      roles: ROLES,
      operations,
      members,
      years: policyOn(await this.policies.of(actor), 'lookYears', today),
    });
    return this.renderer.page({ page, title: 'Inzageregister', body });
  }

  @Get('verwerkingen')
  activities(@CurrentPage() page: VisitedPage): string {
    requireRole(page.visitor.actor, LOOK_KEEPERS, 'Het inzageregister');
    const crumbs = [{ href: '/inzageregister', label: 'Inzageregister' }];
    return this.renderer.page({ page, title: 'Verwerkingsactiviteiten', crumbs, body: h(ActivitiesPage, {}) });
  }
}
