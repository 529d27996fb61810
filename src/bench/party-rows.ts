import type { Actor } from '../../workflows/definition.js';
import { isBsn } from '../../workflows/law/bsn.js';
import { openedFact } from '../candidates/candidate-opened.js';
import { newCandidate } from '../candidates/candidate.schemas.js';
import { employerPut } from '../employers/employer-rows.js';
import { FactWriter, type Fact } from '../journal/fact-writer.js';
import { RandomKeySource } from '../people/key-source.js';
import { DOCUMENT, DatabasePersonVault, type PersonVault } from '../people/person-vault.js';
import { Keys } from '../platform/keys.js';
import type { BenchUrls } from './bench-cluster.js';
import { BenchEngine } from './bench-engine.js';
import { EMPLOYERS, firstNames, idOf, lastName, SESSION, TENANT } from './made-up-placements.js';
import { BENCH_KEY } from './page-server.js';

const IMPORTER: Actor = { id: 'import', role: 'system', tenant: TENANT };
const AT_ONCE = 250;
const NO_DOCUMENT = { locations: [], proxies: [], payee: null, integrityNote: null };

/** The persons and employers of the seeded placements, each opened by an entry of its own, as the rooms write them. */
export async function seedParties(urls: BenchUrls, placements: number): Promise<void> {
  const bench = new BenchEngine(urls, 1);
  try {
    const { facts, vault } = writerOf(bench);
    const employers = Array.from({ length: EMPLOYERS }, (_none, index) => anEmployer(vault, index));
    for (const some of inGroups(employers)) await facts.writeAll(SESSION, some);
    await writePersons(bench, placements);
  } finally {
    await bench.close();
  }
}

/** The persons alone, where employers are there already. */
export async function seedPersons(urls: BenchUrls, placements: number): Promise<void> {
  const bench = new BenchEngine(urls, 1);
  try {
    await writePersons(bench, placements);
  } finally {
    await bench.close();
  }
}

const writerOf = (bench: BenchEngine): { readonly facts: FactWriter; readonly vault: PersonVault } => ({
  facts: new FactWriter(bench.lane(0).records),
  vault: new DatabasePersonVault(bench.pool, new Keys(BENCH_KEY), new RandomKeySource()),
});

async function writePersons(bench: BenchEngine, placements: number): Promise<void> {
  const { facts, vault } = writerOf(bench);
  const bsns = bsnsFrom(placements);
  for (let first = 0; first < placements; first += AT_ONCE) {
    const count = Math.min(AT_ONCE, placements - first);
    const some = Array.from({ length: count }, (_none, at) => aPerson(vault, first + at, bsns[first + at] ?? ''));
    await facts.writeAll(SESSION, some);
  }
}

function aPerson(vault: PersonVault, index: number, bsn: string): Fact {
  const input = newCandidate.parse({
    municipality: '0402',
    externalId: `B-${index}`,
    circle: { circle: 'generalAssistance', benefit: { kind: 'participatiewet', from: '2023-01-01' } },
    person: { name: { firstNames: firstNames(index), lastName: lastName(index) }, bsn, birthDate: '1990-01-01' },
  });
  return openedFact(vault, IMPORTER, idOf('candidate', index), input);
}

function anEmployer(vault: PersonVault, index: number): Fact {
  const id = idOf('employer', index);
  const { personKeys, seal } = vault.newKey(id);
  const open = { sector: 'logistics', market: 'market', kvkNumber: String(10_000_000 + index), labels: [] };
  const values = {
    tenant: TENANT,
    name: `Bedrijf ${index}`,
    sector: open.sector,
    market: open.market,
    kvk_number: open.kvkNumber,
    labels: [],
    document: seal(DOCUMENT, NO_DOCUMENT),
    duplicate_accepted: false,
    own_municipality: false,
    integrity: false,
  };
  return {
    stream: id,
    kind: 'employer',
    opens: true,
    type: 'employer.opened',
    actor: IMPORTER,
    facts: open,
    sealed: seal('employer.opened', { name: values.name, ...NO_DOCUMENT }),
    rows: (_entry, on) => [employerPut(id, { ...values, opened_on: on })],
    personKeys,
  };
}

/** So many numbers that pass the check of a burgerservicenummer (F2), none of them twice. */
function bsnsFrom(count: number): readonly string[] {
  const found: string[] = [];
  for (let number = 900_000_000; found.length < count; number += 1)
    if (isBsn(String(number))) found.push(String(number));
  return found;
}

function inGroups<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_none, at) =>
    all.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
}
