import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { localDate as localDay } from '../../../workflows/payload.js';
import { requireRole } from '../../access/permissions.js';
import type { SessionActor } from '../../access/session.js';
import { parseInput } from '../../http/invalid-input.error.js';
import { RegionNumberOrigins } from '../../origins/region/numbers-origin.service.js';
import { Clock } from '../../platform/clock.js';
import { AppPool } from '../../platform/database.js';
import { localDate } from '../../platform/legal-time.js';
import { employersFigure } from '../../region/employers-figure.js';
import { printedFigure } from '../../region/printed-figure.js';
import { numbersOfPrinted } from '../../region/printed-numbers.js';
import { PRINTED_TABLES } from '../../region/printed-tables.data.js';
import { PRINTED_REGION } from '../../region/printed-numbers.js';
import { currentNumbers, RegionNumbers } from '../../region/region-numbers.service.js';
import { regionalNumber, withdrawnNumber, type RegionalKind } from '../../region/regional-number.schemas.js';
import type { RegionFigure } from '../../region/region-figures.js';
import { RegionTables } from '../../region/region-tables.service.js';
import { regionMunicipalities, regionName } from '../../region/region-municipalities.js';
import { targetFigures, WHOLE_REGION } from '../../region/target-figures.js';
import { answerForm, doneWords } from '../administration/administration-answers.js';
import { textOf, type Typed } from '../forms/form-values.js';
import type { Refusal } from '../forms/post-form.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { EmptyForm } from '../sent-forms/empty-form.js';
import { WebPage } from '../session/web-page.js';
import { KIND_LABELS, typedNumber, valueWords } from './number-words.js';
import { NumbersOriginPage } from './numbers-origin-page.js';
import { ownJobsOf } from './own-jobs.js';
import { PrintedPage } from './printed-page.js';
import { PublicEmployersPage } from './public-employers-page.js';
import { RecordPage, WithdrawPage } from './record-page.js';
import { drawn, regionImage } from './drawn.js';
import { RecordedPage } from './recorded-page.js';
import { fileNamed, sendFigure } from './region-files.js';
import { TargetsPage } from './targets-page.js';

const DONE = {
  ingelezen: 'De cijfers uit het bestand zijn vastgelegd.',
  vastgelegd: 'Het cijfer is vastgelegd.',
  ingetrokken: 'Het cijfer is ingetrokken.',
};
const CRUMBS = [{ href: '/regio', label: 'Regio' }];
type Areas = readonly (readonly [string, string])[];
type TargetsOf = { readonly area: string; readonly areas: Areas; readonly figures: readonly RegionFigure[] };

/** What the region must reach and has reached; nothing on these pages says anything of a person. */
@WebPage('regio')
export class RegionController {
  constructor(
    private readonly renderer: Renderer,
    private readonly numbers: RegionNumbers,
    private readonly tables: RegionTables,
    private readonly origins: RegionNumberOrigins,
    private readonly clock: Clock,
    private readonly pool: AppPool,
  ) {}

  @Get()
  async targets(@CurrentPage() page: VisitedPage, @Query('gebied') asked: unknown): Promise<string> {
    const { actor } = page.visitor;
    const { area, areas, figures } = await this.targetsOf(actor, asked);
    const body = h(TargetsPage, {
      region: await this.name(actor),
      area,
      areas,
      figures: await drawn(figures),
      own: ownJobsOf(await this.tables.list(actor), area),
      mayRecord: actor.role === 'administrator',
    });
    return this.renderer.page({ page, title: 'Regio', body });
  }

  @Get('doelen/ontstaan')
  async origin(
    @CurrentPage() page: VisitedPage,
    @Query('gebied') asked: unknown,
    @Query('dag') day: unknown,
  ): Promise<string> {
    const area = typeof asked === 'string' ? asked : undefined;
    const origin = await this.origins.of(page.visitor.actor, area, localDay.safeParse(day).data);
    const body = h(NumbersOriginPage, { origin, today: localDate(await this.clock.now()) });
    return this.renderer.page({ page, title: 'Hoe is dit ontstaan: doelen en realisatie', crumbs: CRUMBS, body });
  }

  @Get('doelen/:file')
  async targetFile(
    @CurrentPage() page: VisitedPage,
    @Param('file') file: string,
    @Query('gebied') asked: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { area, areas, figures } = await this.targetsOf(page.visitor.actor, asked);
    const { name, kind } = fileNamed(file);
    const figure = figures.find(({ key }) => key === name);
    const place = areas.find(([code]) => code === area)?.[1] ?? '';
    const notes = [`Gebied: ${place}`, ...(figure?.notes ?? [])];
    await sendFigure(response, { name: `${name}-${area}`, kind }, figure?.table, notes);
  }

  @Get('overheidswerkgevers')
  async employers(@CurrentPage() page: VisitedPage): Promise<string> {
    const { actor } = page.visitor;
    const figure = employersFigure(currentNumbers(await this.numbers.history(actor)));
    const body = h(PublicEmployersPage, {
      region: await this.name(actor),
      figure: { ...figure, svg: await regionImage(figure.table) },
      mayRecord: actor.role === 'administrator',
    });
    return this.renderer.page({ page, title: 'Overheidswerkgevers', crumbs: CRUMBS, body });
  }

  @Get('overheidswerkgevers/:file')
  async employersFile(
    @CurrentPage() page: VisitedPage,
    @Param('file') file: string,
    @Res() response: Response,
  ): Promise<void> {
    const figure = employersFigure(currentNumbers(await this.numbers.history(page.visitor.actor)));
    const { name, kind } = fileNamed(file);
    await sendFigure(response, { name, kind }, name === figure.key ? figure.table : undefined, figure.notes);
  }

  @Get('gedrukt')
  async printed(@CurrentPage() page: VisitedPage): Promise<string> {
    return this.printedPage(page, undefined);
  }

  @Get('gedrukt/:file')
  async printedFile(
    @CurrentPage() page: VisitedPage,
    @Param('file') file: string,
    @Res() response: Response,
  ): Promise<void> {
    const { name, kind } = fileNamed(file);
    const table = (await this.numbers.printed(page.visitor.actor)).find(({ key }) => key === name);
    const figure = table && printedFigure(table);
    await sendFigure(response, { name, kind }, figure?.table, figure?.notes ?? []);
  }

  @Post('gedrukt/inlezen')
  async load(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    const { actor } = page.visitor;
    await answerForm(
      response,
      { form: 'inlezen', typed, next: '/regio/gedrukt' },
      async () => {
        await this.numbers.load(actor, PRINTED_TABLES);
        await this.numbers.add(actor, numbersOfPrinted(PRINTED_TABLES));
      },
      (refusal) => this.printedPage(page, refusal),
    );
  }

  @Get('vastgelegd')
  async recorded(@CurrentPage() page: VisitedPage, @Query('klaar') done: unknown): Promise<string> {
    const { actor } = page.visitor;
    const body = h(RecordedPage, {
      region: await this.name(actor),
      history: await this.numbers.history(actor),
      areas: new Map(await this.areas(actor)),
      mayRecord: actor.role === 'administrator',
      done: doneWords(DONE, done),
    });
    return this.renderer.page({ page, title: 'Wat is vastgelegd', crumbs: CRUMBS, body });
  }

  @Get('vastleggen')
  @EmptyForm()
  async form(
    @CurrentPage() page: VisitedPage,
    @Query('soort') kind: unknown,
    @Query('gebied') area: unknown,
  ): Promise<string> {
    requireRole(page.visitor.actor, ['administrator'], 'Cijfers van de regio vastleggen');
    const first = { area: typeof area === 'string' ? area : 'region' };
    return this.recordPage(page, kindOf(kind), first, undefined);
  }

  @Post('vastleggen')
  async record(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    const kind = kindOf(textOf(typed, 'soort'));
    await answerForm(
      response,
      { form: 'cijfer', typed, next: '/regio/vastgelegd?klaar=vastgelegd' },
      async () => this.numbers.add(page.visitor.actor, [parseInput(regionalNumber, typedNumber(kind, typed))]),
      (refusal) => this.recordPage(page, kind, typed, refusal),
    );
  }

  @Get('intrekken')
  async withdrawForm(@CurrentPage() page: VisitedPage, @Query() asked: Typed): Promise<string> {
    requireRole(page.visitor.actor, ['administrator'], 'Cijfers van de regio intrekken');
    return this.withdrawPage(page, asked, undefined);
  }

  @Post('intrekken')
  async withdraw(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    const number = {
      kind: textOf(typed, 'soort'),
      area: textOf(typed, 'gebied'),
      period: textOf(typed, 'periode'),
      version: textOf(typed, 'versie'),
      source: textOf(typed, 'source'),
    };
    await answerForm(
      response,
      { form: 'intrekken', typed, next: '/regio/vastgelegd?klaar=ingetrokken' },
      async () => this.numbers.withdraw(page.visitor.actor, parseInput(withdrawnNumber, number)),
      (refusal) => this.withdrawPage(page, typed, refusal),
    );
  }

  private async printedPage(page: VisitedPage, refusal: Refusal | undefined): Promise<string> {
    const { actor } = page.visitor;
    const tables = await this.numbers.printed(actor);
    const own = (await this.numbers.regionOf(actor)) === PRINTED_REGION;
    const body = h(PrintedPage, {
      page,
      region: await this.name(actor),
      tables,
      figures: await drawn(tables.map(printedFigure)),
      mayLoad: own && tables.length === 0 && actor.role === 'administrator',
      refusal,
    });
    const fault = refusal !== undefined;
    return this.renderer.page({ page, title: 'Gedrukte tabellen', crumbs: CRUMBS, body, fault });
  }

  private async recordPage(
    page: VisitedPage,
    kind: RegionalKind,
    first: Typed,
    refusal: Refusal | undefined,
  ): Promise<string> {
    const { actor } = page.visitor;
    const body = h(RecordPage, {
      page,
      region: await this.name(actor),
      kind,
      areas: await this.areas(actor),
      first,
      refusal,
    });
    const title = `${KIND_LABELS[kind]} vastleggen`;
    return this.renderer.page({ page, title, crumbs: CRUMBS, body, fault: refusal !== undefined });
  }

  private async withdrawPage(page: VisitedPage, typed: Typed, refusal: Refusal | undefined): Promise<string> {
    const { actor } = page.visitor;
    const place = {
      soort: textOf(typed, 'soort'),
      gebied: textOf(typed, 'gebied'),
      periode: textOf(typed, 'periode'),
      versie: textOf(typed, 'versie'),
    };
    const standing = currentNumbers(await this.numbers.history(actor)).find(
      (one) =>
        one.kind === place.soort &&
        one.area === place.gebied &&
        one.period === place.periode &&
        one.version === place.versie,
    );
    const words = standing?.value
      ? `${KIND_LABELS[standing.kind]}, ${standing.period}, ${standing.version}: ${valueWords(standing.value)}.`
      : undefined;
    const body = h(WithdrawPage, { page, region: await this.name(actor), place, words, refusal });
    const fault = refusal !== undefined;
    return this.renderer.page({ page, title: 'Cijfer intrekken', crumbs: CRUMBS, body, fault });
  }

  private async targetsOf(actor: SessionActor, asked: unknown): Promise<TargetsOf> {
    const numbers = currentNumbers(await this.numbers.history(actor));
    const areas = await this.areas(actor);
    const area = areas.some(([code]) => code === asked) ? String(asked) : WHOLE_REGION;
    return { area, areas, figures: targetFigures(numbers, area, areas) };
  }

  private async name(actor: SessionActor): Promise<string> {
    return regionName(await this.numbers.regionOf(actor));
  }

  private async areas(actor: SessionActor): Promise<Areas> {
    const places = await regionMunicipalities(this.pool, actor);
    const named = new Map(places.map(({ code, name }) => [code, name]));
    return [['region', 'Hele regio'], ...named];
  }
}

function kindOf(asked: unknown): RegionalKind {
  const found = (Object.keys(KIND_LABELS) as RegionalKind[]).find((kind) => kind === asked);
  return found ?? 'target';
}
