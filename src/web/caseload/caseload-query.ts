import { z } from 'zod';
import type { LocalDate } from '../../../workflows/definition.js';
import { addDays } from '../../../workflows/law/dates.js';
import type { PlacementFilter } from '../../placements/placement.schemas.js';
import type { Visitor } from '../session/page-session.js';

type Choices = readonly (readonly [string, string])[];

export const STATE_CHOICES: Choices = [
  ['alle', 'Alle'],
  ['subsidy.none', 'Voorbereiding'],
  ['subsidy.applied', 'Aanvraag loopt'],
  ['subsidy.incomplete', 'Aanvraag niet compleet'],
  ['subsidy.lumpSumGranted', 'Vaste subsidie toegekend'],
  ['subsidy.lumpSumRunning', 'Vaste subsidie loopt'],
  ['subsidy.onHold', 'Wacht op de loonwaarde'],
  ['subsidy.measuredRunning', 'Subsidie naar loonwaarde loopt'],
  ['subsidy.toRecover', 'Terug te vorderen'],
  ['employment.contractLapsed', 'Contract afgelopen'],
];
export const DUE_CHOICES: Choices = [
  ['alle', 'Alle dagen'],
  ['te-laat', 'Te laat'],
  ['week', 'Binnen 7 dagen'],
  ['maand', 'Binnen 31 dagen'],
];

const within = (choices: Choices) =>
  z
    .string()
    .refine((value) => choices.some(([code]) => code === value))
    .catch('alle');

/** Filters as they stand in the address. What it does not know it leaves out. */
const Query = z.object({
  van: z
    .string()
    .regex(/^(mij|alle|[0-9a-f-]{36})$/)
    .optional()
    .catch(undefined),
  status: within(STATE_CHOICES),
  dag: within(DUE_CHOICES),
  cursor: z.string().max(500).optional().catch(undefined),
});

export type CaseloadQuery = {
  readonly van: string;
  readonly status: string;
  readonly dag: string;
  readonly cursor: string | undefined;
  /** Address of the first page with these filters. */
  readonly first: string;
};

export function caseloadQuery(raw: unknown, { role }: Pick<Visitor, 'role'>): CaseloadQuery {
  const parsed = Query.parse(raw);
  const query = { ...parsed, cursor: parsed.cursor, van: parsed.van ?? (role === 'consultant' ? 'mij' : 'alle') };
  return { ...query, first: addressOf(query) };
}

/** The same filters, from another place in the list. */
export function addressOf({ van, status, dag }: Omit<CaseloadQuery, 'first' | 'cursor'>, cursor?: string): string {
  const search = new URLSearchParams({ van, status, dag, ...(cursor === undefined ? {} : { cursor }) });
  return `/caseload?${search.toString()}`;
}

const DAYS: Readonly<Record<string, number>> = { 'te-laat': 0, week: 8, maand: 32 };

export function filterOf({ van, status, dag }: CaseloadQuery, today: LocalDate): PlacementFilter {
  const days = DAYS[dag];
  return {
    ...(van === 'alle' ? {} : { owner: van === 'mij' ? 'me' : van }),
    ...(status === 'alle' ? {} : { state: status }),
    ...(days === undefined ? {} : { dueBefore: addDays(today, days) }),
  };
}
