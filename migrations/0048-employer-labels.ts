import { SqlMigration } from '../src/platform/sql-migration.js';

export class EmployerLabels1767225600048 extends SqlMigration {
  readonly name = 'EmployerLabels1767225600048';
  constructor() {
    super(import.meta.url);
  }
}
