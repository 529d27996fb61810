import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { z } from 'zod';
import { placementNumber } from '../../../workflows/payload.js';
import { requireRole } from '../../access/permissions.js';
import { parseInput } from '../../http/invalid-input.error.js';
import { NotFoundError } from '../../http/request.errors.js';
import { ZodPipe } from '../../http/zod.pipe.js';
import { InstrumentService } from '../../organisations/instrument.service.js';
import { OrganisationService } from '../../organisations/organisation.service.js';
import { instrumentCode, instrumentFields, organisationFields } from '../../organisations/organisation.schemas.js';
import { ShelteredTasks, shelteredTask } from '../../pathways/sheltered-task.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { answerForm, doneWords } from '../administration/administration-answers.js';
import { KEEPERS } from '../administration/keepers.js';
import { payloadFrom, textOf, type Typed } from '../forms/form-values.js';
import type { Refusal } from '../forms/post-form.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { Adds } from '../sent-forms/adds.js';
import { WebPage } from '../session/web-page.js';
import { longDate } from '../words/dutch-dates.js';
import { InstrumentsPage, INSTRUMENT_FIELDS } from './instruments-page.js';
import { ORGANISATION_FIELDS, OrganisationPage, OrganisationsPage } from './organisations-page.js';
import { ShelteredPage, taskFields } from './sheltered-page.js';
import { TenantStory } from './tenant-story.js';

const CRUMBS = [{ href: '/beheer', label: 'Beheer' }];
const DONE = {
  ingevoerd: 'De organisatie is ingevoerd.',
  opgeslagen: 'De wijziging is opgeslagen.',
  vastgesteld: 'Het instrument is vastgesteld.',
  vastgelegd: 'De taakstelling is vastgelegd.',
};
const YEARS = 6;
const number = z.coerce.number().pipe(placementNumber);
const FIELD_NAMES: Readonly<Record<string, string>> = {
  name: 'naam',
  roles: 'rollen',
  kvkNumber: 'KvK-nummer',
  place: 'plaats',
  postalAddress: 'postadres',
  mail: 'e-mailadres',
  phone: 'telefoonnummer',
  until: 'laatste dag',
};

/** Organisations with their roles. */
@WebPage('beheer/organisaties')
export class OrganisationsPageController {
  constructor(
    private readonly renderer: Renderer,
    private readonly organisations: OrganisationService,
    private readonly story: TenantStory,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage, @Query('klaar') done: unknown): Promise<string> {
    return this.listPage(page, undefined, doneWords(DONE, done));
  }

  @Post()
  @Adds()
  async enter(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    await answerForm(
      response,
      { form: 'organisatie', typed, next: '/beheer/organisaties?klaar=ingevoerd' },
      () =>
        this.organisations.enter(
          page.visitor.actor,
          parseInput(organisationFields, payloadFrom(ORGANISATION_FIELDS, typed)),
        ),
      (refusal) => this.listPage(page, refusal, undefined),
    );
  }

  @Get(':number')
  async one(@CurrentPage() page: VisitedPage, @Param('number', new ZodPipe(number)) id: number): Promise<string> {
    return this.onePage(page, id, undefined);
  }

  @Post(':number')
  async change(
    @CurrentPage() page: VisitedPage,
    @Param('number', new ZodPipe(number)) id: number,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    await answerForm(
      response,
      { form: 'organisatie', typed, next: '/beheer/organisaties?klaar=opgeslagen' },
      () =>
        this.organisations.change(
          page.visitor.actor,
          id,
          parseInput(organisationFields, payloadFrom(ORGANISATION_FIELDS, typed)),
          Number.parseInt(textOf(typed, '_revision'), 10) || 0,
        ),
      (refusal) => this.onePage(page, id, refusal),
    );
  }

  private async listPage(page: VisitedPage, refusal: Refusal | undefined, done: string | undefined): Promise<string> {
    const { actor } = page.visitor;
    requireRole(actor, KEEPERS, 'Organisaties beheren');
    const organisations = await this.organisations.list(actor);
    const today = localDate(await this.clock.now());
    const body = h(OrganisationsPage, { page, today, organisations, mayKeep: true, refusal, done });
    return this.renderer.page({ page, title: 'Organisaties', crumbs: CRUMBS, body, fault: refusal !== undefined });
  }

  private async onePage(page: VisitedPage, id: number, refusal: Refusal | undefined): Promise<string> {
    const { actor } = page.visitor;
    requireRole(actor, KEEPERS, 'Organisaties beheren');
    const organisation = (await this.organisations.list(actor)).find((one) => one.number === id);
    if (!organisation) throw new NotFoundError('Deze organisatie is er niet.');
    const changes = await this.story.of(actor, 'organisation.set', id);
    const history = changes.map(({ on, by, fields }) => {
      const what = fields.map((name) => FIELD_NAMES[name] ?? name).join(', ') || 'niets anders dan het was';
      return `${longDate(on)}: ${by} legde vast: ${what}.`;
    });
    const body = h(OrganisationPage, { page, organisation, history, refusal });
    const crumbs = [...CRUMBS, { href: '/beheer/organisaties', label: 'Organisaties' }];
    return this.renderer.page({ page, title: 'Organisatie', crumbs, body, fault: refusal !== undefined });
  }
}

/** The catalogue of instruments. */
@WebPage('beheer/instrumenten')
export class InstrumentsController {
  constructor(
    private readonly renderer: Renderer,
    private readonly instruments: InstrumentService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage, @Query('klaar') done: unknown): Promise<string> {
    return this.page(page, undefined, doneWords(DONE, done));
  }

  @Post()
  @Adds()
  async set(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    await answerForm(
      response,
      { form: 'instrument', typed, next: '/beheer/instrumenten?klaar=vastgesteld' },
      async () => {
        const { code, ...fields } = payloadFrom(INSTRUMENT_FIELDS, typed);
        const both = parseInput(instrumentFields.extend({ code: instrumentCode }), { ...fields, code });
        const { code: chosen, ...given } = both;
        await this.instruments.set(page.visitor.actor, chosen, given);
      },
      (refusal) => this.page(page, refusal, undefined),
    );
  }

  private async page(page: VisitedPage, refusal: Refusal | undefined, done: string | undefined): Promise<string> {
    const { actor } = page.visitor;
    requireRole(actor, KEEPERS, 'Instrumenten beheren');
    const today = localDate(await this.clock.now());
    const body = h(InstrumentsPage, {
      page,
      today,
      current: await this.instruments.on(actor, today),
      history: await this.instruments.history(actor),
      mayKeep: true,
      refusal,
      done,
    });
    return this.renderer.page({ page, title: 'Instrumenten', crumbs: CRUMBS, body, fault: refusal !== undefined });
  }
}

/** Sheltered work: task beside realised. */
@WebPage('beheer/beschut-werk')
export class ShelteredController {
  constructor(
    private readonly renderer: Renderer,
    private readonly tasks: ShelteredTasks,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentPage() page: VisitedPage, @Query('klaar') done: unknown): Promise<string> {
    return this.page(page, undefined, doneWords(DONE, done));
  }

  @Post()
  @Adds()
  async set(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    await answerForm(
      response,
      { form: 'taak', typed, next: '/beheer/beschut-werk?klaar=vastgelegd' },
      async () => {
        const given = payloadFrom(taskFields([{ value: '', label: '' }]), typed);
        await this.tasks.set(page.visitor.actor, parseInput(shelteredTask, given));
      },
      (refusal) => this.page(page, refusal, undefined),
    );
  }

  private async page(page: VisitedPage, refusal: Refusal | undefined, done: string | undefined): Promise<string> {
    const { actor } = page.visitor;
    requireRole(actor, KEEPERS, 'Beschut werk');
    const lines = await this.tasks.lines(actor, YEARS);
    const names = new Map(lines.map(({ municipality, name }) => [municipality, name]));
    const body = h(ShelteredPage, {
      page,
      lines,
      municipalities: [...names].map(([value, label]) => ({ value, label })),
      year: Number(localDate(await this.clock.now()).slice(0, 4)),
      mayKeep: true,
      refusal,
      done,
    });
    return this.renderer.page({ page, title: 'Beschut werk', crumbs: CRUMBS, body, fault: refusal !== undefined });
  }
}
