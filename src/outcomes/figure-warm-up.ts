import { allTenants } from '../journal/tenants.js';
import type { AppPool } from '../platform/database.js';
import type { OutcomeBook } from './outcome-book.js';
import type { PeopleBook } from './people/people-book.js';

/** Reads the figures of every body once the server listens, so that the first question of the day does not wait for it. */
export class FigureWarmUp {
  constructor(
    private readonly pool: AppPool,
    private readonly book: OutcomeBook,
    private readonly people: PeopleBook,
  ) {}

  /** One body after the other; what fails here fails again at the first question, and is told there. */
  async run(stopping: () => boolean): Promise<void> {
    try {
      for (const { id } of await allTenants(this.pool)) {
        if (stopping()) return;
        await this.book.of(id);
        await this.people.of(id);
      }
    } catch {
      // Nobody waits for this.
    }
  }
}
