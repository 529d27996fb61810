import type { Command } from 'commander';

/** `migrate`: brings the database up to date, on the owner's connection. */
export function register(program: Command): void {
  program
    .command('migrate')
    .description('Brengt de database op de stand van deze versie (als eigenaar, DATABASE_OWNER_URL)')
    .addHelpText(
      'after',
      '\nMaakt ook de rollen uit DATABASE_URL, DATABASE_CLOCK_URL en DATABASE_QUEUE_URL. Nog eens uitvoeren kan altijd.',
    )
    .action(async () => {
      const { migrateNow } = await import('./migrate-now.js');
      const ran = await migrateNow(process.env);
      process.stdout.write(ran.length === 0 ? 'De database is al bij.\n' : `${ran.join('\n')}\n`);
    });
}
