import { SqlMigration } from '../src/platform/sql-migration.js';

export class TurnsOfTheYear1767225600116 extends SqlMigration {
  readonly name = 'TurnsOfTheYear1767225600116';
  constructor() {
    super(import.meta.url);
  }
}
