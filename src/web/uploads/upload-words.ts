import type { UploadView } from '../../uploads/uploads.service.js';
import { decimalComma } from '../words/dutch-numbers.js';

/** `820 kB`, `2,4 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${decimalComma((bytes / 1_000_000).toFixed(1))} MB`;
}

const TOLD_BY = { employer: 'werkgever', payrollOffice: 'salariskantoor' } as const;

/** Who handed it in: a colleague by name, others by what they are. */
export const toldByText = ({ toldBy: by, addedBy: id }: UploadView, members: ReadonlyMap<string, string>): string =>
  by === 'member' ? (members.get(id) ?? 'een collega') : `${TOLD_BY[by]}, met een link`;

export const STATE_TEXTS: Readonly<Record<UploadView['state'], string>> = {
  kept: 'Nog te verwerken',
  taken: 'Verwerkt',
  dropped: 'Verwijderd',
};
