import { SqlMigration } from '../src/platform/sql-migration.js';

export class ProfilesAtUwv1767225600169 extends SqlMigration {
  readonly name = 'ProfilesAtUwv1767225600169';
  constructor() {
    super(import.meta.url);
  }
}
