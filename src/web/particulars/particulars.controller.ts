import { randomUUID } from 'node:crypto';
import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import { localDate as dayString } from '../../../workflows/payload.js';
import { idempotencyFrom } from '../../http/idempotency.js';
import { IdPipe } from '../../http/id.pipe.js';
import { NotFoundError } from '../../http/request.errors.js';
import { kindsSeenBy, kindsWrittenBy } from '../../particulars/particular-access.js';
import { LinkMoves, type MovedLink } from '../../links/link-moves.service.js';
import { PARTICULAR_KINDS, type ParticularKind } from '../../particulars/particular-kinds.js';
import type { ParticularView } from '../../particulars/particular-view.js';
import { ParticularsStaleError } from '../../particulars/particular.errors.js';
import { isPlaceKind } from '../../particulars/place-of-work.js';
import { ParticularsService } from '../../particulars/particulars.service.js';
import { NotAllowedError } from '../../access/access.errors.js';
import { PlacementFiles } from '../../placements/placement-files.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { caseNumber } from '../../reminders/case-number.js';
import type { ShownFault } from '../forms/error-summary.js';
import type { FormField } from '../forms/form-field.js';
import { faultsOf } from '../forms/form-part.js';
import { dayFrom, textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { crumbsOf } from '../placement/crumbs.js';
import { purposeFor } from '../placement/purpose.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import {
  CONTRACT_SEQUENCE_FIELDS,
  FROM_FIELD,
  PARTICULAR_FIELDS,
  agencyField,
  placeField,
} from './particular-fields.js';
import { ParticularFormPage, placeFieldOf, toldLinks } from './particular-form-page.js';
import { typedFrom } from './particular-values.js';
import { placeChoices } from './place-choices.js';
import { KIND_WORDS } from './particular-words.js';
import { fieldOfKind, particularsPart, shownSupports } from './particulars-from-form.js';
import { ParticularsPage } from './particulars-page.js';

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const STALE =
  'Iemand anders heeft intussen bijzonderheden van deze plaatsing vastgelegd. Kijk op de vorige bladzijde wat er nu staat. Wat u typte staat hier nog; leg het opnieuw vast als het nog klopt.';

/** Particulars of a placement with their history: change, correct, take back. */
@WebPage('plaatsingen/:id/bijzonderheden')
export class ParticularPagesController {
  constructor(
    private readonly renderer: Renderer,
    private readonly particulars: ParticularsService,
    private readonly files: PlacementFiles,
    private readonly names: FileNamesReader,
    private readonly links: LinkMoves,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Query('vastgelegd') saved: string | undefined,
  ): Promise<string> {
    const { actor } = page.visitor;
    const file = await this.files.look(actor, id, {
      operation: 'placement.particulars',
      purpose: purposeFor(page, id),
    });
    const { items } = await this.particulars.ofFile(actor, file);
    const hired = (await this.particulars.sidesOf(actor, id))?.hired === true;
    const body = h(ParticularsPage, {
      page,
      placement: id,
      number: caseNumber(id),
      today: localDate(await this.clock.now()),
      items,
      members: await this.names.members(actor),
      seen: kindsSeenBy(file.shape).filter((kind) => kind !== 'agencyLocation' || hired || has(items, kind)),
      written: kindsWrittenBy(actor.role),
      saved: saved !== undefined,
    });
    return this.renderer.page({ page, title: `Bijzonderheden – zaak ${caseNumber(id)}`, crumbs: crumbsOf(id), body });
  }

  @Get(':kind')
  async form(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('kind') path: string,
  ): Promise<string> {
    const kind = this.kindAt(page, path);
    const { actor } = page.visitor;
    const look = { operation: 'placement.particulars', purpose: undefined };
    const { revision, items } = await this.particulars.ofFile(actor, await this.files.lookToChange(actor, id, look));
    const now = items.find((item) => item.kind === kind && item.standing === 'inForce');
    const first = now ? typedFrom(now) : decidedBy(kind, items);
    const typed = { ...first, from: localDate(await this.clock.now()) };
    return this.page(page, id, kind, typed, revision, []);
  }

  @Post(':kind')
  async send(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('kind') path: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const kind = this.kindAt(page, path);
    const { actor } = page.visitor;
    const { value, faults } = particularsPart(typed, [kind], dayFrom(textOf(typed, 'from')));
    const seen = seenBy(typed);
    const refuse = async (status: number, shown: readonly ShownFault[], revision = seen): Promise<void> => {
      response
        .status(status)
        .type('html')
        .send(await this.page(page, id, kind, typed, revision, shown));
    };
    if (faults.length > 0) return refuse(400, faults);
    if (!value) return refuse(400, [{ field: undefined, detail: 'Vul ten minste één veld in.' }]);
    const moved = await this.movedBy(page, id, kind, typed);
    if (moved.length > 0) {
      response.type('html').send(await this.page(page, id, kind, typed, seen, [], moved));
      return;
    }
    try {
      const key = textOf(typed, '_key');
      const idempotency = KEY.test(key) ? idempotencyFrom(`web:particulars:${id}`, key, value) : undefined;
      await this.particulars.record(actor, id, value, { expected: seen, ...(idempotency ? { idempotency } : {}) });
      response.redirect(303, `/plaatsingen/${id}/bijzonderheden?vastgelegd=${kind}`);
    } catch (error) {
      if (!(error instanceof ParticularsStaleError))
        return refuse(
          409,
          faultsOf(error, (path) => fieldOfKind(kind, path, typed)),
        );
      await refuse(409, [{ field: undefined, detail: STALE }], error.current);
    }
  }

  @Post(':kind/terug')
  async takeBack(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('kind') path: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const kind = this.kindAt(page, path);
    const from = dayString.safeParse(textOf(typed, 'from'));
    if (!from.success) throw new NotFoundError('Deze regel is er niet.');
    await this.particulars.record(page.visitor.actor, id, { items: [], withdrawn: [{ kind, from: from.data }] });
    response.redirect(303, `/plaatsingen/${id}/bijzonderheden?vastgelegd=${kind}`);
  }

  /** @throws NotFoundError, NotAllowedError */
  private kindAt(page: VisitedPage, path: string): ParticularKind {
    const kind = PARTICULAR_KINDS.find((one) => one === path);
    if (kind === undefined || kind === 'ageGroup') throw new NotFoundError('Dit formulier is er niet.');
    if (!kindsWrittenBy(page.visitor.actor.role).includes(kind)) {
      throw new NotAllowedError('Bijzonderheden vastleggen hoort niet bij uw rol.');
    }
    return kind;
  }

  /** Links that are taken back with another location: told once before it is recorded, for a day that has come. */
  private async movedBy(
    { visitor }: VisitedPage,
    id: string,
    kind: ParticularKind,
    typed: Typed,
  ): Promise<readonly MovedLink[]> {
    if (!isPlaceKind(kind)) return [];
    const location = textOf(typed, placeFieldOf(kind));
    if (location === '' || textOf(typed, '_links') === toldLinks(kind, typed)) return [];
    if (dayFrom(textOf(typed, 'from')) > localDate(await this.clock.now())) return [];
    await this.files.toChange(visitor.actor, id);
    return this.links.preview(visitor.actor, id, { kind, location });
  }

  private async placeFields(
    { visitor }: VisitedPage,
    id: string,
    kind: 'location' | 'agencyLocation',
  ): Promise<readonly FormField[]> {
    const sides = await this.particulars.sidesOf(visitor.actor, id);
    if (sides === undefined) return [];
    const { workplace, employer, hired } = sides;
    if (kind === 'agencyLocation')
      return [agencyField(employer.name, placeChoices(employer.document?.locations ?? []))];
    const hint = hired
      ? 'Het werk is bij de inlener. Een nieuwe vestiging legt u eerst vast bij de inlener.'
      : 'Een nieuwe vestiging legt u eerst vast bij de werkgever.';
    return [placeField(workplace.name, placeChoices(workplace.document?.locations ?? []), hint)];
  }

  private async page(
    page: VisitedPage,
    id: string,
    kind: ParticularKind,
    typed: Typed,
    seen: number,
    faults: readonly ShownFault[],
    moved: readonly MovedLink[] = [],
  ): Promise<string> {
    const number = caseNumber(id);
    const key = randomUUID();
    const fields = [FROM_FIELD, ...(isPlaceKind(kind) ? await this.placeFields(page, id, kind) : fieldsOf(kind))];
    const rows = kind === 'otherSupport' ? shownSupports(typed) : 0;
    const shared = { page, placement: id, number, kind, fields, rows, typed, key, seen, faults };
    const body = h(ParticularFormPage, { ...shared, moved });
    const title = `${KIND_WORDS[kind]} – zaak ${number}`;
    return this.renderer.page({ page, title, crumbs: crumbsOf(id), fault: faults.length > 0, body });
  }
}

const has = (items: readonly ParticularView[], kind: ParticularKind): boolean =>
  items.some((item) => item.kind === kind);

function fieldsOf(kind: ParticularKind): readonly FormField[] {
  if (kind === 'ageGroup' || isPlaceKind(kind)) return [];
  return kind === 'contracts' ? CONTRACT_SEQUENCE_FIELDS : PARTICULAR_FIELDS[kind];
}

const BODY_FIELDS: Readonly<Partial<Record<ParticularKind, string>>> = {
  otherDecision: 'otherDecidedBy',
  otherSupport: 'supportDecidedBy',
};

/** Who decides is known: it is most likely who decided. */
function decidedBy(kind: ParticularKind, items: readonly ParticularView[]): Typed {
  const field = BODY_FIELDS[kind];
  if (field === undefined) return {};
  const now = items.find(({ kind: of, standing }) => of === 'decidingBody' && standing === 'inForce');
  const { otherBody = '' } = now ? typedFrom(now) : {};
  return { [field]: otherBody };
}

const seenBy = (typed: Typed): number => Number.parseInt(textOf(typed, '_gezien'), 10) || 0;
