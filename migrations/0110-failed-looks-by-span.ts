import { SqlMigration } from '../src/platform/sql-migration.js';

export class FailedLooksBySpan1767225600110 extends SqlMigration {
  readonly name = 'FailedLooksBySpan1767225600110';
  constructor() {
    super(import.meta.url);
  }
}
