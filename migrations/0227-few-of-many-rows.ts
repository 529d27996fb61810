import { SqlMigration } from '../src/platform/sql-migration.js';

export class FewOfManyRows1767225600227 extends SqlMigration {
  readonly name = 'FewOfManyRows1767225600227';
  constructor() {
    super(import.meta.url);
  }
}
