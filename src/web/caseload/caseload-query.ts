import { z } from 'zod';
import type { LocalDate } from '../../../workflows/definition.js';
import { addDays } from '../../../workflows/law/dates.js';
import type { SubsidyState } from '../../../workflows/placement/placement.codes.js';
import type { PlacementFilter } from '../../placements/placement.schemas.js';
import type { Visitor } from '../session/page-session.js';
import { capital, roleWord } from '../words/role-words.js';

type Choices = readonly (readonly [string, string])[];

/** Every state that the subsidy of a placement can be in, in the order of the work. */
const SUBSIDY_WORDS: Readonly<Record<SubsidyState, string>> = {
  none: 'Voorbereiding',
  applied: 'Aanvraag loopt',
  incomplete: 'Aanvraag niet compleet',
  givenTimePassed: 'Aanvultijd voorbij',
  awaitingValue: 'Wacht op de loonwaarde, nog geen subsidie',
  lumpSumGranted: 'Vaste subsidie toegekend',
  lumpSumRunning: 'Vaste subsidie loopt',
  onHold: 'Betaling wacht op de loonwaarde',
  measuredLater: 'Subsidie naar loonwaarde begint later',
  measuredRunning: 'Subsidie naar loonwaarde loopt',
  lapsed: 'Besluit afgelopen',
  endingLater: 'Einde besloten, loopt nog',
  ended: 'Subsidie beëindigd',
  toRecover: 'Terug te vorderen',
  settled: 'Afgerekend',
  refused: 'Afgewezen',
  withdrawn: 'Ingetrokken',
  leftUntreated: 'Buiten behandeling gesteld',
};
const JOB_WORDS: Choices = [
  ['employment.trialPlacement', 'Proefplaats'],
  ['employment.contractLapsed', 'Contract afgelopen'],
  ['employment.notComeAbout', 'Niet doorgegaan'],
  ['employment.takenOver', 'Overgedragen'],
  ['closed', 'Gesloten'],
];
export const STATE_CHOICES: Choices = [
  ['alle', 'Alle'],
  ...Object.entries(SUBSIDY_WORDS).map(([state, word]) => [`subsidy.${state}`, word] as const),
  ...JOB_WORDS,
];
export const END_CHOICES: Choices = [
  ['alle', 'Alle'],
  ['bekend', 'Einde bekend'],
];
export const DUE_CHOICES: Choices = [
  ['alle', 'Alle dagen'],
  ['te-laat', 'Te laat'],
  ['week', 'Binnen 7 dagen'],
  ['maand', 'Binnen 31 dagen'],
];
export const TURN_CHOICES: Choices = [
  ['alle', 'Iedereen'],
  ...(['consultant', 'backOffice', 'expert', 'reviewer', 'manager', 'finance', 'employer'] as const).map(
    (role) => [role, capital(roleWord(role))] as const,
  ),
];
/** Columns a list can be sorted by; the last day is how the database gives them. */
export const SORTS = ['dag', 'naam', 'werkgever', 'status', 'bedrag', 'geopend'] as const;
export type Sort = (typeof SORTS)[number];
export type Direction = 'op' | 'af';

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
  einde: within(END_CHOICES),
  /** Code of a municipality. */
  gemeente: z
    .string()
    .regex(/^\d{4}$/)
    .catch('alle'),
  zet: within(TURN_CHOICES),
  sorteer: z.enum(SORTS).catch('dag'),
  richting: z.enum(['op', 'af']).catch('op'),
  cursor: z.string().max(500).optional().catch(undefined),
});

export type CaseloadQuery = {
  readonly van: string;
  readonly status: string;
  readonly dag: string;
  readonly einde: string;
  readonly gemeente: string;
  /** Whose turn it is. */
  readonly zet: string;
  readonly sorteer: Sort;
  readonly richting: Direction;
  readonly cursor: string | undefined;
};

export function caseloadQuery(raw: unknown, { role }: Pick<Visitor, 'role'>): CaseloadQuery {
  const parsed = Query.parse(raw);
  return { ...parsed, cursor: parsed.cursor, van: parsed.van ?? (role === 'consultant' ? 'mij' : 'alle') };
}

/** The same list, with something of it changed; from the beginning unless a place in it is given. */
export function addressOf(query: CaseloadQuery, change: Partial<CaseloadQuery> = {}): string {
  const { van, status, dag, einde, gemeente, zet, sorteer, richting, cursor } = {
    ...query,
    cursor: undefined,
    ...change,
  };
  const search = new URLSearchParams({
    van,
    status,
    dag,
    einde,
    gemeente,
    zet,
    sorteer,
    richting,
    ...(cursor === undefined ? {} : { cursor }),
  });
  return `/caseload?${search.toString()}`;
}

/** The database gives pages in order of the last day; anything else is put in order after reading the whole list. */
export const isPaged = ({ sorteer, richting }: CaseloadQuery): boolean => sorteer === 'dag' && richting === 'op';

const DAYS: Readonly<Record<string, number>> = { 'te-laat': 0, week: 8, maand: 32 };

export function filterOf({ van, status, dag, einde, gemeente, zet }: CaseloadQuery, today: LocalDate): PlacementFilter {
  const days = DAYS[dag];
  return {
    ...(van === 'alle' ? {} : { owner: van === 'mij' ? 'me' : van }),
    ...(status === 'alle' ? {} : { state: status }),
    ...(gemeente === 'alle' ? {} : { municipality: gemeente }),
    ...(einde === 'alle' ? {} : { endKnown: 'true' as const }),
    ...(zet === 'alle' ? {} : { whoActs: zet }),
    ...(days === undefined ? {} : { dueBefore: addDays(today, days) }),
  };
}
