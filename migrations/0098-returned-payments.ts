import { SqlMigration } from '../src/platform/sql-migration.js';

export class ReturnedPayments1767225600098 extends SqlMigration {
  readonly name = 'ReturnedPayments1767225600098';
  constructor() {
    super(import.meta.url);
  }
}
