import type { Command } from 'commander';

/** `import caseload FILE` and `import table FILE`: what municipalities have, read with every fault told at once. */
export function register(program: Command): void {
  const group = program.command('import').description('Leest bestanden in: een caseload, of een gedrukte tabel');
  group
    .command('caseload')
    .description('Neemt lopende plaatsingen over uit een CSV-bestand; controleert eerst alles')
    .argument('<bestand>', 'CSV met puntkomma of komma, Nederlandse datums en decimalen')
    .option('--body <code>', 'organisatie die besluit, bijvoorbeeld gooi (nodig als er meer zijn)')
    .option('--owner <naam>', 'klantmanager van regels zonder klantmanager (naam, mailadres of kenmerk)')
    .option('--dry-run', 'controleert alleen en slaat niets op')
    .option('--json', 'geeft het resultaat als JSON')
    .addHelpText('after', '\nBij één fout wordt niets opgeslagen. Hetzelfde bestand nog eens inlezen verandert niets.')
    .action(async (path: string, options: CaseloadOptions) => {
      const { importCaseloadNow } = await import('./import-now.js');
      if (!(await importCaseloadNow(process.env, path, options))) process.exitCode = 1;
    });
  group
    .command('table')
    .description('Leest een gedrukte tabel en rekent elke kolom en rij na: gedrukt, berekend, verschil')
    .argument('<bestand>', 'CSV, bijvoorbeeld de doelstellingen of de participatieladder')
    .option('--json', 'geeft het resultaat als JSON')
    .action(async (path: string, options: { json?: boolean }) => {
      const { importTableNow } = await import('./import-table-now.js');
      await importTableNow(path, options.json === true);
    });
}

export type CaseloadOptions = {
  readonly body?: string;
  readonly owner?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
};
