import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { z } from 'zod';
import { monthOf } from '../../../workflows/law/dates.js';
import type { LocalDate } from '../../../workflows/definition.js';
import { IdPipe } from '../../http/id.pipe.js';
import { keyFrom, pageOf } from '../../http/page.js';
import { NotFoundError } from '../../http/request.errors.js';
import { instanceOf, PlacementFiles, type PlacementFile } from '../../placements/placement-files.service.js';
import { ParticularsService } from '../../particulars/particulars.service.js';
import { PlacementJournal } from '../../placements/placement-journal.service.js';
import { placementView } from '../../placements/placement-view.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { caseNumber } from '../../reminders/case-number.js';
import { EntitlementService } from '../../subsidies/entitlement.service.js';
import { MonthsAhead } from '../../subsidies/months-ahead.service.js';
import { MandateService } from '../../tenants/mandate.service.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { SessionStore } from '../session/session-store.js';
import { WebPage } from '../session/web-page.js';
import { onwardWays, type StateWay } from '../statechart/state-ways.js';
import { statechartSvg } from '../statechart/statechart-svg.js';
import { JournalPage } from './journal-page.js';
import { MonthPage } from './month-page.js';
import { type Mandates, nextSteps } from './next-steps.js';
import { partName } from './part-names.js';
import { PlacementDetailsReader } from './placement-details.js';
import { PlacementExtras } from './placement-extras.js';
import { PlacementPage } from './placement-page.js';
import { PurposePage } from './purpose-page.js';
import { purposeFor } from './purpose.js';
import { AheadPage } from './ahead-page.js';
import { crumbsOf } from './crumbs.js';
import { CoursePage } from './course-page.js';
import { monthName } from '../words/dutch-dates.js';

const STORY = 8;
const PER_PAGE = 50;
/** Months shown ahead, this one included. */
const AHEAD = 13;
const Reason = z.object({ reden: z.string().trim().min(5).max(200) });

/** A placement and everything that is read about it. */
@WebPage('plaatsingen/:id')
export class PlacementController {
  constructor(
    private readonly renderer: Renderer,
    private readonly files: PlacementFiles,
    private readonly journal: PlacementJournal,
    private readonly extras: PlacementExtras,
    private readonly details: PlacementDetailsReader,
    private readonly particulars: ParticularsService,
    private readonly entitlements: EntitlementService,
    private readonly ahead: MonthsAhead,
    private readonly names: FileNamesReader,
    private readonly sessions: SessionStore,
    private readonly clock: Clock,
    private readonly mandates: MandateService,
  ) {}

  private async mandatesOf({ visitor: { actor } }: VisitedPage, today: LocalDate): Promise<Mandates> {
    return new Set((await this.mandates.ofMember(actor, actor, today)).map(({ decisionType }) => decisionType));
  }

  @Get()
  async show(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Query('vastgelegd') savedType: string | undefined,
  ): Promise<string> {
    const file = await this.open(page, id, 'placement.read');
    const { actor } = page.visitor;
    const number = caseNumber(id);
    const today = localDate(await this.clock.now());
    const mandates = await this.mandatesOf(page, today);
    const body = h(PlacementPage, {
      view: placementView(file),
      number,
      today,
      names: await this.names.ofOpened(actor, file.item),
      steps: file.instances.map((live) => nextSteps(live, actor, mandates)),
      money: await this.extras.money(actor, id),
      story: await this.extras.lastEntries(actor, file, STORY),
      chart: (await this.extras.chart(actor, file, 'placement'))?.svg,
      ways: waysOf(file),
      saved: savedLabel(file, savedType),
      savedWarnings: await this.details.warnings(actor, file, savedType, today),
      details: await this.details.of(actor, file, today),
      particulars: file.shape === 'measuring' ? undefined : (await this.particulars.ofFile(actor, file)).items,
      workplace: await this.particulars.sidesOf(actor, id),
      page,
      // F3, F4: why is for who works in the whole file, and that it is so for who pays.
      otherBody: ['whole', 'paying'].includes(file.shape) ? await this.files.otherBody(actor, id, today) : undefined,
    });
    const crumbs = [{ href: '/caseload', label: 'Caseload' }];
    return this.renderer.page({ page, title: `Zaak ${number}`, crumbs, body });
  }

  @Get('verloop/:instance')
  async course(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('instance') instance: string,
  ): Promise<string> {
    const file = await this.open(page, id, 'placement.statechart');
    const live = instanceOf(file, instance);
    const course = await this.extras.chart(page.visitor.actor, file, instance);
    const svg = course?.svg ?? (await statechartSvg(live.definition));
    const body = h(CoursePage, { live, svg, been: course?.been });
    return this.renderer.page({ page, title: `Verloop ${partName(instance)}`, crumbs: crumbsOf(id), body });
  }

  @Get('logboek')
  async story(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Query('cursor') cursor: string | undefined,
  ): Promise<string> {
    const { actor } = page.visitor;
    const [last = '0'] = keyFrom(cursor, 1) ?? [];
    const wish = { after: Number.parseInt(last, 10) || 0, limit: PER_PAGE, instance: undefined };
    const look = { operation: 'placement.journal', purpose: purposeFor(page, id) };
    const rows = await this.journal.page(actor, id, wish, look);
    const shown = pageOf(rows, PER_PAGE, ({ number }) => [String(number)]);
    const names = await this.names.members(actor);
    const body = h(JournalPage, { placement: id, entries: shown.items, next: shown.next, names });
    return this.renderer.page({ page, title: `Logboek zaak ${caseNumber(id)}`, crumbs: crumbsOf(id), body });
  }

  @Get('geld')
  async months(@CurrentPage() page: VisitedPage, @Param('id', IdPipe) id: string): Promise<string> {
    const { actor } = page.visitor;
    const file = await this.open(page, id, 'entitlement.read');
    await this.extras.requireMoney(actor);
    const from = monthOf(localDate(await this.clock.now()));
    const placement = file.item.id;
    const months = (await this.ahead.of(actor, [{ placement, from, count: AHEAD }])).get(placement) ?? [];
    const body = h(AheadPage, { placement: id, months });
    return this.renderer.page({ page, title: 'Komende maanden', crumbs: crumbsOf(id), body });
  }

  @Get('geld/:month')
  async month(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('month') month: string,
  ): Promise<string> {
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new NotFoundError();
    const file = await this.open(page, id, 'entitlement.read');
    await this.extras.requireMoney(page.visitor.actor);
    const entitlement = await this.entitlements.entitlementOf(page.visitor.actor, file.item.id, month);
    const body = h(MonthPage, { placement: id, entitlement });
    return this.renderer.page({ page, title: `Subsidie over ${monthName(month)}`, crumbs: crumbsOf(id), body });
  }

  @Get('reden')
  askPurpose(@CurrentPage() page: VisitedPage, @Param('id', IdPipe) id: string): string {
    const body = h(PurposePage, { page, placement: id, fault: false });
    return this.renderer.page({ page, title: 'Waarom opent u dit dossier?', body });
  }

  @Post('reden')
  async sayPurpose(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Body() typed: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const said = Reason.safeParse(typed);
    if (!said.success || !page.session) {
      const body = h(PurposePage, { page, placement: id, fault: true });
      response
        .status(400)
        .type('html')
        .send(this.renderer.page({ page, title: 'Waarom opent u dit dossier?', fault: true, body }));
      return;
    }
    await this.sessions.sayPurpose(page.session, id, said.data.reden);
    response.redirect(303, `/plaatsingen/${id}`);
  }

  private open(page: VisitedPage, id: string, operation: string): Promise<PlacementFile> {
    return this.files.look(page.visitor.actor, id, { operation, purpose: purposeFor(page, id) });
  }
}

/** Ways out of where the placement is. */
function waysOf({ instances }: PlacementFile): readonly StateWay[] {
  const live = instances.find(({ name }) => name === 'placement');
  return live === undefined ? [] : onwardWays(live.definition, live.instance.value);
}

function savedLabel(file: PlacementFile, type: string | undefined): string | undefined {
  if (type === undefined) return undefined;
  return file.instances.map(({ definition }) => definition.events[type]?.label).find((label) => label !== undefined);
}
