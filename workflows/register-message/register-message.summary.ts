import type { LocalDate, PlannedReminder, StateValue, Summary } from '../definition.js';
import { addDays } from '../law/dates.js';
import { dutchDate } from '../law/dutch.js';
import { leafPath } from '../state-path.js';
import type { RegisterMessageContext } from './register-message.context.js';

/** Dutch label and meaning per state path. */
export const registerMessageStates = {
  begun: { label: 'Begin', meaning: 'De melding is aangemaakt.' },
  toInform: { label: 'Te informeren', meaning: 'De werknemer moet eerst worden geïnformeerd.' },
  toSend: { label: 'Te versturen', meaning: 'De melding kan naar het register.' },
  sent: { label: 'Verstuurd', meaning: 'De melding is verstuurd; het register moet nog antwoorden.' },
  rejected: { label: 'Afgekeurd', meaning: 'Het register heeft de melding afgekeurd; die moet worden hersteld.' },
  confirmed: { label: 'Bevestigd', meaning: 'Het register heeft de melding verwerkt.' },
  wrong: { label: 'Fout gebleken', meaning: 'De opname klopt niet; een verbeterde melding volgt.' },
  dropped: { label: 'Vervallen', meaning: 'Deze melding is niet meer nodig.' },
  closed: { label: 'Gesloten', meaning: 'De bewaartermijn is voorbij.' },
} as const;

type Line = readonly [sentence: string, whoActs: Summary['whoActs'], nextDueOn: LocalDate | null];

/** What a list shows of a message: the state, one sentence, who must act and by when. */
export function registerMessageSummary(context: RegisterMessageContext, value: StateValue): Summary {
  const state = leafPath(value);
  const [sentence, whoActs, nextDueOn] = lineOf(context, state);
  const labels: Readonly<Record<string, { readonly label: string }>> = registerMessageStates;
  const outcome = context.confirmedOn === null ? null : 'confirmed';
  return { state, label: labels[state]?.label ?? state, sentence, whoActs, nextDueOn, outcome };
}

function lineOf(c: RegisterMessageContext, state: string): Line {
  const by = c.dueOn === null ? '' : ` uiterlijk ${dutchDate(c.dueOn)}`;
  switch (state) {
    case 'toInform':
      return [`De werknemer moet worden geïnformeerd en de melding verstuurd${by}.`, 'backOffice', c.dueOn];
    case 'toSend':
      return [`De melding moet worden verstuurd${by}.`, 'backOffice', c.dueOn];
    case 'sent':
      return ['De melding is verstuurd; het register moet nog antwoorden.', 'register', c.answerDueOn];
    case 'rejected':
      return [`Het register keurde de melding af (${c.rejectionCode ?? '?'}): herstel die.`, 'backOffice', c.dueOn];
    case 'confirmed':
      return ['Het register heeft de melding verwerkt.', 'nobody', null];
    case 'wrong':
      return ['De opname klopt niet: lever een verbeterde melding aan.', 'backOffice', null];
    case 'dropped':
      return ['Deze melding is niet meer nodig.', 'nobody', null];
    default:
      return ['De bewaartermijn is voorbij.', 'nobody', null];
  }
}

/** The norm of A8 and a question when the register stays silent. */
export function registerMessageReminders(c: RegisterMessageContext, value: StateValue): readonly PlannedReminder[] {
  const state = leafPath(value);
  const data = { message: c.number };
  const on = (name: string, dueOn: LocalDate, to: PlannedReminder['to']): PlannedReminder => ({
    name,
    dueOn,
    to,
    template: name,
    data,
  });
  if (state === 'sent' && c.answerDueOn !== null) return [on('message.unanswered', c.answerDueOn, 'backOffice')];
  const waits = state === 'toInform' || state === 'toSend' || state === 'rejected';
  if (!waits || c.dueOn === null) return [];
  return [on('message.due', c.dueOn, 'backOffice'), on('message.late', addDays(c.dueOn, 1), 'teamLead')];
}
