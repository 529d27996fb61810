import { readFile } from 'node:fs/promises';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A migration whose SQL stands in `NNNN-title.up.sql` and `.down.sql` beside its class file.
 * The class name ends in 13 digits (`Foundation1767225600001`): TypeORM orders by them.
 */
export abstract class SqlMigration implements MigrationInterface {
  /** @param moduleUrl `import.meta.url` of the class file */
  constructor(private readonly moduleUrl: string) {}

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(await this.sql('up'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(await this.sql('down'));
  }

  private sql(direction: 'up' | 'down'): Promise<string> {
    return readFile(new URL(this.moduleUrl.replace(/\.[jt]s$/, `.${direction}.sql`)), 'utf8');
  }
}
