import type { PoolClient } from 'pg';
import { canonicalText } from '../journal/canonical-text.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { SealBrokenError } from '../platform/keys.js';
import { leafHash, MerkleTree } from './merkle-tree.js';
import { fingerprint, FIRST_PREVIOUS, isSignedBy, sealHash, type KeptSeal, type SealBody } from './seal.js';
import type { SealKeys } from './seal-keys.js';
import { allSeals, eachLeaf, lostHeads } from './seal-rows.js';

export type SealFault = { readonly seal: number; readonly what: string };
export type SealsChecked = {
  readonly seals: number;
  readonly last: string | undefined;
  readonly faults: readonly SealFault[];
};

const MOST = 20;

/**
 * Checks the seals of a body against each other, the keys, the record and the copies that were kept outside.
 * @param outside seals as they were brought outside; what stands there counts more than what the database says
 */
export async function checkSeals(
  pool: AppPool,
  keys: SealKeys,
  tenant: string,
  outside: readonly KeptSeal[] = [],
): Promise<SealsChecked> {
  return inSession(pool, { tenant, tenants: [tenant] }, async (client) => {
    const seals = await allSeals(client, tenant);
    const { trusted, wrong } = await trustedKeys(client, keys, tenant, seals.length);
    const faults = [
      ...wrong,
      ...chainFaults(tenant, seals, trusted),
      ...outsideFaults(seals, outside),
      ...(await rootFaults(client, tenant, seals)),
      ...(await lostFaults(client, tenant)),
    ];
    return { seals: seals.length, last: seals.at(-1)?.day, faults: faults.slice(0, MOST) };
  });
}

async function trustedKeys(
  client: PoolClient,
  keys: SealKeys,
  tenant: string,
  seals: number,
): Promise<{ readonly trusted: readonly string[]; readonly wrong: readonly SealFault[] }> {
  if (seals === 0) return { trusted: [], wrong: [] };
  try {
    return { trusted: await keys.trusted(client, tenant), wrong: [] };
  } catch (error) {
    if (!(error instanceof SealBrokenError)) throw error;
    return { trusted: [], wrong: [{ seal: 1, what: 'a key was not made by this installation' }] };
  }
}

function chainFaults(tenant: string, seals: readonly KeptSeal[], trusted: readonly string[]): readonly SealFault[] {
  const faults: SealFault[] = [];
  let previous = FIRST_PREVIOUS;
  for (const [index, seal] of seals.entries()) {
    for (const what of sealFaults(tenant, seal, index + 1, previous, trusted)) faults.push({ seal: seal.number, what });
    previous = seal.hash;
  }
  return faults;
}

function sealFaults(
  tenant: string,
  seal: KeptSeal,
  number: number,
  previous: string,
  trusted: readonly string[],
): readonly string[] {
  const body = JSON.parse(seal.body) as SealBody;
  const key = trusted.find((one) => fingerprint(one) === body.key);
  const faults: (string | false)[] = [
    (seal.number !== number || body.number !== number) && `number ${body.number} stands where ${number} belongs`,
    body.tenant !== tenant && 'it is of another body',
    body.day !== seal.day && 'the day beside the text is another',
    body.previous !== previous && 'the hash of the seal before is another',
    (sealHash(seal.body) !== seal.hash || canonicalText(body) !== seal.body) && 'the text does not give this hash',
    key === undefined ? 'the key is not one of this body' : !isSignedBy(key, seal) && 'the signature does not fit',
  ];
  return faults.filter((one) => one !== false);
}

/** A seal that was brought outside must still be there, word for word. */
function outsideFaults(seals: readonly KeptSeal[], outside: readonly KeptSeal[]): readonly SealFault[] {
  const here = new Map(seals.map((seal) => [seal.number, seal]));
  return outside.flatMap((kept) => {
    const found = here.get(kept.number);
    if (found === undefined) return [{ seal: kept.number, what: 'it was kept outside and is not here any more' }];
    return found.body === kept.body && found.signature === kept.signature
      ? []
      : [{ seal: kept.number, what: 'the copy that was kept outside says something else' }];
  });
}

async function rootFaults(
  client: PoolClient,
  tenant: string,
  seals: readonly KeptSeal[],
): Promise<readonly SealFault[]> {
  const roots = new Map(seals.map((seal) => [seal.number, (JSON.parse(seal.body) as SealBody).root]));
  const tree = new MerkleTree();
  const found = new Map<number, string>();
  let at = 1;
  const closeUntil = (seal: number): void => {
    for (; at < seal; at += 1) found.set(at, tree.root());
  };
  await eachLeaf(client, tenant, (leaf) => {
    closeUntil(leaf.seal);
    tree.set(leaf.position, leafHash(leaf));
  });
  closeUntil(Math.max(0, ...roots.keys()) + 1);
  return [...roots].flatMap(([seal, root]) =>
    found.get(seal) === root ? [] : [{ seal, what: 'the heads it was made of do not give its root' }],
  );
}

async function lostFaults(client: PoolClient, tenant: string): Promise<readonly SealFault[]> {
  return (await lostHeads(client, tenant, MOST)).map(({ seal, day, stream, entryNo }) => ({
    seal,
    what: `entry ${entryNo} of ${stream}, sealed on ${day}, is not there as it was`,
  }));
}
