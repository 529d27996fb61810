import { SqlMigration } from '../src/platform/sql-migration.js';

export class ChangeReports1767225600020 extends SqlMigration {
  readonly name = 'ChangeReports1767225600020';
  constructor() {
    super(import.meta.url);
  }
}
