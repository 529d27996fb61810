import type { Moment } from '../../workflows/definition.js';

export type InboxId = { readonly stream: string; readonly entry: number; readonly seq: number };
/** Where a page ended: the last item shown. */
export type InboxPlace = { readonly at: Moment; readonly id: InboxId };

const ID = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([1-9]\d{0,14})\.(\d{1,9})$/;
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

/** The place that a moment and an id name; undefined when they name none. */
export function inboxPlaceOf(at: string | undefined, item: string | undefined): InboxPlace | undefined {
  const id = inboxIdOf(item ?? '');
  return id && at !== undefined && MOMENT.test(at) && !Number.isNaN(Date.parse(at)) ? { at, id } : undefined;
}
