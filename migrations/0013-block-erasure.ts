import { SqlMigration } from '../src/platform/sql-migration.js';

export class BlockErasure1767225600013 extends SqlMigration {
  readonly name = 'BlockErasure1767225600013';
  constructor() {
    super(import.meta.url);
  }
}
