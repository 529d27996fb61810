import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
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

  /** @param person id of whose key it is: a wrapped key opens for nobody else */
  wrap(person: string, key: PersonKey): WrappedKey {
    return sealBytes(this.wrapping, person, key);
  }

  /** @throws SealBrokenError */
  unwrap(person: string, wrapped: WrappedKey): PersonKey {
    return openBytes(this.wrapping, person, wrapped);
  }

  /** HMAC-SHA-256 in hex; `purpose` keeps hashes of one kind apart from those of another. */
  keyedHash(purpose: string, text: string): string {
    const key = this.hashing.get(purpose) ?? this.derive(`hash:${purpose}`);
    this.hashing.set(purpose, key);
    return createHmac('sha256', key).update(text, 'utf8').digest('hex');
  }

  private derive(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.masterKey, '', `praktijkroute:${purpose}`, 32));
  }
}

/**
 * Seals JSON with AES-256-GCM. The same value in the same place gives the same text, so that a run can be repeated byte
 * for byte; a text does not open in another place.
 * @param place where it stands: `document`, or the stream and the kind of entry
 */
export function seal(key: PersonKey, place: string, value: Json): Sealed {
  return sealBytes(key, place, Buffer.from(JSON.stringify(value), 'utf8'));
}

/** @throws SealBrokenError */
export function open(key: PersonKey, place: string, sealed: Sealed): Json {
  const value: Json = JSON.parse(openBytes(key, place, sealed).toString('utf8'));
  return value;
}

/** HMAC-SHA-256 in hex over bytes in their place, under a key made from the person's key. */
export function macOf(key: PersonKey, place: string, bytes: Uint8Array): string {
  const macKey = createHmac('sha256', key).update('praktijkroute:mac').digest();
  return createHmac('sha256', macKey).update(`${place.length}:${place}`, 'utf8').update(bytes).digest('hex');
}

/** The nonce is made from what is sealed: it repeats only with the same bytes in the same place, which tells nothing new. */
function nonceOf(key: Buffer, place: string, bytes: Buffer): Buffer {
  const nonceKey = createHmac('sha256', key).update('praktijkroute:nonce').digest();
  const mac = createHmac('sha256', nonceKey).update(`${place.length}:${place}`, 'utf8').update(bytes).digest();
  return mac.subarray(0, NONCE_LENGTH);
}

function sealBytes(key: Buffer, place: string, bytes: Buffer): Sealed {
  const nonce = nonceOf(key, place, bytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place, 'utf8'));
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), body]).toString('base64');
}

function openBytes(key: Buffer, place: string, sealed: Sealed): Buffer {
  const all = Buffer.from(sealed, 'base64');
  if (all.length < 1 + NONCE_LENGTH + TAG_LENGTH || all[0] !== VERSION) throw new SealBrokenError();
  const body = 1 + NONCE_LENGTH + TAG_LENGTH;
  const decipher = createDecipheriv('aes-256-gcm', key, all.subarray(1, 1 + NONCE_LENGTH));
  decipher.setAAD(Buffer.from(place, 'utf8')).setAuthTag(all.subarray(1 + NONCE_LENGTH, body));
  try {
    return Buffer.concat([decipher.update(all.subarray(body)), decipher.final()]);
  } catch {
    throw new SealBrokenError();
  }
}
