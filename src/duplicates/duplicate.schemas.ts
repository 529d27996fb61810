import { z } from 'zod';
import { readable } from '../../workflows/payload.js';

export const FILE_KINDS = ['candidate', 'employer'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

const file = z.uuid({ error: 'Geef het kenmerk van een dossier.' });

/** Reads one file as another from now on. */
export const fileMerge = z
  .strictObject({
    kind: z.enum(FILE_KINDS),
    keep: file,
    merge: file,
    reason: z.enum(['enteredTwice', 'numberCorrected', 'takenOver', 'other'], { error: 'Kies een reden.' }),
  })
  .refine(({ keep, merge }) => keep !== merge, {
    path: ['merge'],
    error: 'Kies twee verschillende dossiers.',
    when: readable('keep', 'merge'),
  });
export type FileMerge = z.infer<typeof fileMerge>;

export const fileUnmerge = z.strictObject({
  kind: z.enum(FILE_KINDS),
  file,
  reason: z.enum(['otherPerson', 'byMistake', 'other'], { error: 'Kies een reden.' }),
});
export type FileUnmerge = z.infer<typeof fileUnmerge>;
