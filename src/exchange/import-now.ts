import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import { EngineModule } from '../engine/engine.module.js';
import { knownBodies, NoSuchBodyError } from '../journal/named-bodies.js';
import { allTenants, type TenantName } from '../journal/tenants.js';
import { PeopleModule } from '../people/people.module.js';
import { CallError } from '../platform/call-error.js';
import { AppPool } from '../platform/database.js';
import { PlatformModule } from '../platform/platform.module.js';
import type { RunningConfig } from '../platform/config.js';
import { ProgressLine } from '../platform/progress-line.js';
import { StderrLogger } from '../platform/stderr-logger.js';
import { withDatabase } from '../running/with-database.js';
import { caseloadFile, totalHolds, type CaseloadFile } from './caseload-file.js';
import { CaseloadImport, type ImportReport } from './caseload-import.service.js';
import { readCsvFile } from './csv-file.js';
import { ExchangeModule } from './exchange.module.js';
import type { CaseloadOptions } from './import.command.js';
import { ownerOf } from './owner-of.js';

@Module({})
class ImportRoot {}

/** @returns whether there were no faults */
export async function importCaseloadNow(
  env: Readonly<Record<string, string | undefined>>,
  path: string,
  options: CaseloadOptions,
): Promise<boolean> {
  const file = caseloadFile(await readCsvFile(path));
  return withDatabase(env, async (config) => {
    const report = await importWith(config, file, options);
    process.stdout.write(
      options.json === true ? `${JSON.stringify({ ...report, totals: file.totals })}\n` : told(file, report),
    );
    return report.faults.length === 0;
  });
}

async function importWith(config: RunningConfig, file: CaseloadFile, options: CaseloadOptions): Promise<ImportReport> {
  const root = {
    module: ImportRoot,
    imports: [PlatformModule.forRoot(config), EngineModule, PeopleModule, ExchangeModule],
  };
  const app = await NestFactory.createApplicationContext(root, { logger: new StderrLogger({ logLevels: ['error'] }) });
  try {
    const pool = app.get(AppPool);
    const tenant = bodyOf(await allTenants(pool), options.body);
    const session = { tenant: tenant.id, tenants: [tenant.id] };
    const progress = new ProgressLine('Overgenomen');
    const report = await app.get(CaseloadImport).run(file, {
      session,
      actor: { id: 'import', role: 'system', tenant: tenant.id },
      owner: options.owner === undefined ? null : await ownerOf(pool, session, options.owner),
      dryRun: options.dryRun === true,
      progress: (done, of) => progress.tell(`${done} van ${of} plaatsingen`),
    });
    progress.end();
    return report;
  } finally {
    await app.close();
  }
}

export function bodyOf(tenants: readonly TenantName[], code: string | undefined): TenantName {
  const found = code === undefined && tenants.length === 1 ? tenants[0] : tenants.find((one) => one.code === code);
  if (found) return found;
  const codes = tenants.map((one) => one.code);
  if (code !== undefined) throw new NoSuchBodyError(code, codes);
  throw new CallError([`Noem de organisatie met --body. ${knownBodies(codes)}`]);
}

function told(file: CaseloadFile, report: ImportReport): string {
  const lines = [
    `Gelezen: ${report.rows} plaatsingen zonder leesfouten`,
    ...file.unknownColumns.map((name) => `Kolom "${name}" wordt niet gebruikt.`),
    ...file.totals.map((total) =>
      totalHolds(total)
        ? `Totaal ${total.column}: ${total.printed}, klopt.`
        : `Totaal ${total.column}: gedrukt ${total.printed}, berekend ${total.computed}. Dit klopt niet.`,
    ),
    ...report.faults.map((one) => `Regel ${one.line}${one.column === null ? '' : `, ${one.column}`}: ${one.detail}`),
    report.faults.length > 0
      ? `Er zijn ${report.faults.length} fouten. Er is niets opgeslagen.`
      : `Overgenomen: ${report.imported}. Ongewijzigd: ${report.unchanged}. Gemiste herinneringen: ${report.missed}.`,
  ];
  return `${lines.join('\n')}\n`;
}
