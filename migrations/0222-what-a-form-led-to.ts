import { SqlMigration } from '../src/platform/sql-migration.js';

export class WhatAFormLedTo1767225600222 extends SqlMigration {
  readonly name = 'WhatAFormLedTo1767225600222';
  constructor() {
    super(import.meta.url);
  }
}
