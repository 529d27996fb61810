import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { localDate as dayString } from '../../../workflows/payload.js';
import { NotFoundError } from '../../http/request.errors.js';
import { FIGURES } from '../../outcomes/figures/all-figures.js';
import { FigureOrigins } from '../../origins/figure-origin.service.js';
import { DayReplays } from '../../origins/replays/day-replays.service.js';
import { FigureReader, type AnsweredFigure } from '../../outcomes/figure-reader.js';
import type { FigureDefinition, FigureTable } from '../../outcomes/figure-table.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { answerForm } from '../administration/administration-answers.js';
import type { Typed } from '../forms/form-values.js';
import type { Refusal } from '../forms/post-form.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { figureCsv, figureWorkbook } from './figure-files.js';
import { FigureListPage, FILES_PER_PAGE } from './figure-list-page.js';
import { figureImage } from './figure-image.js';
import { FigureNames } from './figure-names.js';
import { FigureOriginPage } from './figure-origin-page.js';
import { FigurePage, type ShownTable } from './figure-page.js';
import { figureAddress, figureQuery, filterWords, pageNumber, requestOf, type FigureQuery } from './figure-query.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
type Asked = { readonly figure: FigureDefinition; readonly query: FigureQuery; readonly answer: AnsweredFigure };

/** The figures of the own body: page, list behind it, and files. */
@WebPage('uitkomsten')
export class FiguresController {
  constructor(
    private readonly renderer: Renderer,
    private readonly figures: FigureReader,
    private readonly names: FileNamesReader,
    private readonly figureNames: FigureNames,
    private readonly origins: FigureOrigins,
    private readonly replays: DayReplays,
    private readonly clock: Clock,
  ) {}

  @Get()
  first(@Res() response: Response): void {
    response.redirect(303, `/uitkomsten/${FIGURES[0]?.key ?? ''}`);
  }

  @Get(':figure')
  async show(@CurrentPage() page: VisitedPage, @Param('figure') key: string, @Query() raw: unknown): Promise<string> {
    const { figure, query, answer } = await this.asked(page, key, raw);
    const shown: ShownTable[] = [];
    for (const table of answer.tables) shown.push({ table, svg: await figureImage(table) });
    const { actor } = page.visitor;
    const choices = await this.figureNames.choices(actor, await this.thisYear(), answer);
    const seen: FigureDefinition[] = [];
    for (const one of FIGURES) if (await this.figures.isSeen(actor, one)) seen.push(one);
    const body = h(FigurePage, {
      figure,
      figures: seen,
      query,
      choices,
      shown,
      lists: answer.lists ?? [],
      at: answer.at,
    });
    return this.renderer.page({ page, title: figure.title, body });
  }

  @Get(':figure/lijst/:list')
  async list(
    @CurrentPage() page: VisitedPage,
    @Param('figure') key: string,
    @Param('list') name: string,
    @Query() raw: unknown,
    @Query('pagina') wish: unknown,
  ): Promise<string> {
    const { actor } = page.visitor;
    const { figure, query, answer } = await this.asked(page, key, raw);
    const list = answer.lists?.find((one) => one.key === name);
    if (!list) throw new NotFoundError();
    const number = pageNumber(wish);
    const place = { first: (number - 1) * FILES_PER_PAGE, most: FILES_PER_PAGE };
    const files = await this.figures.files(actor, figure, requestOf(query), name, place);
    const names = await this.names.of(actor, files.items, 'figure.list');
    const address = figureAddress(`${key}/lijst/${name}`, query);
    const at = { page: number, to: (one: number) => `${address}&pagina=${one}` };
    const body = h(FigureListPage, {
      title: list.label,
      files,
      names,
      back: figureAddress(key, query),
      at,
      moment: answer.at,
    });
    return this.renderer.page({ page, title: list.label, body });
  }

  @Get(':figure/ontstaan')
  async origin(
    @CurrentPage() page: VisitedPage,
    @Param('figure') key: string,
    @Query() raw: unknown,
    @Query('lijst') wish: unknown,
    @Query('dag') day: unknown,
  ): Promise<string> {
    return this.originPage(page, key, raw, { wish, day });
  }

  /** Asks for all files to be replayed, where a figure is over too many to wait for. */
  @Post(':figure/ontstaan')
  async replay(
    @CurrentPage() page: VisitedPage,
    @Param('figure') key: string,
    @Query() raw: unknown,
    @Query('lijst') wish: unknown,
    @Query('dag') day: unknown,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const { figure, query } = await this.asked(page, key, raw);
    const today = localDate(await this.clock.now());
    const on = dayString.safeParse(day).data ?? today;
    const next = `${figureAddress(`${figure.key}/ontstaan`, query)}&dag=${on}${typeof wish === 'string' ? `&lijst=${encodeURIComponent(wish)}` : ''}`;
    await answerForm(
      response,
      { form: 'naspelen', typed, next },
      () => this.replays.ask(page.visitor.actor, on),
      (refusal) => this.originPage(page, key, raw, { wish, day, refusal }),
    );
  }

  @Get(':figure/:file')
  async file(
    @CurrentPage() page: VisitedPage,
    @Param('figure') key: string,
    @Param('file') file: string,
    @Query() raw: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { figure, answer } = await this.asked(page, key, raw);
    const [number = '', kind = ''] = file.split('.');
    const table = answer.tables[Number(number) - 1];
    if (table === undefined || !['csv', 'xlsx'].includes(kind)) throw new NotFoundError();
    response.attachment(`${figure.key}-${localDate(answer.at)}.${kind}`);
    if (kind === 'csv') response.type('text/csv; charset=utf-8').send(figureCsv(table));
    else response.type(XLSX).send(await figureWorkbook(table, notesOf(figure, table, answer)));
  }

  private async originPage(
    page: VisitedPage,
    key: string,
    raw: unknown,
    { wish, day, refusal }: { readonly wish: unknown; readonly day: unknown; readonly refusal?: Refusal },
  ): Promise<string> {
    const { actor } = page.visitor;
    const { figure, query, answer } = await this.asked(page, key, raw);
    const on = dayString.safeParse(day).data;
    const asked = { figure, request: requestOf(query), shown: answer };
    const origin = await this.origins.of(actor, asked, typeof wish === 'string' ? wish : undefined, on);
    const choices = await this.figureNames.choices(actor, await this.thisYear(), answer);
    const body = h(FigureOriginPage, {
      page,
      refusal,
      figure,
      query,
      filters: filterWords(query, choices),
      origin,
      today: localDate(await this.clock.now()),
      names: await this.names.of(actor, origin.files, 'figure.list'),
    });
    return this.renderer.page({
      page,
      title: `Hoe is dit ontstaan: ${figure.title}`,
      body,
      fault: refusal !== undefined,
    });
  }

  private async asked(page: VisitedPage, key: string, raw: unknown): Promise<Asked> {
    const figure = FIGURES.find((one) => one.key === key);
    if (!figure) throw new NotFoundError();
    const query = figureQuery(raw, await this.thisYear());
    const answer = await this.figures.answer(page.visitor.actor, figure, requestOf(query));
    return { figure, query, answer };
  }

  private async thisYear(): Promise<number> {
    return Number(localDate(await this.clock.now()).slice(0, 4));
  }
}

const notesOf = (figure: FigureDefinition, table: FigureTable, { at }: AnsweredFigure): readonly string[] => [
  table.sentence,
  `Cijfers van ${localDate(at)} (${figure.numbers})`,
  ...figure.definition,
];
