import { SqlMigration } from '../src/platform/sql-migration.js';

export class StepProposals1767225600158 extends SqlMigration {
  readonly name = 'StepProposals1767225600158';
  constructor() {
    super(import.meta.url);
  }
}
