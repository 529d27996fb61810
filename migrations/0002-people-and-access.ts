import { SqlMigration } from '../src/platform/sql-migration.js';

export class PeopleAndAccess1767225600002 extends SqlMigration {
  readonly name = 'PeopleAndAccess1767225600002';
  constructor() {
    super(import.meta.url);
  }
}
