import { SqlMigration } from '../src/platform/sql-migration.js';

export class RegionBodies1767225600083 extends SqlMigration {
  readonly name = 'RegionBodies1767225600083';
  constructor() {
    super(import.meta.url);
  }
}
