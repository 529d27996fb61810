import { SqlMigration } from '../src/platform/sql-migration.js';

export class Payments1767225600007 extends SqlMigration {
  readonly name = 'Payments1767225600007';
  constructor() {
    super(import.meta.url);
  }
}
