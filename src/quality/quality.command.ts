import type { Command } from 'commander';

/** `quality`: looks for contradictions in every body; ends with 1 when there are any. */
export function register(program: Command): void {
  program
    .command('quality')
    .description(
      'Zoekt tegenstrijdigheden: termijnen zonder wekker, bedragen zonder besluit, standen die het logboek niet geeft',
    )
    .option('--all', 'berekent elk dossier opnieuw uit het logboek, in plaats van het deel dat aan de beurt is')
    .option('--json', 'geeft het resultaat als JSON')
    .addHelpText('after', '\nEindigt met code 1 als er tegenstrijdigheden zijn. De voortgang komt op standaardfout.')
    .action(async (options: { all?: boolean; json?: boolean }) => {
      const { qualityNow } = await import('./quality-now.js');
      const clean = await qualityNow(process.env, options);
      if (!clean) process.exitCode = 1;
    });
}
