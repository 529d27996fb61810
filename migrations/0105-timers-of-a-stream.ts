import { SqlMigration } from '../src/platform/sql-migration.js';

export class TimersOfAStream1767225600105 extends SqlMigration {
  readonly name = 'TimersOfAStream1767225600105';
  constructor() {
    super(import.meta.url);
  }
}
