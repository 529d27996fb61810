import { Get } from '@nestjs/common';
import { h } from 'preact';
import { CaseloadHandoverService } from '../../caseloads/caseload-handover.service.js';
import { SubstitutionService } from '../../caseloads/substitution.service.js';
import { WorkloadService } from '../../caseloads/workload.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { WorkloadPage } from './workload-page.js';

/** How the work is spread over people, for the manager. */
@WebPage('werkverdeling')
export class WorkloadController {
  constructor(
    private readonly renderer: Renderer,
    private readonly workloads: WorkloadService,
    private readonly handovers: CaseloadHandoverService,
    private readonly substitutions: SubstitutionService,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentPage() page: VisitedPage): Promise<string> {
    const { actor } = page.visitor;
    const today = localDate(await this.clock.now());
    const { consultants, experts } = await this.workloads.read(actor);
    const names = await this.names.members(actor);
    const away = (await this.substitutions.list(actor))
      .filter(({ from, until }) => from <= today && (until === null || until >= today))
      .map(({ member, substitute }) => [member, names.get(substitute) ?? 'een collega'] as const);
    const body = h(WorkloadPage, {
      consultants,
      experts,
      withoutOwner: (await this.handovers.withoutOwner(actor)).length,
      away: new Map(away),
    });
    return this.renderer.page({ page, title: 'Werkverdeling', body });
  }
}
