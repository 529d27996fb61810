import { SqlMigration } from '../src/platform/sql-migration.js';

export class OneEventByItself1767225600126 extends SqlMigration {
  readonly name = 'OneEventByItself1767225600126';
  constructor() {
    super(import.meta.url);
  }
}
