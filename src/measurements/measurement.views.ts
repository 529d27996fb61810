import { z } from 'zod';

const day = z.string().nullable();

/** One main task with its words, which lie sealed, and its numbers. */
export const measuredTasksSchema = z.strictObject({
  draftOn: day,
  regular: z.boolean().nullable(),
  draftValue: z.int().nullable(),
  tasks: z.array(
    z.strictObject({
      name: z.string().nullable(),
      explanation: z.string().nullable(),
      share: z.number(),
      pace: z.number(),
      quality: z.number(),
      netWorkingTime: z.number(),
      result: z.string(),
    }),
  ),
});
export type MeasuredTasks = z.infer<typeof measuredTasksSchema>;

const view = z.strictObject({
  givenOn: z.string(),
  how: z.string(),
  agrees: z.boolean(),
  points: z.int(),
  answered: z.int(),
});
export const viewsSchema = z.strictObject({
  viewsUntil: day,
  worker: view.nullable(),
  employer: view.nullable(),
  said: z.array(
    z.strictObject({
      entry: z.int(),
      type: z.string(),
      party: z.string(),
      on: day,
      sealed: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
});
export type Views = z.infer<typeof viewsSchema>;

export const reportSchema = z.strictObject({
  version: z.int(),
  reportedOn: day,
  reportedBy: z.string().nullable(),
  returnReasons: z.array(z.string()),
  acceptedOn: day,
  basis: z.string(),
  sealed: z.record(z.string(), z.unknown()).nullable(),
});
export type Report = z.infer<typeof reportSchema>;

export const determinationSchema = z.strictObject({
  wageValue: z.int().nullable(),
  regular: z.boolean().nullable(),
  determineBy: day,
  determinedOn: day,
  sentOn: day,
  objectionUntil: day,
});
export type Determination = z.infer<typeof determinationSchema>;

export const blockSchema = z.strictObject({
  from: z.string(),
  expectedBack: day,
  saidBy: z.string(),
});
