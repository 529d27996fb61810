import { SqlMigration } from '../src/platform/sql-migration.js';

export class OneFileEach1767225600021 extends SqlMigration {
  readonly name = 'OneFileEach1767225600021';
  constructor() {
    super(import.meta.url);
  }
}
