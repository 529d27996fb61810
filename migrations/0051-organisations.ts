import { SqlMigration } from '../src/platform/sql-migration.js';

export class Organisations1767225600051 extends SqlMigration {
  readonly name = 'Organisations1767225600051';
  constructor() {
    super(import.meta.url);
  }
}
