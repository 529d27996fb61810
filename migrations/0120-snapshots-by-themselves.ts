import { SqlMigration } from '../src/platform/sql-migration.js';

export class SnapshotsByThemselves1767225600120 extends SqlMigration {
  readonly name = 'SnapshotsByThemselves1767225600120';
  constructor() {
    super(import.meta.url);
  }
}
