import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { inSession } from '../journal/session-work.js';
import { eachPage, type StreamHead } from '../journal/stream-pages.js';
import type { AppPool } from '../platform/database.js';
import type { Body } from './seal-delivery.js';
import type { SealKeys } from './seal-keys.js';
import { allSeals, eachLeaf } from './seal-rows.js';

export type Exported = { readonly streams: number; readonly entries: number; readonly seals: number };

const CHECKER = new URL('standalone/controle.mjs', import.meta.url);
const PAGE = 200;

/**
 * One archive for auditors: every entry of a body, its seals with the heads they were made of, the public keys, and a
 * checker that needs nothing but Node. Personal data in it stay sealed.
 * @param path of the archive; it appears there only when it is whole
 */
export async function exportRecord(pool: AppPool, keys: SealKeys, body: Body, path: string): Promise<Exported> {
  const zip = new ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(`${path}.part`, { mode: 0o600 }));
  // It may fail before anybody waits for it: a full disk must not end the process without a word.
  written.catch(() => undefined);
  // Seals first: what is recorded after them is in the entries, but never the other way round.
  const seals = await addSeals(pool, keys, body.id, zip);
  zip.addBuffer(Buffer.from(readme(body), 'utf8'), 'LEESMIJ.txt');
  zip.addBuffer(await readFile(CHECKER), 'controle.mjs');
  const counts = await addEntries(pool, body.id, zip);
  zip.end();
  await written;
  await rename(`${path}.part`, path);
  return { ...counts, seals };
}

async function addSeals(pool: AppPool, keys: SealKeys, tenant: string, zip: ZipFile): Promise<number> {
  return inSession(pool, { tenant, tenants: [tenant] }, async (client) => {
    const seals = await allSeals(client, tenant);
    const leaves: string[] = [];
    await eachLeaf(client, tenant, (leaf) => leaves.push(lineOf(leaf)));
    zip.addBuffer(Buffer.from(JSON.stringify(await keys.stored(client, tenant)), 'utf8'), 'sleutels.json');
    zip.addBuffer(Buffer.from(seals.map(lineOf).join(''), 'utf8'), 'zegels.jsonl');
    zip.addBuffer(Buffer.from(leaves.join(''), 'utf8'), 'koppen.jsonl');
    return seals.length;
  });
}

async function addEntries(
  pool: AppPool,
  tenant: string,
  zip: ZipFile,
): Promise<{ readonly streams: number; readonly entries: number }> {
  const lines = new PassThrough();
  zip.addReadStream(lines, 'regels.jsonl');
  const heads: StreamHead[] = [];
  let entries = 0;
  await eachPage(pool, tenant, PAGE, async (page) => {
    heads.push(...page.heads);
    for (const list of page.entries.values()) {
      entries += list.length;
      if (list.length > 0 && !lines.write(list.map(lineOf).join(''))) await once(lines, 'drain');
    }
  });
  lines.end();
  zip.addBuffer(Buffer.from(heads.map(lineOf).join(''), 'utf8'), 'dossiers.jsonl');
  return { streams: heads.length, entries };
}

const lineOf = (value: object): string => `${JSON.stringify(value)}\n`;

const readme = ({ name }: Body): string => `Logboek van ${name}

Deze uitvoer bevat elke regel van het logboek, de zegels en de openbare sleutels. Gegevens van personen zijn versleuteld.

Controleren: installeer Node (20 of hoger), pak dit bestand uit en voer in de map uit:

  node controle.mjs

Hebt u zegels die de gemeente eerder buiten het product heeft bewaard? Vergelijk dan daarmee:

  node controle.mjs --zegels MAP

Zonder die bewaarde zegels ziet u niet of iemand met toegang tot alles het hele logboek opnieuw heeft gemaakt.

regels.jsonl    elke regel: dossier, nummer, moment, tekst (RFC 8785), vorige hash en hash
dossiers.jsonl  elk dossier met het nummer en de hash van zijn laatste regel
zegels.jsonl    de zegels: tekst, hash en handtekening (Ed25519)
koppen.jsonl    per zegel de dossiers die sinds het vorige zegel veranderden
sleutels.json   de openbare sleutels (SPKI, base64)

Hash van een regel: SHA-256 over byte 1, de vorige hash (32 bytes), dossier, regeleinde, nummer, regeleinde, tekst.
Zegel: wortel van een Merkleboom van 2^32 plaatsen. Blad: SHA-256 over byte 0, dossier (16 bytes), nummer van de laatste
regel (8 bytes) en de hash daarvan. Knoop: SHA-256 over byte 1, links en rechts. Een lege plaats is 32 nullen.
`;
