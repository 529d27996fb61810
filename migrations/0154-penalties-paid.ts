import { SqlMigration } from '../src/platform/sql-migration.js';

export class PenaltiesPaid1767225600154 extends SqlMigration {
  readonly name = 'PenaltiesPaid1767225600154';
  constructor() {
    super(import.meta.url);
  }
}
