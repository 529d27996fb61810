import { randomUUID } from 'node:crypto';
import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import type { SessionActor } from '../../../access/session.js';
import { StaleRevisionError } from '../../../engine/engine.errors.js';
import { idempotencyFrom } from '../../../http/idempotency.js';
import { NotFoundError } from '../../../http/request.errors.js';
import { EmployerService } from '../../../employers/employer.service.js';
import { ExpertOrders, type ListedMeasurement } from '../../../measurements/expert-orders.service.js';
import { VisitAnswers } from '../../../links/visit-answers.read-model.js';
import { PlacementEvents, type Sending } from '../../../placements/placement-events.service.js';
import { caseNumber } from '../../../reminders/case-number.js';
import { mailText } from '../../../reminders/render.js';
import { templateOf } from '../../../reminders/templates/all-templates.js';
import type { ShownFault } from '../../forms/error-summary.js';
import { formKey } from '../../forms/form-key.js';
import { listOf, textOf, type Typed } from '../../forms/form-values.js';
import { Renderer } from '../../layout/renderer.js';
import { FileNamesReader } from '../../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../../session/current-page.js';
import { WebPage } from '../../session/web-page.js';
import { refusedBy } from '../../step/step-outcome.js';
import { placeOf, planKey } from './agenda-view.js';
import { withPlaces } from './place-names.js';
import { firstVisit, startOf, visitInput, visitNotes, visitSendings, type VisitInput } from './visit-input.js';
import { standingsOf } from './standings.js';
import { VisitPage, type VisitPreview } from './visit-page.js';

const FIELDS = ['visitOn', 'startsAt', 'minutes'];
const PLANNABLE = ['ordered', 'planned'];

type Chosen = {
  /** All own orders that have a visit ahead. */
  readonly all: readonly ListedMeasurement[];
  readonly chosen: readonly ListedMeasurement[];
};

/** Planning and moving visits, one or several at one place of work, with the invitations shown before (step 9, M23). */
@WebPage('agenda/plannen')
export class VisitController {
  constructor(
    private readonly renderer: Renderer,
    private readonly orders: ExpertOrders,
    private readonly events: PlacementEvents,
    private readonly names: FileNamesReader,
    private readonly answers: VisitAnswers,
    private readonly employers: EmployerService,
  ) {}

  @Get()
  async form(@CurrentPage() page: VisitedPage, @Query() query: Typed): Promise<string> {
    const found = await this.choose(page.visitor.actor, listOf(query, 'm'));
    if (found.chosen.length === 0) throw new NotFoundError('Kies eerst in de agenda een opdracht om te plannen.');
    return this.page(page, found, firstVisit(found.chosen), {});
  }

  @Post()
  async send(@CurrentPage() page: VisitedPage, @Body() typed: Typed, @Res() response: Response): Promise<void> {
    const { actor } = page.visitor;
    const found = await this.choose(actor, listOf(typed, 'm'));
    const { input, faults } = visitInput(typed);
    const nobody: readonly ShownFault[] =
      found.chosen.length === 0 ? [{ field: 'm', detail: 'Vink minstens één werknemer aan.' }] : [];
    if (!input || nobody.length > 0) {
      await this.refuse(response, page, found, typed, [...nobody, ...faults], 400);
      return;
    }
    const sendings = visitSendings(
      found.chosen.map((order) => asSeen(order, typed)),
      input,
    );
    const seen = contentOf(sendings);
    if (sendings.length === 0) {
      const detail = 'Het bezoek staat al op deze dag en tijd: er verandert niets.';
      await this.refuse(response, page, found, typed, [{ field: 'visitOn', detail }], 400);
      return;
    }
    try {
      for (const sending of sendings) await this.events.preview(actor, sending);
      if (textOf(typed, '_doen') === 'vastleggen' && textOf(typed, '_gezien') === seen) {
        for (const sending of sendings) await this.events.send(actor, withKey(typed, sending));
        response.redirect(303, `/agenda?gepland=${sendings.length}`);
        return;
      }
      const preview = previewOf(found, input, seen);
      response.type('html').send(await this.page(page, found, typed, { preview }));
    } catch (error) {
      const refused = refusedBy(error, FIELDS);
      const shown = refused.kind === 'faults' ? refused.faults : [{ field: 'm', detail: changedMeanwhile(error) }];
      const again = await this.choose(actor, listOf(typed, 'm'));
      await this.refuse(response, page, again, typed, shown, refused.status);
    }
  }

  /** The orders asked for, with every other order at the same places of work. */
  private async choose(actor: SessionActor, keys: readonly string[]): Promise<Chosen> {
    const own = (await this.orders.ofExpert(actor)).filter(({ state }) => PLANNABLE.includes(state));
    const all = await withPlaces(this.employers, actor, own);
    const chosen = keys.flatMap((key) => all.find((order) => planKey(order) === key) ?? []);
    return { all, chosen: [...new Set(chosen)] };
  }

  private async refuse(
    response: Response,
    page: VisitedPage,
    found: Chosen,
    typed: Typed,
    faults: readonly ShownFault[],
    status: number,
  ): Promise<void> {
    response
      .status(status)
      .type('html')
      .send(await this.page(page, found, typed, { faults }));
  }

  private async page(
    page: VisitedPage,
    { all, chosen }: Chosen,
    typed: Typed,
    { faults = [], preview }: { readonly faults?: readonly ShownFault[]; readonly preview?: VisitPreview },
  ): Promise<string> {
    const shown = [...new Set([...chosen, ...all.filter((one) => isNear(one, chosen))])];
    const body = h(VisitPage, {
      page,
      orders: shown,
      chosen: new Set(chosen.map(planKey)),
      names: await this.names.of(page.visitor.actor, shown, 'agenda.read'),
      typed,
      key: textOf(typed, '_key') || randomUUID(),
      faults,
      preview,
      standings: await standingsOf(this.answers, page.visitor.actor, shown),
    });
    const crumbs = [{ href: '/agenda', label: 'Agenda' }];
    return this.renderer.page({ page, title: 'Bezoek plannen', crumbs, fault: faults.length > 0, body });
  }
}

const isNear = (one: ListedMeasurement, chosen: readonly ListedMeasurement[]): boolean =>
  chosen.some((other) => placeOf(other) === placeOf(one));

/** The version that stood on the form when it was filled in. */
function asSeen(order: ListedMeasurement, typed: Typed): ListedMeasurement {
  const seen = Number.parseInt(textOf(typed, `versie.${planKey(order)}`), 10);
  return Number.isNaN(seen) ? order : { ...order, revision: seen };
}

function changedMeanwhile(error: unknown): string {
  const by = error instanceof StaleRevisionError ? 'Iemand anders veranderde intussen een opdracht.' : '';
  return `${by} Kijk of de datum nog klopt en controleer opnieuw.`.trim();
}

const contentOf = (sendings: readonly Sending[]): string =>
  idempotencyFrom(
    '',
    'form',
    sendings.map(({ placement, instance, sent }) => ({ placement, instance, sent })),
  )?.bodyHash.slice(0, 16) ?? '';

/** Sent twice counts once, also when the second of three was refused and all are sent again. */
function withKey(typed: Typed, sending: Sending): Sending {
  const idempotency = formKey(`web:visit:${sending.placement}:${sending.instance}`, typed, sending.sent);
  return { ...sending, ...(idempotency && { idempotency }) };
}

function previewOf({ all, chosen }: Chosen, input: VisitInput, seen: string): VisitPreview {
  const visits = chosen.map((order, index) => ({ order, startsAt: startOf(input, index) }));
  return {
    visits,
    visitOn: input.visitOn,
    minutes: input.minutes,
    notes: visitNotes(chosen, all, input),
    mails: mailsOf(visits, input),
    seen,
  };
}

/** The mails to one worker and to the employer; the others are the same but for time and case number. */
function mailsOf(visits: VisitPreview['visits'], { visitOn, minutes }: VisitInput): VisitPreview['mails'] {
  const [first] = visits;
  const template = templateOf('visit.invitation');
  if (!first || !template) return [];
  const { order, startsAt } = first;
  const sequence = order.facts.visitSequence + 1;
  const data = { measurement: order.number, visitOn, startsAt, minutes, sequence };
  return [
    { to: 'worker', word: 'werknemer' },
    { to: 'employer', word: 'werkgever' },
  ].map(({ to, word }) => ({
    to: visits.length > 1 ? `${word} (zaak ${caseNumber(order.placement)})` : word,
    ...mailText(template, { placement: order.placement, to, data }, ''),
  }));
}
