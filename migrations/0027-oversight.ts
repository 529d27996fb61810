import { SqlMigration } from '../src/platform/sql-migration.js';

export class Oversight1767225600027 extends SqlMigration {
  readonly name = 'Oversight1767225600027';
  constructor() {
    super(import.meta.url);
  }
}
