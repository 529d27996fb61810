import type { Command } from 'commander';

type Options = { readonly body?: string; readonly dryRun?: boolean; readonly json?: boolean };

/** `workflow versions` and `workflow migrate`: on which version what runs, and running files to the newest. */
export function register(program: Command): void {
  const group = program.command('workflow').description('Versies van de processen waarop dossiers lopen');
  group
    .command('versions')
    .description('Zegt per proces hoeveel dossiers op welke versie lopen')
    .option('--json', 'geeft een JSON-object per regel')
    .action(async (options: { readonly json?: boolean }) => {
      const { versionsNow } = await import('./workflow-now.js');
      await versionsNow(process.env, options.json === true);
    });
  group
    .command('migrate')
    .description('Zet wat loopt over naar de nieuwste versie van zijn proces; standen en termijnen blijven')
    .argument('[proces]', 'alleen dit proces, bijvoorbeeld objection; zonder: allemaal')
    .option('--body <code>', 'alleen deze organisatie')
    .option('--dry-run', 'zegt wat er zou veranderen, met de termijnen, en slaat niets op')
    .option('--json', 'geeft een JSON-object per regel')
    .addHelpText(
      'after',
      '\nElke overzetting is een regel in het logboek van het dossier. Wat niet past, blijft op zijn versie en wordt genoemd;\ndan is de code 1. Afgebroken? Nog eens uitvoeren gaat verder waar het stopte. Het product mag blijven draaien.',
    )
    .action(async (workflow: string | undefined, options: Options) => {
      const { migrateWorkflowsNow } = await import('./workflow-now.js');
      if (!(await migrateWorkflowsNow(process.env, workflow, options))) process.exitCode = 1;
    });
}
