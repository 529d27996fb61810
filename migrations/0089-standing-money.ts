import { SqlMigration } from '../src/platform/sql-migration.js';

export class StandingMoney1767225600089 extends SqlMigration {
  readonly name = 'StandingMoney1767225600089';
  constructor() {
    super(import.meta.url);
  }
}
