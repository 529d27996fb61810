import { SqlMigration } from '../src/platform/sql-migration.js';

export class Links1767225600019 extends SqlMigration {
  readonly name = 'Links1767225600019';
  constructor() {
    super(import.meta.url);
  }
}
