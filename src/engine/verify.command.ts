import type { Command } from 'commander';

/** `verify`: proves that the record is whole; `--replay` computes every state anew, `--law` compares with today's law. */
export function register(program: Command): void {
  program
    .command('verify')
    .description('Controleert het logboek: ketens en nummers, en op verzoek alle toestanden opnieuw berekend')
    .option('--replay', 'berekent elke toestand, termijn en rij opnieuw uit het logboek en vergelijkt')
    .option('--law', 'berekent elk plan opnieuw met de regels van nu en noemt de verschillen (informatie, geen fout)')
    .option('--json', 'geeft het resultaat als JSON')
    .addHelpText('after', '\nEindigt met code 1 als er verschillen zijn. De voortgang komt op standaardfout.')
    .action(async (options: { replay?: boolean; law?: boolean; json?: boolean }) => {
      const { verifyNow } = await import('./verify-now.js');
      const whole = await verifyNow(process.env, options);
      if (!whole) process.exitCode = 1;
    });
}
