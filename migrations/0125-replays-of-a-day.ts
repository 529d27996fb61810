import { SqlMigration } from '../src/platform/sql-migration.js';

export class ReplaysOfADay1767225600125 extends SqlMigration {
  readonly name = 'ReplaysOfADay1767225600125';
  constructor() {
    super(import.meta.url);
  }
}
