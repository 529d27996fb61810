import type { Command } from 'commander';

type Options = {
  readonly region: string;
  readonly from: string;
  readonly until: string;
  readonly seed: string;
  readonly json?: boolean;
  readonly keep?: boolean;
  readonly database?: string;
};

/** `simulate`: a region's caseload lived through in a database of its own, counted and verified. */
export function register(program: Command): void {
  program
    .command('simulate')
    .description('Bootst de plaatsingen van een regio na in een eigen database en controleert het logboek')
    .option('--region <code>', 'de regio', 'gooi-en-vechtstreek')
    .requiredOption('--from <datum>', 'eerste dag, jjjj-mm-dd, vanaf 2017-01-01')
    .requiredOption('--until <datum>', 'laatste dag, jjjj-mm-dd, tot en met 2026-12-31')
    .option('--seed <getal>', 'zelfde getal, zelfde dossiers', '1')
    .option('--json', 'geeft een JSON-object per jaar, en als laatste de controle')
    .option('--keep', 'laat de database staan')
    .option(
      '--database <naam>',
      'gaat verder in de database van een afgebroken simulatie, of maakt haar onder die naam',
    )
    .addHelpText('after', '\nAlle dossiers zijn verzonnen. De voortgang komt op standaardfout.')
    .action(async (options: Options) => {
      const { simulateNow } = await import('./simulate-now.js');
      const whole = await simulateNow(process.env, options);
      if (!whole) process.exitCode = 1;
    });
}
