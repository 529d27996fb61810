import { RegisteredWorkflows } from '../engine/registered-workflows.js';
import { Verifier, type Difference } from '../engine/verifier.js';
import { AppPool } from '../platform/database.js';
import type { BenchUrls } from './bench-cluster.js';
import { BenchRefusedError } from './bench.errors.js';
import { PERSONAL_WORDS, TENANT } from './made-up-placements.js';
import { ownerRows } from './owner-rows.js';

/** Rows of the relay about its own work follow from no entry. */
const COUNT = `select
  (select count(*)::int from journal_entry where stream = any($1) and type = 'contact.recorded') as notes,
  (select count(*)::int from journal_entry
    where stream = any($1) and type = 'contact.recorded' and body::jsonb ? 'sealed') as sealed,
  (select count(*)::int from journal_entry where stream = any($1) and type = 'fact.corrected') as letters,
  (select count(*)::int from outbox where stream = any($1) and template = 'correction' and seq < 1000) as outbox,
  (select count(*)::int from journal_entry where stream = any($1) and body like any($2))
    + (select count(*)::int from candidate where id = any($1) and document like any($2)) as open`;
type Counted = {
  readonly notes: number;
  readonly sealed: number;
  readonly letters: number;
  readonly outbox: number;
  readonly open: number;
};

/**
 * What a part wrote is a whole record: the chain holds, every state, timer and row (the outbox among them) is what the
 * entries give, each letter that was asked for lies in the outbox, and what is personal lies sealed.
 * @param options.letters whether this part asks for letters, so that an outbox without any is no proof
 * @returns how many streams were looked at
 * @throws BenchRefusedError that names what is off
 */
export async function requireRecord(
  urls: BenchUrls,
  what: string,
  options: { readonly streams: readonly string[]; readonly letters?: boolean },
): Promise<number> {
  const { streams, letters = false } = options;
  const pool = new AppPool(urls.app, { max: 2 });
  try {
    const verifier = new Verifier(pool, new RegisteredWorkflows());
    const verified = await verifier.verify(TENANT, { replay: true, streams });
    const [counted] = await ownerRows<Counted>(urls, COUNT, [streams, PERSONAL_WORDS.map((word) => `%${word}%`)]);
    const faults = [
      ...verified.first.slice(0, 1).map(differenceWords),
      ...(counted === undefined ? ['er is niets te tellen'] : countedFaults(counted, letters)),
    ];
    if (faults.length > 0) throw new BenchRefusedError(`Geen cijfers: ${what} klopt niet: ${faults.join('; ')}.`);
    return verified.streams;
  } finally {
    await pool.close();
  }
}

/** A fault at one entry, of the chain or of its replay, or in a row that follows from all of them. */
const differenceWords = (one: Difference): string =>
  `${one.number === null ? 'wat uit de regels volgt' : 'een regel'}: ${JSON.stringify(one)}`;

function countedFaults({ notes, sealed, letters, outbox, open }: Counted, asked: boolean): readonly string[] {
  return [
    ...(outbox === letters ? [] : [`de uitbak: ${letters} brieven gevraagd, ${outbox} rijen`]),
    ...(asked && letters === 0 ? ['de uitbak: er is geen brief gevraagd'] : []),
    ...(sealed === notes ? [] : [`de verzegeling: ${notes} gesprekken, ${sealed} verzegeld`]),
    ...(open === 0 ? [] : [`de verzegeling: ${open} keer een persoonsgegeven open`]),
  ];
}

/** So many files that a part wrote, always the same ones. */
export async function someStreams(urls: BenchUrls, most: number): Promise<readonly string[]> {
  const found = await ownerRows<{ id: string }>(
    urls,
    `select id from stream where kind in ('placement', 'candidate') order by md5(id::text) limit $1`,
    [most],
  );
  return found.map(({ id }) => id);
}
