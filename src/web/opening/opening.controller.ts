import { randomUUID } from 'node:crypto';
import { Body, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import type { Beside, LocalDate } from '../../../workflows/definition.js';
import { addAge, isLocalDate } from '../../../workflows/law/dates.js';
import { requireRole } from '../../access/permissions.js';
import type { SessionActor } from '../../access/session.js';
import { TablesSource } from '../../engine/policy-source.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { PolicyReader } from '../../subsidies/policy-reader.js';
import { DraftKept } from '../drafts/draft-bar.js';
import { dropSent, isDraftWish, keepDraft } from '../drafts/draft-form.js';
import { DraftStore } from '../drafts/draft-store.js';
import type { DraftOutcome } from '../drafts/draft.js';
import { StepDrafts } from '../drafts/step-drafts.js';
import type { ShownFault } from '../forms/error-summary.js';
import { dayFrom, textOf, type Typed } from '../forms/form-values.js';
import { StepProposals } from '../../step-proposals/step-proposals.service.js';
import { Renderer } from '../layout/renderer.js';
import { secondChoices } from '../step-proposals/proposal-words.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { longDate } from '../words/dutch-dates.js';
import type { Tested } from './doelgroep-answers.js';
import { backgroundIn } from '../../candidates/background.js';
import { faultsOf } from '../forms/form-part.js';
import { missingParts } from './missing-parts.js';
import { Ids } from './opening-fields.js';
import type { FoundParts } from './opening-form.js';
import { openingInput } from './opening-input.js';
import { OpeningLists } from './opening-lists.js';
import { circlePart } from './opening-person.js';
import { openingPlace } from './opening-place.js';
import { OpeningPage } from './opening-page.js';
import { representativeFaults, representativeQuestion, type Represented } from './opening-representative.js';
import { OpeningSearch } from './opening-search.js';
import { PlacementStarter } from './placement-starter.js';
import { UpcomingPanel } from './upcoming-panel.js';
import { Upcoming } from './upcoming.js';

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TITLE = 'Nieuwe plaatsing';
const PICKS: Readonly<Record<string, string>> = { gebruik: 'persoon', werkgever: 'employer', inlener: 'hirer' };

type Shown = {
  readonly faults?: readonly ShownFault[];
  readonly found?: FoundParts;
  readonly seen?: number;
  readonly saved?: DraftOutcome;
  /** Whether files of the same person or employer are looked for (M44). */
  readonly warn?: boolean;
};

/** Process step 1 as one form; whatever is asked of it or wrong with it, all that was typed comes back. */
@WebPage('nieuwe-plaatsing')
export class OpeningController {
  constructor(
    private readonly renderer: Renderer,
    private readonly starter: PlacementStarter,
    private readonly upcoming: Upcoming,
    private readonly search: OpeningSearch,
    private readonly lists: OpeningLists,
    private readonly proposals: StepProposals,
    private readonly drafts: DraftStore,
    private readonly stepDrafts: StepDrafts,
    private readonly policies: PolicyReader,
    private readonly tables: TablesSource,
    private readonly clock: Clock,
  ) {}

  @Get()
  async form(@CurrentPage() page: VisitedPage, @Query() query: unknown): Promise<string> {
    requireRole(page.visitor.actor, ['consultant'], 'Een plaatsing openen');
    const { persoon, concept } = Ids.parse(query);
    const draft = concept === undefined ? undefined : await this.drafts.find(page.visitor.actor, concept);
    if (draft) return this.page(page, draft.values, { seen: draft.revision });
    const today = await this.today();
    return this.page(page, { ...firstTyped(today), ...(persoon === undefined ? {} : { persoon }) }, {});
  }

  @Post()
  async send(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    requireRole(page.visitor.actor, ['consultant'], 'Een plaatsing openen');
    const wish = textOf(typed, '_doen');
    if (isDraftWish(typed)) return this.keep(page, typed, response);
    if (wish === 'openen') return this.open(page, typed, response);
    const found = await this.search.asked(page.visitor.actor, typed, wish);
    response.type('html').send(await this.page(page, picked(typed, wish), { found, warn: wish === 'bereken' }));
  }

  @Post('vooruitblik')
  @HttpCode(200)
  async forecast(@CurrentPage() { visitor }: VisitedPage, @Body() typed: Typed): Promise<string> {
    const today = await this.today();
    const upcoming = await this.upcoming.of(visitor.actor, typed, await this.tested(visitor.actor, typed), today);
    return this.renderer.part(h(UpcomingPanel, { upcoming, missing: missingParts(typed), typed }));
  }

  /** Saved by itself while somebody types: what is asked for by a button is not needed for it. */
  @Post('bewaren')
  @HttpCode(200)
  async keepItself(@CurrentPage() { visitor }: VisitedPage, @Body() typed: Typed): Promise<string> {
    requireRole(visitor.actor, ['consultant'], 'Een plaatsing openen');
    const outcome = await this.save(visitor.actor, { ...typed, _doen: '' });
    return this.renderer.part(h(DraftKept, { outcome, seen: seenBy(typed) }));
  }

  private async save(actor: SessionActor, typed: Typed): Promise<DraftOutcome> {
    const key = textOf(typed, '_key');
    const title = `${TITLE}, begonnen op ${longDate(await this.today())}`;
    const form = { key: `nieuwe-plaatsing:${KEY.test(key) ? key : randomUUID()}`, title, address: '/nieuwe-plaatsing' };
    return keepDraft(this.drafts, actor, form, typed);
  }

  private async keep(page: VisitedPage, typed: Typed, response: Response): Promise<void> {
    const saved = await this.save(page.visitor.actor, typed);
    const seen = saved.kind === 'saved' ? saved.draft.revision : seenBy(typed);
    response
      .status(saved.kind === 'saved' ? 200 : 409)
      .type('html')
      .send(await this.page(page, typed, { saved, seen }));
  }

  private async open(page: VisitedPage, typed: Typed, response: Response): Promise<void> {
    const { actor } = page.visitor;
    const tested = await this.tested(actor, typed);
    const at = await this.clock.now();
    const today = localDate(at);
    const policies = await this.policies.of(actor);
    const tables = this.tables.of(policies);
    const rules = { actor, at, today, policies, tables, beside: besideOf(tested, typed) };
    const where = openingPlace(typed, await this.parties(actor, typed));
    const asked = { place: where.place, faults: [...where.faults, ...representativeFaults(typed, tested, today)] };
    const { input, faults } = openingInput(
      typed,
      tested,
      rules,
      this.upcoming.wageFault(typed, tested, today, tables),
      asked,
    );
    if (!input) {
      response
        .status(400)
        .type('html')
        .send(await this.page(page, typed, { faults, warn: true }));
      return;
    }
    try {
      const key = textOf(typed, '_key');
      const { id, left } = await this.starter.start(actor, input, key);
      for (const { step } of left) await this.stepDrafts.keep(actor, id, step.type, step.payload);
      await dropSent(this.drafts, actor, `nieuwe-plaatsing:${key}`, typed);
      response.redirect(303, `/plaatsingen/${id}`);
    } catch (error) {
      const html = await this.page(page, typed, { faults: faultsOf(error), warn: true });
      response.status(409).type('html').send(html);
    }
  }

  private async page(page: VisitedPage, raw: Typed, shown: Shown): Promise<string> {
    const { actor } = page.visitor;
    const { faults = [], found = {}, saved, warn = false, seen = seenBy(raw) } = shown;
    const person = await this.search.person(actor, textOf(raw, 'persoon'));
    const { employer, hirer } = await this.parties(actor, raw);
    const typed = { ...raw, ...unless(raw, { ...person?.filled, ...employer?.filled }) };
    const tested = person ?? newPerson(typed);
    const today = await this.today();
    const body = h(OpeningPage, {
      form: {
        page,
        key: KEY.test(textOf(raw, '_key')) ? textOf(raw, '_key') : randomUUID(),
        seen,
        saved,
        typed,
        municipalities: await this.lists.municipalities(actor),
        colleagues: secondChoices(await this.proposals.seconds(actor)),
        person,
        employer,
        hirer,
        found,
        samePeople: warn ? await this.search.samePeople(actor, typed) : [],
        sameEmployers: warn ? await this.search.sameEmployers(actor, typed) : [],
        faults,
        representative: representativeQuestion(typed, tested, today),
        upcoming: await this.upcoming.of(actor, typed, tested, today),
      },
    });
    return this.renderer.page({ page, title: TITLE, fault: faults.length > 0, body });
  }

  private async parties(actor: SessionActor, typed: Typed) {
    return {
      employer: await this.search.employer(actor, textOf(typed, 'employer')),
      hirer: await this.search.employer(actor, textOf(typed, 'hirer')),
    };
  }

  private async tested(actor: SessionActor, typed: Typed): Promise<Tested & Represented> {
    const known = await this.search.person(actor, textOf(typed, 'persoon'));
    return known ?? newPerson(typed);
  }

  private async today(): Promise<LocalDate> {
    return localDate(await this.clock.now());
  }
}

const newPerson = (typed: Typed): Tested & Represented => ({
  birthDate: dayFrom(textOf(typed, 'birthDate')),
  filedBefore: null,
  representedUntil: null,
});

/** Age, school and benefit are known from the form; other placements of the person are compared where the placement is opened. */
function besideOf({ birthDate }: Tested, typed: Typed): Beside {
  const fifteenOn = isLocalDate(birthDate) ? addAge(birthDate, 15) : null;
  const circle = circlePart(typed).value;
  return { subsidies: [], fifteenOn, ...(circle === undefined ? {} : { background: backgroundIn(circle) }) };
}

/** What a new form begins with: what is so most of the time. */
const firstTyped = (today: LocalDate): Typed => ({
  testOn: today,
  hoursKind: 'fixed',
  route: 'lumpSum',
  register: 'no',
  otherSubsidy: 'none',
});

const seenBy = (typed: Typed): number => Number.parseInt(textOf(typed, '_concept'), 10) || 0;

/** `werkgever:<id>` takes an employer, `werkgever:` gives it up again. */
function picked(typed: Typed, wish: string): Typed {
  const [kind = '', id = ''] = wish.split(':');
  const field = PICKS[kind];
  return field === undefined || !wish.includes(':') ? typed : { ...typed, [field]: KEY.test(id) ? id : '' };
}

/** What a file knows is filled in where nothing was typed. */
const unless = (typed: Typed, known: Readonly<Record<string, string>>): Typed =>
  Object.fromEntries(Object.entries(known).filter(([name]) => textOf(typed, name) === ''));
