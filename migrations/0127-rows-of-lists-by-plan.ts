import { SqlMigration } from '../src/platform/sql-migration.js';

export class RowsOfListsByPlan1767225600127 extends SqlMigration {
  readonly name = 'RowsOfListsByPlan1767225600127';
  constructor() {
    super(import.meta.url);
  }
}
