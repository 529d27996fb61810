import { z } from 'zod';
import { localDate } from '../../workflows/payload.js';

const count = z
  .int({ error: 'Vul een heel getal in, 0 of meer.' })
  .min(0, { error: 'Vul een heel getal in, 0 of meer.' });
const maybe = count.nullable();
const decimal = z
  .string()
  .regex(/^\d{1,7}(\.\d{1,2})?$/, { error: 'Vul een getal in met hooguit twee decimalen.' })
  .nullable();
const period = z.string().regex(/^20\d\d(-Q[1-4])?$/, {
  error: 'Vul een jaar in, bijvoorbeeld 2020, of een kwartaal, bijvoorbeeld 2020-Q3.',
});
const year = z.string().regex(/^20\d\d$/, { error: 'Vul een jaar in, bijvoorbeeld 2020.' });
const quarter = z.string().regex(/^20\d\d-Q[1-4]$/, { error: 'Vul een kwartaal in, bijvoorbeeld 2020-Q3.' });
/** `region`, or a municipality by its CBS code. */
const area = z.string().regex(/^(region|\d{4})$/, { error: 'Kies de regio of een gemeente.' });
const source = z.string().trim().min(3, { error: 'Noem de bron: het stuk en de datum.' }).max(200);
const version = z.string().trim().min(1, { error: 'Noem de versie of het plan.' }).max(100);

const split = { market: maybe, government: maybe, total: count };

/** One number of a region, with its source. Jobs are jobs of 25.5 hours (E1), counted up since the end of 2012. */
export const regionalNumber = z.discriminatedUnion('kind', [
  /** What a plan asks for at the end of a year. Two plans may ask different things of one year. */
  z.strictObject({ kind: z.literal('target'), area, period: year, version, source, value: z.strictObject(split) }),
  /** As UWV counts it: a quarter is indicative, a year official (E2). Own placements are never counted into it. */
  z
    .strictObject({
      kind: z.literal('realisation'),
      area,
      period,
      source,
      value: z.strictObject({ ...split, publishedOn: localDate.nullable() }),
    })
    .transform((one) => ({ ...one, version: one.period.includes('Q') ? 'indicatief' : 'officieel' })),
  /** Who is in the doelgroepregister at the end of a year or quarter, by ground. */
  z
    .strictObject({
      kind: z.literal('register'),
      area,
      period,
      source,
      value: z.strictObject({ wsw: maybe, wajong: maybe, participatiewet: maybe, other: maybe, total: count }),
    })
    .transform((one) => ({ ...one, version: 'UWV' })),
  /** Who came into the register through the Praktijkroute in a year. */
  z
    .strictObject({
      kind: z.literal('registerEntries'),
      area,
      period: year,
      source,
      value: z.strictObject({ persons: count }),
    })
    .transform((one) => ({ ...one, version: 'UWV' })),
  /** Jobs found and lost in a quarter, as UWV compares two quarter ends (G6). */
  z
    .strictObject({
      kind: z.literal('flow'),
      area,
      period: quarter,
      source,
      value: z.strictObject({ lost: maybe, found: maybe }),
    })
    .transform((one) => ({ ...one, version: 'UWV' })),
  /** A public employer: who works there, and what it asks of itself beside the indicative number. */
  z
    .strictObject({
      kind: z.literal('publicEmployer'),
      area,
      period: year,
      source,
      employer: z.string().trim().min(2, { error: 'Noem de werkgever.' }).max(100),
      value: z.strictObject({
        people: maybe,
        hours: decimal,
        jobs: decimal,
        indicative: decimal,
        ownTarget: decimal,
        remark: z.string().trim().max(200).nullable(),
      }),
    })
    .transform(({ employer, ...one }) => ({ ...one, version: employer })),
  /** Clients of UWV in a municipality with and without a profile (seeds 21). */
  z
    .strictObject({
      kind: z.literal('uwvProfiles'),
      area: z.string().regex(/^\d{4}$/, { error: 'Kies een gemeente.' }),
      period,
      source,
      value: z.strictObject({ withProfile: count, withoutProfile: count }),
    })
    .transform((one) => ({ ...one, version: 'UWV' })),
]);
export type RegionalNumber = z.infer<typeof regionalNumber>;
export type RegionalKind = RegionalNumber['kind'];
export type NumberOf<K extends RegionalKind> = Extract<RegionalNumber, { kind: K }>;

/** What is taken back: the same place, without a value, and why. */
export const withdrawnNumber = z.strictObject({
  kind: z.enum(['target', 'realisation', 'register', 'registerEntries', 'flow', 'publicEmployer', 'uwvProfiles']),
  area,
  period,
  version,
  source: z.string().trim().min(3, { error: 'Schrijf waarom het wordt ingetrokken.' }).max(200),
});
export type WithdrawnNumber = z.infer<typeof withdrawnNumber>;
