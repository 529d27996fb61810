import { SqlMigration } from '../src/platform/sql-migration.js';

export class DataQuality1767225600074 extends SqlMigration {
  readonly name = 'DataQuality1767225600074';
  constructor() {
    super(import.meta.url);
  }
}
