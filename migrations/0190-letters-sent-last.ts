import { SqlMigration } from '../src/platform/sql-migration.js';

export class LettersSentLast1767225600190 extends SqlMigration {
  readonly name = 'LettersSentLast1767225600190';
  constructor() {
    super(import.meta.url);
  }
}
