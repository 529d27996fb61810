import { SqlMigration } from '../src/platform/sql-migration.js';

export class FrozenPictures1767225600058 extends SqlMigration {
  readonly name = 'FrozenPictures1767225600058';
  constructor() {
    super(import.meta.url);
  }
}
