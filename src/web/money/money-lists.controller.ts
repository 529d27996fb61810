import { Body, Get, Param, ParseIntPipe, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { z } from 'zod';
import { parseInput } from '../../http/invalid-input.error.js';
import { IdPipe } from '../../http/id.pipe.js';
import { DecidedOtherwiseService } from '../../payments/decided-otherwise.service.js';
import { declining, InterestDecisions, lateLine } from '../../payments/interest-decision.service.js';
import { PenaltyInterest, penaltyInterestPaid } from '../../payments/penalty-interest.service.js';
import { penaltyPaid, PenaltyPayments } from '../../payments/penalty-payments.service.js';
import { KeptInterest } from '../../payments/interest-proposals.service.js';
import { PAY_READERS } from '../../payments/pay-run.service.js';
import { OutstandingService } from '../../payments/outstanding.service.js';
import { YearlyLetters } from '../../documents/yearly-letters.service.js';
import { YearStatementService } from '../../payments/year-statement.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { answerForm, doneWords } from '../administration/administration-answers.js';
import { dayFrom, textOf, type Typed } from '../forms/form-values.js';
import type { Refusal } from '../forms/post-form.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { InterestPage } from './interest-page.js';
import { formOf, interestFormOf, PREPARE_FORM } from './penalty-payments.js';
import { MoneyNamesReader } from './money-names.js';
import { OpenPage } from './open-page.js';
import { OtherwisePage } from './otherwise-page.js';
import { placementsOn, YearPage } from './year-page.js';
import { YearsPage, YEARS_PER_PAGE } from './years-page.js';

const YearQuery = z.object({
  jaar: z.coerce.number().int().min(2017).max(2100).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
});
const FIRST_YEAR = 2017;
/** A page holds the largest amounts; totals are of all. */
const SHOWN = 200;
/** Each of these has two forms. */
const WAITING_SHOWN = 50;
/** Each of these has its computation. */
const PROPOSALS_SHOWN = 100;
const INTEREST_DONE = {
  klaargezet: 'Het besluit is klaargezet. Iemand anders besluit.',
  toegekend: 'De rente is toegekend en de brief wordt gemaakt. Rente over een betaling staat in de volgende betaalrun.',
  dwangsomrenteBetaald: 'De betaling van de rente is vastgelegd.',
  dwangsomBetaald: 'De betaling van de dwangsom is vastgelegd.',
  afgewezen: 'Er wordt geen rente betaald. De reden is vastgelegd.',
};
const employerOf = ({ employer }: { readonly employer: string }): string => employer;

/** Lists over all placements: what is open, decided otherwise, paid too late, and the year of an employer. */
@WebPage('geld')
export class MoneyListPagesController {
  constructor(
    private readonly renderer: Renderer,
    private readonly outstanding: OutstandingService,
    private readonly otherwise: DecidedOtherwiseService,
    private readonly interest: KeptInterest,
    private readonly decisions: InterestDecisions,
    private readonly penalties: PenaltyPayments,
    private readonly penaltyInterest: PenaltyInterest,
    private readonly statements: YearStatementService,
    private readonly letters: YearlyLetters,
    private readonly names: MoneyNamesReader,
    private readonly people: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get('open')
  async open(@CurrentPage() page: VisitedPage): Promise<string> {
    const { actor } = page.visitor;
    const outstanding = await this.outstanding.of(actor, SHOWN);
    const { toPay, waitingForAccount, postponed, toTakeBack, claims } = outstanding;
    const rows = [...toPay, ...waitingForAccount, ...postponed, ...toTakeBack, ...claims];
    const body = h(OpenPage, { outstanding, names: await this.names.of(actor, rows.map(employerOf)) });
    return this.renderer.page({ page, title: 'Nog te betalen en te ontvangen', body });
  }

  @Get('anders-besloten')
  async decidedOtherwise(@CurrentPage() page: VisitedPage): Promise<string> {
    const { actor } = page.visitor;
    const { items: all, level } = await this.otherwise.list(actor, false);
    const items = all.slice(0, SHOWN);
    const body = h(OtherwisePage, {
      items,
      count: all.length,
      level,
      names: await this.names.of(actor, items.map(employerOf)),
    });
    return this.renderer.page({ page, title: 'Anders besloten dan de regels', body });
  }

  @Get('rente')
  async interestProposals(@CurrentPage() page: VisitedPage, @Query('klaar') done: unknown): Promise<string> {
    return this.interestPage(page, { done: doneWords(INTEREST_DONE, done) });
  }

  @Post('rente')
  async prepareInterest(
    @CurrentPage() page: VisitedPage,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const [run, placement, month] = ['run', 'placement', 'month'].map((name) => textOf(typed, name));
    await answerForm(
      response,
      { form: 'klaarzetten', typed, next: '/geld/rente?klaar=klaargezet' },
      () => this.decisions.prepare(page.visitor.actor, parseInput(lateLine, { run, placement, month })),
      (refusal) => this.interestPage(page, { refusal }),
    );
  }

  @Post('rente/:placement/:number/:answer')
  async decideInterest(
    @CurrentPage() page: VisitedPage,
    @Param('placement', IdPipe) placement: string,
    @Param('number', ParseIntPipe) number: number,
    @Param('answer') answer: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const { actor } = page.visitor;
    const granted = answer === 'toekennen';
    const next = `/geld/rente?klaar=${granted ? 'toegekend' : 'afgewezen'}`;
    await answerForm(
      response,
      { form: `${answer}-${placement}-${number}`, typed, next },
      () =>
        granted
          ? this.decisions.decide(actor, placement, number)
          : this.decisions.decline(
              actor,
              placement,
              number,
              parseInput(declining, { reason: textOf(typed, 'reason') }).reason,
            ),
      (refusal) => this.interestPage(page, { refusal }),
    );
  }

  @Post('dwangsommen/:placement/:decision')
  async penaltyPaid(
    @CurrentPage() page: VisitedPage,
    @Param('placement', IdPipe) placement: string,
    @Param('decision', ParseIntPipe) decision: number,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    await answerForm(
      response,
      { form: formOf({ placement, decision }), typed, next: '/geld/rente?klaar=dwangsomBetaald' },
      () =>
        this.penalties.record(
          page.visitor.actor,
          placement,
          decision,
          parseInput(penaltyPaid, { paidOn: dayFrom(textOf(typed, 'paidOn')), paidTo: textOf(typed, 'paidTo') }),
        ),
      (refusal) => this.interestPage(page, { refusal }),
    );
  }

  @Post('dwangsommen/:placement/:decision/rente')
  async preparePenaltyInterest(
    @CurrentPage() page: VisitedPage,
    @Param('placement', IdPipe) placement: string,
    @Param('decision', ParseIntPipe) decision: number,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    await answerForm(
      response,
      { form: PREPARE_FORM, typed, next: '/geld/rente?klaar=klaargezet' },
      () => this.penaltyInterest.prepare(page.visitor.actor, placement, decision),
      (refusal) => this.interestPage(page, { refusal }),
    );
  }

  @Post('dwangsomrente/:placement/:number')
  async penaltyInterestPaid(
    @CurrentPage() page: VisitedPage,
    @Param('placement', IdPipe) placement: string,
    @Param('number', ParseIntPipe) number: number,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    await answerForm(
      response,
      { form: interestFormOf({ placement, number }), typed, next: '/geld/rente?klaar=dwangsomrenteBetaald' },
      () =>
        this.penaltyInterest.record(
          page.visitor.actor,
          placement,
          number,
          parseInput(penaltyInterestPaid, { paidOn: dayFrom(textOf(typed, 'paidOn')) }),
        ),
      (refusal) => this.interestPage(page, { refusal }),
    );
  }

  private async interestPage(
    page: VisitedPage,
    { done, refusal }: { readonly done?: string | undefined; readonly refusal?: Refusal },
  ): Promise<string> {
    const { actor } = page.visitor;
    const proposals = PAY_READERS.includes(actor.role) ? await this.interest.list(actor, PROPOSALS_SHOWN) : undefined;
    const decisions = await this.decisions.shown(actor, { waiting: WAITING_SHOWN, answered: SHOWN });
    const penalties = (await this.penalties.list(actor)).slice(0, SHOWN);
    const listed = [...(proposals?.items ?? []), ...decisions.waiting.items, ...decisions.answered.items, ...penalties];
    const names = await this.names.of(actor, listed.map(employerOf));
    const body = h(InterestPage, { page, proposals, decisions, penalties, names, done, refusal });
    return this.renderer.page({ page, title: 'Wettelijke rente', body, fault: refusal !== undefined });
  }

  @Get('jaaropgaven')
  async years(@CurrentPage() page: VisitedPage, @Query() query: unknown): Promise<string> {
    const thisYear = Number(localDate(await this.clock.now()).slice(0, 4));
    const { jaar: year = thisYear, pagina } = YearQuery.parse(query);
    const part = { due: false, offset: (pagina - 1) * YEARS_PER_PAGE, limit: YEARS_PER_PAGE };
    const found = await this.statements.employers(page.visitor.actor, year, part);
    const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_none, back) => thisYear - back);
    const body = h(YearsPage, { year, years, found, pagina });
    return this.renderer.page({ page, title: `Jaaropgaven ${year}`, body });
  }

  /** Names of workers stand on it, as in the letter; the looks are recorded (F6). */
  @Get('jaaropgaven/:employer/:year')
  async year(
    @CurrentPage() page: VisitedPage,
    @Param('employer', IdPipe) employer: string,
    @Param('year', ParseIntPipe) year: number,
    @Query() query: unknown,
  ): Promise<string> {
    const { actor } = page.visitor;
    const { pagina } = YearQuery.parse(query);
    const statement = await this.statements.of(actor, employer, year);
    const files = placementsOn(statement, pagina).map(({ candidate }) => ({ candidate, employer }));
    const { people } = await this.people.of(actor, files, 'yearStatement.read');
    return this.renderer.page({
      page,
      title: `Jaaropgave ${year}: ${statement.employerName}`,
      crumbs: [{ href: `/geld/jaaropgaven?jaar=${year}`, label: 'Jaaropgaven' }],
      body: h(YearPage, { statement, pagina, people, letters: await this.letters.made(actor, employer, year) }),
    });
  }
}
