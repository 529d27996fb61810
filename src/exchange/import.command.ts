import type { Command } from 'commander';
import { FACT_ABOUT, FACT_NAMES, type FactName } from './facts/fact-about.js';

/** `import caseload FILE`, the files beside it, `import template KIND` and `import table FILE`: what municipalities have, read with every fault told at once. */
export function register(program: Command): void {
  const group = program
    .command('import')
    .description('Leest bestanden in: een caseload met wat erbij hoort, of een gedrukte tabel');
  group
    .command('caseload')
    .description('Neemt lopende plaatsingen over uit een CSV-bestand; controleert eerst alles')
    .argument('<bestand>', 'CSV met puntkomma of komma, Nederlandse datums en decimalen')
    .option('--body <code>', 'organisatie die besluit, bijvoorbeeld gooi (nodig als er meer zijn)')
    .option('--owner <naam>', 'klantmanager van regels zonder klantmanager (naam, mailadres of kenmerk)')
    .option('--dry-run', 'controleert alleen en slaat niets op')
    .option('--json', 'geeft het resultaat als JSON')
    .addHelpText(
      'after',
      '\nBij één fout wordt niets opgeslagen. Hetzelfde bestand nog eens inlezen verandert niets.\n' +
        'Kolom "geslacht" (M, V of O) mag ontbreken of leeg zijn; zij dient alleen om gelijke behandeling na te gaan.\n' +
        'Maanden tot en met de kolom "betaald tot en met" betaalt een betaalrun niet nog eens; zonder die kolom\n' +
        'is dat tot en met de maand vóór het inlezen.',
    )
    .action(async (path: string, options: CaseloadOptions) => {
      const { importCaseloadNow } = await import('./import-now.js');
      if (!(await importCaseloadNow(process.env, path, options))) process.exitCode = 1;
    });
  for (const name of FACT_NAMES) factCommand(group, name, FACT_ABOUT[name]);
  group
    .command('template')
    .description('Geeft een leeg invulbestand met alle kolommen en één voorbeeldregel')
    .argument('<soort>', `caseload, ${FACT_NAMES.join(', ')}`)
    .action(async (kind: string) => {
      const { templateNow } = await import('./template-now.js');
      templateNow(kind);
    });
  group
    .command('table')
    .description('Leest een gedrukte tabel en rekent elke kolom en rij na: gedrukt, berekend, verschil')
    .argument('<bestand>', 'CSV, bijvoorbeeld de doelstellingen of de participatieladder')
    .option('--body <code>', 'bewaart de tabel bij deze organisatie, voor de hele regio')
    .option('--key <kenmerk>', 'kort kenmerk: dezelfde tabel nog eens bewaren vervangt wat er stond')
    .option('--title <titel>', 'wat boven de tabel staat')
    .option('--source <bron>', 'waar de tabel gedrukt is')
    .option('--json', 'geeft het resultaat als JSON')
    .addHelpText('after', '\nZonder --body wordt alleen nagerekend. Bewaren vraagt ook --key, --title en --source.')
    .action(async (path: string, options: TableOptions) => {
      const { importTableNow } = await import('./import-table-now.js');
      await importTableNow(process.env, path, options);
    });
}

function factCommand(group: Command, name: FactName, about: string): void {
  group
    .command(name)
    .description(about)
    .argument('<bestand>', 'CSV met puntkomma of komma, Nederlandse datums en decimalen')
    .option('--body <code>', 'organisatie die besluit, bijvoorbeeld gooi (nodig als er meer zijn)')
    .option('--dry-run', 'controleert alleen en slaat niets op')
    .option('--json', 'geeft het resultaat als JSON')
    .addHelpText(
      'after',
      `\nBij één fout wordt niets opgeslagen. Hetzelfde bestand nog eens inlezen verandert niets.\n` +
        `De kolommen staan in het invulbestand: import template ${name}`,
    )
    .action(async (path: string, options: FactOptions) => {
      const { importFactsNow } = await import('./import-now.js');
      if (!(await importFactsNow(process.env, name, path, options))) process.exitCode = 1;
    });
}

export type TableOptions = {
  readonly body?: string;
  readonly key?: string;
  readonly title?: string;
  readonly source?: string;
  readonly json?: boolean;
};

export type CaseloadOptions = {
  readonly body?: string;
  readonly owner?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
};

export type FactOptions = { readonly body?: string; readonly dryRun?: boolean; readonly json?: boolean };
