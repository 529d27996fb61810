import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';
import { withFileLock } from '../../platform/file-lock.js';

const PrivateKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string(),
  alg: z.literal('ES256'),
  use: z.literal('sig'),
});
const IssuerKeys = z.object({ signing: PrivateKey, cookies: z.array(z.string()).min(1), clientSecret: z.string() });
export type IssuerKeys = z.infer<typeof IssuerKeys>;
export type PublicKey = Omit<IssuerKeys['signing'], 'd'>;

/** Keys of the built-in issuer, in a file of mode 600, so that tokens outlive a restart. */
export async function issuerKeys(dataDir: string): Promise<IssuerKeys> {
  const path = join(dataDir, 'issuer.json');
  if (existsSync(path)) return read(path);
  mkdirSync(dataDir, { recursive: true });
  return withFileLock(`${path}.lock`, async () => {
    if (!existsSync(path)) await create(path);
    return read(path);
  });
}

export function publicKeyOf(keys: IssuerKeys): PublicKey {
  const { d: _secret, ...open } = keys.signing;
  return open;
}

function read(path: string): IssuerKeys {
  return IssuerKeys.parse(JSON.parse(readFileSync(path, 'utf8')));
}

async function create(path: string): Promise<void> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const random = (): string => randomBytes(32).toString('base64url');
  const keys = {
    signing: { ...(await exportJWK(privateKey)), kid: random().slice(0, 12), alg: 'ES256', use: 'sig' },
    cookies: [random()],
    clientSecret: random(),
  };
  writeFileSync(`${path}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
