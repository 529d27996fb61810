import { Body, Get, Param, ParseIntPipe, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { TABLE_NAMES, TABLES, type TableName } from '../../../workflows/law/table-catalogue.js';
import { requireRole } from '../../access/permissions.js';
import { parseInput } from '../../http/invalid-input.error.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { MemberService } from '../../tenants/member.service.js';
import { newTableRow, TableRowService } from '../../tenants/table-row.service.js';
import { rowRejection } from '../../tenants/table-rows.controller.js';
import { UnfitError, UnknownEntryError } from '../../tenants/tenant.errors.js';
import { textOf, type Typed } from '../forms/form-values.js';
import type { Refusal } from '../forms/post-form.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { EmptyForm } from '../sent-forms/empty-form.js';
import { WebPage } from '../session/web-page.js';
import { answerForm, doneWords, refusedOf } from './administration-answers.js';
import { KEEPERS } from './keepers.js';
import { PolicyEffects } from './policy-effect.service.js';
import { firstTyped, inRowForm, rowFrom } from './table-row-form.js';
import { TableRowPage, type PreviewedRow } from './table-row-page.js';
import { TablesPage } from './tables-page.js';

const CRUMBS = [
  { href: '/beheer', label: 'Beheer' },
  { href: '/beheer/tabellen', label: 'Rekentabellen' },
];
const DONE = {
  voorgelegd: 'De rij is voorgelegd. Zij telt zodra een tweede persoon haar heeft nagekeken.',
  vastgelegd: 'De rij is vastgelegd en telt vanaf nu.',
  vastgesteld: 'De rij is vastgesteld. De bedragen worden vanaf nu met deze rij berekend.',
  afgewezen: 'De rij is afgewezen. Zij telt niet.',
};

@WebPage('beheer/tabellen')
export class TablesController {
  constructor(
    private readonly renderer: Renderer,
    private readonly rows: TableRowService,
    private readonly members: MemberService,
    private readonly effects: PolicyEffects,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentPage() page: VisitedPage, @Query('klaar') done: unknown): Promise<string> {
    requireRole(page.visitor.actor, KEEPERS, 'Rekentabellen zien');
    return this.list(page, undefined, doneWords(DONE, done));
  }

  @Get(':table')
  @EmptyForm()
  async form(@CurrentPage() page: VisitedPage, @Param('table') name: string): Promise<string> {
    const { actor } = page.visitor;
    requireRole(actor, ['administrator'], 'Een rij van een rekentabel invoeren');
    const table = tableNamed(name);
    return this.rowPage(page, table, { first: firstTyped(table, await this.rows.current(actor)) });
  }

  /** Looks first; what was looked at and not changed since is proposed. */
  @Post(':table')
  async propose(
    @CurrentPage() page: VisitedPage,
    @Param('table') name: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const { actor } = page.visitor;
    requireRole(actor, ['administrator'], 'Een rij van een rekentabel invoeren');
    const table = tableNamed(name);
    try {
      const row = parseInput(newTableRow, rowFrom(table, typed));
      const { faults, notes } = await this.rows.check(actor, row);
      if (faults.length > 0) throw new UnfitError(faults);
      const content = JSON.stringify(row);
      if (textOf(typed, '_gezien') === content) {
        await this.rows.propose(actor, row);
        const next = TABLES[table].fourEyes ? 'voorgelegd' : 'vastgelegd';
        response.redirect(303, `/beheer/tabellen?klaar=${next}`);
        return;
      }
      const effect = await this.effects.ofRow(actor, row, localDate(await this.clock.now()));
      const previewed = { notes, effect, content };
      response.type('html').send(await this.rowPage(page, table, { first: typed, previewed }));
    } catch (error) {
      const { status, refusal } = refusedOf(error, 'rij', typed, inRowForm);
      response
        .status(status)
        .type('html')
        .send(await this.rowPage(page, table, { first: typed, refusal }));
    }
  }

  @Post('rijen/:number/vaststellen')
  async confirm(
    @CurrentPage() page: VisitedPage,
    @Param('number', ParseIntPipe) number: number,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    await answerForm(
      response,
      { form: `vast-${number}`, typed, next: '/beheer/tabellen?klaar=vastgesteld' },
      () => this.rows.confirm(page.visitor.actor, number),
      (refusal) => this.list(page, refusal),
    );
  }

  @Post('rijen/:number/afwijzen')
  async reject(
    @CurrentPage() page: VisitedPage,
    @Param('number', ParseIntPipe) number: number,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    await answerForm(
      response,
      { form: `af-${number}`, typed, next: '/beheer/tabellen?klaar=afgewezen' },
      () =>
        this.rows.reject(
          page.visitor.actor,
          number,
          parseInput(rowRejection, { reason: textOf(typed, 'reason') }).reason,
        ),
      (refusal) => this.list(page, refusal),
    );
  }

  private async list(page: VisitedPage, refusal?: Refusal, done?: string): Promise<string> {
    const { actor } = page.visitor;
    const members = await this.members.list(actor);
    const body = h(TablesPage, {
      page,
      tables: await this.rows.current(actor),
      rows: await this.rows.list(actor),
      names: new Map(members.map(({ id, name }) => [id, name])),
      today: localDate(await this.clock.now()),
      refusal,
      done,
    });
    const crumbs = CRUMBS.slice(0, 1);
    return this.renderer.page({ page, title: 'Rekentabellen', crumbs, body, fault: refusal !== undefined });
  }

  private rowPage(
    page: VisitedPage,
    table: TableName,
    shown: { readonly first: Typed; readonly previewed?: PreviewedRow; readonly refusal?: Refusal },
  ): Promise<string> {
    const { first, previewed, refusal } = shown;
    const body = h(TableRowPage, { page, table, first, previewed, refusal });
    const title = `${TABLES[table].label}: rij invoeren`;
    return Promise.resolve(this.renderer.page({ page, title, crumbs: CRUMBS, body, fault: refusal !== undefined }));
  }
}

function tableNamed(name: string): TableName {
  const known = TABLE_NAMES.find((one) => one === name);
  if (known === undefined) throw new UnknownEntryError('Deze tabel');
  return known;
}
