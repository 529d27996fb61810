import { Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { NotFoundError } from '../../http/request.errors.js';
import { FIGURES } from '../../outcomes/figures/all-figures.js';
import { FigureReader, type AnsweredFigure, type FigureCodes } from '../../outcomes/figure-reader.js';
import type { FigureDefinition, FigureTable } from '../../outcomes/figure-table.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { figureChart } from './figure-chart.js';
import { figureCsv, figureWorkbook } from './figure-files.js';
import { FigureListPage } from './figure-list-page.js';
import { FigurePage, type FigureChoices, type ShownTable } from './figure-page.js';
import { figureAddress, figureQuery, filterOf, type FigureQuery } from './figure-query.js';
import { MunicipalityNames } from './municipality-names.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const YEARS_BACK = 9;
const MARKET_WORDS: Readonly<Record<string, string>> = { market: 'Markt', government: 'Overheid' };
type Asked = { readonly figure: FigureDefinition; readonly query: FigureQuery; readonly answer: AnsweredFigure };

/** The figures of the own body: page, list behind it, and files. */
@WebPage('uitkomsten')
export class FiguresController {
  constructor(
    private readonly renderer: Renderer,
    private readonly figures: FigureReader,
    private readonly names: FileNamesReader,
    private readonly municipalities: MunicipalityNames,
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
    for (const table of answer.tables) shown.push({ table, svg: await figureChart(table) });
    const choices = await this.choices(page, answer.codes);
    const body = h(FigurePage, {
      figure,
      figures: FIGURES,
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
  ): Promise<string> {
    const { actor } = page.visitor;
    const { query, answer } = await this.asked(page, key, raw);
    const list = answer.lists?.find((one) => one.key === name);
    if (!list) throw new NotFoundError();
    const items = await this.figures.files(actor, list.ids);
    const names = await this.names.of(actor, items, 'figure.list');
    const body = h(FigureListPage, {
      title: list.label,
      items,
      all: list.ids.length,
      names,
      back: figureAddress(key, query),
    });
    return this.renderer.page({ page, title: list.label, body });
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

  private async asked(page: VisitedPage, key: string, raw: unknown): Promise<Asked> {
    const figure = FIGURES.find((one) => one.key === key);
    if (!figure) throw new NotFoundError();
    const query = figureQuery(raw, Number(localDate(await this.clock.now()).slice(0, 4)));
    const answer = await this.figures.answer(page.visitor.actor, figure, filterOf(query), Number(query.jaar));
    return { figure, query, answer };
  }

  private async choices({ visitor }: VisitedPage, codes: FigureCodes): Promise<FigureChoices> {
    const year = Number(localDate(await this.clock.now()).slice(0, 4));
    const places = await this.municipalities.all();
    const people = await this.names.colleagues(visitor.actor, 'consultant');
    return {
      years: Array.from(
        { length: YEARS_BACK + 1 },
        (_none, back) => [String(year - back), String(year - back)] as const,
      ),
      municipality: codes.municipality.map((code) => [code, places.get(code) ?? code] as const),
      owner: codes.owner.map((id) => [id, people.get(id) ?? 'Oud-collega'] as const),
      sector: codes.sector.map((code) => [code, code] as const),
      market: codes.market.map((code) => [code, MARKET_WORDS[code] ?? code] as const),
    };
  }
}

const notesOf = (figure: FigureDefinition, table: FigureTable, { at }: AnsweredFigure): readonly string[] => [
  table.sentence,
  `Cijfers van ${localDate(at)} (${figure.numbers})`,
  ...figure.definition,
];
