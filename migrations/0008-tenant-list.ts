import { SqlMigration } from '../src/platform/sql-migration.js';

export class TenantList1767225600008 extends SqlMigration {
  readonly name = 'TenantList1767225600008';
  constructor() {
    super(import.meta.url);
  }
}
