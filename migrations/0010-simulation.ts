import { SqlMigration } from '../src/platform/sql-migration.js';

export class Simulation1767225600010 extends SqlMigration {
  readonly name = 'Simulation1767225600010';
  constructor() {
    super(import.meta.url);
  }
}
