import { SqlMigration } from '../src/platform/sql-migration.js';

export class DayOfARepeat1767225600241 extends SqlMigration {
  readonly name = 'DayOfARepeat1767225600241';
  constructor() {
    super(import.meta.url);
  }
}
