import type { LocalDate, Moment } from '../../workflows/definition.js';
import type { TimerRow } from '../journal/loaded.js';
import type { TimerKey, Writes } from '../journal/writes.js';

/** A timer the state or the plan of reminders asks for. */
export type WantedTimer = {
  readonly kind: 'state' | 'reminder';
  readonly name: string;
  readonly dueOn: LocalDate;
  readonly dueAt: Moment;
  readonly data: string | null;
};

type Slot = WantedTimer & {
  readonly instance: string;
  readonly stored: boolean;
  readonly wanted: boolean;
  /** Fired before this decision. */
  readonly past: boolean;
  readonly firedEntry: number | null;
};

export type DueTimer = Slot;

/**
 * The timers of one stream while a decision is made: made equal to what each state wants, and the difference with what
 * is stored. A fired row stays: one per instance, name and due moment, never planted again.
 */
export class TimerBook {
  private readonly slots = new Map<string, Slot>();

  constructor(
    private readonly stream: string,
    rows: readonly TimerRow[],
  ) {
    for (const row of rows) {
      const { instance, kind, name, dueOn, dueAt, data, fired: past } = row;
      const known = { instance, kind, name, dueOn, dueAt, data };
      this.slots.set(slotKey(instance, row), { ...known, stored: true, wanted: true, past, firedEntry: null });
    }
  }

  /** Makes the unfired timers of an instance equal to what it wants. Returns what is new. */
  sync(instance: string, wanted: readonly WantedTimer[]): readonly WantedTimer[] {
    const keyList = wanted.map((one) => slotKey(instance, one));
    const keys = new Set(keyList);
    for (const [key, slot] of this.slots) {
      if (slot.instance !== instance || isFired(slot) || slot.wanted === keys.has(key)) continue;
      this.slots.set(key, { ...slot, wanted: !slot.wanted });
    }
    return wanted.filter((one, at) => {
      const key = keyList[at] ?? '';
      if (this.slots.has(key)) return false;
      this.slots.set(key, { ...one, instance, stored: false, wanted: true, past: false, firedEntry: null });
      return true;
    });
  }

  /** Counts new reminders of before a moment as fired: an import tells them to nobody. Returns what was silenced. */
  silence(instance: string, added: readonly WantedTimer[], at: Moment, entry: number): readonly WantedTimer[] {
    const before = added.filter((timer) => timer.kind === 'reminder' && timer.dueAt <= at);
    for (const timer of before) this.fired({ ...timer, instance }, entry);
    return before;
  }

  /** The first timer that is due at or before a moment: by due moment, then name, then instance. */
  nextDue(at: Moment): DueTimer | undefined {
    let first: Slot | undefined;
    for (const slot of this.slots.values()) {
      if (slot.wanted && !isFired(slot) && slot.dueAt <= at && (!first || comesBefore(slot, first))) first = slot;
    }
    return first;
  }

  fired(timer: WantedTimer & { readonly instance: string }, entry: number): void {
    const key = slotKey(timer.instance, timer);
    const slot = this.slots.get(key);
    if (slot) this.slots.set(key, { ...slot, firedEntry: entry });
  }

  /** What the store must do. */
  changes(): Pick<Writes, 'timersPlanted' | 'timersDropped' | 'timersFired'> {
    const all = [...this.slots.values()];
    return {
      timersPlanted: all
        .filter((slot) => !slot.stored && (slot.wanted || slot.firedEntry !== null))
        .map((slot) => ({ ...this.key(slot), dueOn: slot.dueOn, data: slot.data, firedEntry: slot.firedEntry })),
      timersDropped: all.filter((slot) => slot.stored && !slot.wanted && !isFired(slot)).map((slot) => this.key(slot)),
      timersFired: all.flatMap((slot) =>
        slot.stored && slot.firedEntry !== null ? [{ ...this.key(slot), entry: slot.firedEntry }] : [],
      ),
    };
  }

  /** Every timer that should be in the table now. */
  all(): readonly (TimerKey & {
    readonly dueOn: LocalDate;
    readonly data: string | null;
    readonly firedEntry: number | null;
  })[] {
    return [...this.slots.values()]
      .filter((slot) => slot.wanted || isFired(slot))
      .map((slot) => ({ ...this.key(slot), dueOn: slot.dueOn, data: slot.data, firedEntry: slot.firedEntry }));
  }

  private key(slot: Slot): TimerKey {
    return { stream: this.stream, instance: slot.instance, kind: slot.kind, name: slot.name, dueAt: slot.dueAt };
  }
}

const isFired = (slot: Slot): boolean => slot.past || slot.firedEntry !== null;

function slotKey(instance: string, timer: Pick<WantedTimer, 'kind' | 'name' | 'dueAt'>): string {
  return `${instance}\n${timer.kind}\n${timer.name}\n${timer.dueAt}`;
}

function comesBefore(a: Slot, b: Slot): boolean {
  if (a.dueAt !== b.dueAt) return a.dueAt < b.dueAt;
  if (a.name !== b.name) return a.name < b.name;
  return a.instance < b.instance;
}
