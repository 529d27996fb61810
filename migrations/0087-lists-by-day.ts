import { SqlMigration } from '../src/platform/sql-migration.js';

export class ListsByDay1767225600087 extends SqlMigration {
  readonly name = 'ListsByDay1767225600087';
  constructor() {
    super(import.meta.url);
  }
}
