import { SqlMigration } from '../src/platform/sql-migration.js';

export class YearsOfEmployers1767225600117 extends SqlMigration {
  readonly name = 'YearsOfEmployers1767225600117';
  constructor() {
    super(import.meta.url);
  }
}
