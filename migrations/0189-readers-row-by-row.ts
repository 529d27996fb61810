import { SqlMigration } from '../src/platform/sql-migration.js';

export class ReadersRowByRow1767225600189 extends SqlMigration {
  readonly name = 'ReadersRowByRow1767225600189';
  constructor() {
    super(import.meta.url);
  }
}
