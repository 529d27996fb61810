import { SqlMigration } from '../src/platform/sql-migration.js';

export class BatchDeliveries1767225600040 extends SqlMigration {
  readonly name = 'BatchDeliveries1767225600040';
  constructor() {
    super(import.meta.url);
  }
}
