import { randomUUID } from 'node:crypto';
import { h } from 'preact';
import type { SessionActor } from '../../../access/session.js';
import type { Workflows } from '../../../engine/decision-env.js';
import type { PlacementEvents } from '../../../placements/placement-events.service.js';
import type { Preview } from '../../../placements/placement.views.js';
import { previewView } from '../../../placements/preview-view.js';
import { caseNumber } from '../../../reminders/case-number.js';
import type { Draft, DraftOutcome } from '../../drafts/draft.js';
import { DRAFT_SAVING } from '../../drafts/draft-form.js';
import type { DraftStore } from '../../drafts/draft-store.js';
import type { ShownFault } from '../../forms/error-summary.js';
import { textOf, type Typed } from '../../forms/form-values.js';
import type { Renderer } from '../../layout/renderer.js';
import type { VisitedPage } from '../../session/current-page.js';
import { comparedIn } from '../review/compared.js';
import { firstMeasuring } from './first-measuring.js';
import type { Desk, MeasurementDesk } from './measurement-desk.js';
import { MeasurementPage, type MeasurementPageProps } from './measurement-page.js';
import { outcomeOf } from './outcome.js';
import type { Returned } from './step-form.js';

/** States in which there is something to fill in, with what the form can then do. */
const FORM_ACTIONS: Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>> = {
  planned: [],
  visited: [{ value: 'maken', label: 'Concept van het rapport maken' }],
  drafted: [{ value: 'maken', label: 'Concept bijwerken' }],
  viewsClosed: [
    { value: 'indienen', label: 'Rapport indienen' },
    { value: 'maken', label: 'Nieuw concept maken' },
  ],
  returned: [
    { value: 'indienen', label: 'Rapport opnieuw indienen' },
    { value: 'maken', label: 'Nieuw concept maken' },
  ],
};

export type Shown = {
  /** What was typed in the measuring form; else what was saved. */
  readonly typed?: Typed;
  readonly faults?: readonly ShownFault[];
  readonly draftOutcome?: DraftOutcome;
  readonly returned?: Returned;
  readonly done?: string;
  /** What stands in the address behind the question mark. */
  readonly query?: unknown;
};

export const draftKey = ({ placement, instance }: Pick<Desk, 'placement' | 'instance'>): string =>
  `meting:${placement}:${instance}`;

/** Makes the page of a measurement, with the form as it was saved or typed. */
export class MeasurementPages {
  constructor(
    private readonly renderer: Renderer,
    private readonly desks: MeasurementDesk,
    private readonly drafts: DraftStore,
    private readonly events: PlacementEvents,
    private readonly workflows: Workflows,
  ) {}

  async html(page: VisitedPage, desk: Desk, shown: Shown): Promise<string> {
    const { faults = [], draftOutcome, returned, done } = shown;
    const { actor } = page.visitor;
    const number = caseNumber(desk.placement);
    const { revision } = desk.live;
    const body = h(MeasurementPage, {
      page,
      path: desk.path,
      revision,
      uuid: randomUUID(),
      returned,
      desk,
      number,
      form: await this.form(actor, desk, shown),
      draftOutcome,
      asking: await this.asking(actor, desk),
      done,
      compared: comparedIn(shown.query, desk.report.story.versions.length),
    });
    const fault = faults.length > 0 || returned !== undefined;
    const crumbs = [{ href: '/agenda', label: 'Agenda' }];
    return this.renderer.page({ page, title: `Meting zaak ${number}`, crumbs, fault, pageScript: 'measuring', body });
  }

  private async form(
    actor: SessionActor,
    desk: Desk,
    { typed, faults = [], draftOutcome }: Shown,
  ): Promise<MeasurementPageProps['form']> {
    const actions = FORM_ACTIONS[desk.state];
    if (actions === undefined) return undefined;
    // M20: what the expert before had begun is not lost.
    const saved = await this.drafts.takeOver(actor, draftKey(desk));
    const values = typed ?? valuesOf(saved) ?? firstMeasuring(desk.report.story.draft, desk.workplace.locations);
    return {
      typed: values,
      faults,
      outcome: outcomeOf(values, desk.facts.hours, desk.law),
      revision: desk.live.revision,
      key: textOf(values, '_key') || randomUUID(),
      seen: seenOf(typed, draftOutcome, saved),
      savedAt: saved?.savedAt,
      saving: textOf(saved?.values ?? {}, DRAFT_SAVING),
      browserKey: await this.desks.browserKey(actor, desk),
      cameBack: typed !== undefined,
      actions,
    };
  }

  /** What sending the draft will cause; nothing is stored. */
  private async asking(actor: SessionActor, desk: Desk): Promise<Preview | undefined> {
    if (desk.state !== 'drafted') return undefined;
    const { placement, instance, today } = desk;
    const sending = { placement, instance, sent: { type: 'views.asked', askedOn: today } };
    return previewView(await this.events.preview(actor, sending), this.workflows);
  }
}

const valuesOf = (saved: Draft | undefined): Typed | undefined => saved?.values;

/** The version of the concept this tab knows: what it was just told, what it said, or what it opens with. */
function seenOf(typed: Typed | undefined, outcome: DraftOutcome | undefined, saved: Draft | undefined): number {
  if (outcome?.kind === 'saved') return outcome.draft.revision;
  if (typed !== undefined) return Number.parseInt(textOf(typed, '_concept'), 10) || 0;
  return saved?.revision ?? 0;
}
