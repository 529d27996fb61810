import { SqlMigration } from '../src/platform/sql-migration.js';

export class OutcomeBeside1767225600054 extends SqlMigration {
  readonly name = 'OutcomeBeside1767225600054';
  constructor() {
    super(import.meta.url);
  }
}
