import type { Command } from 'commander';

/** `outcomes rebuild`: makes the read model of the figures anew from the record, while the product goes on. */
export function register(program: Command): void {
  program
    .command('outcomes')
    .description('De cijfers')
    .command('rebuild')
    .description('Maakt het leesmodel van de cijfers opnieuw uit het dossier, terwijl het product doorwerkt')
    .action(async () => {
      const { rebuildNow } = await import('./rebuild-now.js');
      await rebuildNow(process.env);
    });
}
