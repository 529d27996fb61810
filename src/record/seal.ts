import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import { canonicalText } from '../journal/canonical-text.js';
import { GENESIS } from '../journal/entry.js';

/** What a seal says: where all chains of one deciding body stood, and which seal came before. Hashes in hex. */
export type SealBody = {
  readonly v: 1;
  readonly tenant: string;
  readonly number: number;
  readonly day: LocalDate;
  readonly at: Moment;
  readonly previous: string;
  readonly root: string;
  readonly streams: number;
  readonly entries: number;
  /** Fingerprint of the public key it is signed with. */
  readonly key: string;
};

/** A seal as it is kept: its text in RFC 8785 form, hash in hex, Ed25519 signature over the text in base64. */
export type KeptSeal = {
  readonly number: number;
  readonly day: LocalDate;
  readonly body: string;
  readonly hash: string;
  readonly signature: string;
};

/** A seal as it is kept outside, with the public key (SPKI, base64) that goes with it. */
export type OutsideSeal = KeptSeal & { readonly publicKey: string };

export const FIRST_PREVIOUS = GENESIS;

export function sealed(body: SealBody, privateKey: KeyObject): KeptSeal {
  const text = canonicalText(body);
  return {
    number: body.number,
    day: body.day,
    body: text,
    hash: sealHash(text),
    signature: sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64'),
  };
}

export const sealHash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** First 32 hex digits of the SHA-256 of a public key (SPKI in base64). */
export const fingerprint = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 32);

/** Whether the text was signed with the private half of this key (SPKI in base64). */
export function isSignedBy(publicKey: string, { body, signature }: Pick<KeptSeal, 'body' | 'signature'>): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(body, 'utf8'), key, Buffer.from(signature, 'base64'));
}
