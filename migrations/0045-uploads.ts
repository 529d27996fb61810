import { SqlMigration } from '../src/platform/sql-migration.js';

export class Uploads1767225600045 extends SqlMigration {
  readonly name = 'Uploads1767225600045';
  constructor() {
    super(import.meta.url);
  }
}
