import { SqlMigration } from '../src/platform/sql-migration.js';

export class AccountProofs1767225600079 extends SqlMigration {
  readonly name = 'AccountProofs1767225600079';
  constructor() {
    super(import.meta.url);
  }
}
