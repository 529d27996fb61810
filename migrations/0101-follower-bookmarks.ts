import { SqlMigration } from '../src/platform/sql-migration.js';

export class FollowerBookmarks1767225600101 extends SqlMigration {
  readonly name = 'FollowerBookmarks1767225600101';
  constructor() {
    super(import.meta.url);
  }
}
