import type { JsonObject, LocalDate } from '../../workflows/definition.js';

/** Visits of two hours with half an hour to travel between them. */
export const VISIT_HOURS = ['08:30', '11:00', '13:30', '16:00'] as const;
export const VISIT_MINUTES = 120;

/** What an expert has planned, so that nobody is at two workplaces at once. */
export class ExpertDiary {
  private readonly taken = new Map<string, Set<string>>();

  /**
   * The hour that was wished when it is free, else the first that is.
   * @returns the wish itself on a day that is full: more visits than one expert can make are left as they were drawn
   */
  hourFor(expert: string, day: LocalDate, wish: string): string {
    const key = `${expert} ${day}`;
    const taken = this.taken.get(key) ?? new Set<string>();
    const hour = taken.has(wish) ? (VISIT_HOURS.find((one) => !taken.has(one)) ?? wish) : wish;
    this.taken.set(key, taken.add(hour));
    return hour;
  }

  /** A visit that is planned, at an hour that the expert has; anything else as it is. */
  planned<T extends JsonObject>(expert: string, event: T): T {
    const { type, visitOn, startsAt } = event;
    if (type !== 'visit.planned' || typeof visitOn !== 'string' || typeof startsAt !== 'string') return event;
    return { ...event, startsAt: this.hourFor(expert, visitOn, startsAt) };
  }
}
