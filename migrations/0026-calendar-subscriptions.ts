import { SqlMigration } from '../src/platform/sql-migration.js';

export class CalendarSubscriptions1767225600026 extends SqlMigration {
  readonly name = 'CalendarSubscriptions1767225600026';
  constructor() {
    super(import.meta.url);
  }
}
