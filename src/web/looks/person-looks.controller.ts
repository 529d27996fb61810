import { Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { policyOn } from '../../../workflows/law/policies.js';
import { CandidateReader } from '../../candidates/candidate-reader.service.js';
import { SEES_SEX } from '../../candidates/candidate-view.js';
import { IdPipe } from '../../http/id.pipe.js';
import { keyFrom, pageOf } from '../../http/page.js';
import { LookRegister } from '../../looks/look-register.service.js';
import { subjectOverview } from '../../looks/subject-overview.js';
import { PersonErasedError } from '../../people/people.errors.js';
import type { Sex } from '../../people/person-document.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { caseNumber } from '../../reminders/case-number.js';
import { PolicyReader } from '../../subsidies/policy-reader.js';
import { OrganisationNumbers } from '../../tenants/organisation-number.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { subjectCsv } from './looks-csv.js';
import { PersonLooksPage } from './person-looks-page.js';
import { SubjectOverviewPage } from './subject-overview-page.js';

/** Looks a page; those of one request stand on one line. */
const PER_PAGE = 150;

/** Who looked into the file of one person: for colleagues, and for whom it is about (F6, AVG 15). */
@WebPage('personen/:id/inzage')
export class PersonLooksController {
  constructor(
    private readonly renderer: Renderer,
    private readonly register: LookRegister,
    private readonly people: CandidateReader,
    private readonly names: FileNamesReader,
    private readonly policies: PolicyReader,
    private readonly clock: Clock,
    private readonly numbers: OrganisationNumbers,
  ) {}

  @Get()
  async show(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Query('vanaf_regel') from: string | undefined,
  ): Promise<string> {
    const { actor } = page.visitor;
    const [at, look] = keyFrom(from, 2) ?? [];
    const before = at === undefined || look === undefined ? undefined : ([at, look] as const);
    const { looks, count } = await this.register.openedOf(actor, id, { before, limit: PER_PAGE + 1 });
    const { items, next } = pageOf(looks, PER_PAGE, (one) => [one.at, one.id]);
    const body = h(PersonLooksPage, {
      candidate: id,
      name: await this.nameOf(page, id),
      looks: items,
      count,
      isFirst: before === undefined,
      next,
      members: await this.names.members(actor),
    });
    return this.renderer.page({ page, title: 'Wie keek in dit dossier', body });
  }

  @Get('overzicht')
  async overview(@CurrentPage() page: VisitedPage, @Param('id', IdPipe) id: string): Promise<string> {
    const { actor, body: own } = page.visitor;
    const today = localDate(await this.clock.now());
    const { asked, tenant } = await this.register.askedOf(actor, id);
    const body = h(SubjectOverviewPage, {
      name: await this.nameOf(page, id),
      body: asked.find((one) => one.tenant === tenant)?.body ?? own,
      today,
      years: policyOn(await this.policies.of(actor, tenant), 'lookYears', today),
      sex: await this.sexOf(page, id),
      lines: subjectOverview(asked),
    });
    const crumbs = [{ href: `/personen/${id}/inzage`, label: 'Wie keek in dit dossier' }];
    return this.renderer.page({ page, title: 'Wie keek in uw gegevens', crumbs, body });
  }

  @Get('bestand.csv')
  async file(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const { looks } = await this.register.ofPerson(page.visitor.actor, id, 'download');
    const numbers = await this.numbers.ofBodies(page.visitor.actor);
    response
      .type('text/csv; charset=utf-8')
      .setHeader('Cache-Control', 'private, no-store')
      .setHeader('Content-Disposition', `attachment; filename="inzage-${caseNumber(id).toLowerCase()}.csv"`)
      .send(subjectCsv(looks, numbers));
  }

  private async sexOf({ visitor: { actor } }: VisitedPage, candidate: string): Promise<Sex | null | undefined> {
    if (!SEES_SEX.includes(actor.role)) return undefined;
    try {
      return (await this.people.sex(actor, candidate)).sex;
    } catch (error) {
      if (error instanceof PersonErasedError) return undefined;
      throw error;
    }
  }

  private async nameOf({ visitor: { actor } }: VisitedPage, candidate: string): Promise<string | undefined> {
    const people = await this.names.peopleOf(actor, [candidate], 'looks.read');
    return people.get(candidate);
  }
}
