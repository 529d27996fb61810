import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { StaleRevisionError } from '../../engine/engine.errors.js';
import { parseInput } from '../../http/invalid-input.error.js';
import { IdPipe } from '../../http/id.pipe.js';
import { ChangeReports, type OpenedChange } from '../../links/change-reports.service.js';
import { ReportTaking } from '../../links/report-taking.service.js';
import { returnInput } from '../../links/change-view.js';
import { ChangeDecidedError } from '../../links/change.errors.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import type { Preview } from '../../placements/placement.views.js';
import type { ShownFault } from '../forms/error-summary.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { secondChoices } from '../step-proposals/proposal-words.js';
import type { Choice } from '../words/field-words.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { refusedBy } from '../step/step-outcome.js';
import { changeSentence } from './change-words.js';
import { ReportPage } from './report-page.js';
import { ReportsPage } from './reports-page.js';

const AT_MOST = 200;
const RECENT = 20;
const DONE: Readonly<Record<string, string>> = {
  verwerkt: 'De melding is verwerkt. Wie haar deed, krijgt bericht.',
  voorgelegd:
    'De verbetering is voorgelegd aan de tweede persoon. Bevestigt die, dan is de melding vanzelf verwerkt en krijgt wie haar deed bericht.',
  terug: 'De melding is teruggestuurd. Wie haar deed, krijgt bericht.',
};

type Looked = {
  readonly preview: Preview | undefined;
  readonly revision: number;
  readonly refused: readonly ShownFault[];
  /** Who can confirm, where the step needs a second person. */
  readonly seconds: readonly Choice[] | undefined;
};
type More = { readonly typed?: Typed; readonly faults?: readonly ShownFault[] };

/** Change reports of employers: back office and consultant accept them or give them back. */
@WebPage('wijzigingen')
export class ReportsController {
  constructor(
    private readonly renderer: Renderer,
    private readonly reports: ChangeReports,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
    private readonly taking: ReportTaking,
  ) {}

  @Get()
  async list(
    @CurrentPage() page: VisitedPage,
    @Query('van') from: string | undefined,
    @Query('gedaan') done: string | undefined,
  ): Promise<string> {
    const { actor } = page.visitor;
    const mine = from === 'mij' || (from === undefined && actor.role === 'consultant');
    const filter = { owner: mine ? actor.id : null, placement: null };
    const waiting = await this.reports.list(actor, { ...filter, state: 'waiting', limit: AT_MOST });
    const decided = await this.reports.list(actor, { ...filter, state: 'decided', limit: RECENT });
    const names = await this.names.of(actor, [...waiting, ...decided], 'changeReports.list');
    const said = Object.hasOwn(DONE, done ?? '') ? DONE[done ?? ''] : undefined;
    const today = localDate(await this.clock.now());
    const hasOwn = actor.role === 'consultant';
    const body = h(ReportsPage, { waiting, decided, names, today, mine, hasOwn, done: said });
    return this.renderer.page({ page, title: 'Wijzigingen van werkgevers', body });
  }

  @Get(':report')
  async show(@CurrentPage() page: VisitedPage, @Param('report', IdPipe) id: string): Promise<string> {
    return this.page(page, await this.reports.read(page.visitor.actor, id), {});
  }

  @Post(':report/verwerken')
  async accept(
    @CurrentPage() page: VisitedPage,
    @Param('report', IdPipe) id: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const seen = Number.parseInt(textOf(typed, '_revision'), 10) || 0;
    await this.decided(page, id, typed, response, 'verwerkt', () => this.reports.accept(page.visitor.actor, id, seen));
  }

  /** M32: what needs a second person goes to that person with all that was reported, in one click. */
  @Post(':report/voorleggen')
  async propose(
    @CurrentPage() page: VisitedPage,
    @Param('report', IdPipe) id: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const expectedRevision = Number.parseInt(textOf(typed, '_revision'), 10) || 0;
    const how = { second: textOf(typed, 'secondBy'), expectedRevision };
    await this.decided(page, id, typed, response, 'voorgelegd', () => this.taking.propose(page.visitor.actor, id, how));
  }

  @Post(':report/terug')
  async giveBack(
    @CurrentPage() page: VisitedPage,
    @Param('report', IdPipe) id: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    await this.decided(page, id, typed, response, 'terug', async () => {
      const input = { reason: textOf(typed, 'reason') || undefined, explanation: textOf(typed, 'explanation') };
      const { reason, explanation } = parseInput(returnInput, input);
      await this.reports.giveBack(page.visitor.actor, id, reason, explanation);
    });
  }

  /** Whoever comes second sees who was first, and what became of the report. */
  private async decided(
    page: VisitedPage,
    id: string,
    typed: Typed,
    response: Response,
    done: keyof typeof DONE,
    decide: () => Promise<unknown>,
  ): Promise<void> {
    try {
      await decide();
      response.redirect(303, `/wijzigingen?gedaan=${done}`);
    } catch (error) {
      const { status, faults } = faultsOf(error);
      const opened = await this.reports.read(page.visitor.actor, id);
      response
        .status(status)
        .type('html')
        .send(await this.page(page, opened, { typed, faults }));
    }
  }

  private async page(page: VisitedPage, opened: OpenedChange, { typed = {}, faults = [] }: More): Promise<string> {
    const { actor } = page.visitor;
    const { row } = opened;
    const waits = row.state === 'waiting';
    const laidDown = waits ? await this.taking.proposed(actor, opened) : [];
    const looked = waits ? await this.look(page, opened) : NOTHING;
    const names = await this.names.of(actor, [row], 'changeReport.read');
    const mayDecide = actor.role === 'consultant' || actor.role === 'backOffice';
    const body = h(ReportPage, { page, opened, names, ...looked, laidDown: laidDown[0], mayDecide, typed, faults });
    const crumbs = [{ href: '/wijzigingen', label: 'Wijzigingen' }];
    const fault = faults.length > 0;
    return this.renderer.page({ page, title: changeSentence(row).slice(0, -1), crumbs, fault, body });
  }

  private async look(page: VisitedPage, opened: OpenedChange): Promise<Looked> {
    try {
      const { seconds, ...looked } = await this.taking.look(page.visitor.actor, opened);
      return { ...looked, refused: [], seconds: seconds && secondChoices(seconds) };
    } catch (error) {
      return { ...NOTHING, refused: faultsOf(error).faults };
    }
  }
}

const NOTHING: Looked = { preview: undefined, revision: 0, refused: [], seconds: undefined };

/** @throws the error itself when no page can show it */
function faultsOf(error: unknown): { readonly status: number; readonly faults: readonly ShownFault[] } {
  if (error instanceof ChangeDecidedError) {
    return { status: 409, faults: [{ field: undefined, detail: error.message }] };
  }
  if (error instanceof StaleRevisionError) {
    const detail =
      'Iemand anders veranderde intussen deze plaatsing. Er is niets opgeslagen: bekijk de gevolgen hieronder opnieuw.';
    return { status: 409, faults: [{ field: undefined, detail }] };
  }
  const refused = refusedBy(error, ['reason', 'explanation', 'secondBy']);
  return { status: refused.status, faults: refused.kind === 'faults' ? refused.faults : [] };
}
