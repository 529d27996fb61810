import type { Actor, Refusal, Role } from '../../../workflows/definition.js';
import { decisionTypeOf } from '../../placements/mandate-of.js';
import type { LiveInstance } from '../../placements/placement-files.service.js';
import { possibleIn } from '../../placements/possible-events.js';
import type { PossibleEvent } from '../../placements/placement.views.js';
import { LETTER_NEEDED } from '../../placements/sent-by-letter.js';
import { statechart } from '../../placements/statechart.js';

export type Step = { readonly type: string; readonly label: string };
export type BlockedStep = Step & { readonly why: string; readonly rule: string | undefined };
export type OthersStep = Step & { readonly roles: readonly Role[] };

/** What may happen now with one part, for somebody in a role. */
export type NextSteps = {
  readonly instance: string;
  /** Where somebody in this role does the work on this part, instead of step by step. */
  readonly ownPage: 'metingen' | 'beoordelen' | undefined;
  /** Bring the file on: another state follows. */
  readonly onward: readonly Step[];
  /** Are written down; the state stays. */
  readonly record: readonly Step[];
  readonly blocked: readonly BlockedStep[];
  readonly others: readonly OthersStep[];
};

/** Rows of the mandate table under which somebody can sign today; amounts are held against them at signing (M2). */
export type Mandates = ReadonlySet<string>;

export function nextSteps(live: LiveInstance, actor: Pick<Actor, 'role' | 'id'>, mandates: Mandates): NextSteps {
  const { events } = possibleWith(live, actor, mandates);
  const moving = movingEvents(live);
  const mine = events.filter((event) => event.allowed && !HIDDEN.includes(event.type));
  // What goes with a letter is done at the letter: the step leads there.
  const open = ({ refusal }: PossibleEvent): boolean => refusal === null || refusal.code === LETTER_NEEDED;
  const free = mine.filter(open).map(stepOf);
  return {
    instance: live.name,
    ownPage: ownPage(live, actor.role, mine),
    onward: free.filter(({ type }) => moving.has(type)),
    record: free.filter(({ type }) => !moving.has(type)),
    blocked: mine.filter((event) => !open(event)).flatMap(blockedStep),
    others: events
      .filter((event) => !event.allowed && open(event) && moving.has(event.type))
      .map((event) => ({ ...stepOf(event), roles: event.roles.filter(isRole) })),
  };
}

const NO_MANDATE: Refusal = {
  code: 'no-mandate',
  detail: 'U hebt geen mandaat om dit te ondertekenen. Wie dat wel heeft, doet dit.',
  rule: 'M2',
};

function possibleWith(
  live: LiveInstance,
  actor: Pick<Actor, 'role' | 'id'>,
  mandates: Mandates,
): { readonly events: readonly PossibleEvent[] } {
  const { events } = possibleIn(live, actor);
  const signs = ({ mandate }: PossibleEvent): boolean => {
    const row = decisionTypeOf(mandate ?? undefined);
    return row === undefined || mandates.has(row);
  };
  return {
    events: events.map((event) =>
      event.allowed && event.refusal === null && !signs(event) ? { ...event, refusal: NO_MANDATE } : event,
    ),
  };
}

/**
 * An objection is written down on a page of its own, against whichever letter: one step stands for both events. A contact is
 * revoked where it stands.
 */
const HIDDEN: readonly string[] = ['objection.lodged', 'contact.revoked'];

const REVIEWED = ['report.accepted', 'report.returned', 'wageValue.determined'];

function ownPage(live: LiveInstance, role: Role, mine: readonly PossibleEvent[]): NextSteps['ownPage'] {
  if (live.definition.name !== 'measurement') return undefined;
  if (role === 'expert') return 'metingen';
  return mine.some(({ type }) => REVIEWED.includes(type)) ? 'beoordelen' : undefined;
}

const stepOf = ({ type, label }: PossibleEvent): Step => ({ type, label });
const isRole = (role: string): role is Role => role !== 'system';

function blockedStep(event: PossibleEvent): readonly BlockedStep[] {
  const { refusal } = event;
  return refusal === null ? [] : [{ ...stepOf(event), why: refusal.detail, rule: refusal.rule }];
}

/** Events that lead from an active state to another one. */
function movingEvents({ definition, instance }: LiveInstance): ReadonlySet<string> {
  const { states, transitions } = statechart(definition, instance.value);
  const active = new Set(states.filter((state) => state.active).map(({ path }) => path));
  return new Set(
    transitions
      .filter(({ kind, from, to }) => kind === 'event' && active.has(from) && to !== from)
      .map(({ event }) => event),
  );
}
