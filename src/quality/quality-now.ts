import { dutchDate } from '../../workflows/law/dutch.js';
import { RegisteredWorkflows } from '../engine/registered-workflows.js';
import { Verifier } from '../engine/verifier.js';
import { inSession } from '../journal/session-work.js';
import { allTenants, type TenantName } from '../journal/tenants.js';
import { keepersOf } from '../kept/keepers.js';
import { RandomKeySource } from '../people/key-source.js';
import { DatabasePersonVault } from '../people/person-vault.js';
import { PersonSexes } from '../people/person-sexes.js';
import { DatabaseClock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { Keys } from '../platform/keys.js';
import { localDate } from '../platform/legal-time.js';
import { masterKeyOf } from '../platform/master-key.js';
import { caseNumber } from '../reminders/case-number.js';
import { ROOM_CHECKS } from '../running/room-checks.js';
import { withDatabase } from '../running/with-database.js';
import { contradictionsOf } from './contradiction-rows.js';
import { CONTRADICTIONS, type Contradiction } from './contradiction.js';
import { PARTS } from './parts.js';
import { QualityPass, type Passed } from './quality-pass.js';

type Options = { readonly all?: boolean; readonly json?: boolean };
export type BodyQuality = {
  readonly body: string;
  readonly checkedOn: string;
  readonly streams: number;
  readonly entries: number;
  readonly parts: number;
  readonly contradictions: readonly Contradiction[];
};

const MOST_TOLD = 1_000;

/** @returns whether nothing was found */
export async function qualityNow(
  env: Readonly<Record<string, string | undefined>>,
  options: Options,
): Promise<boolean> {
  return withDatabase(env, async (config) => {
    const pool = new AppPool(config.database.app);
    try {
      const bodies: BodyQuality[] = [];
      const keys = new Keys(masterKeyOf(config));
      for (const body of await allTenants(pool)) bodies.push(await qualityOf(pool, keys, body, options.all === true));
      process.stdout.write(options.json === true ? `${JSON.stringify({ bodies })}\n` : bodies.map(told).join(''));
      return bodies.every(({ contradictions }) => contradictions.length === 0);
    } finally {
      await pool.close();
    }
  });
}

/** Looks in one body, and tells what stands open afterwards. */
export async function qualityOf(
  pool: AppPool,
  keys: Keys,
  { id, name }: TenantName,
  all: boolean,
): Promise<BodyQuality> {
  const clock = new DatabaseClock(pool);
  const workflows = new RegisteredWorkflows();
  process.stderr.write(`${name}…\n`);
  const verifier = new Verifier(pool, workflows);
  const vault = new DatabasePersonVault(pool, keys, new RandomKeySource());
  const kept = Object.values(keepersOf(pool, vault, (message) => void process.stderr.write(`${message}\n`)));
  const pass = new QualityPass(pool, clock, workflows, verifier, ROOM_CHECKS, new PersonSexes(keys), kept);
  const passed: Passed = await pass.run(id, all);
  const contradictions = await inSession(pool, { tenant: id, tenants: [id] }, (client) =>
    contradictionsOf(client, false, MOST_TOLD),
  );
  return { body: name, checkedOn: localDate(await clock.now()), ...passed, contradictions };
}

function told({ body, checkedOn, streams, entries, parts, contradictions }: BodyQuality): string {
  const covered = parts === PARTS ? 'alle dossiers' : `${parts} van ${PARTS} delen`;
  const checked = `Gecontroleerd: termijnen, bedragen, besluiten, banen en personen; ${covered} opnieuw berekend (${streams} dossiers, ${entries} regels), op ${dutchDate(checkedOn)}.`;
  if (contradictions.length === 0) return `${body}: geen tegenstrijdigheden gevonden. ${checked}\n`;
  const lines = contradictions.map(
    ({ kind, stream, sentence, foundOn }) =>
      `  ${CONTRADICTIONS[kind].title} · ${caseNumber(stream)} · sinds ${dutchDate(foundOn)}: ${sentence}\n`,
  );
  const many = contradictions.length === 1 ? '1 tegenstrijdigheid' : `${contradictions.length} tegenstrijdigheden`;
  return `${body}: ${many} gevonden. ${checked}\n${lines.join('')}`;
}
