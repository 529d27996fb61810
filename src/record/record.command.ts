import type { Command } from 'commander';

/** `record`: seals the record and exports it for auditors. */
export function register(program: Command): void {
  const record = program.command('record').description('Verzegelt het logboek en voert het uit voor een accountant');
  record
    .command('seal')
    .description('Zet nu een zegel op het logboek van elke organisatie, en brengt de zegels naar map en mail')
    .option('--body <code>', 'alleen deze organisatie')
    .action(async (options: { readonly body?: string }) => {
      const { sealNow } = await import('./record-now.js');
      if (!(await sealNow(process.env, options.body))) process.exitCode = 1;
    });
  record
    .command('export <bestand>')
    .description('Schrijft een zip-bestand met alle regels, zegels, openbare sleutels en een los controleprogramma')
    .requiredOption('--body <code>', 'de organisatie')
    .action(async (path: string, options: { readonly body: string }) => {
      const { exportNow } = await import('./record-now.js');
      await exportNow(process.env, options.body, path);
    });
}
