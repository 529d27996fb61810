import type { FileShape } from '../placements/placement-access.js';

export const UPLOAD_KINDS = ['contract', 'kvk', 'bankProof', 'other'] as const;
export type UploadKind = (typeof UPLOAD_KINDS)[number];

type Kind = {
  /** Dutch, for lists and forms. */
  readonly label: string;
  /** With whose key it is sealed: what says something of the worker goes when the worker's data go. */
  readonly of: 'worker' | 'employer';
};
export const UPLOAD_WORDS: Readonly<Record<UploadKind, Kind>> = {
  contract: { label: 'Arbeidscontract', of: 'worker' },
  kvk: { label: 'Uittreksel van de KvK', of: 'employer' },
  bankProof: { label: 'Bewijs van de bankrekening', of: 'employer' },
  other: { label: 'Ander bewijs', of: 'worker' },
};

/** F1: an expert and a WSP adviser open none, for a contract holds a BSN; who pays opens what is of the employer. */
export function isUploadFor(shape: FileShape, kind: UploadKind): boolean {
  if (shape === 'whole') return true;
  return shape === 'paying' && UPLOAD_WORDS[kind].of === 'employer';
}

/** M14: an office with a proxy hands in what is of wages; of an account the employer itself tells. */
export const kindsFor = (who: 'employer' | 'payrollOffice' | 'member'): readonly UploadKind[] =>
  who === 'payrollOffice' ? ['contract', 'other'] : UPLOAD_KINDS;
