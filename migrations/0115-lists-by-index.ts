import { SqlMigration } from '../src/platform/sql-migration.js';

export class ListsByIndex1767225600115 extends SqlMigration {
  readonly name = 'ListsByIndex1767225600115';
  constructor() {
    super(import.meta.url);
  }
}
