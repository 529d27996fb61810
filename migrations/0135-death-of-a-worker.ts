import { SqlMigration } from '../src/platform/sql-migration.js';

export class DeathOfAWorker1767225600135 extends SqlMigration {
  readonly name = 'DeathOfAWorker1767225600135';
  constructor() {
    super(import.meta.url);
  }
}
