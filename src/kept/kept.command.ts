import type { Command } from 'commander';

/** `kept rebuild`: makes the rows that pages read beside the record anew, while the product goes on. */
export function register(program: Command): void {
  program
    .command('kept')
    .description('Wat naast het dossier wordt bijgehouden: geld dat openstaat, brieven van 1 januari, jaaropgaven')
    .command('rebuild')
    .description('Maakt alles daarvan opnieuw uit het dossier, terwijl het product doorwerkt')
    .action(async () => {
      const { keptNow } = await import('./kept-now.js');
      await keptNow(process.env);
    });
}
