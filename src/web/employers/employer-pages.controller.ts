import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { NotAllowedError } from '../../access/access.errors.js';
import type { Role } from '../../../workflows/definition.js';
import { DuplicateEmployerError } from '../../employers/employer.errors.js';
import { DECIDERS, EmployerService, KEEPERS, type OpenedEmployer } from '../../employers/employer.service.js';
import { employerSummary } from '../../employers/employer-view.js';
import { IdPipe } from '../../http/id.pipe.js';
import { keyFrom, pageOf } from '../../http/page.js';
import { NotFoundError } from '../../http/request.errors.js';
import { FactRefusedError } from '../../journal/fact-writer.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import type { ShownFault } from '../forms/error-summary.js';
import { faultsOf } from '../forms/form-part.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { EmployerFileReader } from './employer-file.js';
import { dataForm, locationForm, proxyForm, type EmployerForm } from './employer-form.js';
import { EmployerFormPage } from './employer-form-page.js';
import { EmployerPage } from './employer-page.js';
import { EmployersPage } from './employers-page.js';

const PER_PAGE = 50;
const LIST = { href: '/werkgevers', label: 'Werkgevers' };
const STALE =
  'Iemand anders heeft deze werkgever intussen gewijzigd. Wat u typte staat hier nog; leg het opnieuw vast als het nog klopt.';

/** Who works with extracts and proof of accounts. */
const SEES_FILES: readonly string[] = ['consultant', 'backOffice', 'finance', 'manager'];

/** Employers: the list, one employer over all placements, and its parts as forms (M13, M14, M46). */
@WebPage('werkgevers')
export class EmployerPagesController {
  constructor(
    private readonly renderer: Renderer,
    private readonly employers: EmployerService,
    private readonly files: EmployerFileReader,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage, @Query('cursor') cursor: string | undefined): Promise<string> {
    const { actor } = page.visitor;
    const rows = await this.employers.list(actor, keyFrom(cursor, 2), PER_PAGE + 1);
    const { items, next } = pageOf(rows.map(employerSummary), PER_PAGE, ({ name, id }) => [name, id]);
    const branches = await this.files.branches(actor, localDate(await this.clock.now()));
    return this.renderer.page({ page, title: 'Werkgevers', body: h(EmployersPage, { items, next, branches }) });
  }

  @Get(':id')
  async show(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Query('vastgelegd') saved: string | undefined,
  ): Promise<string> {
    const { actor } = page.visitor;
    const today = localDate(await this.clock.now());
    const file = await this.files.of(actor, id, today);
    const mayChange = isKeeper(actor.role) && file.view.decidingBody === actor.tenant;
    const seesFiles = SEES_FILES.includes(actor.role) && file.view.decidingBody === actor.tenant;
    const shown = { today, mayChange, seesFiles, saved: saved !== undefined };
    const body = h(EmployerPage, { file: { ...file, id: file.view.id }, ...shown });
    return this.renderer.page({ page, title: 'Werkgever', crumbs: [LIST], body });
  }

  @Get(':id/gegevens')
  async data(@CurrentPage() page: VisitedPage, @Param('id', IdPipe) id: string): Promise<string> {
    return this.form(page, id, 'gegevens');
  }

  @Post(':id/gegevens')
  async changeData(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    await this.send(page, id, 'gegevens', typed, response);
  }

  @Get(':id/:part/:number')
  async part(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('part') part: string,
    @Param('number') number: string,
  ): Promise<string> {
    return this.form(page, id, `${part}/${number}`);
  }

  @Post(':id/:part/:number')
  async changePart(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('part') part: string,
    @Param('number') number: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    await this.send(page, id, `${part}/${number}`, typed, response);
  }

  private async form(page: VisitedPage, id: string, path: string): Promise<string> {
    const opened = await this.open(page, id);
    const form = await this.formAt(page, opened, path);
    return this.page(page, opened, path, form, { typed: form.first, seen: opened.revision, faults: [] });
  }

  private async send(page: VisitedPage, id: string, path: string, typed: Typed, response: Response): Promise<void> {
    const opened = await this.open(page, id);
    const form = await this.formAt(page, opened, path);
    const seen = Number.parseInt(textOf(typed, '_gezien'), 10) || 0;
    const refuse = (status: number, faults: readonly ShownFault[], more: Partial<Shown> = {}): void => {
      const html = this.page(page, opened, path, form, { typed, seen, faults, ...more });
      response.status(status).type('html').send(html);
    };
    // Another part may have moved meanwhile: this form rests on what was there when it was opened.
    if (seen !== opened.revision) return refuse(409, [{ field: undefined, detail: STALE }], { seen: opened.revision });
    const { value, faults } = form.read(typed);
    if (value === undefined) return refuse(400, faults);
    try {
      await this.employers.change(page.visitor.actor, opened.view.id, value, seen);
      response.redirect(303, `/werkgevers/${opened.view.id}?vastgelegd=1`);
    } catch (error) {
      if (error instanceof FactRefusedError && error.code === 'staleRevision') {
        return refuse(409, [{ field: undefined, detail: STALE }], { seen: error.current ?? seen });
      }
      refuse(409, faultsOf(error), { duplicate: error instanceof DuplicateEmployerError });
    }
  }

  /** @throws UnknownEmployerError, NotAllowedError */
  private async open(page: VisitedPage, id: string): Promise<OpenedEmployer> {
    const { actor } = page.visitor;
    if (!isKeeper(actor.role)) throw new NotAllowedError('Gegevens van een werkgever wijzigen hoort niet bij uw rol.');
    return this.employers.read(actor, id);
  }

  private async formAt(page: VisitedPage, { view }: OpenedEmployer, path: string): Promise<EmployerForm> {
    if (path === 'gegevens') {
      const members = await this.names.members(page.visitor.actor);
      const choices = [...members].map(([value, label]) => ({ value, label }));
      return dataForm(view, choices, DECIDERS.includes(page.visitor.actor.role));
    }
    const [part = '', number = ''] = path.split('/');
    const index = /^\d{1,3}$/.test(number) ? Number(number) - 1 : -1;
    if (part === 'vestiging' && index >= 0 && index <= view.locations.length) return locationForm(view, index);
    if (part === 'gemachtigde' && index >= 0 && index <= view.proxies.length) return proxyForm(view, index);
    throw new NotFoundError('Dit formulier is er niet.');
  }

  private page(page: VisitedPage, { view }: OpenedEmployer, path: string, form: EmployerForm, shown: Shown): string {
    const { typed, seen, faults, duplicate = false } = shown;
    const action = `/werkgevers/${view.id}/${path}`;
    const body = h(EmployerFormPage, {
      page,
      employer: view.id,
      name: view.name,
      action,
      form,
      typed,
      seen,
      faults,
      duplicate,
    });
    const crumbs = [LIST, { href: `/werkgevers/${view.id}`, label: 'Werkgever' }];
    // A one-man business carries the name of a person: it stands on the page, not in its title.
    return this.renderer.page({ page, title: 'Werkgever wijzigen', crumbs, fault: faults.length > 0, body });
  }
}

type Shown = {
  readonly typed: Typed;
  readonly seen: number;
  readonly faults: readonly ShownFault[];
  readonly duplicate?: boolean;
};

const isKeeper = (role: Role): boolean => KEEPERS.includes(role);
