import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppPool } from '../../../src/platform/database.js';
import { RegisteredWorkflows } from '../../../src/engine/registered-workflows.js';
import { Verifier, type Verified } from '../../../src/engine/verifier.js';
import { cloneDatabase, queryOnce, type TestDatabase } from '../databases.js';
import { SmtpCatcher } from '../smtp-catcher.js';
import { ownProcess, type Ended } from './own-process.js';
import { makeDemo } from './placement-room.js';
import { TENANT, type RoadStep } from './straight-road.js';

/** A road that is walked by processes of the built product, which may be ended on the way, on a database of its own. */
export class KilledRoad {
  readonly smtp = new SmtpCatcher();
  private readonly folder = mkdtempSync(join(tmpdir(), 'praktijkroute-road-'));

  private constructor(readonly database: TestDatabase) {}

  static async begin(steps: readonly RoadStep[]): Promise<KilledRoad> {
    const road = new KilledRoad(await cloneDatabase());
    await makeDemo(road.database);
    await road.smtp.start();
    writeFileSync(join(road.folder, 'road.json'), JSON.stringify(steps));
    writeFileSync(join(road.folder, 'acknowledged'), '');
    return road;
  }

  /** One process that walks on from where the clock stands. */
  async walk(fault = ''): Promise<Ended> {
    const files = ['road.json', 'acknowledged'].map((name) => join(this.folder, name));
    const env = { ...this.database.env, SMTP_URL: this.smtp.url, PRAKTIJKROUTE_FAULT: fault };
    return ownProcess('walk-road.mjs', files, env);
  }

  /** What the processes were told was stored, and what the tables say of it: empty when these agree. */
  async brokenPromises(): Promise<readonly string[]> {
    const rows = await queryOnce<{ key: string; entry: number }>(
      this.database.urls.owner,
      'select key, entry::int from idempotency',
    );
    const stored = new Map(rows.map((row) => [row.key, row.entry]));
    const acknowledged = readFileSync(join(this.folder, 'acknowledged'), 'utf8').split('\n').filter(Boolean);
    return acknowledged.filter((line) => {
      const { key, entry } = JSON.parse(line) as { key: string; entry: number };
      return stored.get(key) !== entry;
    });
  }

  /** Message-IDs in the order they came in, also those that came more than once. */
  mails(): readonly string[] {
    return this.smtp.mails.map((mail) => mail.messageId);
  }

  async verified(): Promise<Pick<Verified, 'differences' | 'first'>> {
    const pool = new AppPool(this.database.urls.app);
    try {
      const verifier = new Verifier(pool, new RegisteredWorkflows());
      const { differences, first } = await verifier.verify(TENANT, { replay: true });
      return { differences, first };
    } finally {
      await pool.close();
    }
  }

  async end(): Promise<void> {
    await this.smtp.stop();
    await this.database.drop();
    rmSync(this.folder, { recursive: true });
  }
}
