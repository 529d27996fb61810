import { DAYS_AHEAD } from '../days-ahead.js';
import type { LocalDate, PlannedReminder, StateValue, Summary } from '../definition.js';
import { addDays } from '../law/dates.js';
import { dutchDate } from '../law/dutch.js';
import { leafPath } from '../state-path.js';
import type { ObjectionContext } from './objection.context.js';
import { objectionStates } from './objection.states.js';

type Line = readonly [sentence: string, whoActs: Summary['whoActs'], nextDueOn: LocalDate | null];

/** What a list shows of an objection: the state, one sentence, who must act and by when. */
export function objectionSummary(context: ObjectionContext, value: StateValue): Summary {
  const state = leafPath(value);
  const [sentence, whoActs, nextDueOn] = lineOf(context, state);
  const labels: Readonly<Record<string, { readonly label: string }>> = objectionStates;
  return { state, label: labels[state]?.label ?? state, sentence, whoActs, nextDueOn, outcome: context.outcome };
}

function lineOf(c: ObjectionContext, state: string): Line {
  const by = c.decideBy === null ? '' : ` uiterlijk ${dutchDate(c.decideBy)}`;
  switch (state) {
    case 'open.received':
      return [`Beoordeel of het bezwaar op tijd en volledig is; beslis${by}.`, 'legalOfficer', c.decideBy];
    case 'open.incomplete':
      return ['De indiener vult het bezwaar aan; de termijn staat stil.', c.party, c.completeBy];
    case 'open.toHear':
      return [`Plan de hoorzitting of zie van horen af; beslis${by}.`, 'legalOfficer', c.decideBy];
    case 'open.hearingPlanned':
      return [
        `De hoorzitting is${c.hearingOn === null ? ' gepland' : ` op ${dutchDate(c.hearingOn)}`}.`,
        'legalOfficer',
        c.hearingOn,
      ];
    case 'open.toPrepare':
      return [`De beslissing moet${by} worden genomen.`, 'legalOfficer', c.decideBy];
    case 'open.prepared':
      return [`De beslissing wacht op ondertekening${by}.`, 'manager', c.decideBy];
    case 'decided':
      return ['De beslissing moet naar werknemer en werkgever.', 'backOffice', c.decidedOn];
    case 'sent':
      return [
        `Beroep kan tot en met ${c.appealUntil === null ? '?' : dutchDate(c.appealUntil)}.`,
        'nobody',
        c.dates.appealOver,
      ];
    case 'settled':
      return ['Het bezwaar is afgedaan.', 'nobody', null];
    case 'withdrawn':
      return ['Het bezwaar is ingetrokken.', 'nobody', null];
    default:
      return ['De bewaartermijn is voorbij.', 'nobody', null];
  }
}

/** The term to decide, the hearing, and the penalty that runs (D3, D4). */
export function objectionReminders(c: ObjectionContext, value: StateValue): readonly PlannedReminder[] {
  const state = leafPath(value);
  if (!state.startsWith('open.')) return [];
  const data = { objection: c.number };
  const on = (
    name: string,
    day: LocalDate | null,
    shift: number,
    to: PlannedReminder['to'],
  ): readonly PlannedReminder[] =>
    day === null ? [] : [{ name, dueOn: addDays(day, shift), to, template: name, data }];
  const term =
    state === 'open.incomplete'
      ? []
      : [
          ...on('objection.decideSoon', c.decideBy, -DAYS_AHEAD['objection.decideSoon'], 'teamLead'),
          ...on('objection.late', c.decideBy, 1, 'manager'),
        ];
  const hearing =
    state === 'open.hearingPlanned'
      ? [
          ...on('hearing.soon.worker', c.hearingOn, -2, 'worker'),
          ...on('hearing.soon.employer', c.hearingOn, -2, 'employer'),
        ]
      : [];
  const penalty = [
    ...on('penalty.runs', c.penaltyFrom, 0, 'manager'),
    ...on('penalty.full', c.penaltyUntil, 1, 'manager'),
  ];
  return [...term, ...hearing, ...penalty];
}
