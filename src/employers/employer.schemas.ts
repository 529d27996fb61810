import { z } from 'zod';
import { code, decimalString, formed, localDate, opaqueId, readable } from '../../workflows/payload.js';
import { branchNumber, employerDocument, kvkNumber, payrollTaxNumber } from './employer-document.js';

const name = z.string({ error: 'Geef de naam.' }).trim().min(2, { error: 'Geef de naam.' }).max(160);
/** B5: a full week as the sector has it. */
const fullWeek = decimalString.refine((hours) => Number(hours) > 0 && Number(hours) <= 60, {
  error: 'Een volle werkweek ligt tussen 0 en 60 uur.',
  when: formed,
});

const label = z
  .strictObject({ label: code, from: localDate, until: localDate.nullable().default(null) })
  .refine(({ from, until }) => until === null || until >= from, {
    error: 'Deze dag ligt voor de eerste dag.',
    path: ['until'],
    when: readable('from', 'until'),
  });
export type EmployerLabel = z.infer<typeof label>;

const fields = {
  name,
  kvkNumber: kvkNumber.nullable().default(null),
  /** Of the main location; others stand under `document.locations`. */
  branchNumber: branchNumber.nullable().default(null),
  payrollTaxNumber: payrollTaxNumber.nullable().default(null),
  sector: code.nullable().default(null),
  market: z.enum(['market', 'government']).default('market'),
  sectorFullTimeHours: fullWeek.nullable().default(null),
  place: z.string().trim().min(1).max(80).nullable().default(null),
  /** The member who speaks with this employer (seeds 9). */
  owner: opaqueId.nullable().default(null),
  /** The municipality itself is the employer (M46, seeds 30). */
  ownMunicipality: z.boolean().default(false),
  /** Somebody looks twice at this employer (M46); why stands in `document.integrityNote`. */
  integrity: z.boolean().default(false),
  /** What the region calls this employer, e.g. Smaakmaker, and how long (seeds 29). */
  labels: z.array(label).max(10).default([]),
};

export const newEmployer = z.strictObject({
  ...fields,
  document: employerDocument.default({ locations: [], proxies: [], payee: null, integrityNote: null }),
  /** Said after a warning: it is another employer, or another part of the same (M44). */
  acceptDuplicate: z.boolean().default(false),
});
export type NewEmployer = z.infer<typeof newEmployer>;

/** A field that is there replaces the old one whole; what is left out stays. */
export const employerChange = z.strictObject({
  name: fields.name.optional(),
  kvkNumber: fields.kvkNumber.unwrap().optional(),
  branchNumber: fields.branchNumber.unwrap().optional(),
  payrollTaxNumber: fields.payrollTaxNumber.unwrap().optional(),
  sector: fields.sector.unwrap().optional(),
  market: fields.market.unwrap().optional(),
  sectorFullTimeHours: fields.sectorFullTimeHours.unwrap().optional(),
  place: fields.place.unwrap().optional(),
  owner: fields.owner.unwrap().optional(),
  ownMunicipality: fields.ownMunicipality.unwrap().optional(),
  integrity: fields.integrity.unwrap().optional(),
  labels: fields.labels.unwrap().optional(),
  locations: employerDocument.shape.locations.unwrap().optional(),
  proxies: employerDocument.shape.proxies.unwrap().optional(),
  payee: employerDocument.shape.payee.unwrap().optional(),
  integrityNote: employerDocument.shape.integrityNote.unwrap().optional(),
  acceptDuplicate: z.boolean().default(false),
});
export type EmployerChange = z.infer<typeof employerChange>;

/** A one-man business is a person too: searching goes by body. */
export const employerSearch = z
  .strictObject({
    name: z.string().trim().min(2, { error: 'Geef ten minste twee letters.' }).max(160).optional(),
    kvkNumber: kvkNumber.optional(),
    branchNumber: branchNumber.optional(),
  })
  .refine((search) => Object.values(search).some((value) => value !== undefined), {
    error: 'Geef een naam, een KvK-nummer of een vestigingsnummer.',
  });
export type EmployerSearch = z.infer<typeof employerSearch>;
