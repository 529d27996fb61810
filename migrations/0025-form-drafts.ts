import { SqlMigration } from '../src/platform/sql-migration.js';

export class FormDrafts1767225600025 extends SqlMigration {
  readonly name = 'FormDrafts1767225600025';
  constructor() {
    super(import.meta.url);
  }
}
