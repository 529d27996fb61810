import { SqlMigration } from '../src/platform/sql-migration.js';

export class DailySeal1767225600028 extends SqlMigration {
  readonly name = 'DailySeal1767225600028';
  constructor() {
    super(import.meta.url);
  }
}
