import { SqlMigration } from '../src/platform/sql-migration.js';

export class PlacementParticulars1767225600047 extends SqlMigration {
  readonly name = 'PlacementParticulars1767225600047';
  constructor() {
    super(import.meta.url);
  }
}
