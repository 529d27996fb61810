import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { NotFoundError } from '../../http/request.errors.js';
import { RegionTableOrigins } from '../../origins/region/table-origin.service.js';
import { DayReplays } from '../../origins/replays/day-replays.service.js';
import { RegionNumbers } from '../../region/region-numbers.service.js';
import { AppPool } from '../../platform/database.js';
import { regionBodies, rowsOfBody, type RegionBody } from '../../region/region-bodies.js';
import { regionName } from '../../region/region-municipalities.js';
import { REGION_TABLES, regionTable, type RegionTable } from '../../region/region-tables.js';
import { RegionTables } from '../../region/region-tables.service.js';
import { answerForm } from '../administration/administration-answers.js';
import type { Typed } from '../forms/form-values.js';
import type { Refusal } from '../forms/post-form.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { regionImage } from './drawn.js';
import { MunicipalitiesPage } from './municipalities-page.js';
import { TableOriginPage } from './table-origin-page.js';
import { fileNamed, sendFigure } from './region-files.js';
import { figuresOf } from '../../region/region-figures.js';

/** The published tables of the region, as page and as file. */
@WebPage('regio/gemeenten')
export class MunicipalitiesController {
  constructor(
    private readonly renderer: Renderer,
    private readonly tables: RegionTables,
    private readonly numbers: RegionNumbers,
    private readonly origins: RegionTableOrigins,
    private readonly replays: DayReplays,
    private readonly pool: AppPool,
  ) {}

  @Get()
  async show(
    @CurrentPage() page: VisitedPage,
    @Query('tabel') key: unknown,
    @Query('periode') period: unknown,
    @Query('organisatie') asked: unknown,
  ): Promise<string> {
    const { actor } = page.visitor;
    const [first] = REGION_TABLES;
    const definition = (typeof key === 'string' ? regionTable(key) : undefined) ?? first;
    if (!definition) throw new NotFoundError();
    const own = (await this.tables.list(actor)).filter((one) => one.key === definition.key);
    const table = own.find((one) => one.period === period) ?? own[0];
    const bodies = await regionBodies(this.pool, actor);
    const body = definition.rows === 'municipalities' ? chosen(bodies, asked) : '';
    const shown = table ? figuresOf(body === '' ? table : rowsOfBody(table, bodies, body)) : [];
    const content = h(MunicipalitiesPage, {
      region: regionName(await this.numbers.regionOf(actor)),
      definition,
      periods: own.map((one) => one.period),
      table,
      body,
      bodies: [...new Map(bodies.map((one) => [one.body, one.name] as const))],
      figures: await Promise.all(shown.map(async (one) => ({ table: one, svg: await regionImage(one) }))),
    });
    const crumbs = [{ href: '/regio', label: 'Regio' }];
    return this.renderer.page({ page, title: 'Gemeenten vergelijken', crumbs, body: content });
  }

  @Get(':key/:period/ontstaan')
  async origin(
    @CurrentPage() page: VisitedPage,
    @Param('key') key: string,
    @Param('period') period: string,
  ): Promise<string> {
    return this.originPage(page, key, period, undefined);
  }

  /** Asks for all files of the own body to be replayed for the day the table was made. */
  @Post(':key/:period/ontstaan')
  async replay(
    @CurrentPage() page: VisitedPage,
    @Param('key') key: string,
    @Param('period') period: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const { actor } = page.visitor;
    const { own } = await this.origins.of(actor, key, period);
    if (!own) throw new NotFoundError();
    await answerForm(
      response,
      { form: 'naspelen', typed, next: `/regio/gemeenten/${key}/${period}/ontstaan` },
      () => this.replays.ask(actor, own.day),
      (refusal) => this.originPage(page, key, period, refusal),
    );
  }

  @Get(':key/:period/:file')
  async file(
    @CurrentPage() page: VisitedPage,
    @Param('key') key: string,
    @Param('period') period: string,
    @Param('file') file: string,
    @Query('organisatie') asked: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const tables: readonly RegionTable[] = await this.tables.list(page.visitor.actor);
    const found = tables.find((one) => one.key === key && one.period === period);
    const { name: number, kind } = fileNamed(file);
    const bodies = await regionBodies(this.pool, page.visitor.actor);
    const body = regionTable(key)?.rows === 'municipalities' ? chosen(bodies, asked) : '';
    const shown = found && body !== '' ? rowsOfBody(found, bodies, body) : found;
    const figure = shown && figuresOf(shown)[Number(number) - 1];
    const named = { name: `${key}-${period}-${number}`, kind };
    await sendFigure(response, named, figure, regionTable(key)?.definition ?? []);
  }

  private async originPage(
    page: VisitedPage,
    key: string,
    period: string,
    refusal: Refusal | undefined,
  ): Promise<string> {
    const origin = await this.origins.of(page.visitor.actor, key, period);
    const body = h(TableOriginPage, { page, origin, refusal });
    const crumbs = [
      { href: '/regio', label: 'Regio' },
      { href: '/regio/gemeenten', label: 'Gemeenten vergelijken' },
    ];
    const title = 'Hoe is dit ontstaan: gemeenten vergelijken';
    return this.renderer.page({ page, title, crumbs, body, fault: refusal !== undefined });
  }
}

/** A body of the region, or none. */
const chosen = (bodies: readonly RegionBody[], asked: unknown): string =>
  bodies.find(({ body }) => body === asked)?.body ?? '';
