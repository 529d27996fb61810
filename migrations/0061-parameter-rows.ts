import { SqlMigration } from '../src/platform/sql-migration.js';

export class ParameterRows1767225600061 extends SqlMigration {
  readonly name = 'ParameterRows1767225600061';
  constructor() {
    super(import.meta.url);
  }
}
