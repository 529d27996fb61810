import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { DatabaseClock } from '../../src/platform/clock.js';
import { Keys } from '../../src/platform/keys.js';
import { masterKeyOf } from '../../src/platform/master-key.js';
import { FolderMailer } from '../../src/reminders/folder-mailer.js';
import { exportRecord } from '../../src/record/record-export.js';
import { checkSeals, type SealFault } from '../../src/record/seal-check.js';
import { SealDelivery } from '../../src/record/seal-delivery.js';
import { SealFolder } from '../../src/record/seal-places.js';
import { SealKeys } from '../../src/record/seal-keys.js';
import { Sealer } from '../../src/record/sealer.js';
import { TENANT, ToyEngine } from './toy-engine.js';

const BODY = { id: TENANT, code: 'gooi', name: 'Toetsgemeente' };
const KEPT = ['journal_entry', 'stream', 'seal', 'seal_leaf', 'keys.seal_key'] as const;

/** A record with seals of three days, its seals kept outside, and both checkers. */
export class SealedRecord {
  readonly folder = mkdtempSync(join(tmpdir(), 'praktijkroute-record-'));
  readonly keys: SealKeys;
  readonly sealer: Sealer;
  readonly outside: SealFolder;
  private readonly delivery: SealDelivery;
  private readonly superuser: Client;

  private constructor(readonly toy: ToyEngine) {
    const clock = new DatabaseClock(toy.pool);
    this.keys = new SealKeys(new Keys(masterKeyOf(toy.database.config)));
    this.sealer = new Sealer(toy.pool, clock, this.keys);
    this.outside = new SealFolder(join(this.folder, 'zegels'));
    const mailer = new FolderMailer(join(this.folder, 'mail'));
    this.delivery = new SealDelivery(toy.pool, clock, this.keys, this.outside, mailer, undefined, (message) => {
      throw new Error(message);
    });
    this.superuser = new Client({ connectionString: toy.database.superuserUrl });
  }

  static async start(): Promise<SealedRecord> {
    const record = new SealedRecord(await ToyEngine.start());
    await record.superuser.connect();
    return record;
  }

  /** Seals the day and brings the seal outside. */
  async sealDay(): Promise<void> {
    await this.sealer.seal(TENANT, 'daily');
    await this.delivery.deliver(BODY);
  }

  /** Keeps everything as it is now, to go back to. */
  async keep(): Promise<void> {
    for (const table of KEPT) await this.superuser.query(`create table ${keptName(table)} as select * from ${table}`);
  }

  /** What somebody with all rights does, past every check of the database. */
  async tamper(sql: string, values: readonly unknown[] = []): Promise<void> {
    await this.superuser.query("set session_replication_role = 'replica'");
    await this.superuser.query(sql, [...values]);
  }

  async restore(): Promise<void> {
    await this.superuser.query("set session_replication_role = 'replica'");
    for (const table of KEPT) {
      await this.superuser.query(`delete from ${table}`);
      await this.superuser.query(`insert into ${table} select * from ${keptName(table)}`);
    }
  }

  /** What `verify` finds: in the chains and in the seals. */
  async found(): Promise<{ readonly chains: number; readonly seals: readonly SealFault[] }> {
    const { differences } = await this.toy.verifier.verify(TENANT, { replay: false });
    const kept = await this.outside.all(BODY.code);
    return { chains: differences, seals: (await checkSeals(this.toy.pool, this.keys, TENANT, kept)).faults };
  }

  /**
   * Exports the record and runs the loose checker on it.
   * @param spoil what somebody does to the files of the export
   */
  async checkedOutside(
    words: readonly string[] = [],
    spoil: (folder: string) => void = () => undefined,
    outside = true,
  ): Promise<{ readonly code: number | null; readonly said: string }> {
    const folder = mkdtempSync(join(this.folder, 'uitvoer-'));
    const archive = join(folder, 'logboek.zip');
    await exportRecord(this.toy.pool, this.keys, BODY, archive);
    await unpack(archive, folder);
    spoil(folder);
    const kept = join(this.folder, 'zegels', BODY.code);
    const seals = outside ? ['--zegels', kept] : [];
    const done = spawnSync(process.execPath, [join(folder, 'controle.mjs'), ...seals, ...words], { encoding: 'utf8' });
    return { code: done.status, said: done.stdout + done.stderr };
  }

  async stop(): Promise<void> {
    await this.superuser.end();
    await this.toy.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const keptName = (table: string): string => `kept_${table.replace('.', '_')}`;

async function unpack(archive: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const open = promisify<Buffer, { lazyEntries: boolean }, ZipFile>(fromBuffer);
  const zip = await open(await readFile(archive), { lazyEntries: true });
  const stream = promisify(zip.openReadStream.bind(zip)) as (entry: Entry) => Promise<NodeJS.ReadableStream>;
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      stream(entry)
        .then((content) => pipeline(content, createWriteStream(join(folder, entry.fileName))))
        .then(() => zip.readEntry(), reject);
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
}
