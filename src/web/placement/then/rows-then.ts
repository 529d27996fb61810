import type { JsonObject } from '../../../../workflows/definition.js';
import type { RoomTable } from '../../../../workflows/effects.js';
import type { DocumentItem, DocumentState } from '../../../documents/document-rows.js';
import type { RecordedEvent, ReplayedPlacement } from '../../../engine/placement-history.js';
import { inCamelCase, type RoomRow } from '../../../placements/placement-rows.js';
import { localDate } from '../../../platform/legal-time.js';
import type { UploadView } from '../../../uploads/uploads.service.js';
import { RECORDED, type Recorded } from '../recorded-reader.js';

type Replayed = Pick<ReplayedPlacement, 'stream' | 'recorded'>;

/** Rows of a room as the entries until then left them, keys in camelCase, by number. */
export function roomRowsThen({ stream }: Replayed, table: RoomTable): readonly RoomRow[] {
  return stream.book
    .merged()
    .filter((row) => row.table === table)
    .map(({ key, values }) => inCamelCase({ ...key, ...values }))
    .toSorted((a, b) => Number(a['number']) - Number(b['number']));
}

/** What was recorded once and is asked for later. */
export function recordedThen({ recorded }: Replayed): readonly Recorded[] {
  return recorded.flatMap(({ entry, event }): readonly Recorded[] => {
    const { by, on: _on, plan: _plan, type, ...facts } = event;
    const known = RECORDED.find((one) => one === type);
    return known === undefined ? [] : [{ number: entry, type: known, by: idOf(by), facts }];
  });
}

const NOT_YET = {
  signedAt: null,
  signedBy: null,
  signedRole: null,
  sentOn: null,
  sentAt: null,
  sentBy: null,
  channel: null,
  objectionLastDay: null,
  returnedOn: null,
} as const;

/** Documents that were made by then, each as its own entries until then left it. */
export function documentsThen(items: readonly DocumentItem[], { recorded }: Replayed): readonly DocumentItem[] {
  return items.flatMap((item) => {
    const own = recorded.filter(({ event }) => event['document'] === item.id && isOf(event, 'document.'));
    return own.length === 0 ? [] : [own.reduce(documentAfter, { ...item, ...NOT_YET, state: 'made' })];
  });
}

function documentAfter(was: DocumentItem, { event }: RecordedEvent): DocumentItem {
  switch (event['type']) {
    case 'document.made':
      return event['signedBy'] === null ? was : { ...was, state: 'signed' };
    case 'document.sent':
    case 'document.sendingCorrected':
      return { ...was, ...sendingIn(event) };
    case 'document.returned':
      return { ...was, state: 'returned', returnedOn: textOf(event, 'returnedOn') };
    default:
      return { ...was, state: AFTER[typeOf(event)] ?? was.state };
  }
}

const AFTER: Readonly<Record<string, DocumentState>> = {
  'document.signed': 'signed',
  'document.dropped': 'dropped',
};

/** A sending that turned out not to have been leaves the letter signed. */
function sendingIn(event: JsonObject): Partial<DocumentItem> {
  const sentOn = textOf(event, 'sentOn');
  return {
    state: sentOn === null ? 'signed' : 'sent',
    sentOn,
    objectionLastDay: textOf(event, 'objectionLastDay'),
  };
}

/** Files that were handed in by then; what was done with one later was not done yet. */
export function uploadsThen(
  uploads: readonly UploadView[],
  day: string,
  { recorded }: Replayed,
): readonly UploadView[] {
  const settled = recorded.filter(({ event }) => ['upload.taken', 'upload.dropped'].includes(typeOf(event)));
  return uploads
    .filter(({ receivedAt }) => localDate(receivedAt) <= day)
    .map((one) => (settled.some(({ event }) => event['upload'] === one.id) ? one : { ...one, state: 'kept' }));
}

const typeOf = (event: JsonObject): string => textOf(event, 'type') ?? '';
const isOf = (event: JsonObject, prefix: string): boolean => typeOf(event).startsWith(prefix);
const textOf = (event: JsonObject, field: string): string | null => {
  const value = event[field];
  return typeof value === 'string' ? value : null;
};
const idOf = (by: unknown): string | null => {
  const id = typeof by === 'object' && by !== null ? (by as JsonObject)['id'] : undefined;
  return typeof id === 'string' ? id : null;
};
