import { CandidateService } from '../candidates/candidate.service.js';
import { EmployerService } from '../employers/employer.service.js';
import { Engine } from '../engine/engine.js';
import { PolicySource, TablesSource } from '../engine/policy-source.js';
import { RegisteredWorkflows } from '../engine/registered-workflows.js';
import { FactWriter } from '../journal/fact-writer.js';
import { RecordStore } from '../journal/record-store.js';
import { ContactWishes } from '../pathways/contact-wishes.service.js';
import { PathwayService } from '../pathways/pathway.service.js';
import { SeededKeySource } from '../people/key-source.js';
import { DatabasePersonVault } from '../people/person-vault.js';
import { DatabaseClock } from '../platform/clock.js';
import type { DatabaseUrls } from '../platform/config.js';
import { AppPool, ClockPool } from '../platform/database.js';
import { Keys } from '../platform/keys.js';
import { Sweeper } from '../timers/sweeper.js';
import { MoneyDesk } from './money/money-desk.js';
import { openMoneyRoom } from './money/money-room.js';
import type { ProofUploads } from './money/proof-desk.js';
import { RoomDesk } from './rooms/room-desk.js';
import { openRooms } from './rooms/rooms.js';
import type { SimulationRoom } from './simulator.js';

export type OpenedRoom = SimulationRoom & {
  readonly close: () => Promise<void>;
};

/** A run that dies goes on where it was, so nobody waits for the disk; the order of what is stored stays. */
const UNHURRIED = { options: '-c synchronous_commit=off' };

/** The product's own services on a database; people get keys that follow from the seed. */
export function openRoom(
  urls: Pick<DatabaseUrls, 'app' | 'clock'>,
  masterKey: Buffer,
  seed: string,
  uploads?: ProofUploads,
): OpenedRoom {
  const pool = new AppPool(urls.app, UNHURRIED);
  const clockPool = new ClockPool(urls.clock, { max: 2 });
  const records = new RecordStore(pool);
  const facts = new FactWriter(records);
  const clock = new DatabaseClock(pool);
  const [source, tables] = [new PolicySource(pool), new TablesSource()];
  const engine = new Engine(records, new RegisteredWorkflows(), source, tables);
  const keys = new Keys(masterKey);
  const vault = new DatabasePersonVault(pool, keys, new SeededKeySource(seed));
  const candidates = new CandidateService(pool, records, facts, vault);
  const wishes = new ContactWishes(pool, engine);
  const employers = new EmployerService(pool, records, facts, vault);
  const money = openMoneyRoom({ pool, clock, engine, records, facts, vault, source, tables, seed, uploads });
  const pathways = new PathwayService(pool, records, facts, vault, candidates, clock, wishes);
  const parts = { pool, clock, engine, facts, vault, source, tables, seed, keys };
  const rooms = openRooms({ ...parts, employers, candidates, pathways });
  return {
    pool,
    clockPool,
    clock,
    engine,
    facts,
    vault,
    sweeper: new Sweeper(clockPool, clock, engine),
    candidates,
    pathways,
    employers,
    money: new MoneyDesk(money, seed),
    rooms: new RoomDesk(rooms),
    close: async () => {
      await Promise.all([pool.close(), clockPool.close()]);
    },
  };
}
