import { SqlMigration } from '../src/platform/sql-migration.js';

export class CopiesAndLogo1767225600046 extends SqlMigration {
  readonly name = 'CopiesAndLogo1767225600046';
  constructor() {
    super(import.meta.url);
  }
}
