import { Get, Query } from '@nestjs/common';
import { h } from 'preact';
import { z } from 'zod';
import { localDate as dayString } from '../../../workflows/payload.js';
import { requireRole } from '../../access/permissions.js';
import { NotFoundError } from '../../http/request.errors.js';
import { OrganisationService } from '../../organisations/organisation.service.js';
import { CompletenessOrigins } from '../../origins/counts/completeness-origin.service.js';
import type { CountOrigin } from '../../origins/counts/count-origin.js';
import { ShelteredOrigins } from '../../origins/counts/sheltered-origin.service.js';
import { SupportCostOrigins, tooManyWords } from '../../origins/counts/support-cost-origin.service.js';
import { MATCHING_FIELDS, MATCHING_WORDS } from '../../outcomes/matching-fields.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { KEEPERS } from '../administration/keepers.js';
import { FilterChoice } from '../layout/filter-choice.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { choiceWord } from '../words/field-words.js';
import { providerWords } from '../words/support-words.js';
import { CountOriginPage, type CountOriginProps } from './count-origin-page.js';

const day = dayString.optional().catch(undefined);
const word = z.string().max(200).optional().catch(undefined);
const TITLE = 'Hoe is dit ontstaan';
type Shown = Omit<CountOriginProps, 'today' | 'people' | 'members'>;

/** What the three pages share: names, with the looks recorded, and the page itself. */
class CountOriginPages {
  constructor(
    private readonly renderer: Renderer,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  async show(page: VisitedPage, operation: string, shown: Shown): Promise<string> {
    const { actor } = page.visitor;
    const { lines } = shown.origin;
    const people = lines.flatMap(({ of, stream }) => (of === 'people' ? [stream] : []));
    const body = h(CountOriginPage, {
      ...shown,
      today: localDate(await this.clock.now()),
      people: await this.names.peopleOf(actor, [...new Set(people)], operation),
      members: await this.names.members(actor),
    });
    const crumbs = [{ href: shown.back.href, label: shown.title }];
    return this.renderer.page({ page, title: TITLE, crumbs, body });
  }
}

const NO_FILES = 'Er zijn geen dossiers die meetellen, of uw rol opent geen dossiers.';

/** How sheltered work came about. */
@WebPage('beheer/beschut-werk/ontstaan')
export class ShelteredOriginController {
  private readonly pages: CountOriginPages;

  constructor(
    renderer: Renderer,
    private readonly origins: ShelteredOrigins,
    private readonly names: FileNamesReader,
    clock: Clock,
  ) {
    this.pages = new CountOriginPages(renderer, names, clock);
  }

  @Get()
  async show(@CurrentPage() page: VisitedPage, @Query() query: unknown): Promise<string> {
    const { actor } = page.visitor;
    requireRole(actor, KEEPERS, 'Beschut werk');
    const asked = z.object({ gemeente: word, jaar: z.coerce.number().int().min(2015).max(2100), dag: day });
    const { data } = asked.safeParse(query);
    const municipality = data?.gemeente;
    const origin = data && municipality ? await this.origins.of(actor, { municipality, year: data.jaar, on: data.dag }) : undefined; // prettier-ignore
    if (!data || municipality === undefined || !origin)
      throw new NotFoundError('Van deze gemeente, dit jaar en deze dag is er niets te laten zien.');
    const places = await this.names.ownMunicipalities(actor);
    return this.pages.show(page, 'quality.list', {
      title: 'Beschut werk',
      back: { href: '/beheer/beschut-werk', label: 'Terug naar beschut werk' },
      action: '/beheer/beschut-werk/ontstaan',
      origin,
      choices: [
        h(FilterChoice, { name: 'gemeente', label: 'Gemeente', value: municipality, choices: [...places] }),
        h('input', { type: 'hidden', name: 'jaar', value: String(data.jaar) }),
      ],
      tooMany: '',
      noLines: NO_FILES,
    });
  }
}

/** How the completeness of files came about. */
@WebPage('gegevenskwaliteit/volledigheid/ontstaan')
export class CompletenessOriginController {
  private readonly pages: CountOriginPages;

  constructor(
    renderer: Renderer,
    private readonly origins: CompletenessOrigins,
    private readonly names: FileNamesReader,
    clock: Clock,
  ) {
    this.pages = new CountOriginPages(renderer, names, clock);
  }

  @Get()
  async show(@CurrentPage() page: VisitedPage, @Query() query: unknown): Promise<string> {
    const { actor } = page.visitor;
    const asked = z.object({ gemeente: word, gegeven: z.enum(MATCHING_FIELDS).optional().catch(undefined), dag: day });
    const { gemeente = '', gegeven, dag } = asked.parse(query ?? {});
    const names = await this.names.municipalities(actor);
    const municipality = names.has(gemeente) ? gemeente : undefined;
    const origin: CountOrigin = await this.origins.of(actor, { municipality, field: gegeven, on: dag }, names);
    const own = await this.names.ownMunicipalities(actor);
    const here =
      municipality === undefined || own.has(municipality)
        ? []
        : [[municipality, names.get(municipality) ?? municipality] as const];
    const fields = MATCHING_FIELDS.map((field) => [field, MATCHING_WORDS[field]] as const);
    return this.pages.show(page, 'quality.list', {
      title: 'Volledigheid',
      back: { href: '/gegevenskwaliteit/volledigheid', label: 'Terug naar volledigheid' },
      action: '/gegevenskwaliteit/volledigheid/ontstaan',
      origin,
      choices: [
        h(FilterChoice, {
          name: 'gemeente',
          label: 'Gemeente',
          value: municipality ?? '',
          choices: [['', 'Kies'], ...own, ...here],
        }),
        h(FilterChoice, {
          name: 'gegeven',
          label: 'Gegeven',
          value: gegeven ?? '',
          choices: [['', 'Kies'], ...fields],
        }),
      ],
      tooMany: h('span', {}, [
        'Er zijn te veel dossiers om op te wachten. Laat eerst alle dossiers van deze dag naspelen bij ',
        h(
          'a',
          { class: 'utrecht-link', href: `/uitkomsten/volledigheid/ontstaan?dag=${origin.on}` },
          'het cijfer Volledigheid',
        ),
        '.',
      ]),
      noLines: 'Kies een gemeente en een gegeven om te zien bij welke dossiers het ontbrak.',
    });
  }
}

/** How the cost of support came about. */
@WebPage('ondersteuning/kosten/ontstaan')
export class SupportCostOriginController {
  private readonly pages: CountOriginPages;

  constructor(
    renderer: Renderer,
    private readonly origins: SupportCostOrigins,
    private readonly organisations: OrganisationService,
    private readonly names: FileNamesReader,
    clock: Clock,
  ) {
    this.pages = new CountOriginPages(renderer, names, clock);
  }

  @Get()
  async show(@CurrentPage() page: VisitedPage, @Query() query: unknown): Promise<string> {
    const { actor } = page.visitor;
    const { regel, dag } = z.object({ regel: word, dag: day }).parse(query ?? {});
    const [organisations, members] = [await this.organisations.list(actor), await this.names.members(actor)];
    const row = regel === '' ? undefined : regel;
    const origin = await this.origins.of(
      actor,
      { row, on: dag },
      {
        provider: (code) => providerWords(code, organisations, members) ?? code,
        programme: (code) => choiceWord('support.prepared', 'programme', code),
        kind: (code) => choiceWord('support.requested', 'kind', code),
      },
    );
    return this.pages.show(page, 'support.list', {
      title: 'Kosten van ondersteuning',
      back: { href: '/ondersteuning', label: 'Terug naar ondersteuning' },
      action: '/ondersteuning/kosten/ontstaan',
      origin,
      choices: h(FilterChoice, {
        name: 'regel',
        label: 'Regel',
        value: row ?? '',
        choices: [['', 'Alle regels'], ...origin.rows],
      }),
      tooMany: tooManyWords,
      noLines: 'Er was op deze dag geen ondersteuning in dit jaar.',
    });
  }
}
