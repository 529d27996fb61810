import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { entryHash, GENESIS } from '../../src/journal/entry.js';
import { fingerprint, sealed, type SealBody } from '../../src/record/seal.js';
import { SealedRecord } from '../support/sealed-record.js';
import { TENANT } from '../support/toy-engine.js';

let record: SealedRecord;
let streams: readonly string[] = [];
const first = (): string => streams[0] ?? '';
const second = (): string => streams[1] ?? '';

beforeAll(async () => {
  record = await SealedRecord.start();
  const { toy } = record;
  await record.sealDay();
  const found: string[] = [];
  for (const day of ['2026-03-02', '2026-03-03', '2026-03-04']) {
    await toy.moveClock(`${day}T09:00:00.000Z`);
    found.push(await toy.opened());
    for (const stream of found) await toy.send(stream, { type: 'counted' });
    await record.sealDay();
    await record.sealDay();
  }
  streams = found;
  await record.keep();
});

afterAll(async () => {
  await record.stop();
});

describe('A record with its seals', () => {
  it('has one seal a day, kept outside as well, and both checkers find nothing wrong', async () => {
    const kept = await record.outside.all('gooi');
    expect(kept.map(({ number, day }) => [number, day])).toEqual([
      [1, '2026-03-02'],
      [2, '2026-03-03'],
      [3, '2026-03-04'],
    ]);
    expect(await record.found()).toEqual({ chains: 0, seals: [] });
    const { code, said } = await record.checkedOutside();
    expect(said).toMatch(/Gecontroleerd: 3 dossiers, 9 regels, 3 zegels \(3 buiten bewaard\)\.[^]*Alles klopt\./);
    expect(code).toBe(0);
  });

  it('grows without a fault: what was recorded after a seal is in the next one', async () => {
    await record.toy.moveClock('2026-03-05T09:00:00.000Z');
    await record.toy.send(second(), { type: 'counted' });
    expect(await record.found()).toEqual({ chains: 0, seals: [] });
    await record.sealDay();
    expect((await record.outside.all('gooi')).at(-1)).toMatchObject({ number: 4, day: '2026-03-05' });
    expect(await record.found()).toEqual({ chains: 0, seals: [] });
    expect((await record.checkedOutside()).code).toBe(0);
    await record.tamper('drop table kept_journal_entry, kept_stream, kept_seal, kept_seal_leaf, kept_keys_seal_key');
    await record.keep();
  });
});

type Stored = { number: number; body: string };
const entriesOf = (stream: string): Promise<readonly Stored[]> =>
  record.toy.owner<Stored>('select number::int, body from journal_entry where stream = $1 order by number', [stream]);

/** Somebody with all rights and the product's own code: every hash from the changed entry on fits again, and the head. */
async function rewritten(stream: string, from: number, changed: (body: string) => string): Promise<void> {
  let previous = GENESIS;
  for (const { number, body } of await entriesOf(stream)) {
    const text = number === from ? changed(body) : body;
    const hash = entryHash(previous, stream, number, text);
    await record.tamper(
      `update journal_entry set body = $3, previous_hash = decode($4, 'hex'), hash = decode($5, 'hex')
       where stream = $1 and number = $2`,
      [stream, number, text, previous, hash],
    );
    previous = hash;
  }
  await record.tamper(`update stream set head_hash = decode($2, 'hex') where id = $1`, [stream, previous]);
}

const otherText = (body: string): string => body.replace('"consultant"', '"manager"');

/** Seals from this one on made anew with another key, as somebody would who has the database but not the master key. */
async function sealedAnew(from: number): Promise<void> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const seals = await record.toy.owner<{ number: number; body: string }>(
    'select number::int, body from seal order by 1',
  );
  let previous = GENESIS;
  for (const { number, body } of seals) {
    const old = JSON.parse(body) as SealBody;
    const seal = sealed({ ...old, previous, key: fingerprint(spki) }, privateKey);
    previous = seal.hash;
    if (number < from) continue;
    await record.tamper(
      `update seal set body = $2, hash = decode($3, 'hex'), signature = decode($4, 'base64') where number = $1`,
      [number, seal.body, seal.hash, seal.signature],
    );
  }
  await record.tamper('update keys.seal_key set public_key = $1', [spki]);
}

const swapped = (column: string): string => `update journal_entry a set ${column} = b.${column} from journal_entry b
  where a.stream = $1 and b.stream = $1 and a.number in (2, 3) and b.number = 5 - a.number`;

/** What somebody with all rights may try. */
const TAMPERED: readonly (readonly [string, () => Promise<void>])[] = [
  [
    'the text of an entry',
    () =>
      record.tamper(
        `update journal_entry set body = replace(body, '"consultant"', '"manager"') where stream = $1 and number = 2`,
        [first()],
      ),
  ],
  [
    'the text of an entry and its hash',
    async () => {
      const { body = '' } = (await entriesOf(first()))[1] ?? {};
      const { body: before = '' } = (await entriesOf(first()))[0] ?? {};
      const hash = entryHash(entryHash(GENESIS, first(), 1, before), first(), 2, otherText(body));
      await record.tamper(
        `update journal_entry set body = $2, hash = decode($3, 'hex') where stream = $1 and number = 2`,
        [first(), otherText(body), hash],
      );
    },
  ],
  ['the last entry with its hash and the head of its chain', () => rewritten(first(), 4, otherText)],
  ['a whole chain from an entry on', () => rewritten(first(), 2, otherText)],
  [
    'an entry taken from the middle',
    () => record.tamper('delete from journal_entry where stream = $1 and number = 2', [first()]),
  ],
  [
    'the last entry taken, and the head put back',
    async () => {
      await record.tamper('delete from journal_entry where stream = $1 and number = 4', [first()]);
      await record.tamper(
        'update stream s set entry_no = 3, head_hash = e.hash from journal_entry e where s.id = $1 and e.stream = s.id and e.number = 3',
        [first()],
      );
    },
  ],
  [
    'the end of all chains and the last seals cut off together',
    async () => {
      await record.tamper(`delete from journal_entry where at >= '2026-03-04'`);
      await record.tamper(
        'delete from stream s where not exists (select 1 from journal_entry e where e.stream = s.id)',
      );
      await record.tamper(`update stream s set entry_no = e.number, head_hash = e.hash from journal_entry e where e.stream = s.id
      and e.number = (select max(number) from journal_entry l where l.stream = s.id)`);
      await record.tamper('delete from seal_leaf where seal >= 3');
      await record.tamper('delete from seal where number >= 3');
    },
  ],
  [
    'an entry put in between',
    async () => {
      await record.tamper('update journal_entry set number = number + 100 where stream = $1 and number >= 3', [
        first(),
      ]);
      await record.tamper(
        `insert into journal_entry select stream, 3, tenant, at, instance, type, body, hash, hash from journal_entry where stream = $1 and number = 2`,
        [first()],
      );
      await record.tamper('update journal_entry set number = number - 99 where stream = $1 and number > 100', [
        first(),
      ]);
      await record.tamper('update stream set entry_no = entry_no + 1 where id = $1', [first()]);
    },
  ],
  [
    'an entry added at the end without its head',
    () =>
      record.tamper(
        `insert into journal_entry select stream, 5, tenant, at, instance, type, body, hash, hash from journal_entry where stream = $1 and number = 4`,
        [first()],
      ),
  ],
  ['the texts of two entries swapped', () => record.tamper(swapped('body'), [first()])],
  ['the hashes of two entries swapped', () => record.tamper(swapped('hash'), [first()])],
  [
    'the moment beside the text',
    () =>
      record.tamper(`update journal_entry set at = at - interval '1 day' where stream = $1 and number = 3`, [first()]),
  ],
  [
    'the type beside the text',
    () => record.tamper(`update journal_entry set type = 'decided' where stream = $1 and number = 3`, [first()]),
  ],
  [
    'a forged hash',
    () => record.tamper(`update journal_entry set hash = sha256('x') where stream = $1 and number = 3`, [first()]),
  ],
  [
    'the hash of the entry before',
    () =>
      record.tamper(`update journal_entry set previous_hash = sha256('x') where stream = $1 and number = 3`, [first()]),
  ],
  ['the head of a chain', () => record.tamper(`update stream set head_hash = sha256('x') where id = $1`, [first()])],
  [
    'a whole file taken away',
    async () => {
      await record.tamper('delete from journal_entry where stream = $1', [second()]);
      await record.tamper('delete from stream where id = $1', [second()]);
    },
  ],
  [
    'an entry moved to another file',
    () =>
      record.tamper('update journal_entry set stream = $2, number = 9 where stream = $1 and number = 4', [
        first(),
        second(),
      ]),
  ],
  ['a sealed head', () => record.tamper('update seal_leaf set entry_no = entry_no + 1 where seal = 2')],
  ['sealed heads taken away', () => record.tamper('delete from seal_leaf where seal = 2 and stream = $1', [first()])],
  [
    'the text of a seal',
    () => record.tamper(`update seal set body = replace(body, '"streams":2', '"streams":1') where number = 2`),
  ],
  ['the signature of a seal', () => record.tamper(`update seal set signature = sha512('x') where number = 2`)],
  [
    'a seal taken away',
    async () => {
      await record.tamper('delete from seal_leaf where seal = 2');
      await record.tamper('delete from seal where number = 2');
    },
  ],
  ['the day beside a seal', () => record.tamper(`update seal set day = '2026-02-01' where number = 2`)],
  ['all seals made anew with another key', () => sealedAnew(1)],
  [
    'a chain rewritten and the seals made anew over it',
    async () => {
      await rewritten(first(), 2, otherText);
      await record.tamper(
        'update seal_leaf l set head_hash = e.hash from journal_entry e where e.stream = l.stream and e.number = l.entry_no',
      );
      await sealedAnew(1);
    },
  ],
];

describe('Tampering is found by `verify` and by the loose checker', () => {
  it.each(TAMPERED)('%s', async (_what, tamper) => {
    await tamper();
    try {
      const inside = await record.found();
      expect(inside.chains + inside.seals.length).toBeGreaterThan(0);
      const { code, said } = await record.checkedOutside();
      expect([code, said]).toEqual([1, expect.stringMatching(/^- /m)]);
    } finally {
      await record.restore();
    }
    expect(await record.found()).toEqual({ chains: 0, seals: [] });
  });
});

describe('An export whose files were touched', () => {
  const changed = (name: string, change: (text: string) => string) => (folder: string) =>
    writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')));
  const emptied =
    (...names: readonly string[]) =>
    (folder: string) => {
      for (const name of names) writeFileSync(join(folder, name), '');
    };
  const ALL = ['regels.jsonl', 'dossiers.jsonl', 'koppen.jsonl', 'zegels.jsonl'];

  it.each<[string, (folder: string) => void, string]>([
    ['no seal is left', emptied('zegels.jsonl'), 'zegels.jsonl: er staat geen enkel zegel in'],
    [
      'the last seal is away',
      changed('zegels.jsonl', (text) => text.replace(/[^\n]+\n$/, '')),
      'ontbreekt, terwijl er koppen van zijn',
    ],
    ['nothing is left', emptied(...ALL), 'regels.jsonl: er staat geen enkele regel in'],
    ['a file is away', (folder) => rmSync(join(folder, 'koppen.jsonl')), 'koppen.jsonl: ontbreekt'],
    ['the keys are away', (folder) => rmSync(join(folder, 'sleutels.json')), 'sleutels.json: ontbreekt'],
    ['a line is cut off', changed('regels.jsonl', (text) => text.slice(0, -20)), 'is geen leesbare JSON'],
    [
      'a seal says nothing',
      changed('zegels.jsonl', (text) => text.replace(/"body":"(?:[^"\\]|\\.)*"/, '"body":"null"')),
      'zegel 1: is geen leesbare JSON',
    ],
    [
      'a seal has no signature',
      changed('zegels.jsonl', (text) => text.replace('"signature"', '"was"')),
      'zegels.jsonl regel 1: is niet te controleren',
    ],
  ])('%s: said with its place, also without seals from outside', async (_what, spoil, place) => {
    for (const outside of [true, false]) {
      const { code, said } = await record.checkedOutside([], spoil, outside);
      expect([code, said]).toEqual([1, expect.stringContaining(`- `)]);
      expect(said).toContain(place);
      expect(said).not.toContain('Alles klopt');
    }
  });
});

describe('Somebody who knows the key of the municipality', () => {
  it('sees that an export was signed with another one', async () => {
    const { code, said } = await record.checkedOutside(['--sleutel', 'ab'.repeat(16)]);
    expect([code, said]).toEqual([1, expect.stringContaining('gezet met een andere sleutel dan u noemt')]);
  });

  it('cannot seal for a body whose key another installation made', async () => {
    await record.tamper('update keys.seal_key set wrapped = $1', [Buffer.alloc(80, 1).toString('base64')]);
    await expect(record.sealer.seal(TENANT, 'now')).rejects.toThrow('cannot be opened');
    await record.restore();
  });
});
