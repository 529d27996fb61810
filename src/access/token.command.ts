import type { Command } from 'commander';

/** `token --user NAME`: prints an access token of the built-in issuer, also when the product does not run. */
export function register(program: Command): void {
  program
    .command('token')
    .description('Geeft een toegangsbewijs (token) voor een verzonnen gebruiker van de demo')
    .requiredOption('--user <naam>', 'gebruiker, bijvoorbeeld consultant.gooi')
    .addHelpText(
      'after',
      '\nHet token komt op standaarduitvoer en geldt acht uur. Het werkt alleen met de ingebouwde inlog.',
    )
    .action(async ({ user }: { user: string }) => {
      const { printToken } = await import('./print-token.js');
      await printToken(user, process.env, (token) => process.stdout.write(`${token}\n`));
    });
}
