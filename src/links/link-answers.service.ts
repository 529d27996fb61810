import type { WorkflowEvent } from '../../workflows/definition.js';
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
import { partyOf } from './link-kinds.js';
import { givesView } from './link-people.js';
import { requirePurpose, type LinkSending } from './link-sending.js';
import { LinkClosedError } from './link.errors.js';

/** Lets the answers of people outside happen as events of their own, each only by a link of its purpose. */
export class LinkAnswers {
  constructor(private readonly sending: LinkSending) {}

  /** B17: the real first day. @throws LinkClosedError, EngineError */
  async confirmFirstDay(visit: LinkVisit, file: LinkFile, firstDay: string): Promise<void> {
    requirePurpose(visit, 'firstDay');
    const event = { type: 'start.confirmed', firstDay, confirmedOn: file.today };
    await this.sending.event(visit, file, { instance: 'placement', event, key: 'answer' });
    await this.sending.answered(visit);
  }

  /** M4, M5: no event; whoever follows the placement asks what happened. */
  async notStarted(visit: LinkVisit): Promise<void> {
    requirePurpose(visit, 'firstDay');
    const told = [{ template: 'link.notStarted', recipient: 'owner', data: {} }];
    await this.sending.note(visit, 'link.notStarted', {}, told, { closes: true });
  }

  /** B18: paid hours of the month that was asked. @throws LinkClosedError, EngineError */
  async declareHours(visit: LinkVisit, file: LinkFile, hours: string): Promise<void> {
    requirePurpose(visit, 'hours');
    const { month, addressee } = visit.link;
    const declaredBy = addressee === 'payrollOffice' ? 'payrollOffice' : 'employer';
    const event = { type: 'hours.declared', month: month ?? '', hours, declaredBy };
    await this.sending.event(visit, file, { instance: 'placement', event, key: 'answer' });
    await this.sending.answered(visit);
  }

  /** The employer's four conditions (step 7): about the workplace, not about the person. */
  async conditions(visit: LinkVisit, file: LinkFile, answer: ConditionsAnswer): Promise<void> {
    requirePurpose(visit, 'conditions');
    const event = contact(file, 'employer', 'conditions', null);
    const words = { explanation: conditionsText(answer) };
    await this.sending.event(visit, file, { instance: 'placement', event, words, key: 'answer' });
    const { adapted, guidance, accepted, management } = answer;
    if ([adapted, guidance, accepted, management].some((one) => one !== 'yes')) {
      await this.sending.note(visit, 'link.conditionsOpen', {}, [
        { template: 'link.conditionsOpen', recipient: 'owner', data: {} },
      ]);
    }
    await this.sending.answered(visit);
  }

  /** Three questions to the worker: only kinds of help wanted are kept, no score on a person. */
  async questions(visit: LinkVisit, file: LinkFile, answer: QuestionsAnswer): Promise<void> {
    requirePurpose(visit, 'questions');
    const wanted = [answer.pleasure, answer.help, answer.wish].filter((one) => one !== 'none');
    const kinds = wanted.length === 0 ? [null] : wanted;
    for (const kind of kinds) {
      const event = contact(file, 'worker', 'questions', kind);
      await this.sending.event(visit, file, { instance: 'placement', event, key: kind ?? 'none' });
    }
    if (wanted.length > 0) {
      const data = { kinds: wanted.join(' ') };
      await this.sending.note(visit, 'link.helpWanted', data, [
        { template: 'link.helpWanted', recipient: 'owner', data },
      ]);
    }
    await this.sending.answered(visit);
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
    await this.sending.event(visit, file, {
      instance,
      event,
      ...(words === undefined ? {} : { words }),
      key: 'answer',
    });
    await this.sending.answered(visit);
  }

  /** M19: whoever wants to tell it is called; the expert writes it down and reads it back. */
  async askToTell(visit: LinkVisit, file: LinkFile): Promise<void> {
    this.requireView(visit, file);
    const { measurement, addressee } = visit.link;
    const data = { measurement, party: partyOf(addressee) };
    const told = [{ template: 'link.oralView', recipient: 'assignedExpert', data }];
    await this.sending.note(visit, 'link.oralView', data, told, { closes: true });
  }

  /** M42. @param key of the form, so that it counts once */
  async supportHours(visit: LinkVisit, file: LinkFile, month: string, hours: string, key: string): Promise<void> {
    requirePurpose(visit, 'support');
    const event = { type: 'support.progressReported', month, hours };
    await this.sending.event(visit, file, { instance: `support-${visit.link.support}`, event, key: `${key}.hours` });
  }

  async supportEvaluation(
    visit: LinkVisit,
    file: LinkFile,
    advice: string,
    explanation: string,
    key: string,
  ): Promise<void> {
    requirePurpose(visit, 'support');
    const event = { type: 'support.evaluated', evaluatedOn: file.today, advice };
    const instance = `support-${visit.link.support}`;
    await this.sending.event(visit, file, { instance, event, words: { explanation }, key: `${key}.evaluation` });
  }

  /** The plan is a text for whoever decides on the support; it lies sealed. */
  async supportPlan(visit: LinkVisit, file: LinkFile, plan: string): Promise<void> {
    requirePurpose(visit, 'support');
    const { support } = visit.link;
    const type = 'link.planReceived';
    const sealed = await this.sending.sealed(visit, file, type, { explanation: plan });
    const told = [{ template: type, recipient: 'owner', data: { support } }];
    await this.sending.note(visit, type, { support }, told, { sealed });
  }

  private requireView(visit: LinkVisit, { parties, contact, today }: LinkFile): void {
    requirePurpose(visit, 'view');
    const { addressee } = visit.link;
    if (!givesView(parties, { addressee, name: contact.name }, today)) throw new LinkClosedError('unknown');
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
