import { SqlMigration } from '../src/platform/sql-migration.js';

export class BlockErasure1767225600011 extends SqlMigration {
  readonly name = 'BlockErasure1767225600011';
  constructor() {
    super(import.meta.url);
  }
}
