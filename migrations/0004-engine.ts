import { SqlMigration } from '../src/platform/sql-migration.js';

export class Engine1767225600004 extends SqlMigration {
  readonly name = 'Engine1767225600004';
  constructor() {
    super(import.meta.url);
  }
}
