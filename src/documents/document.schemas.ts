import { z } from 'zod';
import { localDate, opaqueId } from '../../workflows/payload.js';
import { ADDRESSEES, DOCUMENT_KINDS, dueLetterKind, KINDS, type DocumentKind } from './document-kind.js';
import { DOCUMENT_STATES, type DocumentItem, type DueLetter } from './document-rows.js';

const kind = z.enum(DOCUMENT_KINDS as [DocumentKind, ...DocumentKind[]], { error: 'Dit is geen soort brief.' });
const addressee = z.enum(ADDRESSEES, { error: 'Kies worker, employer, expert of otherBody.' });
const channel = z.enum(['letter', 'portal'], { error: 'Kies letter of portal.' });

/** What can be made up: a kind, of which part of the file, for whom. */
export const newDocument = z.strictObject({ kind, part: opaqueId, addressee });
export type NewLetter = z.output<typeof newDocument>;

/** When and how a letter went. */
export const sentDocument = z.strictObject({ sentOn: localDate, channel });
export const returnedDocument = z.strictObject({ returnedOn: localDate });

export const ofState = z.enum(DOCUMENT_STATES, { error: `Kies uit: ${DOCUMENT_STATES.join(', ')}.` });

const moment = z.string().nullable();
const id = z.uuid();
/** A letter without what it says; the bytes come as `application/pdf`. */
export const documentView = z.strictObject({
  id,
  placement: id.nullable().describe('Leeg bij een brief over meer dossiers van een werkgever'),
  employer: id.nullable().describe('Alleen bij een brief over meer dossiers van een werkgever'),
  kind,
  title: z.string(),
  addressee: z.enum([...ADDRESSEES, 'representative']),
  part: z.string(),
  number: z.int().describe('Binnen het dossier'),
  version: z.int().describe('Van deze brief'),
  state: z.enum(DOCUMENT_STATES),
  revision: z.int().describe('Voor If-Match; ook de ETag van de brief'),
  madeAt: z.string(),
  madeBy: z.string(),
  signedAt: moment,
  signedBy: z.string().nullable(),
  signedRole: z.string().nullable(),
  sentOn: localDate.nullable(),
  sentBy: z.string().nullable(),
  channel: channel.nullable(),
  objectionLastDay: localDate.nullable().describe('Regel D4'),
  returnedOn: localDate.nullable(),
  copyOf: id.nullable().describe('De brief aan de werknemer waarvan dit de kopie is (geval M18)'),
  mac: z.string().describe('HMAC van de PDF, ook in het logboek'),
});
export type DocumentView = z.output<typeof documentView>;

export function viewOf(item: DocumentItem, revision: number): DocumentView {
  const { stream, person, kind: of } = item;
  const ofEmployer = stream === person;
  return {
    id: item.id,
    placement: ofEmployer ? null : stream,
    employer: ofEmployer ? stream : null,
    kind: of,
    title: KINDS[of].title,
    addressee: item.addressee,
    part: item.part,
    number: item.number,
    version: item.version,
    state: item.state,
    revision,
    madeAt: item.madeAt,
    madeBy: item.madeBy,
    signedAt: item.signedAt,
    signedBy: item.signedBy,
    signedRole: item.signedRole,
    sentOn: item.sentOn,
    sentBy: item.sentBy,
    channel: item.channel,
    objectionLastDay: item.objectionLastDay,
    returnedOn: item.returnedOn,
    copyOf: item.copyOf,
    mac: item.mac,
  };
}

/** A letter that still has to be made of something that was decided. */
export const dueView = z.strictObject({
  placement: id,
  kind,
  part: z.string(),
  addressee: z.enum(['employer', 'worker']),
  decidedOn: localDate,
  lastDay: localDate.nullable().describe('Laatste dag om te beslissen'),
});

export type DueView = z.output<typeof dueView>;

export function dueViewOf({ placement, kind: of, part, addressee: to, decidedOn, lastDay }: DueLetter): DueView {
  return { placement, kind: dueLetterKind(of), part, addressee: to, decidedOn, lastDay };
}

export const documentsSchema = z.strictObject({ items: z.array(documentView) });
export const documentPageSchema = z.strictObject({ items: z.array(documentView), next: z.string().nullable() });
export const possibleSchema = z.strictObject({ items: z.array(newDocument) });
export const dueSchema = z.strictObject({ items: z.array(dueView) });
