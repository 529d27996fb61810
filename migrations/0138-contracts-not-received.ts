import { SqlMigration } from '../src/platform/sql-migration.js';

export class ContractsNotReceived1767225600138 extends SqlMigration {
  readonly name = 'ContractsNotReceived1767225600138';
  constructor() {
    super(import.meta.url);
  }
}
