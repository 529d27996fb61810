import { SqlMigration } from '../src/platform/sql-migration.js';

export class VisitAnswers1767225600044 extends SqlMigration {
  readonly name = 'VisitAnswers1767225600044';
  constructor() {
    super(import.meta.url);
  }
}
