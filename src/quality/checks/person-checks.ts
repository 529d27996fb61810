import type { PoolClient } from 'pg';
import { addMonths } from '../../../workflows/law/dates.js';
import { dutchDate } from '../../../workflows/law/dutch.js';
import { overlap } from '../../../workflows/placement/placement.beside.js';
import { subsidiesOf, type SubsidyOfPerson } from '../../placements/subsidies-of-person.js';
import { caseNumber } from '../../reminders/case-number.js';
import type { Found } from '../contradiction.js';
import { MOST_FOUND, sqlCheck, type SqlCheck } from './sql-check.js';

/** People with more than one placement at one legal employer; a merged file counts as the one it is read as. */
const OFTEN_HERE = `select min(p.candidate::text)::uuid as candidate, c.person, c.legal from placement p
  cross join lateral (select coalesce(x.merged_into, x.id) as person,
      (select coalesce(e.kvk_number, e.id::text) from employer e where e.id = p.employer) as legal
    from candidate x where x.id = p.candidate) c
  where p.tenant = $1 group by c.person, c.legal having count(*) > 1`;
const OPEN = `o.employment in ('awaitingStart', 'running', 'ending', 'contractLapsed', 'handingOver')`;

/** B4, M35, M29: subsidies of one person with one legal employer that cannot stand beside each other. */
const doubles: SqlCheck = {
  kinds: ['secondSubsidy', 'lumpSumAgain'],
  run: async (client, tenant) => {
    const people = await client.query<{ candidate: string }>(`${OFTEN_HERE} limit ${MOST_FOUND}`, [tenant]);
    const all = await subsidiesOf(
      client,
      people.rows.map(({ candidate }) => candidate),
    );
    const homes = await municipalitiesOf(client, all);
    return pairsOf(all).flatMap(([first, second]) => foundIn(first, second, homes.get(second.id) ?? null));
  },
};

/** Policy `newEmploymentAfterBreakMonths` as it is without a choice of the body. */
const BREAK_MONTHS = 6;

/** What two subsidies of one person with one legal employer say together; the later one is the one to look at. */
export function foundIn(
  first: SubsidyOfPerson,
  second: SubsidyOfPerson,
  municipality: string | null,
): readonly Found[] {
  const about = { stream: second.id, place: first.id, municipality };
  const other = `plaatsing ${caseNumber(first.id)}`;
  if (overlap(first, second)) {
    const sentence = `Deze dienstbetrekking heeft ook subsidie op ${other}, vanaf ${dutchDate(first.from)}; hier begint zij op ${dutchDate(second.from)}.`;
    return [{ kind: 'secondSubsidy', ...about, sentence }];
  }
  if (!second.lumpSum || first.until === null || second.from > addMonths(first.until, BREAK_MONTHS)) return [];
  const sentence = `Vaste subsidie vanaf ${dutchDate(second.from)}, terwijl de subsidie op ${other} bij dezelfde werkgever tot en met ${dutchDate(first.until)} liep.`;
  return [{ kind: 'lumpSumAgain', ...about, sentence }];
}

function pairsOf(all: readonly SubsidyOfPerson[]): readonly (readonly [SubsidyOfPerson, SubsidyOfPerson])[] {
  const sorted = all.toSorted((a, b) => (a.from + a.id < b.from + b.id ? -1 : 1));
  return sorted.flatMap((first, at) =>
    sorted
      .slice(at + 1)
      .filter((one) => one.person === first.person && one.legalEmployer === first.legalEmployer && one.id !== first.id)
      .map((second) => [first, second] as const),
  );
}

async function municipalitiesOf(
  client: PoolClient,
  all: readonly SubsidyOfPerson[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ id: string; municipality: string }>(
    'select id, municipality from placement where id = any($1)',
    [all.map(({ id }) => id)],
  );
  return new Map(rows.map(({ id, municipality }) => [id, municipality]));
}

/** People and jobs that stand here twice. */
export const PERSON_CHECKS: readonly SqlCheck[] = [
  doubles,
  sqlCheck<'other'>(
    'sameJobTwice',
    `select p.id as stream, p.municipality, q.id::text as place, q.id::text as other
     from (${OFTEN_HERE}) h
     join candidate c on coalesce(c.merged_into, c.id) = h.person
     join placement p on p.candidate = c.id join placement_outlook o on o.placement = p.id and ${OPEN}
     join employer e on e.id = p.employer and coalesce(e.kvk_number, e.id::text) = h.legal
     join candidate d on coalesce(d.merged_into, d.id) = h.person
     join placement q on q.candidate = d.id and (q.opened_on, q.id) < (p.opened_on, p.id)
     join employer f on f.id = q.employer and coalesce(f.kvk_number, f.id::text) = h.legal
     where exists (select from placement_outlook o where o.placement = q.id and ${OPEN})`,
    ({ other }) => `Deze persoon heeft bij deze werkgever ook de lopende plaatsing ${caseNumber(other)}.`,
  ),
  sqlCheck<'files'>(
    'personTwice',
    `select min(c.id::text)::uuid as stream, min(c.municipality) as municipality, 'bsn' as place, count(*)::text as files
     from person_index i join candidate c on c.id = i.person
     where i.tenant = $1 and i.kind = 'bsn' and c.merged_into is null and c.erased_on is null
     group by i.hash having count(*) > 1`,
    ({ files }) => `Er zijn ${files} dossiers met hetzelfde burgerservicenummer.`,
  ),
];
