import { SqlMigration } from '../src/platform/sql-migration.js';

export class MissedByName1767225600240 extends SqlMigration {
  readonly name = 'MissedByName1767225600240';
  constructor() {
    super(import.meta.url);
  }
}
