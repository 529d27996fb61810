import { z } from 'zod';
import { localDate } from '../payload.js';

/** How often somebody wants contact (seeds 43); `asScheme` is the scheme of the body, `onRequest` plans nothing. */
export const CONTACT_FREQUENCIES = ['asScheme', 'weekly', 'twoWeekly', 'monthly', 'quarterly', 'onRequest'] as const;
export type ContactFrequency = (typeof CONTACT_FREQUENCIES)[number];

/** A wish goes before the scheme from its day until that of the next one. */
export const contactWish = z.strictObject({ from: localDate, frequency: z.enum(CONTACT_FREQUENCIES) });
export type ContactWish = z.infer<typeof contactWish>;
