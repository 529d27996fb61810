import type { LocalDate, Moment } from '../../workflows/definition.js';
import type { TimerRow } from '../journal/loaded.js';
import type { TimerKey, Writes } from '../journal/writes.js';

/** A timer the state or the plan of reminders asks for. */
export type WantedTimer = {
  readonly kind: 'state' | 'reminder';
  readonly name: string;
  readonly dueOn: LocalDate;
  readonly dueAt: Moment;
  /** The same moment in seconds since 1970, by which timers are compared. */
  readonly seconds: number;
  readonly data: string | null;
};

export type DueTimer = WantedTimer & { readonly instance: string };

/** A timer in the book. Every event goes over all timers of its placement, so a slot is changed and not made anew. */
class Slot {
  wanted = true;
  firedEntry: number | null = null;
  /** The next slot of the same name. */
  next: Slot | undefined;

  constructor(
    readonly instance: string,
    /** The row or the wish itself: its data are looked at only when it is planted or fired. */
    readonly timer: WantedTimer,
    readonly stored: boolean,
    /** Fired before this decision. */
    readonly past: boolean,
  ) {}

  get isFired(): boolean {
    return this.past || this.firedEntry !== null;
  }

  is(instance: string, { kind, seconds }: WantedTimer): boolean {
    return this.timer.seconds === seconds && this.timer.kind === kind && this.instance === instance;
  }
}

type Planted = TimerKey & {
  readonly dueOn: LocalDate;
  readonly data: string | null;
  readonly firedEntry: number | null;
};

/**
 * The timers of one stream while a decision is made: made equal to what each state wants, and the difference with what
 * is stored. A fired row stays: one per instance, name and due moment, never planted again.
 */
export class TimerBook {
  /** In the order in which they came. */
  private readonly slots: Slot[] = [];
  private readonly byName = new Map<string, Slot>();

  constructor(
    private readonly stream: string,
    rows: readonly TimerRow[],
  ) {
    for (const row of rows) this.add(new Slot(row.instance, row, true, row.fired));
  }

  /** Makes the unfired timers of an instance equal to what it wants. Returns what is new. */
  sync(instance: string, wanted: readonly WantedTimer[]): readonly WantedTimer[] {
    for (const slot of this.slots) if (slot.instance === instance && !slot.isFired) slot.wanted = false;
    return wanted.filter((timer) => {
      const known = this.find(instance, timer);
      if (known) known.wanted = true;
      else this.add(new Slot(instance, timer, false, false));
      return !known;
    });
  }

  /** Counts new reminders of before a moment as fired: an import tells them to nobody. Returns what was silenced. */
  silence(instance: string, added: readonly WantedTimer[], at: Moment, entry: number): readonly WantedTimer[] {
    const until = secondsOf(at);
    const before = added.filter((timer) => timer.kind === 'reminder' && timer.seconds <= until);
    for (const timer of before) this.markFired(instance, timer, entry);
    return before;
  }

  /** The first timer that is due at or before a moment: by due moment, then name, then instance. */
  nextDue(at: Moment): DueTimer | undefined {
    const until = secondsOf(at);
    let first: Slot | undefined;
    for (const slot of this.slots) {
      if (slot.timer.seconds <= until && slot.wanted && !slot.isFired && (!first || comesBefore(slot, first)))
        first = slot;
    }
    if (!first) return undefined;
    const { kind, name, dueOn, dueAt, seconds, data } = first.timer;
    return { instance: first.instance, kind, name, dueOn, dueAt, seconds, data };
  }

  fired(timer: DueTimer, entry: number): void {
    this.markFired(timer.instance, timer, entry);
  }

  /** What the store must do. */
  changes(): Pick<Writes, 'timersPlanted' | 'timersDropped' | 'timersFired'> {
    const timersPlanted: Planted[] = [];
    const timersDropped: TimerKey[] = [];
    const timersFired: (TimerKey & { readonly entry: number })[] = [];
    for (const slot of this.slots) {
      const { firedEntry, stored, wanted } = slot;
      if (!stored && (wanted || firedEntry !== null)) timersPlanted.push(this.planted(slot));
      else if (stored && firedEntry !== null) timersFired.push({ ...this.key(slot), entry: firedEntry });
      else if (stored && !wanted && !slot.past) timersDropped.push(this.key(slot));
    }
    return { timersPlanted, timersDropped, timersFired };
  }

  /** Every timer that should be in the table now. */
  all(): readonly Planted[] {
    return this.slots.filter((slot) => slot.wanted || slot.isFired).map((slot) => this.planted(slot));
  }

  private add(slot: Slot): void {
    this.slots.push(slot);
    slot.next = this.byName.get(slot.timer.name);
    this.byName.set(slot.timer.name, slot);
  }

  private find(instance: string, timer: WantedTimer): Slot | undefined {
    let slot = this.byName.get(timer.name);
    while (slot && !slot.is(instance, timer)) slot = slot.next;
    return slot;
  }

  private markFired(instance: string, timer: WantedTimer, entry: number): void {
    const slot = this.find(instance, timer);
    if (slot) slot.firedEntry = entry;
  }

  private planted(slot: Slot): Planted {
    const { dueAt, dueOn, data, kind, name } = slot.timer;
    return {
      stream: this.stream,
      instance: slot.instance,
      kind,
      name,
      dueAt,
      dueOn,
      data,
      firedEntry: slot.firedEntry,
    };
  }

  private key({ instance, timer }: Slot): TimerKey {
    return { stream: this.stream, instance, kind: timer.kind, name: timer.name, dueAt: timer.dueAt };
  }
}

const secondsOf = (moment: Moment): number => Date.parse(moment) / 1000;

function comesBefore(a: Slot, b: Slot): boolean {
  if (a.timer.seconds !== b.timer.seconds) return a.timer.seconds < b.timer.seconds;
  if (a.timer.name !== b.timer.name) return a.timer.name < b.timer.name;
  return a.instance < b.instance;
}
