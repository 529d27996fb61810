import { SqlMigration } from '../src/platform/sql-migration.js';

export class SupportOutlook1767225600052 extends SqlMigration {
  readonly name = 'SupportOutlook1767225600052';
  constructor() {
    super(import.meta.url);
  }
}
