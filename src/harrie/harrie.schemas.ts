import { z } from 'zod';
import { localDate, placementNumber } from '../../workflows/payload.js';

const line = (max: number) =>
  z
    .string({ error: 'Vul dit in.' })
    .trim()
    .min(1, { error: 'Vul dit in.' })
    .max(max, { error: `Dit is te lang: hoogstens ${max} tekens.` });

/** A day on which colleagues learn to guide somebody at work. */
export const harrieTraining = z.strictObject({
  heldOn: localDate,
  place: line(80),
  seats: z.int({ error: 'Geef een heel getal van 1 tot en met 500.' }).min(1).max(500),
  /** Number of an organisation of the register. */
  provider: placementNumber.nullable().default(null),
});
export type HarrieTrainingFields = z.infer<typeof harrieTraining>;
export type HarrieTraining = HarrieTrainingFields & {
  readonly number: number;
  readonly entry: number;
  readonly cancelledOn: string | null;
  /** Colleagues who were trained on this day. */
  readonly taken: number;
};

export const newVoucher = z.strictObject({
  issuedOn: localDate,
  /** Last day on which it can be used. */
  validUntil: localDate,
});
export type NewVoucher = z.infer<typeof newVoucher>;
export const VOUCHER_STATES = ['issued', 'used', 'expired', 'withdrawn'] as const;
export type Voucher = NewVoucher & {
  readonly employer: string;
  readonly number: number;
  readonly state: (typeof VOUCHER_STATES)[number];
  readonly endedOn: string | null;
};

/** A colleague who was trained. The name lies sealed with the employer's key. */
export const trainedColleague = z.strictObject({
  trainedOn: localDate,
  colleague: line(120),
  training: placementNumber.nullable().default(null),
  voucher: placementNumber.nullable().default(null),
});
export type TrainedColleague = z.infer<typeof trainedColleague>;
export type Colleague = Omit<TrainedColleague, 'colleague'> & {
  readonly employer: string;
  readonly number: number;
  /** Sealed; opened by who may see employers. */
  readonly sealed: string;
  /** Last day at this employer. */
  readonly until: string | null;
};
