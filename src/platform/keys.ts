import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Json } from '../../workflows/definition.js';

/** A sealed text: version byte, nonce, tag and ciphertext, in base64. */
export type Sealed = string;
/** A person's key as it is stored: sealed under the master key. */
export type WrappedKey = string;
/** 32 bytes that open one person's data. Never stored as it is. */
export type PersonKey = Buffer;

const VERSION = 1;
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;

/** The key does not fit or the text was changed. */
export class SealBrokenError extends Error {
  readonly code = 'sealBroken';
  constructor() {
    super('A sealed text cannot be opened with this key.');
    this.name = 'SealBrokenError';
  }
}

/** The master key and what is made from it: wrapping of person keys and keyed hashes for finding. */
export class Keys {
  private readonly wrapping: Buffer;
  private readonly hashing = new Map<string, Buffer>();

  /** @param masterKey 32 bytes */
  constructor(private readonly masterKey: Buffer) {
    if (masterKey.length !== 32) throw new Error('The master key is not 32 bytes.');
    this.wrapping = this.derive('wrap');
  }

  newPersonKey(): PersonKey {
    return randomBytes(32);
  }

  wrap(key: PersonKey): WrappedKey {
    return sealBytes(this.wrapping, key);
  }

  /** @throws SealBrokenError */
  unwrap(wrapped: WrappedKey): PersonKey {
    return openBytes(this.wrapping, wrapped);
  }

  /** HMAC-SHA-256 in hex; `purpose` keeps hashes of one kind apart from those of another. */
  keyedHash(purpose: string, text: string): string {
    return createHmac('sha256', this.derive(`hash:${purpose}`))
      .update(text, 'utf8')
      .digest('hex');
  }

  private derive(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.masterKey, '', `praktijkroute:${purpose}`, 32));
  }
}

/** Seals JSON with AES-256-GCM. */
export function seal(key: PersonKey, value: Json): Sealed {
  return sealBytes(key, Buffer.from(JSON.stringify(value), 'utf8'));
}

/** @throws SealBrokenError */
export function open(key: PersonKey, sealed: Sealed): Json {
  const value: Json = JSON.parse(openBytes(key, sealed).toString('utf8'));
  return value;
}

function sealBytes(key: Buffer, bytes: Buffer): Sealed {
  const nonce = randomBytes(NONCE_LENGTH);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), body]).toString('base64');
}

function openBytes(key: Buffer, sealed: Sealed): Buffer {
  const all = Buffer.from(sealed, 'base64');
  if (all.length < 1 + NONCE_LENGTH + TAG_LENGTH || all[0] !== VERSION) throw new SealBrokenError();
  const body = 1 + NONCE_LENGTH + TAG_LENGTH;
  const decipher = createDecipheriv('aes-256-gcm', key, all.subarray(1, 1 + NONCE_LENGTH));
  decipher.setAuthTag(all.subarray(1 + NONCE_LENGTH, body));
  try {
    return Buffer.concat([decipher.update(all.subarray(body)), decipher.final()]);
  } catch {
    throw new SealBrokenError();
  }
}
