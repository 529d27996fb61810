import { SqlMigration } from '../src/platform/sql-migration.js';

export class ExpertBureaus1767225600067 extends SqlMigration {
  readonly name = 'ExpertBureaus1767225600067';
  constructor() {
    super(import.meta.url);
  }
}
