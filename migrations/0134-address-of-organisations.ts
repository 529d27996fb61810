import { SqlMigration } from '../src/platform/sql-migration.js';

export class AddressOfOrganisations1767225600134 extends SqlMigration {
  readonly name = 'AddressOfOrganisations1767225600134';
  constructor() {
    super(import.meta.url);
  }
}
