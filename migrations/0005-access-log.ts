import { SqlMigration } from '../src/platform/sql-migration.js';

export class AccessLog1767225600005 extends SqlMigration {
  readonly name = 'AccessLog1767225600005';
  constructor() {
    super(import.meta.url);
  }
}
