import { SqlMigration } from '../src/platform/sql-migration.js';

export class Rooms1767225600003 extends SqlMigration {
  readonly name = 'Rooms1767225600003';
  constructor() {
    super(import.meta.url);
  }
}
