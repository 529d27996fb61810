import { SqlMigration } from '../src/platform/sql-migration.js';

export class InboxByFile1767225600088 extends SqlMigration {
  readonly name = 'InboxByFile1767225600088';
  constructor() {
    super(import.meta.url);
  }
}
