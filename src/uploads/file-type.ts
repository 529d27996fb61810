export const MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

const FIRST_BYTES: Readonly<Record<MediaType, readonly number[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};
export const EXTENSIONS: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** What a file is by its first bytes; its name says nothing. Undefined for what we do not take. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | undefined {
  return MEDIA_TYPES.find((type) => FIRST_BYTES[type].every((byte, index) => bytes[index] === byte));
}

/** Ten megabytes: a contract that was photographed page by page fits. */
export const MOST_BYTES = 10_000_000;

/** What is wrong with a file, in Dutch; empty when it can be taken. */
export function fileFaults(bytes: Uint8Array): readonly { readonly code: string; readonly detail: string }[] {
  if (bytes.length === 0) return [{ code: 'required', detail: 'Kies een bestand.' }];
  return [
    ...(bytes.length > MOST_BYTES
      ? [{ code: 'too-big', detail: 'Het bestand is te groot: hoogstens 10 MB. Maak de foto of scan kleiner.' }]
      : []),
    ...(mediaTypeOf(bytes) === undefined
      ? [{ code: 'wrong-type', detail: 'Dit bestand kunnen wij niet lezen. Stuur een PDF, JPG of PNG.' }]
      : []),
  ];
}

const MOST_NAME = 120;

/** A name as somebody gave it, without folders and without signs that steer a screen. */
export function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return plain === '' ? 'bestand' : plain.slice(-MOST_NAME);
}
