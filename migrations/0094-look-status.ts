import { SqlMigration } from '../src/platform/sql-migration.js';

export class LookStatus1767225600094 extends SqlMigration {
  readonly name = 'LookStatus1767225600094';
  constructor() {
    super(import.meta.url);
  }
}
