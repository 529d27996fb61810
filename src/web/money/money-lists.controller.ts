import { Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { h } from 'preact';
import { z } from 'zod';
import { IdPipe } from '../../http/id.pipe.js';
import { DecidedOtherwiseService } from '../../payments/decided-otherwise.service.js';
import { InterestService } from '../../payments/interest.service.js';
import { OutstandingService } from '../../payments/outstanding.service.js';
import { YearStatementService } from '../../payments/year-statement.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { InterestPage } from './interest-page.js';
import { MoneyNamesReader } from './money-names.js';
import { OpenPage } from './open-page.js';
import { OtherwisePage } from './otherwise-page.js';
import { YearPage } from './year-page.js';
import { YearsPage } from './years-page.js';

const YearQuery = z.object({ jaar: z.coerce.number().int().min(2017).max(2100).optional().catch(undefined) });
const FIRST_YEAR = 2017;
const employerOf = ({ employer }: { readonly employer: string }): string => employer;

/** Lists over all placements: what is open, decided otherwise, paid too late, and the year of an employer. */
@WebPage('geld')
export class MoneyListPagesController {
  constructor(
    private readonly renderer: Renderer,
    private readonly outstanding: OutstandingService,
    private readonly otherwise: DecidedOtherwiseService,
    private readonly interest: InterestService,
    private readonly statements: YearStatementService,
    private readonly names: MoneyNamesReader,
    private readonly people: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get('open')
  async open(@CurrentPage() page: VisitedPage): Promise<string> {
    const { actor } = page.visitor;
    const outstanding = await this.outstanding.of(actor);
    const { toPay, waitingForAccount, postponed, toTakeBack, claims } = outstanding;
    const rows = [...toPay, ...waitingForAccount, ...postponed, ...toTakeBack, ...claims];
    const body = h(OpenPage, { outstanding, names: await this.names.of(actor, rows.map(employerOf)) });
    return this.renderer.page({ page, title: 'Nog te betalen en te ontvangen', body });
  }

  @Get('anders-besloten')
  async decidedOtherwise(@CurrentPage() page: VisitedPage): Promise<string> {
    const { actor } = page.visitor;
    const items = await this.otherwise.list(actor);
    const body = h(OtherwisePage, { items, names: await this.names.of(actor, items.map(employerOf)) });
    return this.renderer.page({ page, title: 'Anders besloten dan de regels', body });
  }

  @Get('rente')
  async interestProposals(@CurrentPage() page: VisitedPage): Promise<string> {
    const { actor } = page.visitor;
    const items = await this.interest.proposals(actor);
    const body = h(InterestPage, { items, names: await this.names.of(actor, items.map(employerOf)) });
    return this.renderer.page({ page, title: 'Wettelijke rente', body });
  }

  @Get('jaaropgaven')
  async years(@CurrentPage() page: VisitedPage, @Query() query: unknown): Promise<string> {
    const thisYear = Number(localDate(await this.clock.now()).slice(0, 4));
    const { jaar: year = thisYear } = YearQuery.parse(query);
    const employers = await this.statements.employers(page.visitor.actor, year);
    const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_none, back) => thisYear - back);
    const body = h(YearsPage, { year, years, employers });
    return this.renderer.page({ page, title: `Jaaropgaven ${year}`, body });
  }

  /** Names of workers stand on it, as in the letter; the looks are recorded (F6). */
  @Get('jaaropgaven/:employer/:year')
  async year(
    @CurrentPage() page: VisitedPage,
    @Param('employer', IdPipe) employer: string,
    @Param('year', ParseIntPipe) year: number,
  ): Promise<string> {
    const { actor } = page.visitor;
    const statement = await this.statements.of(actor, employer, year);
    const files = statement.placements.map(({ candidate }) => ({ candidate, employer }));
    const { people } = await this.people.of(actor, files, 'yearStatement.read');
    return this.renderer.page({
      page,
      title: `Jaaropgave ${year}: ${statement.employerName}`,
      crumbs: [{ href: `/geld/jaaropgaven?jaar=${year}`, label: 'Jaaropgaven' }],
      body: h(YearPage, { statement, people }),
    });
  }
}
