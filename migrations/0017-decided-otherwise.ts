import { SqlMigration } from '../src/platform/sql-migration.js';

export class DecidedOtherwise1767225600017 extends SqlMigration {
  readonly name = 'DecidedOtherwise1767225600017';
  constructor() {
    super(import.meta.url);
  }
}
