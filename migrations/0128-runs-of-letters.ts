import { SqlMigration } from '../src/platform/sql-migration.js';

export class RunsOfLetters1767225600128 extends SqlMigration {
  readonly name = 'RunsOfLetters1767225600128';
  constructor() {
    super(import.meta.url);
  }
}
