import { SqlMigration } from '../src/platform/sql-migration.js';

export class InterestBesidePlacements1767225600123 extends SqlMigration {
  readonly name = 'InterestBesidePlacements1767225600123';
  constructor() {
    super(import.meta.url);
  }
}
