import { SqlMigration } from '../src/platform/sql-migration.js';

export class JournalSupportGrants1767225600233 extends SqlMigration {
  readonly name = 'JournalSupportGrants1767225600233';
  constructor() {
    super(import.meta.url);
  }
}
