import type { JsonObject, WorkflowEvent } from '../../workflows/definition.js';
import type { Engine } from '../engine/engine.js';
import { inSession } from '../journal/session-work.js';
import type { PersonVault } from '../people/person-vault.js';
import { sealedPlace } from '../placements/sealed-place.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { idempotencyOf } from './answer-key.js';
import {
  CONDITION_QUESTIONS,
  CONDITIONS,
  type ConditionsAnswer,
  type QuestionsAnswer,
  type ViewAnswer,
} from './answer-input.js';
import { CONDITION_ANSWERS } from './answer-words.js';
import type { LinkVisit } from './link-door.service.js';
import type { LinkFile } from './link-file.service.js';
import { LINK_KINDS, partyOf, type LinkPurpose } from './link-kinds.js';
import { givesView } from './link-people.js';
import type { LinkRecord, Told } from './link-record.js';
import { markUsed } from './link-rows.js';
import { LinkClosedError } from './link.errors.js';

type Sent = {
  readonly instance: string;
  readonly event: WorkflowEvent;
  readonly words?: JsonObject;
  readonly key: string;
};

/** Lets the answers of people outside happen as events of their own, each only by a link of its purpose. */
export class LinkAnswers {
  constructor(
    private readonly pool: AppPool,
    private readonly engine: Engine,
    private readonly vault: PersonVault,
    private readonly record: LinkRecord,
    private readonly clock: Clock,
  ) {}

  /** B17: the real first day. @throws LinkClosedError, EngineError */
  async confirmFirstDay(visit: LinkVisit, file: LinkFile, firstDay: string): Promise<void> {
    this.require(visit, 'firstDay');
    const event = { type: 'start.confirmed', firstDay, confirmedOn: file.today };
    await this.send(visit, file, { instance: 'placement', event, key: 'answer' });
    await this.answered(visit);
  }

  /** M4, M5: no event; whoever follows the placement asks what happened. */
  async notStarted(visit: LinkVisit): Promise<void> {
    this.require(visit, 'firstDay');
    const told = [{ template: 'link.notStarted', recipient: 'owner', data: {} }];
    await this.note(visit, 'link.notStarted', {}, told, { closes: true });
  }

  /** B18: paid hours of the month that was asked. @throws LinkClosedError, EngineError */
  async declareHours(visit: LinkVisit, file: LinkFile, hours: string): Promise<void> {
    this.require(visit, 'hours');
    const { month, addressee } = visit.link;
    const declaredBy = addressee === 'payrollOffice' ? 'payrollOffice' : 'employer';
    const event = { type: 'hours.declared', month: month ?? '', hours, declaredBy };
    await this.send(visit, file, { instance: 'placement', event, key: 'answer' });
    await this.answered(visit);
  }

  /** The employer's four conditions (step 7): about the workplace, not about the person. */
  async conditions(visit: LinkVisit, file: LinkFile, answer: ConditionsAnswer): Promise<void> {
    this.require(visit, 'conditions');
    const event = contact(file, 'employer', 'conditions', null);
    const words = { explanation: conditionsText(answer) };
    await this.send(visit, file, { instance: 'placement', event, words, key: 'answer' });
    const { adapted, guidance, accepted, management } = answer;
    if ([adapted, guidance, accepted, management].some((one) => one !== 'yes')) {
      await this.note(visit, 'link.conditionsOpen', {}, [
        { template: 'link.conditionsOpen', recipient: 'owner', data: {} },
      ]);
    }
    await this.answered(visit);
  }

  /** Three questions to the worker: only kinds of help wanted are kept, no score on a person. */
  async questions(visit: LinkVisit, file: LinkFile, answer: QuestionsAnswer): Promise<void> {
    this.require(visit, 'questions');
    const wanted = [answer.pleasure, answer.help, answer.wish].filter((one) => one !== 'none');
    const kinds = wanted.length === 0 ? [null] : wanted;
    for (const kind of kinds) {
      const event = contact(file, 'worker', 'questions', kind);
      await this.send(visit, file, { instance: 'placement', event, key: kind ?? 'none' });
    }
    if (wanted.length > 0) {
      const data = { kinds: wanted.join(' ') };
      await this.note(visit, 'link.helpWanted', data, [{ template: 'link.helpWanted', recipient: 'owner', data }]);
    }
    await this.answered(visit);
  }

  /** C7: a view in writing, each point by itself. @throws LinkClosedError, EngineError */
  async giveView(visit: LinkVisit, file: LinkFile, { agrees, points }: ViewAnswer): Promise<void> {
    this.requireView(visit, file);
    const { measurement, addressee } = visit.link;
    const said = agrees ? [] : points;
    const event = {
      type: 'view.given',
      party: partyOf(addressee),
      givenOn: file.today,
      how: 'written',
      readBack: false,
      agrees,
      points: said.length,
    };
    const words = said.length === 0 ? undefined : { points: said.map((point) => ({ point })) };
    const instance = `measurement-${measurement}`;
    await this.send(visit, file, { instance, event, ...(words === undefined ? {} : { words }), key: 'answer' });
    await this.answered(visit);
  }

  /** M19: whoever wants to tell it is called; the expert writes it down and reads it back. */
  async askToTell(visit: LinkVisit, file: LinkFile): Promise<void> {
    this.requireView(visit, file);
    const { measurement, addressee } = visit.link;
    const data = { measurement, party: partyOf(addressee) };
    const told = [{ template: 'link.oralView', recipient: 'assignedExpert', data }];
    await this.note(visit, 'link.oralView', data, told, { closes: true });
  }

  /** M42. @param key of the form, so that it counts once */
  async supportHours(visit: LinkVisit, file: LinkFile, month: string, hours: string, key: string): Promise<void> {
    this.require(visit, 'support');
    const event = { type: 'support.progressReported', month, hours };
    await this.send(visit, file, { instance: `support-${visit.link.support}`, event, key: `${key}.hours` });
  }

  async supportEvaluation(
    visit: LinkVisit,
    file: LinkFile,
    advice: string,
    explanation: string,
    key: string,
  ): Promise<void> {
    this.require(visit, 'support');
    const event = { type: 'support.evaluated', evaluatedOn: file.today, advice };
    const instance = `support-${visit.link.support}`;
    await this.send(visit, file, { instance, event, words: { explanation }, key: `${key}.evaluation` });
  }

  /** The plan is a text for whoever decides on the support; it lies sealed. */
  async supportPlan(visit: LinkVisit, file: LinkFile, plan: string): Promise<void> {
    this.require(visit, 'support');
    const { placement, support } = visit.link;
    const type = 'link.planReceived';
    const sealed = await this.vault.seal(visit.session, file.parties.candidate, sealedPlace(placement, type), {
      explanation: plan,
    });
    const told = [{ template: type, recipient: 'owner', data: { support } }];
    await this.note(visit, type, { support }, told, { sealed });
  }

  /** From now on a link of one answer opens nothing more. */
  private async answered({ link, session }: LinkVisit): Promise<void> {
    const now = await this.clock.now();
    await inSession(this.pool, session, (client) => markUsed(client, link.id, now));
  }

  /** Single purpose; a link that was answered takes no second answer. */
  private require({ link }: LinkVisit, purpose: LinkPurpose): void {
    if (link.purpose !== purpose) throw new LinkClosedError('unknown');
    if (link.used_at !== null && LINK_KINDS[purpose].once) throw new LinkClosedError('used');
  }

  private requireView(visit: LinkVisit, { parties, contact, today }: LinkFile): void {
    this.require(visit, 'view');
    const { addressee } = visit.link;
    if (!givesView(parties, { addressee, name: contact.name }, today)) throw new LinkClosedError('unknown');
  }

  private async send(visit: LinkVisit, file: LinkFile, { instance, event, words, key }: Sent): Promise<void> {
    const { link, session, actor } = visit;
    const { type } = event;
    const sealed =
      words === undefined
        ? undefined
        : await this.vault.seal(session, file.parties.candidate, sealedPlace(link.placement, type), words);
    await this.engine.dispatch(session, {
      kind: 'event',
      stream: link.placement,
      actor,
      instance,
      event,
      ...(sealed === undefined ? {} : { sealed }),
      idempotency: idempotencyOf(`link:${link.id}`, key, event),
    });
  }

  /** An entry without an event; one that closes its link is refused when somebody was first. */
  private async note(
    visit: LinkVisit,
    type: string,
    facts: JsonObject,
    inbox: readonly Told[],
    { sealed, closes = false }: { readonly sealed?: string; readonly closes?: boolean } = {},
  ): Promise<void> {
    const { link, session, actor } = visit;
    const entry = { placement: link.placement, type, actor, facts: { link: link.id, ...facts }, inbox };
    await this.record.append(
      session,
      { ...entry, ...(sealed === undefined ? {} : { sealed }) },
      async (client, { at }) => {
        if (closes && !(await markUsed(client, link.id, at))) throw new LinkClosedError('used');
      },
    );
  }
}

const contact = (
  { today }: LinkFile,
  who: 'worker' | 'employer',
  kind: string,
  helpWanted: string | null,
): WorkflowEvent => ({ type: 'contact.recorded', heldOn: today, with: who, kind, helpWanted });

function conditionsText({ explanation, ...answers }: ConditionsAnswer): string {
  const lines = CONDITIONS.map((name) => `${CONDITION_QUESTIONS[name]} ${CONDITION_ANSWERS[answers[name]]}`);
  return [...lines, ...(explanation === null ? [] : [explanation])].join('\n');
}
