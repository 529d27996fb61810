import { SqlMigration } from '../src/platform/sql-migration.js';

export class PlansBefore181767225600041 extends SqlMigration {
  readonly name = 'PlansBefore181767225600041';
  constructor() {
    super(import.meta.url);
  }
}
