import { SqlMigration } from '../src/platform/sql-migration.js';

export class ObjectionsAgainst1767225600078 extends SqlMigration {
  readonly name = 'ObjectionsAgainst1767225600078';
  constructor() {
    super(import.meta.url);
  }
}
