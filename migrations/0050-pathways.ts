import { SqlMigration } from '../src/platform/sql-migration.js';

export class Pathways1767225600050 extends SqlMigration {
  readonly name = 'Pathways1767225600050';
  constructor() {
    super(import.meta.url);
  }
}
