import { SqlMigration } from '../src/platform/sql-migration.js';

export class ReadingAssignments1767225600022 extends SqlMigration {
  readonly name = 'ReadingAssignments1767225600022';
  constructor() {
    super(import.meta.url);
  }
}
