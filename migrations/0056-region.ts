import { SqlMigration } from '../src/platform/sql-migration.js';

export class Region1767225600056 extends SqlMigration {
  readonly name = 'Region1767225600056';
  constructor() {
    super(import.meta.url);
  }
}
