import { SqlMigration } from '../src/platform/sql-migration.js';

export class Complaints1767225600068 extends SqlMigration {
  readonly name = 'Complaints1767225600068';
  constructor() {
    super(import.meta.url);
  }
}
