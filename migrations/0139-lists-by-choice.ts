import { SqlMigration } from '../src/platform/sql-migration.js';

export class ListsByChoice1767225600139 extends SqlMigration {
  readonly name = 'ListsByChoice1767225600139';
  constructor() {
    super(import.meta.url);
  }
}
