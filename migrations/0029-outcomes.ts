import { SqlMigration } from '../src/platform/sql-migration.js';

export class Outcomes1767225600029 extends SqlMigration {
  readonly name = 'Outcomes1767225600029';
  constructor() {
    super(import.meta.url);
  }
}
