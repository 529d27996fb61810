// Controleert een uitvoer van het logboek zonder het product: één bestand, alleen Node (20 of hoger).
//
//   node controle.mjs [map] [--zegels MAP] [--sleutel VINGERAFDRUK]
//
// map       de uitgepakte uitvoer (standaard: de map van dit bestand)
// --zegels  zegels die eerder buiten het product zijn bewaard (bestanden zegel-….json): wat daarin staat, telt zwaarder
// --sleutel vingerafdruk van de openbare sleutel, zoals u die eerder hebt gekregen
//
// Zegt wat is gecontroleerd en de eerste fouten met hun plaats. Eindigt met code 1 als er iets niet klopt.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MOST = 20;
const ZEROS = '0'.repeat(64);
const faults = [];
let count = 0;

function fault(place, what) {
  count += 1;
  if (faults.length < MOST) faults.push(`${place}: ${what}`);
}

const sha = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** De tekst van JSON volgens RFC 8785: sleutels op volgorde, geen spaties. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

/** Wat in een tekst staat, als het een voorwerp is; anders een fout op zijn plaats. */
function object(text, place) {
  try {
    const value = JSON.parse(text);
    if (value !== null && typeof value === 'object') return value;
  } catch {
    // Wordt hieronder gezegd.
  }
  fault(place, 'is geen leesbare JSON');
  return undefined;
}

function content(folder, name, kind) {
  const path = join(folder, name);
  if (!existsSync(path)) {
    fault(name, 'ontbreekt');
    return kind === 'list' ? [] : {};
  }
  const value = object(readFileSync(path, 'utf8'), name);
  if (kind === 'list' && value !== undefined && !Array.isArray(value)) fault(name, 'is geen lijst');
  return kind === 'list' ? (Array.isArray(value) ? value : []) : (value ?? {});
}

/** Regel voor regel; `read` doet het werk, en wat niet te lezen is, is een fout op zijn plaats. */
async function eachLine(folder, name, read) {
  const path = join(folder, name);
  if (!existsSync(path)) return fault(name, 'ontbreekt');
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    if (line === '') continue;
    const place = `${name} regel ${number}`;
    const value = object(line, place);
    if (value === undefined) continue;
    try {
      read(value);
    } catch (error) {
      fault(place, `is niet te controleren (${error.message})`);
    }
  }
}

/** Boom met 2^32 plaatsen, bijna allemaal leeg; alleen wat verandert wordt opnieuw berekend. */
function merkleTree() {
  const height = 32;
  const empty = [Buffer.alloc(32)];
  for (let level = 0; level < height; level += 1) empty.push(sha(Buffer.from([1]), empty[level], empty[level]));
  const levels = Array.from({ length: height + 1 }, () => new Map());
  let dirty = new Set();
  const at = (level, position) => levels[level].get(position) ?? empty[level];
  return {
    set(position, hash) {
      levels[0].set(position, hash);
      dirty.add(position);
    },
    root() {
      let changed = dirty;
      for (let level = 0; level < height; level += 1) {
        const above = new Set([...changed].map((position) => Math.floor(position / 2)));
        for (const parent of above) {
          levels[level + 1].set(parent, sha(Buffer.from([1]), at(level, parent * 2), at(level, parent * 2 + 1)));
        }
        changed = above;
      }
      dirty = new Set();
      return at(height, 0).toString('hex');
    },
  };
}

function leafHash({ stream, entryNo, headHash }) {
  const number = Buffer.alloc(8);
  number.writeBigUInt64BE(BigInt(entryNo));
  const id = Buffer.from(stream.replaceAll('-', ''), 'hex');
  return sha(Buffer.from([0]), id, number, Buffer.from(headHash, 'hex'));
}

function entryHash({ previousHash, stream, number, body }) {
  return sha(Buffer.from([1]), Buffer.from(previousHash, 'hex'), `${stream}\n${number}\n`, body).toString('hex');
}

const fingerprint = (publicKey) => sha(Buffer.from(publicKey, 'base64')).toString('hex').slice(0, 32);

function isSignedBy(publicKey, { body, signature }) {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(body, 'utf8'), key, Buffer.from(signature, 'base64'));
}

/** Zegels: onderling, hun handtekening, en tegen wat buiten is bewaard. */
async function readSeals(folder, outside, wantedKey) {
  const keys = content(folder, 'sleutels.json', 'list').filter((key) => typeof key === 'string');
  const known = new Map(keys.map((key) => [fingerprint(key), key]));
  if (wantedKey !== undefined && !known.has(wantedKey))
    fault('sleutels.json', `de sleutel ${wantedKey} staat er niet in`);
  const seals = [];
  let previous = ZEROS;
  await eachLine(folder, 'zegels.jsonl', (seal) => {
    const place = `zegel ${seal.number}`;
    const body = object(seal.body, place);
    // Wat erop volgt, hoort op zijn plaats te blijven.
    if (body === undefined) return seals.push({ ...seal, root: undefined, key: undefined });
    if (seal.number !== seals.length + 1 || body.number !== seal.number)
      fault(place, `hier hoort zegel ${seals.length + 1}`);
    if (body.day !== seal.day) fault(place, 'de dag naast de tekst is een andere');
    if (body.previous !== previous) fault(place, 'het zegel ervoor is een ander');
    if (sha(seal.body).toString('hex') !== seal.hash) fault(place, 'de tekst geeft deze hash niet');
    const key = known.get(body.key);
    if (key === undefined) fault(place, 'de sleutel is onbekend');
    else if (!isSignedBy(key, seal)) fault(place, 'de handtekening klopt niet');
    if (wantedKey !== undefined && body.key !== wantedKey) fault(place, 'gezet met een andere sleutel dan u noemt');
    previous = seal.hash;
    seals.push({ ...seal, root: body.root, key: body.key });
  });
  for (const kept of outside) {
    const here = seals[kept.number - 1];
    if (here === undefined) fault(`zegel ${kept.number}`, 'is buiten bewaard, maar staat niet in deze uitvoer');
    else if (here.body !== kept.body || here.signature !== kept.signature) {
      fault(`zegel ${kept.number}`, 'is een ander dan het zegel dat buiten is bewaard');
    }
  }
  return seals;
}

/** De wortels van de zegels opnieuw berekend; geeft per dossier de regels die verzegeld zijn. */
async function readLeaves(folder, seals) {
  const tree = merkleTree();
  const wanted = new Map();
  let at = 1;
  const closeUntil = (seal) => {
    for (; at < seal; at += 1) {
      if (seals[at - 1]?.root !== tree.root())
        fault(`zegel ${at}`, 'de koppen waarop het is gezet geven een andere wortel');
    }
  };
  const absent = new Set();
  await eachLine(folder, 'koppen.jsonl', (leaf) => {
    if (!Number.isInteger(leaf.seal) || leaf.seal < at)
      return fault(`zegel ${leaf.seal}`, 'de koppen staan niet op volgorde');
    if (leaf.seal > seals.length && !absent.has(leaf.seal)) {
      absent.add(leaf.seal);
      fault(`zegel ${leaf.seal}`, 'ontbreekt, terwijl er koppen van zijn');
    }
    closeUntil(Math.min(leaf.seal, seals.length + 1));
    tree.set(leaf.position, leafHash(leaf));
    const ofStream = wanted.get(leaf.stream) ?? new Map();
    ofStream.set(leaf.entryNo, leaf);
    wanted.set(leaf.stream, ofStream);
  });
  closeUntil(seals.length + 1);
  return wanted;
}

/** Ketens: elke regel tegen de vorige, elk dossier tegen zijn kop, elke verzegelde kop tegen zijn regel. */
async function readEntries(folder, wanted) {
  const heads = new Map();
  await eachLine(folder, 'dossiers.jsonl', (head) => heads.set(head.id, head));
  const seen = new Map();
  let entries = 0;
  await eachLine(folder, 'regels.jsonl', (entry) => {
    entries += 1;
    const { stream, number } = entry;
    const place = `${stream} regel ${number}`;
    const before = seen.get(stream) ?? { number: 0, hash: ZEROS };
    if (!heads.has(stream)) fault(place, 'dit dossier staat niet in dossiers.jsonl');
    if (number !== before.number + 1) fault(place, `hier hoort regel ${before.number + 1}`);
    if (entry.previousHash !== before.hash) fault(place, 'de vorige hash is een andere');
    if (entryHash(entry) !== entry.hash) fault(place, 'de tekst geeft deze hash niet');
    const body = object(entry.body, place);
    if (body !== undefined && canonical(body) !== entry.body) fault(place, 'de tekst is niet in de vaste vorm');
    if (body?.at !== entry.at || body?.instance !== entry.instance || body?.event?.type !== entry.type) {
      fault(place, 'wat naast de tekst staat is anders dan de tekst');
    }
    const leaf = wanted.get(stream)?.get(number);
    if (leaf !== undefined) {
      if (leaf.headHash !== entry.hash) fault(place, `is anders dan zegel ${leaf.seal} zegt`);
      wanted.get(stream).delete(number);
    }
    seen.set(stream, { number, hash: entry.hash });
  });
  for (const [id, head] of heads) {
    const last = seen.get(id) ?? { number: 0, hash: ZEROS };
    if (last.number !== head.entryNo || last.hash !== head.headHash) fault(id, 'eindigt niet waar zijn kop zegt');
  }
  for (const [stream, leaves] of wanted) {
    for (const leaf of leaves.values())
      fault(`${stream} regel ${leaf.entryNo}`, `is verzegeld (zegel ${leaf.seal}) en ontbreekt`);
  }
  return { streams: heads.size, entries };
}

function readOutside(folder) {
  if (folder === undefined) return [];
  if (!existsSync(folder)) {
    console.error(`De map met bewaarde zegels is er niet: ${folder}.`);
    process.exit(2);
  }
  const names = readdirSync(folder).filter((name) => /^zegel-.*\.json$/.test(name));
  if (names.length === 0) fault(folder, 'hier staan geen bewaarde zegels (zegel-….json)');
  return names.sort().flatMap((name) => object(readFileSync(join(folder, name), 'utf8'), name) ?? []);
}

function options(words) {
  const found = { folder: dirname(fileURLToPath(import.meta.url)), seals: undefined, key: undefined };
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === '--zegels') found.seals = words[(at += 1)];
    else if (words[at] === '--sleutel') found.key = words[(at += 1)];
    else found.folder = words[at];
  }
  return found;
}

const { folder, seals: outsideFolder, key } = options(process.argv.slice(2));
if (!existsSync(join(folder, 'regels.jsonl'))) {
  console.error(`In ${folder} staat geen uitvoer van het logboek (regels.jsonl ontbreekt).`);
  process.exit(2);
}
const outside = readOutside(outsideFolder);
const seals = await readSeals(folder, outside, key);
const wanted = await readLeaves(folder, seals);
const { streams, entries } = await readEntries(folder, wanted);

console.log(
  `Gecontroleerd: ${streams} dossiers, ${entries} regels, ${seals.length} zegels (${outside.length} buiten bewaard).`,
);
if (entries === 0) fault('regels.jsonl', 'er staat geen enkele regel in');
if (seals.length === 0)
  fault('zegels.jsonl', 'er staat geen enkel zegel in: of er aan het eind iets weg is, is niet te zien');
const last = seals.at(-1);
if (last) console.log(`Laatste zegel: ${last.number}, van ${last.day}. Sleutel: ${last.key}.`);
console.log(count === 0 ? 'Alles klopt.' : `${count} ${count === 1 ? 'fout' : 'fouten'}:`);
for (const line of faults) console.log(`- ${line}`);
process.exitCode = count === 0 ? 0 : 1;
