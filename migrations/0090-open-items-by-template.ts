import { SqlMigration } from '../src/platform/sql-migration.js';

export class OpenItemsByTemplate1767225600090 extends SqlMigration {
  readonly name = 'OpenItemsByTemplate1767225600090';
  constructor() {
    super(import.meta.url);
  }
}
