import { SqlMigration } from '../src/platform/sql-migration.js';

export class PenaltyInterest1767225600217 extends SqlMigration {
  readonly name = 'PenaltyInterest1767225600217';
  constructor() {
    super(import.meta.url);
  }
}
