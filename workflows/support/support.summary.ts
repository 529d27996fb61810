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
  const on = (
    name: string,
    day: LocalDate | null,
    shift: number,
    to: PlannedReminder['to'],
  ): readonly PlannedReminder[] =>
    day === null ? [] : [{ name, dueOn: addDays(day, shift), to, template: name, data }];
  switch (state) {
    case 'application.applied':
    case 'prepared':
      return [
        ...on('support.decideBy', c.decideBy, -14, 'owner'),
        ...on('support.decideSoon', c.decideBy, -5, 'teamLead'),
        ...on('support.late', c.decideBy, 1, 'manager'),
      ];
    case 'application.notCompleted':
      return on('support.notCompleted', c.dates.untreatedOver, -14, 'owner');
    case 'running':
      return [
        ...(c.evaluatedOn === null ? on('support.evaluate', c.granted?.untilOn ?? null, -56, 'owner') : []),
        ...on('support.endsSoon', c.granted?.untilOn ?? null, -28, 'owner'),
      ];
    default:
      return [];
  }
}
