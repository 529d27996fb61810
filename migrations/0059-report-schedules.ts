import { SqlMigration } from '../src/platform/sql-migration.js';

export class ReportSchedules1767225600059 extends SqlMigration {
  readonly name = 'ReportSchedules1767225600059';
  constructor() {
    super(import.meta.url);
  }
}
