import { SqlMigration } from '../src/platform/sql-migration.js';

export class NameMarks1767225600229 extends SqlMigration {
  readonly name = 'NameMarks1767225600229';
  constructor() {
    super(import.meta.url);
  }
}
