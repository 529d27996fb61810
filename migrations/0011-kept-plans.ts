import { SqlMigration } from '../src/platform/sql-migration.js';

export class KeptPlans1767225600011 extends SqlMigration {
  readonly name = 'KeptPlans1767225600011';
  constructor() {
    super(import.meta.url);
  }
}
