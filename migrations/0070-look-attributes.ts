import { SqlMigration } from '../src/platform/sql-migration.js';

export class LookAttributes1767225600070 extends SqlMigration {
  readonly name = 'LookAttributes1767225600070';
  constructor() {
    super(import.meta.url);
  }
}
