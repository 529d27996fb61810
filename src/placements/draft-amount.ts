import { z } from 'zod';
import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import { supportMonthlyCost } from '../../workflows/support/support-cost.js';
import type { Session } from '../journal/record-store.js';
import type { ForecastService } from '../subsidies/forecast.service.js';

const Draft = z.object({
  kind: z.string(),
  from: z.string().nullable(),
  wageValue: z.number().nullable(),
  amount: z.string().nullable(),
});
/** A proposal to give support: hours a week, euros an hour (A10). */
const SupportProposal = z.object({ outcome: z.literal('grant'), hours: z.string(), rate: z.string() });
const Determined = z.object({ wageValue: z.number() });
/** Decisions that grant an amount a month. */
const GRANTING: readonly string[] = ['lumpSum', 'measured', 'change'];

/**
 * Euros of the draft of a placement: the amount decided, else what the rule gives over a whole month; null for a decision
 * that grants nothing. Of a proposal of support its hours a week over a month. A mandate's limit is held against it (M2).
 * @throws NotComputableError
 */
export async function draftAmount(
  forecasts: ForecastService,
  session: Session,
  context: JsonObject,
  on: LocalDate,
): Promise<string | null> {
  const { draft, hours, sectorFullTimeHours, value, proposal } = context;
  const support = SupportProposal.safeParse(proposal);
  if (support.success) return supportMonthlyCost(support.data.hours, support.data.rate);
  const read = Draft.safeParse(draft);
  if (!read.success) return null;
  const { kind, amount } = read.data;
  if (amount !== null || !GRANTING.includes(kind)) return amount;
  if (typeof hours !== 'string' || typeof sectorFullTimeHours !== 'string') return null;
  const from = read.data.from ?? firstDayOf(kind, context) ?? on;
  // A draft without a value of its own rests on the value determined (C9).
  const wageValue = read.data.wageValue ?? Determined.safeParse(value).data?.wageValue ?? null;
  const given = { contractHours: hours, sectorFullTimeHours };
  return forecasts.monthlyAmount(session, { ...given, from, wageValue: kind === 'lumpSum' ? null : wageValue });
}

/**
 * The first day of a draft that names none: a lump sum is granted from the first day worked, which may still be to come,
 * and the measured subsidy from the first day after the lump sum (B2).
 */
function firstDayOf(kind: string, { dates, plannedStart }: JsonObject): LocalDate | undefined {
  const { lumpSumEnds } = Dates.safeParse(dates).data ?? { lumpSumEnds: null };
  if (kind === 'measured' && lumpSumEnds !== null) return lumpSumEnds;
  return typeof plannedStart === 'string' ? plannedStart : undefined;
}
const Dates = z.object({ lumpSumEnds: z.string().nullable() });
