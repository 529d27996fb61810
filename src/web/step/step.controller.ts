import { randomUUID } from 'node:crypto';
import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import type { PolicySet } from '../../../workflows/law/policies.js';
import { EmployerService } from '../../employers/employer.service.js';
import { Workflows } from '../../engine/decision-env.js';
import type { StaleRevisionError } from '../../engine/engine.errors.js';
import { OrganisationService } from '../../organisations/organisation.service.js';
import { idempotencyFrom } from '../../http/idempotency.js';
import { IdPipe } from '../../http/id.pipe.js';
import { NotFoundError } from '../../http/request.errors.js';
import { ParticularsService } from '../../particulars/particulars.service.js';
import { SECOND_PERSON } from '../../../workflows/placement/placement.second-person.js';
import { isSent } from '../../../workflows/step.js';
import { PlacementEvents, type Sending } from '../../placements/placement-events.service.js';
import { instanceOf, PlacementFiles, type LiveInstance } from '../../placements/placement-files.service.js';
import { previewView } from '../../placements/preview-view.js';
import { isSentByLetter } from '../../placements/sent-by-letter.js';
import { StepProposals } from '../../step-proposals/step-proposals.service.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { caseNumber } from '../../reminders/case-number.js';
import { dropSent, isDraftWish, keepDraft } from '../drafts/draft-form.js';
import { PolicyReader } from '../../subsidies/policy-reader.js';
import { DraftStore } from '../drafts/draft-store.js';
import type { Draft, DraftOutcome } from '../drafts/draft.js';
import { StepDrafts } from '../drafts/step-drafts.js';
import type { SessionActor } from '../../access/session.js';
import { formOf, type FormField } from '../forms/form-field.js';
import { orUndefined } from '../forms/form-part.js';
import { payloadFrom, textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { contractTyped } from '../particulars/particular-values.js';
import { crumbsOf } from '../placement/crumbs.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { asksChoices, firstByChoice, hintedByChoice } from './chosen-by-body.js';
import { firstValues } from './first-values.js';
import { fieldsOfDecision, firstOfDecision, fittingKinds, kindIn } from './decision-form.js';
import { DecisionKindPage } from './decision-kind.js';
import { knownChoices } from './known-choices.js';
import { sealedFrom } from './sealed-from.js';
import { namesFor } from './fitting-fields.js';
import { refusedBy, type Refused } from './step-outcome.js';
import { StepPage, type Conflict } from './step-page.js';

type Opened = {
  readonly live: LiveInstance;
  readonly label: string;
  readonly fields: readonly FormField[];
  /** Parts of the payload that may be empty, shown or not: what is not filled in is sent so. */
  readonly mayBeEmpty: readonly string[];
  /** What the deciding body chose, where the form opens with it. */
  readonly policies: PolicySet | undefined;
};
type More = Partial<
  Pick<Parameters<typeof StepPage>[0], 'faults' | 'conflict' | 'preview' | 'previewed' | 'saved' | 'seen' | 'concept'>
> & { readonly saved?: DraftOutcome | undefined };
type Place = { readonly id: string; readonly instance: string; readonly type: string };

/** Every step of the work as a form: fill in, see what it causes, save. */
@WebPage('plaatsingen/:id/stap/:instance/:type')
export class StepController {
  constructor(
    private readonly renderer: Renderer,
    private readonly files: PlacementFiles,
    private readonly events: PlacementEvents,
    private readonly workflows: Workflows,
    private readonly names: FileNamesReader,
    private readonly employers: EmployerService,
    private readonly organisations: OrganisationService,
    private readonly drafts: DraftStore,
    private readonly particulars: ParticularsService,
    private readonly policies: PolicyReader,
    private readonly proposals: StepProposals,
    private readonly clock: Clock,
  ) {}

  @Get()
  async form(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('instance') instance: string,
    @Param('type') type: string,
    @Query() query: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const place = { id, instance, type };
    const opened = await this.open(page, place, query, true);
    if (isSentByLetter(opened.live.definition.name, type)) {
      response.redirect(303, `/plaatsingen/${id}/documenten`);
      return;
    }
    response.type('html').send(await this.firstPage(page, place, opened, query));
  }

  private async firstPage(page: VisitedPage, place: Place, opened: Opened, query: Typed): Promise<string> {
    const { id, type } = place;
    const draft = await this.draft(page, place, orUndefined(textOf(query, 'concept')));
    if (draft) {
      const { values, revision } = draft;
      const kept = await this.open(page, place, values);
      return this.page(page, place, kept, values, kept.live.revision, { seen: revision, concept: draft.key });
    }
    const { context } = opened.live.instance;
    if (type === 'decision.prepared' && kindIn(query) === undefined) return this.kindPage(page, place, opened);
    const today = localDate(await this.clock.now());
    const chosen = opened.policies ? firstByChoice({ type, kind: kindIn(query) }, context, today, opened.policies) : {};
    const first = {
      ...firstValues(opened.fields, context, today),
      ...chosen,
      ...firstOfDecision(type, query, context, today),
    };
    const agreed = type === 'contract.renewed' ? await this.agreedContract(page, opened.live, id) : {};
    const typed = { ...first, ...agreed, ...chosenIn(query, opened.fields) };
    return this.page(page, place, opened, typed, opened.live.revision, {});
  }

  @Post()
  async send(
    @CurrentPage() page: VisitedPage,
    @Param('id', IdPipe) id: string,
    @Param('instance') instance: string,
    @Param('type') type: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const place = { id, instance, type };
    const opened = await this.open(page, place, typed);
    const seen = Number.parseInt(textOf(typed, '_revision'), 10) || 0;
    const sending = sendingOf(place, opened, typed, seen);
    const { actor } = page.visitor;
    if (isDraftWish(typed)) return this.keep(page, place, opened, typed, seen, response);
    try {
      if (textOf(typed, '_doen') === 'vastleggen' && textOf(typed, '_gezien') === contentOf(sending)) {
        const next = await this.record(actor, { ...sending, ...keyOf(place, typed, sending) });
        await dropSent(this.drafts, actor, conceptOf(place, typed), typed);
        response.redirect(303, next);
        return;
      }
      const previewed = await this.events.preview(actor, sending);
      const preview = previewView(previewed, this.workflows);
      response
        .type('html')
        .send(this.page(page, place, opened, typed, seen, { preview, previewed: contentOf(sending) }));
    } catch (error) {
      const refused = refusedBy(error, opened.fields);
      const html = await this.refusedPage(page, place, opened, typed, seen, refused);
      response.status(refused.status).type('html').send(html);
    }
  }

  /** Recorded at once, or laid before the second person who was chosen. @returns where to go on */
  private async record(actor: SessionActor, sending: Sending): Promise<string> {
    const { placement, sent } = sending;
    const second = secondIn(sending);
    if (second === undefined) {
      await this.events.send(actor, sending);
      return `/plaatsingen/${placement}?vastgelegd=${sent.type}`;
    }
    const number = await this.proposals.propose(actor, { ...sending, second });
    return `/plaatsingen/${placement}/voorstellen/${number}?klaar=voorgelegd`;
  }

  /** Saves the form as it is, whatever is still wrong with it. */
  private async keep(
    page: VisitedPage,
    place: Place,
    opened: Opened,
    typed: Typed,
    revision: number,
    response: Response,
  ): Promise<void> {
    const { id, instance, type } = place;
    const title = `${opened.label}, zaak ${caseNumber(id)}`;
    const form = { key: conceptOf(place, typed), title, address: StepDrafts.addressOf(id, instance, type) };
    const saved = await keepDraft(this.drafts, page.visitor.actor, form, typed);
    const seen = saved.kind === 'saved' ? saved.draft.revision : seenBy(typed);
    const status = saved.kind === 'saved' ? 200 : 409;
    response
      .status(status)
      .type('html')
      .send(this.page(page, place, opened, typed, revision, { saved, seen }));
  }

  /** A draft of this very step; the name of another is not followed. */
  private async draft(page: VisitedPage, place: Place, concept: string | undefined): Promise<Draft | undefined> {
    if (concept === undefined || !isOwn(place, concept)) return undefined;
    return this.drafts.find(page.visitor.actor, concept);
  }

  /** @param shown whether the form is shown for the first time: that is a look (F6); of what is sent the rest tells */
  private async open(page: VisitedPage, { id, instance, type }: Place, typed: Typed, shown = false): Promise<Opened> {
    const { actor } = page.visitor;
    const look = { operation: 'placement.step', purpose: undefined };
    const file = await (shown ? this.files.lookToChange(actor, id, look) : this.files.toChange(actor, id));
    const live = instanceOf(file, instance);
    const event = Object.hasOwn(live.definition.events, type) ? live.definition.events[type] : undefined;
    if (!event || !isSent(event)) throw new NotFoundError('Deze stap is er niet.');
    const names = namesFor(
      type,
      live.instance.context,
      formOf(type, event).map(({ name }) => name),
    );
    const known = await knownChoices(actor, live, names, {
      names: this.names,
      employers: this.employers,
      organisations: this.organisations,
      files: this.files,
      placement: id,
      proposals: this.proposals,
    });
    const fitting = formOf(type, event, known).filter(({ name }) => names.includes(name));
    const policies = asksChoices(type) ? await this.policies.of(actor, file.item.decidingBody) : undefined;
    const asked = fieldsOfDecision(type, fitting, kindIn(typed), live.instance.context);
    const today = localDate(await this.clock.now());
    const first = policies ? firstByChoice({ type, kind: kindIn(typed) }, live.instance.context, today, policies) : {};
    const fields = policies ? hintedByChoice(type, asked, today, policies, first) : asked;
    const mayBeEmpty = fitting.filter(({ required }) => !required).map(({ name }) => name);
    return { live, label: event.label, fields, mayBeEmpty, policies };
  }

  /** First which kind: the form after it asks only what that kind needs. */
  private kindPage(page: VisitedPage, { id, instance }: Place, { live, label }: Opened): string {
    const number = caseNumber(id);
    const body = h(DecisionKindPage, { placement: id, instance, number, ...fittingKinds(live.instance.context) });
    return this.renderer.page({ page, title: `${label} – zaak ${number}`, crumbs: crumbsOf(id), body });
  }

  /** Seeds 37: the contract that was agreed to follow the present one. */
  private async agreedContract(page: VisitedPage, live: LiveInstance, id: string): Promise<Typed> {
    const { contract } = live.instance.context as { readonly contract?: { readonly from?: string } | null };
    const sequence = await this.particulars.sequenceOf(page.visitor.actor, id);
    const next = sequence.find(({ from }) => from > (contract?.from ?? ''));
    return next === undefined ? {} : contractTyped(next);
  }

  /** After a conflict the form holds the new version: whoever looked may go on with what was typed. */
  private async refusedPage(
    page: VisitedPage,
    place: Place,
    opened: Opened,
    typed: Typed,
    seen: number,
    refused: Refused,
  ): Promise<string> {
    if (refused.kind === 'faults') return this.page(page, place, opened, typed, seen, { faults: refused.faults });
    const conflict = await this.conflictOf(page, opened.live, refused.error);
    return this.page(page, place, opened, typed, refused.error.current, { conflict });
  }

  private async conflictOf(page: VisitedPage, live: LiveInstance, error: StaleRevisionError): Promise<Conflict> {
    const members = await this.names.members(page.visitor.actor);
    const changes = error.changes.map(({ at, type, by }) => ({
      at,
      label: live.definition.events[type]?.label ?? 'Wijziging',
      by: members.get(by) ?? 'het systeem',
    }));
    return { changes };
  }

  private page(
    page: VisitedPage,
    { id, type }: Place,
    { live, label, fields }: Opened,
    typed: Typed,
    revision: number,
    more: More,
  ): string {
    const { faults = [], conflict, preview, previewed = '', saved, seen = seenBy(typed) } = more;
    const concept = more.concept ?? textOf(typed, '_conceptnaam');
    const key = textOf(typed, '_key') || randomUUID();
    const number = caseNumber(id);
    const shared = { page, placement: id, live, type, label, number, fields, typed, revision, key };
    const body = h(StepPage, { ...shared, faults, conflict, preview, previewed, saved, seen, concept });
    const fault = faults.length > 0 || conflict !== undefined;
    return this.renderer.page({ page, title: `${label} – zaak ${number}`, crumbs: crumbsOf(id), fault, body });
  }
}

function sendingOf(
  { id, instance, type }: Place,
  { fields, mayBeEmpty }: Opened,
  typed: Typed,
  expectedRevision: number,
): Sending {
  const sealed = sealedFrom(typed);
  const filled = Object.entries(payloadFrom(fields, typed)).filter(([, value]) => value !== undefined);
  const empty = mayBeEmpty.map((name) => [name, null] as const);
  const sent = { ...Object.fromEntries([...empty, ...filled]), type, ...(sealed ? { sealed } : {}) };
  return { placement: id, instance, sent, expectedRevision };
}

/** Who is asked to confirm it (B2b, M32, M51). */
function secondIn({ sent: { type, secondBy } }: Pick<Sending, 'sent'>): string | undefined {
  return SECOND_PERSON[type] !== undefined && typeof secondBy === 'string' ? secondBy : undefined;
}

/** What was looked at before saving: after a change in the form it is looked at again. */
const contentOf = ({ sent }: Sending): string => idempotencyFrom('', 'form', sent)?.bodyHash.slice(0, 16) ?? '';

/** A changed form is another request: its key differs with what was typed. */
function keyOf({ id, instance, type }: Place, typed: Typed, sending: Sending): Pick<Sending, 'idempotency'> {
  const key = textOf(typed, '_key');
  if (!/^[0-9a-f-]{36}$/.test(key)) return {};
  const idempotency = idempotencyFrom(`web:${id}:${instance}:${type}`, `${key}.${contentOf(sending)}`, sending.sent);
  return idempotency === undefined ? {} : { idempotency };
}

/** What a link to this form chooses beforehand: only what stands in a list. */
const chosenIn = (query: Typed, fields: readonly FormField[]): Typed =>
  Object.fromEntries(
    fields.flatMap(({ name, choices }) => {
      const value = textOf(query, name);
      return choices.some((choice) => choice.value === value) ? [[name, value]] : [];
    }),
  );

const seenBy = (typed: Typed): number => Number.parseInt(textOf(typed, '_concept'), 10) || 0;

const isOwn = ({ id, instance, type }: Place, concept: string): boolean => {
  const own = StepDrafts.keyOf(id, instance, type);
  return concept === own || concept.startsWith(`${own}:`);
};

/** The draft that the form came from, else the one of this step. */
function conceptOf(place: Place, typed: Typed): string {
  const named = textOf(typed, '_conceptnaam');
  return isOwn(place, named) ? named : StepDrafts.keyOf(place.id, place.instance, place.type);
}
