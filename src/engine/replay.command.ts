import type { Command } from 'commander';

/** `replay --placement ID [--at MOMENT]`: the states of a placement as they were at any moment, computed from its journal. */
export function register(program: Command): void {
  program
    .command('replay')
    .description('Berekent uit het logboek hoe een plaatsing op een moment was')
    .requiredOption('--placement <id>', 'kenmerk van de plaatsing')
    .option('--at <moment>', 'moment (jjjj-mm-dd of jjjj-mm-ddTuu:mm:ss.000Z); zonder moment: nu')
    .action(async (options: { placement: string; at?: string }) => {
      const { replayNow } = await import('./replay-now.js');
      const result = await replayNow(process.env, options.placement, options.at);
      process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    });
}
