import { SqlMigration } from '../src/platform/sql-migration.js';

export class Documents1767225600023 extends SqlMigration {
  readonly name = 'Documents1767225600023';
  constructor() {
    super(import.meta.url);
  }
}
