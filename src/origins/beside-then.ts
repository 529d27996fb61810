import type { PoolClient } from 'pg';
import type { Json, JsonObject, LocalDate, Moment } from '../../workflows/definition.js';
import type { KnownInterests } from '../outcomes/interest-match.js';
import {
  INTEREST_THEN_SQL,
  MONEY_THEN_SQL,
  PENALTY_THEN_SQL,
  moneyOfYear,
  type MoneyRow,
} from '../outcomes/outcome-money.js';
import type { OutcomeSource } from '../outcomes/outcome-row.js';
import { byPlacement, type Of } from '../outcomes/outcome-source.js';
import { workplaceMarkets } from '../outcomes/workplace-markets.js';
import type { PersonSexes } from '../people/person-sexes.js';
import { filesAround, filesThen, readAs, type FileThen } from './files-then.js';
import { byText } from '../platform/text-order.js';

/** What lies beside the placement and counts in a figure: of the person, the employer, the hirer and the money. */
export type BesideThen = Pick<
  OutcomeSource,
  | 'candidate'
  | 'sex'
  | 'sector'
  | 'market'
  | 'markets'
  | 'lent'
  | 'benefitFrom'
  | 'interests'
  | 'money'
  | 'interestPaid'
  | 'penaltyPaid'
>;
/** Whose files a placement rests on, by the numbers it was opened with; the hirer as known then. */
export type PlacementParties = {
  readonly id: string;
  readonly candidate: string;
  readonly employer: string;
  readonly hirer: string | null;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const BENEFITS: readonly Json[] = ['participatiewet', 'anw', 'ioaw', 'ioaz'];
const INTERESTS = `select r.candidate as placement, r.from_on as "from", r.codes as sectors, r.recorded_on as recorded
  from pathway_row r where r.candidate = any($1) and r.kind = 'interests' and r.recorded_on <= $2 and not r.removed
    and not exists (select from pathway_row n where n.candidate = r.candidate and n.corrects = r.number
      and n.recorded_on <= $2)
  order by r.from_on, r.recorded_on, r.number`;
type Interest = Of & KnownInterests & { readonly recorded: LocalDate };

/**
 * What the record held beside these placements at the end of a day, from the entries and dated rows of then.
 * @param day and the last moment of it
 */
export async function besideThen(
  client: PoolClient,
  placements: readonly PlacementParties[],
  { day, moment }: { readonly day: LocalDate; readonly moment: Moment },
  sexes: PersonSexes,
): Promise<ReadonlyMap<string, BesideThen>> {
  const ids = placements.map(({ id }) => id);
  const people = await filesAround(
    client,
    placements.map(({ candidate }) => candidate),
    moment,
  );
  const known = await sexes.asKnownAt(client, [...people.keys()], moment);
  const workplaces = placements.flatMap(({ employer, hirer }) => [employer, ...(isFile(hirer) ? [hirer] : [])]);
  const employers = await filesThen(client, [...new Set(workplaces)], moment);
  const markets = await workplaceMarkets(client, placements, moment);
  const interests = byPlacement<Interest>((await client.query<Interest>(INTERESTS, [[...people.keys()], day])).rows);
  const money = byPlacement<MoneyRow & Of>(
    (await client.query<MoneyRow & Of>(MONEY_THEN_SQL, [ids, day, moment])).rows,
  );
  const paid = byPlacement<InterestPaid>(
    (await client.query<InterestPaid>(INTEREST_THEN_SQL, [ids, day, moment])).rows,
  );
  const penalties = byPlacement<InterestPaid>((await client.query<InterestPaid>(PENALTY_THEN_SQL, [ids, moment])).rows);
  return new Map(
    placements.map(({ id, candidate, employer, hirer }) => {
      const { person, all } = readAs(people, candidate);
      return [
        id,
        {
          candidate: person,
          sex: known.get(person) ?? null,
          ...workplaceOf(employers.get(employer), hirer === null ? undefined : employers.get(hirer)),
          markets: markets.get(id) ?? [],
          benefitFrom: benefitFrom(people.get(candidate)),
          interests: all
            .flatMap((file) => interests(file))
            .toSorted((a, b) => byText(a.from, b.from) || byText(a.recorded, b.recorded))
            .map(({ from, sectors }) => ({ from, sectors })),
          money: money(id).map(moneyOfYear),
          interestPaid: paid(id).map(({ on, euros }) => [on, euros] as const),
          penaltyPaid: penalties(id).map(({ on, euros }) => [on, euros] as const),
        },
      ];
    }),
  );
}
type InterestPaid = Of & { readonly on: LocalDate; readonly euros: string };

/** The workplace is the hirer's where somebody is hired out (M15). */
export function workplaceOf(
  employer: FileThen | undefined,
  hirer: FileThen | undefined,
): Pick<BesideThen, 'sector' | 'market' | 'lent'> {
  const of = (field: string): string | null => text(hirer?.fields[field]) ?? text(employer?.fields[field]);
  return { sector: of('sector'), market: of('market') ?? 'market', lent: hirer !== undefined };
}

/** First day of a benefit of the municipality (A3). */
export function benefitFrom(person: FileThen | undefined): LocalDate | null {
  const benefit = objectOf(objectOf(person?.fields['circle'])?.['benefit']);
  return BENEFITS.includes(benefit?.['kind'] ?? null) ? text(benefit?.['from']) : null;
}

const isFile = (hirer: string | null): hirer is string => hirer !== null && UUID.test(hirer);
const text = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);
const objectOf = (value: Json | undefined): JsonObject | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
