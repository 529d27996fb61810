import { randomUUID } from 'node:crypto';
import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { CandidateReader } from '../../candidates/candidate-reader.service.js';
import { CandidateService, KEEPERS } from '../../candidates/candidate.service.js';
import { READS_WHOLE, SEES_SEX } from '../../candidates/candidate-view.js';
import { candidateChange, circleFacts, type CircleFacts } from '../../candidates/candidate.schemas.js';
import { idempotencyFrom } from '../../http/idempotency.js';
import { IdPipe } from '../../http/id.pipe.js';
import { LOOK_READERS } from '../../looks/look-register.service.js';
import { parseInput } from '../../http/invalid-input.error.js';
import { NotFoundError } from '../../http/request.errors.js';
import { PATHWAY_KINDS, pathwayFact, type PathwayKind } from '../../pathways/pathway-fact.js';
import { PathwayReader, READS_PATHWAYS } from '../../pathways/pathway-reader.service.js';
import { KEEPS_PATHWAYS, PathwayService, SEES_FOCUS_GROUPS } from '../../pathways/pathway.service.js';
import { Clock } from '../../platform/clock.js';
import { AppPool } from '../../platform/database.js';
import { localDate } from '../../platform/legal-time.js';
import { answerForm, doneWords } from '../administration/administration-answers.js';
import { orNull, yesNo } from '../forms/form-part.js';
import { dayFrom, textOf, type Typed } from '../forms/form-values.js';
import type { Refusal } from '../forms/post-form.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { personPlacements } from '../person/person-placements.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { Adds } from '../sent-forms/adds.js';
import { WebPage } from '../session/web-page.js';
import { OriginPage } from './origin-page.js';
import { factFrom, typedFrom } from './pathway-fields.js';
import { PathwayKindPage } from './pathway-kind-page.js';
import { PathwayPage } from './pathway-page.js';
import { SexPage } from './sex-page.js';
import { KIND_WORDS } from './pathway-words.js';

const DONE = {
  vastgelegd: 'Het is vastgelegd.',
  verbeterd: 'De verbetering is vastgelegd. De oude regel staat in de geschiedenis.',
  weggehaald: 'De regel is weggehaald. Hij blijft in de geschiedenis staan.',
};
const KEY = /^[0-9a-f-]{36}$/;

/** Somebody's way to work, from the first step on. The person is named by the number of the file, never by name or BSN. */
@WebPage('personen/:id/op-weg')
export class PathwayController {
  constructor(
    private readonly renderer: Renderer,
    private readonly pathways: PathwayService,
    private readonly reader: PathwayReader,
    private readonly candidates: CandidateService,
    private readonly people: CandidateReader,
    private readonly names: FileNamesReader,
    private readonly pool: AppPool,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Query('klaar') done: unknown,
  ): Promise<string> {
    const { actor } = page.visitor;
    const { candidate, lines } = await this.reader.read(actor, id);
    const person = await this.person(page, candidate);
    const body = h(PathwayPage, {
      ...person,
      candidate,
      today: localDate(await this.clock.now()),
      lines,
      members: await this.names.members(actor),
      kinds: kindsFor(page),
      mayRecord: KEEPS_PATHWAYS.includes(actor.role),
      seesData: READS_WHOLE.includes(actor.role),
      seesSex: SEES_SEX.includes(actor.role),
      seesLooks: LOOK_READERS.includes(actor.role),
      placements: await personPlacements(this.pool, actor, candidate),
      done: doneWords(DONE, done),
    });
    return this.renderer.page({ page, title: 'Op weg naar werk', crumbs: CRUMBS, body });
  }

  @Get('herkomst')
  async origin(@CurrentPage() page: VisitedPage, @Param('id', IdPipe) id: string): Promise<string> {
    return this.originPage(page, id, undefined);
  }

  @Post('herkomst')
  async changeOrigin(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const { actor } = page.visitor;
    await answerForm(
      response,
      { form: 'herkomst', typed, next: `/personen/${id}/op-weg?klaar=vastgelegd`, inForm: originInForm },
      async () => {
        const { circle } = await this.person(page, id);
        const change = parseInput(candidateChange, originFrom(typed, circle));
        await this.candidates.change(actor, id, change, revisionOf(typed));
      },
      (refusal) => this.originPage(page, id, refusal),
    );
  }

  @Get('geslacht')
  async sex(@CurrentPage() page: VisitedPage, @Param('id', IdPipe) id: string): Promise<string> {
    return this.sexPage(page, id, undefined);
  }

  @Post('geslacht')
  async changeSex(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    await answerForm(
      response,
      { form: 'geslacht', typed, next: `${wayBack(page, id).href}?klaar=vastgelegd` },
      async () => {
        const change = parseInput(candidateChange, { person: { sex: orNull(textOf(typed, 'sex')) } });
        await this.candidates.change(page.visitor.actor, id, change, revisionOf(typed));
      },
      (refusal) => this.sexPage(page, id, refusal),
    );
  }

  @Get(':kind')
  async kind(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('kind') kind: string,
    @Query('regel') line: unknown,
  ): Promise<string> {
    const mending = Number.parseInt(typeof line === 'string' ? line : '', 10);
    return this.kindPage(page, id, kindOf(page, kind), Number.isNaN(mending) ? undefined : mending, undefined);
  }

  @Post(':kind')
  @Adds()
  async record(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('kind') path: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const kind = kindOf(page, path);
    const mending = lineIn(typed);
    const next = `/personen/${id}/op-weg?klaar=${mending === undefined ? 'vastgelegd' : 'verbeterd'}`;
    await answerForm(
      response,
      { form: 'gegeven', typed, next },
      async () => {
        const fact = parseInput(pathwayFact, factFrom(kind, typed));
        const key = textOf(typed, '_key');
        const idempotency = KEY.test(key) ? idempotencyFrom(`web:pathway:${id}`, key, { fact, mending }) : undefined;
        const options = { expectedRevision: revisionOf(typed), ...(idempotency ? { idempotency } : {}) };
        if (mending === undefined) await this.pathways.record(page.visitor.actor, id, [fact], options);
        else await this.pathways.correct(page.visitor.actor, id, mending, fact, options);
      },
      (refusal) => this.kindPage(page, id, kind, mending, refusal),
    );
  }

  @Post(':kind/weg')
  async remove(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('kind') path: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const kind = kindOf(page, path);
    await answerForm(
      response,
      { form: 'gegeven', typed: {}, next: `/personen/${id}/op-weg?klaar=weggehaald` },
      () => this.pathways.remove(page.visitor.actor, id, lineIn(typed) ?? 0, { expectedRevision: revisionOf(typed) }),
      (refusal) => this.kindPage(page, id, kind, undefined, refusal),
    );
  }

  private async kindPage(
    page: VisitedPage,
    id: string,
    kind: PathwayKind,
    mending: number | undefined,
    refusal: Refusal | undefined,
  ): Promise<string> {
    const { actor } = page.visitor;
    const { candidate, revision, lines } = await this.reader.read(actor, id);
    const { name } = await this.person(page, candidate);
    const today = localDate(await this.clock.now());
    const own = lines.filter((line) => line.kind === kind);
    const mended = own.find((line) => line.number === mending && line.replaced === null && !line.elsewhere);
    const body = h(PathwayKindPage, {
      page,
      candidate,
      kind,
      name,
      lines: own,
      members: await this.names.members(actor),
      mayRecord: KEEPS_PATHWAYS.includes(actor.role),
      revision,
      requestKey: randomUUID(),
      mending: mended?.number,
      first: typedFrom(kind, today, mended?.fact),
      refusal,
      today,
    });
    const crumbs = [...CRUMBS, { href: `/personen/${candidate}/op-weg`, label: 'Op weg naar werk' }];
    const title = `${KIND_WORDS[kind]} (op weg naar werk)`;
    return this.renderer.page({ page, title, crumbs, body, fault: refusal !== undefined });
  }

  private async originPage(page: VisitedPage, id: string, refusal: Refusal | undefined): Promise<string> {
    const person = await this.person(page, id);
    const body = h(OriginPage, { page, candidate: id, ...person, refusal });
    const crumbs = [...CRUMBS, { href: `/personen/${id}/op-weg`, label: 'Op weg naar werk' }];
    const title = 'Herkomst en competenties';
    return this.renderer.page({ page, title, crumbs, body, fault: refusal !== undefined });
  }

  private async sexPage(page: VisitedPage, id: string, refusal: Refusal | undefined): Promise<string> {
    const { actor } = page.visitor;
    const { id: candidate, ...person } = await this.people.sex(actor, id);
    const body = h(SexPage, { page, candidate, ...person, mayRecord: KEEPERS.includes(actor.role), refusal });
    const crumbs = [...CRUMBS, wayBack(page, candidate)];
    return this.renderer.page({ page, title: 'Geslacht', crumbs, body, fault: refusal !== undefined });
  }

  private async person(
    page: VisitedPage,
    id: string,
  ): Promise<{
    readonly name: string;
    readonly circle: CircleFacts | null;
    readonly competences: readonly string[];
    readonly revision: number;
  }> {
    const { revision, view } = await this.people.read(page.visitor.actor, id);
    const person = view['person'] as { readonly competences?: readonly string[] } | undefined;
    const circle = circleFacts.nullable().safeParse(view['circle'] ?? null);
    return { name: view.name, circle: circle.data ?? null, competences: person?.competences ?? [], revision };
  }
}

const CRUMBS = [{ href: '/caseload', label: 'Caseload' }];

/** Not everybody who sees the sex reads the way to work. */
const wayBack = ({ visitor }: VisitedPage, id: string) =>
  READS_PATHWAYS.includes(visitor.actor.role)
    ? { href: `/personen/${id}/op-weg`, label: 'Op weg naar werk' }
    : { href: `/personen/${id}/gegevens`, label: 'Gegevens van de persoon' };

const kindsFor = ({ visitor }: VisitedPage): readonly PathwayKind[] =>
  PATHWAY_KINDS.filter((kind) => kind !== 'focusGroups' || SEES_FOCUS_GROUPS.includes(visitor.actor.role));

/** @throws NotFoundError for a kind that is not there, or not for this role */
function kindOf(page: VisitedPage, path: string): PathwayKind {
  const kind = kindsFor(page).find((one) => one === path);
  if (kind === undefined) throw new NotFoundError('Dit gegeven is er niet.');
  return kind;
}

const revisionOf = (typed: Typed): number => Number.parseInt(textOf(typed, '_revision'), 10) || 0;

function lineIn(typed: Typed): number | undefined {
  const line = Number.parseInt(textOf(typed, '_regel'), 10);
  return Number.isNaN(line) ? undefined : line;
}

/** Only what this form asks changes; the circle stays as it was (A3). */
function originFrom(typed: Typed, circle: CircleFacts | null): unknown {
  const school = textOf(typed, 'school');
  const originSchool = school === '' ? null : { kind: school, leftOn: dayFrom(textOf(typed, 'schoolLeftOn')) };
  const competences = textOf(typed, 'competences')
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter(Boolean);
  const workStudyTrack = yesNo(textOf(typed, 'workStudyTrack')) ?? false;
  return {
    ...(circle === null ? {} : { circle: { ...circle, originSchool, workStudyTrack } }),
    person: { competences },
  };
}

function originInForm(path: string): string | undefined {
  if (path.startsWith('person.competences')) return 'competences';
  if (path.endsWith('originSchool.leftOn')) return 'schoolLeftOn';
  return path.includes('originSchool') ? 'school' : undefined;
}
