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

async function* lines(path) {
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    if (line !== '') yield JSON.parse(line);
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
  const keys = JSON.parse(readFileSync(join(folder, 'sleutels.json'), 'utf8'));
  const known = new Map(keys.map((key) => [fingerprint(key), key]));
  if (wantedKey !== undefined && !known.has(wantedKey))
    fault('sleutels.json', `de sleutel ${wantedKey} staat er niet in`);
  const seals = [];
  let previous = ZEROS;
  for await (const seal of lines(join(folder, 'zegels.jsonl'))) {
    const place = `zegel ${seal.number}`;
    const body = JSON.parse(seal.body);
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
  }
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
  for await (const leaf of lines(join(folder, 'koppen.jsonl'))) {
    closeUntil(leaf.seal);
    tree.set(leaf.position, leafHash(leaf));
    const ofStream = wanted.get(leaf.stream) ?? new Map();
    ofStream.set(leaf.entryNo, leaf);
    wanted.set(leaf.stream, ofStream);
  }
  closeUntil(seals.length + 1);
  return wanted;
}

/** Ketens: elke regel tegen de vorige, elk dossier tegen zijn kop, elke verzegelde kop tegen zijn regel. */
async function readEntries(folder, wanted) {
  const heads = new Map();
  for await (const head of lines(join(folder, 'dossiers.jsonl'))) heads.set(head.id, head);
  const seen = new Map();
  let entries = 0;
  for await (const entry of lines(join(folder, 'regels.jsonl'))) {
    entries += 1;
    const { stream, number } = entry;
    const place = `${stream} regel ${number}`;
    const before = seen.get(stream) ?? { number: 0, hash: ZEROS };
    if (!heads.has(stream)) fault(place, 'dit dossier staat niet in dossiers.jsonl');
    if (number !== before.number + 1) fault(place, `hier hoort regel ${before.number + 1}`);
    if (entry.previousHash !== before.hash) fault(place, 'de vorige hash is een andere');
    if (entryHash(entry) !== entry.hash) fault(place, 'de tekst geeft deze hash niet');
    const body = JSON.parse(entry.body);
    if (canonical(body) !== entry.body) fault(place, 'de tekst is niet in de vaste vorm');
    if (body.at !== entry.at || body.instance !== entry.instance || body.event.type !== entry.type) {
      fault(place, 'wat naast de tekst staat is anders dan de tekst');
    }
    const leaf = wanted.get(stream)?.get(number);
    if (leaf !== undefined) {
      if (leaf.headHash !== entry.hash) fault(place, `is anders dan zegel ${leaf.seal} zegt`);
      wanted.get(stream).delete(number);
    }
    seen.set(stream, { number, hash: entry.hash });
  }
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
  const names = readdirSync(folder).filter((name) => /^zegel-.*\.json$/.test(name));
  return names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
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
const last = seals.at(-1);
if (last) console.log(`Laatste zegel: ${last.number}, van ${last.day}. Sleutel: ${last.key}.`);
console.log(count === 0 ? 'Alles klopt.' : `${count} ${count === 1 ? 'fout' : 'fouten'}:`);
for (const line of faults) console.log(`- ${line}`);
process.exitCode = count === 0 ? 0 : 1;
