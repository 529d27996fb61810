import { SqlMigration } from '../src/platform/sql-migration.js';

export class DecisionAmount1767225600014 extends SqlMigration {
  readonly name = 'DecisionAmount1767225600014';
  constructor() {
    super(import.meta.url);
  }
}
