import { SqlMigration } from '../src/platform/sql-migration.js';

export class PagesOfAPayRun1767225600124 extends SqlMigration {
  readonly name = 'PagesOfAPayRun1767225600124';
  constructor() {
    super(import.meta.url);
  }
}
