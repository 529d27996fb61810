import { comesOn, lastDayBefore, type ToldAhead } from '../days-ahead.js';
import type { LocalDate, PlannedReminder, StateValue, Summary } from '../definition.js';
import { addDays } from '../law/dates.js';
import { dutchDate } from '../law/dutch.js';
import { leafPath } from '../state-path.js';
import type { SupportContext } from './support.context.js';
import { supportStates } from './support.states.js';

type Line = readonly [sentence: string, whoActs: Summary['whoActs'], nextDueOn: LocalDate | null];

/** What a list shows of a support decision: the state, one sentence, who must act and by when. */
export function supportSummary(context: SupportContext, value: StateValue): Summary {
  const state = leafPath(value);
  const [sentence, whoActs, nextDueOn] = lineOf(context, state);
  const labels: Readonly<Record<string, { readonly label: string }>> = supportStates;
  return { state, label: labels[state]?.label ?? state, sentence, whoActs, nextDueOn, outcome: context.outcome };
}

const by = (day: LocalDate | null): string => (day === null ? '' : ` uiterlijk ${dutchDate(day)}`);

function lineOf(c: SupportContext, state: string): Line {
  const until = c.granted?.untilOn ?? null;
  switch (state) {
    case 'application.applied':
      return [`Over de aanvraag moet${by(c.decideBy)} worden besloten.`, 'consultant', c.decideBy];
    case 'application.incomplete':
      return [`De aanvrager vult de aanvraag aan${by(c.completeBy)}.`, party(c), c.completeBy];
    case 'application.notCompleted':
      return [
        'De aanvraag is niet aangevuld: stel die buiten behandeling of ga verder.',
        'reviewer',
        c.dates.untreatedOver,
      ];
    case 'proposed':
      return ['De consulent bereidt een besluit over ondersteuning voor.', 'consultant', null];
    case 'prepared':
      return [`Het voorstel wacht op ondertekening${by(c.decideBy)}.`, 'reviewer', c.decideBy];
    case 'granted':
      return [
        `De ondersteuning begint${c.granted ? ` op ${dutchDate(c.granted.fromOn)}` : ''}.`,
        'nobody',
        c.dates.starts,
      ];
    case 'running':
      return [`De ondersteuning loopt; evalueer voor het einde${by(until)}.`, 'consultant', until];
    case 'refused':
      return ['De ondersteuning is afgewezen.', 'nobody', null];
    case 'untreated':
      return ['De aanvraag is buiten behandeling gesteld.', 'nobody', null];
    case 'withdrawn':
      return ['De aanvraag is ingetrokken.', 'nobody', null];
    case 'ended':
      return ['De ondersteuning is afgelopen.', 'nobody', null];
    default:
      return ['De bewaartermijn is voorbij.', 'nobody', null];
  }
}

const party = ({ askedBy }: SupportContext): Summary['whoActs'] => (askedBy === 'exOfficio' ? 'consultant' : askedBy);

/** The term of the decision, and the evaluation before the end (D1, M42). */
export function supportReminders(c: SupportContext, value: StateValue): readonly PlannedReminder[] {
  const state = leafPath(value);
  const data = { support: c.number };
  const on = (name: string, dueOn: LocalDate | null, to: PlannedReminder['to']): readonly PlannedReminder[] =>
    dueOn === null ? [] : [{ name, dueOn, to, template: name, data }];
  const ahead = (
    name: ToldAhead,
    lastDay: LocalDate | null,
    to: PlannedReminder['to'] = 'owner',
  ): readonly PlannedReminder[] => on(name, comesOn(name, lastDay), to);
  switch (state) {
    case 'application.applied':
    case 'prepared':
      return [
        ...ahead('support.decideBy', c.decideBy),
        ...ahead('support.decideSoon', c.decideBy, 'teamLead'),
        ...on('support.late', c.decideBy === null ? null : addDays(c.decideBy, 1), 'manager'),
      ];
    case 'application.notCompleted':
      return ahead('support.notCompleted', lastDayBefore(c.dates.untreatedOver));
    case 'running':
      return [
        ...(c.evaluatedOn === null ? ahead('support.evaluate', c.granted?.untilOn ?? null) : []),
        ...ahead('support.endsSoon', c.granted?.untilOn ?? null),
      ];
    default:
      return [];
  }
}
