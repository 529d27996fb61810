import type { LocalDate, Moment, PlannedReminder, WorkflowDefinition } from '../../workflows/definition.js';
import type { PolicySet } from '../../workflows/law/policies.js';
import { wantedTimers, type Instance } from '../../workflows/step.js';
import { startOfLocalDay } from '../platform/legal-time.js';
import type { WantedTimer } from './timer-book.js';

const HOUR_MS = 3_600_000;
/** Reminders come in the early morning, after what the law does at midnight, also when the clock changes that night. */
const REMINDER_HOURS = 6;

/** Timers of the state (start of their day) and reminders (six hours later) that an instance wants now. */
export function wantedOf(
  definition: WorkflowDefinition,
  instance: Instance,
  policies: PolicySet,
): readonly WantedTimer[] {
  const wanted: WantedTimer[] = [];
  for (const { name, dueOn } of wantedTimers(definition, instance)) {
    wanted.push({ kind: 'state', name, dueOn, dueAt: startOfLocalDay(dueOn), data: null });
  }
  if (instance.status === 'done') return wanted;
  for (const reminder of definition.reminders(instance.context, instance.value, policies)) {
    wanted.push(new WantedReminder(reminder));
  }
  return wanted;
}

/** Most reminders are in the table already; the text of their data is made only for one that is planted. */
class WantedReminder implements WantedTimer {
  readonly kind = 'reminder';
  readonly name: string;
  readonly dueOn: LocalDate;
  readonly dueAt: Moment;

  constructor(private readonly reminder: PlannedReminder) {
    this.name = reminder.name;
    this.dueOn = reminder.dueOn;
    this.dueAt = reminderMoment(reminder.dueOn);
  }

  get data(): string {
    const { to, template, data } = this.reminder;
    return JSON.stringify({ to, template, data: data ?? {} });
  }
}

const moments = new Map<LocalDate, Moment>();
const MOST_MOMENTS = 100_000;

function reminderMoment(dueOn: LocalDate): Moment {
  const kept = moments.get(dueOn);
  if (kept !== undefined) return kept;
  const moment = new Date(Date.parse(startOfLocalDay(dueOn)) + REMINDER_HOURS * HOUR_MS).toISOString();
  if (moments.size >= MOST_MOMENTS) moments.clear();
  moments.set(dueOn, moment);
  return moment;
}
