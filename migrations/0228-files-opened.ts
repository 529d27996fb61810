import { SqlMigration } from '../src/platform/sql-migration.js';

export class FilesOpened1767225600228 extends SqlMigration {
  readonly name = 'FilesOpened1767225600228';
  constructor() {
    super(import.meta.url);
  }
}
