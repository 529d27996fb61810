import type { Moment } from '../../workflows/definition.js';

/** Where a page ended: the last item shown. */
export type InboxPlace = { readonly at: Moment; readonly id: InboxId };
export type InboxId = { readonly stream: string; readonly entry: number; readonly seq: number };

const ID = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([1-9]\d{0,15})\.(\d{1,9})$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** The id of an item as it stands in addresses: `stream.entry.seq`. */
export function inboxIdText({ stream, entry, seq }: InboxId): string {
  return `${stream}.${entry}.${seq}`;
}

/** Undefined for what is no id. */
export function inboxIdOf(text: string): InboxId | undefined {
  const [, stream, entry, seq] = ID.exec(text) ?? [];
  if (stream === undefined) return undefined;
  return { stream, entry: Number(entry), seq: Number(seq) };
}

export function cursorText(place: InboxPlace): string {
  return Buffer.from(`${place.at} ${inboxIdText(place.id)}`).toString('base64url');
}

/** Undefined for a cursor that is none of ours. */
export function cursorOf(text: string): InboxPlace | undefined {
  const [at = '', item = ''] = Buffer.from(text, 'base64url').toString('utf8').split(' ');
  const id = inboxIdOf(item);
  return id && MOMENT.test(at) && !Number.isNaN(Date.parse(at)) ? { at, id } : undefined;
}
