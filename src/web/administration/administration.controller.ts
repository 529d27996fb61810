import { Get } from '@nestjs/common';
import { h } from 'preact';
import { requireRole } from '../../access/permissions.js';
import { SubstitutionService } from '../../caseloads/substitution.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { BureauService } from '../../bureaus/bureau.service.js';
import { ReadingAssignmentService } from '../../readers/reading-assignment.service.js';
import { MandateService } from '../../tenants/mandate.service.js';
import { MemberService } from '../../tenants/member.service.js';
import { TableRowService } from '../../tenants/table-row.service.js';
import { PolicyService } from '../../tenants/policy.service.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { longDate } from '../words/dutch-dates.js';
import { AdministrationPage } from './administration-page.js';
import { KEEPERS } from './keepers.js';

type Dated = { readonly from: string; readonly until: string | null };

@WebPage('beheer')
export class AdministrationController {
  constructor(
    private readonly renderer: Renderer,
    private readonly members: MemberService,
    private readonly substitutions: SubstitutionService,
    private readonly mandates: MandateService,
    private readonly policies: PolicyService,
    private readonly readers: ReadingAssignmentService,
    private readonly bureaus: BureauService,
    private readonly tables: TableRowService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentPage() page: VisitedPage): Promise<string> {
    const { actor, role } = page.visitor;
    requireRole(actor, KEEPERS, 'Beheer');
    const today = localDate(await this.clock.now());
    const now = ({ from, until }: Dated): boolean => from <= today && (until === null || until >= today);
    const state = {
      members: (await this.members.list(actor)).filter(({ active }) => active).length,
      substitutions: (await this.substitutions.list(actor)).filter(now).length,
      mandates: (await this.mandates.list(actor)).filter(now).length,
      ownPolicies: (await this.policies.list(actor)).filter(({ isDefault }) => !isDefault).length,
      readers: (await this.readers.list(actor)).filter(now).length,
      bureaus: (await this.bureaus.list(actor)).filter(({ until }) => until === null || until >= today).length,
      tablesUntil: longDate((await this.tables.current(actor)).reachUntil),
    };
    return this.renderer.page({ page, title: 'Beheer', body: h(AdministrationPage, { role, state }) });
  }
}
