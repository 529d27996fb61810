import type { LocalDate, Moment, PlannedReminder, WorkflowDefinition } from '../../workflows/definition.js';
import type { PolicySet } from '../../workflows/law/policies.js';
import { wantedTimers, type Instance } from '../../workflows/step.js';
import { momentOfSeconds, startSeconds } from '../platform/legal-time.js';
import type { WantedTimer } from './timer-book.js';

/** Reminders come in the early morning, after what the law does at midnight, also when the clock changes that night. */
const REMINDER_SECONDS = 6 * 3600;

/** Timers of the state (start of their day) and reminders (six hours later) that an instance wants now. */
export function wantedOf(
  definition: WorkflowDefinition,
  instance: Instance,
  policies: PolicySet,
): readonly WantedTimer[] {
  const wanted: WantedTimer[] = [];
  for (const { name, dueOn } of wantedTimers(definition, instance)) wanted.push(new WantedTerm(name, dueOn));
  if (instance.status === 'done') return wanted;
  for (const reminder of definition.reminders(instance.context, instance.value, policies)) {
    wanted.push(new WantedReminder(reminder));
  }
  return wanted;
}

class WantedTerm implements WantedTimer {
  readonly kind = 'state';
  readonly seconds: number;
  readonly data = null;

  constructor(
    readonly name: string,
    readonly dueOn: LocalDate,
  ) {
    this.seconds = startSeconds(dueOn);
  }

  get dueAt(): Moment {
    return momentOfSeconds(this.seconds);
  }
}

/** Most reminders are in the table already; moment and text are made only for one that is planted. */
class WantedReminder implements WantedTimer {
  readonly kind = 'reminder';
  readonly name: string;
  readonly dueOn: LocalDate;
  readonly seconds: number;

  constructor(private readonly reminder: PlannedReminder) {
    this.name = reminder.name;
    this.dueOn = reminder.dueOn;
    this.seconds = startSeconds(reminder.dueOn) + REMINDER_SECONDS;
  }

  get dueAt(): Moment {
    return momentOfSeconds(this.seconds);
  }

  get data(): string {
    const { to, template, data } = this.reminder;
    return JSON.stringify({ to, template, data: data ?? {} });
  }
}
