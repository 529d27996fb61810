import { randomUUID } from 'node:crypto';
import { Body, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { requireRole } from '../../access/permissions.js';
import type { SessionActor } from '../../access/session.js';
import { CandidateReader } from '../../candidates/candidate-reader.service.js';
import { EmployerService } from '../../employers/employer.service.js';
import { AppPool } from '../../platform/database.js';
import { decidingBodies } from '../../tenants/deciding-bodies.js';
import type { ShownFault } from '../forms/error-summary.js';
import type { FormField } from '../forms/form-field.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { ForecastView } from './forecast-view.js';
import { jobFields, Ids } from './opening-fields.js';
import { faultsOf, openingInput } from './opening-input.js';
import { OpeningPage } from './opening-page.js';
import { PlacementStarter } from './placement-starter.js';
import { Upcoming } from './upcoming.js';

const EMPLOYERS = 200;
const USE = 'gebruik:';

type Shown = { readonly faults?: readonly ShownFault[]; readonly existing?: readonly string[] };

/** Process step 1 as one form; anything that is wrong comes back with all that was typed. */
@WebPage('nieuwe-plaatsing')
export class OpeningController {
  constructor(
    private readonly renderer: Renderer,
    private readonly starter: PlacementStarter,
    private readonly upcoming: Upcoming,
    private readonly candidates: CandidateReader,
    private readonly employers: EmployerService,
    private readonly pool: AppPool,
  ) {}

  @Get()
  async form(@CurrentPage() page: VisitedPage, @Query() query: unknown): Promise<string> {
    requireRole(page.visitor.actor, ['consultant'], 'Een plaatsing openen');
    const { persoon } = Ids.parse(query);
    return this.page(page, persoon === undefined ? {} : { persoon }, {});
  }

  @Post()
  async send(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    const { actor } = page.visitor;
    requireRole(actor, ['consultant'], 'Een plaatsing openen');
    const wish = textOf(typed, '_doen');
    if (wish !== 'openen') {
      const persoon = wish.startsWith(USE)
        ? (Ids.parse({ persoon: wish.slice(USE.length) }).persoon ?? '')
        : textOf(typed, 'persoon');
      response.type('html').send(await this.page(page, { ...typed, persoon }, {}));
      return;
    }
    const { input, faults } = openingInput(typed);
    if (!input) {
      response
        .status(400)
        .type('html')
        .send(await this.page(page, typed, { faults }));
      return;
    }
    try {
      const id = await this.starter.start(actor, input, textOf(typed, '_key'));
      response.redirect(303, `/plaatsingen/${id}`);
    } catch (error) {
      const html = await this.page(page, typed, { faults: faultsOf(error), existing: existingIn(error) });
      response.status(409).type('html').send(html);
    }
  }

  @Post('vooruitblik')
  @HttpCode(200)
  async forecast(@CurrentPage() { visitor }: VisitedPage, @Body() typed: Typed): Promise<string> {
    return this.renderer.part(h(ForecastView, { forecast: await this.upcoming.of(visitor.actor, typed) }));
  }

  private async page(page: VisitedPage, typed: Typed, { faults = [], existing = [] }: Shown): Promise<string> {
    const { actor } = page.visitor;
    const person = textOf(typed, 'persoon');
    const body = h(OpeningPage, {
      page,
      key: textOf(typed, '_key') || randomUUID(),
      typed,
      job: await this.job(actor),
      employer: await this.employer(actor),
      person: person === '' ? undefined : await this.named(actor, person),
      faults,
      existing: await Promise.all(existing.map((id) => this.named(actor, id))),
      forecast: await this.upcoming.of(actor, typed),
    });
    return this.renderer.page({ page, title: 'Nieuwe plaatsing', fault: faults.length > 0, body });
  }

  private async named(actor: SessionActor, id: string): Promise<{ readonly id: string; readonly name: string }> {
    const { view } = await this.candidates.read(actor, id);
    return { id, name: view.name };
  }

  private async job(actor: SessionActor): Promise<readonly FormField[]> {
    const body = (await decidingBodies(this.pool, actor)).find(({ id }) => id === actor.tenant);
    const served = (body?.municipalities ?? []).filter(({ until }) => until === null);
    return jobFields(served.map(({ code, name }) => ({ value: code, label: name })));
  }

  private async employer(actor: SessionActor): Promise<FormField> {
    const rows = await this.employers.list(actor, undefined, EMPLOYERS);
    const choices = rows.map(({ id, name, place }) => ({
      value: id,
      label: place === null ? name : `${name}, ${place}`,
    }));
    const hint = 'Staat de werkgever er niet bij? Laat dit leeg en vul hieronder de naam in.';
    return { name: 'employer', label: 'Bekende werkgever', hint, kind: 'choice', required: false, choices };
  }
}

/** Files of the same person, when that is what stands in the way. */
function existingIn(error: unknown): readonly string[] {
  if (!(error instanceof Error) || error.name !== 'DuplicateCandidateError' || !('existing' in error)) return [];
  return Array.isArray(error.existing) ? error.existing.map(String) : [];
}
