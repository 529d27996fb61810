import { MOST_DAYS, MOST_POINTS } from '../../links/answer-input.js';
import type { ChangeKind } from '../../links/change-input.js';
import { dayFrom, decimalFrom, textOf, type Typed } from '../forms/form-values.js';

type Payload = Record<string, unknown>;
const orNull = (text: string): string | null => (text === '' ? null : text);
/** What was not filled in is missing, so that its schema says so in its own words. */
const orMissing = (text: string): string | undefined => (text === '' ? undefined : text);
const yesNo = (text: string): boolean | undefined => (text === 'ja' ? true : text === 'nee' ? false : undefined);

/** What a schema of an answer judges, from what the browser sent. */
export const day = (typed: Typed, name: string): string | undefined => orMissing(dayFrom(textOf(typed, name)));
export const decimal = (typed: Typed, name: string): string | undefined =>
  orMissing(decimalFrom(textOf(typed, name)).replace(/,/g, '.'));
export const words = (typed: Typed, name: string): string | undefined => orMissing(textOf(typed, name));

export function viewFrom(typed: Typed): Payload {
  const points = Array.from({ length: MOST_POINTS }, (_none, index) =>
    textOf(typed, index === 0 ? 'points' : `points.${index}`),
  ).filter((point) => point !== '');
  return { agrees: yesNo(textOf(typed, 'agrees')), points };
}

export const objectionFrom = (typed: Typed): Payload => ({
  letter: textOf(typed, 'letter'),
  explanation: textOf(typed, 'explanation'),
  lateReason: words(typed, 'lateReason') ?? null,
});

/** A day that was left open is none; its part then says nothing. */
export function visitFrom(typed: Typed): Payload {
  const days = Array.from({ length: MOST_DAYS }, (_none, index) => ({
    on: dayFrom(textOf(typed, `days.${index}.on`)),
    part: textOf(typed, `days.${index}.part`) || 'day',
  })).filter(({ on }) => on !== '');
  return { answer: words(typed, 'answer'), days, explanation: words(typed, 'explanation') ?? null };
}

export function changeFrom(kind: ChangeKind, typed: Typed): Payload {
  const common = { kind, from: day(typed, 'from'), explanation: words(typed, 'explanation') ?? null };
  switch (kind) {
    case 'firstDay':
      return common;
    case 'hours':
      return { ...common, hours: decimal(typed, 'hours') };
    case 'extension': {
      const until = orNull(dayFrom(textOf(typed, 'until')));
      return { ...common, permanent: yesNo(textOf(typed, 'permanent')), until, hours: decimal(typed, 'hours') ?? null };
    }
    case 'end':
      return { ...common, reason: words(typed, 'reason') };
    case 'function':
      return { ...common, explanation: textOf(typed, 'explanation'), workKind: words(typed, 'workKind') };
    case 'contact': {
      const [mail, phone] = [orNull(textOf(typed, 'mail')), orNull(textOf(typed, 'phone'))];
      return { ...common, name: words(typed, 'name'), role: words(typed, 'role'), mail, phone };
    }
    case 'wage':
      return { ...common, monthlyWage: decimal(typed, 'monthlyWage') };
  }
}

/** Every field that a form behind a link can have: a fault is shown at its field, also when nothing was chosen there. */
export const ANSWER_FIELDS = [
  'firstDay',
  'hours',
  'adapted',
  'guidance',
  'accepted',
  'management',
  'explanation',
  'pleasure',
  'help',
  'wish',
  'agrees',
  'points',
  'from',
  'permanent',
  'until',
  'reason',
  'workKind',
  'name',
  'role',
  'mail',
  'phone',
  'monthlyWage',
  'month',
  'advice',
  'plan',
  'letter',
  'objection',
  'sure',
  'lateReason',
  'answer',
  'days',
  'kind',
  'file',
  'note',
] as const;
