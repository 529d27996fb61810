import { SqlMigration } from '../src/platform/sql-migration.js';

export class PeopleFacts1767225600006 extends SqlMigration {
  readonly name = 'PeopleFacts1767225600006';
  constructor() {
    super(import.meta.url);
  }
}
