import { SqlMigration } from '../src/platform/sql-migration.js';

export class InterestDecisions1767225600062 extends SqlMigration {
  readonly name = 'InterestDecisions1767225600062';
  constructor() {
    super(import.meta.url);
  }
}
