import { ProgressLine } from '../platform/progress-line.js';
import { withDatabase } from '../running/with-database.js';
import { caseloadFile } from './caseload-file.js';
import { CaseloadImport } from './caseload-import.service.js';
import type { RowFault } from './cell-reader.js';
import { readCsvFile } from './csv-file.js';
import { FACT_KINDS } from './facts/fact-kinds.js';
import { FactImport } from './facts/fact-import.service.js';
import type { FactName } from './facts/fact-about.js';
import { withImportApp } from './import-app.js';
import type { CaseloadOptions, FactOptions } from './import.command.js';
import { ownerOf } from './owner-of.js';
import { totalHolds, type TotalCheck } from './totals-row.js';

type Env = Readonly<Record<string, string | undefined>>;

/** @returns whether there were no faults */
export async function importCaseloadNow(env: Env, path: string, options: CaseloadOptions): Promise<boolean> {
  const file = caseloadFile(await readCsvFile(path));
  return withDatabase(env, (config) =>
    withImportApp(config, options.body, async ({ app, pool, session, actor }) => {
      const progress = new ProgressLine('Overgenomen');
      const report = await app.get(CaseloadImport).run(file, {
        session,
        actor,
        owner: options.owner === undefined ? null : await ownerOf(pool, session, options.owner),
        dryRun: options.dryRun === true,
        progress: (done, of) => progress.tell(`${done} van ${of} plaatsingen`),
      });
      progress.end();
      const done = `Overgenomen: ${report.imported}. Ongewijzigd: ${report.unchanged}. Gemiste herinneringen: ${report.missed}.`;
      const read = `Gelezen: ${report.rows} plaatsingen zonder leesfouten`;
      say({ ...report, totals: file.totals }, [read, ...told(file, report, done)], options);
      return report.faults.length === 0;
    }),
  );
}

/** @returns whether there were no faults */
export async function importFactsNow(env: Env, name: FactName, path: string, options: FactOptions): Promise<boolean> {
  const file = FACT_KINDS[name].open(await readCsvFile(path));
  return withDatabase(env, (config) =>
    withImportApp(config, options.body, async ({ app, session, actor }) => {
      const report = await app.get(FactImport).run(file, { session, actor, dryRun: options.dryRun === true });
      const taken = options.dryRun === true ? 'Over te nemen' : 'Overgenomen';
      const done = `${taken}: ${report.imported}. Ongewijzigd: ${report.unchanged}.`;
      say(
        { ...report, totals: file.totals },
        [`Gelezen: ${file.rows} ${file.rows === 1 ? 'regel' : 'regels'}`, ...told(file, report, done)],
        options,
      );
      return report.faults.length === 0;
    }),
  );
}

function say(report: object, lines: readonly string[], { json }: { readonly json?: boolean }): void {
  process.stdout.write(json === true ? `${JSON.stringify(report)}\n` : `${lines.join('\n')}\n`);
}

function told(
  file: { readonly unknownColumns: readonly string[]; readonly totals: readonly TotalCheck[] },
  { faults }: { readonly faults: readonly RowFault[] },
  done: string,
): readonly string[] {
  return [
    ...file.unknownColumns.map((name) => `Kolom "${name}" wordt niet gebruikt.`),
    ...file.totals.map((total) =>
      totalHolds(total)
        ? `Totaal ${total.column}: ${total.printed}, klopt.`
        : `Totaal ${total.column}: gedrukt ${total.printed}, berekend ${total.computed}. Dit klopt niet.`,
    ),
    ...faults.map((one) => `Regel ${one.line}${one.column === null ? '' : `, ${one.column}`}: ${one.detail}`),
    faults.length > 0 ? `Er zijn ${faults.length} fouten. Er is niets opgeslagen.` : done,
  ];
}
