import { SqlMigration } from '../src/platform/sql-migration.js';

export class Harrie1767225600053 extends SqlMigration {
  readonly name = 'Harrie1767225600053';
  constructor() {
    super(import.meta.url);
  }
}
