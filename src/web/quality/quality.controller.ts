import { Get, Param } from '@nestjs/common';
import { h } from 'preact';
import { NotFoundError } from '../../http/request.errors.js';
import { MATCHING_FIELDS, MATCHING_WORDS } from '../../outcomes/matching-fields.js';
import { FocusGroupCounts } from '../../pathways/pathway-counts.read-model.js';
import { KEEPS_PATHWAYS } from '../../pathways/pathway.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { QualityService } from '../../quality/quality.service.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { CompletenessPage } from './completeness-page.js';
import { ContradictionsPage } from './contradictions-page.js';
import { FocusGroupsPage } from './focus-groups-page.js';
import { LackingPage } from './lacking-page.js';

const TITLE = 'Gegevenskwaliteit';
const COMPLETENESS = '/gegevenskwaliteit/volledigheid';
const AT_MOST = 100;

/** What contradicts what, what is missing, and how many people stand in a focus group. */
@WebPage('gegevenskwaliteit')
export class QualityPagesController {
  constructor(
    private readonly renderer: Renderer,
    private readonly quality: QualityService,
    private readonly focus: FocusGroupCounts,
    private readonly names: FileNamesReader,
    private readonly clock: Clock,
  ) {}

  @Get()
  async contradictions(@CurrentPage() page: VisitedPage): Promise<string> {
    const { actor } = page.visitor;
    const found = await this.quality.contradictions(actor);
    const municipalities = await this.names.municipalities(actor);
    const body = h(ContradictionsPage, { role: actor.role, ...found, municipalities });
    return this.renderer.page({ page, title: TITLE, crumbs: [{ href: '/beheer', label: 'Beheer' }], body });
  }

  @Get('volledigheid')
  async completeness(@CurrentPage() page: VisitedPage): Promise<string> {
    const { actor } = page.visitor;
    const lines = await this.quality.completeness(actor);
    const body = h(CompletenessPage, {
      role: actor.role,
      lines,
      municipalities: await this.names.municipalities(actor),
    });
    return this.renderer.page({ page, title: 'Gegevenskwaliteit: volledigheid', body });
  }

  @Get('volledigheid/:municipality/:field')
  async lacking(
    @CurrentPage() page: VisitedPage,
    @Param('municipality') code: string,
    @Param('field') path: string,
  ): Promise<string> {
    const { actor } = page.visitor;
    const field = MATCHING_FIELDS.find((one) => one === path);
    const municipality = (await this.names.municipalities(actor)).get(code);
    if (field === undefined || municipality === undefined) throw new NotFoundError('Deze lijst is er niet.');
    const { all, items } = await this.quality.lacking(actor, code, field, AT_MOST);
    const names = await this.names.peopleOf(
      actor,
      items.map(({ candidate }) => candidate),
      'quality.list',
    );
    const mends = KEEPS_PATHWAYS.includes(actor.role);
    const body = h(LackingPage, { field, municipality, items, all, names, mends });
    const crumbs = [{ href: COMPLETENESS, label: 'Volledigheid' }];
    return this.renderer.page({ page, title: `${MATCHING_WORDS[field]} ontbreekt in ${municipality}`, crumbs, body });
  }

  @Get('aandachtsgroepen')
  async focusGroups(@CurrentPage() page: VisitedPage): Promise<string> {
    const { actor } = page.visitor;
    const today = localDate(await this.clock.now());
    const body = h(FocusGroupsPage, { role: actor.role, today, counts: await this.focus.on(actor, today) });
    return this.renderer.page({ page, title: 'Gegevenskwaliteit: aandachtsgroepen', body });
  }
}
