import type { PoolClient } from 'pg';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import { dutchDate } from '../../workflows/law/dutch.js';
import type { Workflows } from '../engine/decision-env.js';
import { termFaults, type TermFault } from '../engine/term-check.js';
import type { Difference, Verifier } from '../engine/verifier.js';
import { inSession } from '../journal/session-work.js';
import type { IdRange } from '../journal/stream-pages.js';
import { outcomeFaults } from '../outcomes/outcome-check.js';
import type { PersonSexes } from '../people/person-sexes.js';
import type { Clock } from '../platform/clock.js';
import type { AppPool } from '../platform/database.js';
import { localDate } from '../platform/legal-time.js';
import { COURSE_CHECKS } from './checks/course-checks.js';
import { MONEY_CHECKS } from './checks/money-checks.js';
import { PERSON_CHECKS } from './checks/person-checks.js';
import { MOST_FOUND } from './checks/sql-check.js';
import { contradictionsOf, passesOf, writeFound, writePass } from './contradiction-rows.js';
import type { ContradictionKind, Found } from './contradiction.js';
import { EVERYTHING, PARTS, partsOn, rangeOf, WHOLE_BELOW } from './parts.js';
import { recordSentence } from './record-sentence.js';

/** Compares the rows of a room with the record, for one body, in a session of it. */
export type RowCheck = (client: PoolClient, tenant: string) => Promise<readonly Difference[]>;
/** Rows that are kept beside placements or employers. */
export type KeptCheck = {
  readonly name: string;
  readonly title: string;
  readonly key: 'placement' | 'employer';
  /** Makes them anew. @returns of which the row was not what the record gives */
  mended(tenant: string, ids: readonly string[]): Promise<readonly string[]>;
};
/** Name of a step of the pass. */
type Done = (step: string) => void;
export type Passed = { readonly streams: number; readonly entries: number; readonly parts: number };

const CHECKS = [...PERSON_CHECKS, ...MONEY_CHECKS, ...COURSE_CHECKS];
const TERMS: Readonly<Record<TermFault['what'], ContradictionKind>> = {
  missing: 'termMissing',
  unwanted: 'termUnwanted',
  missed: 'termMissed',
};
const ANEW: readonly ContradictionKind[] = ['stateNotFromRecord', 'figureNotFromRecord'];
const KEPT: readonly ContradictionKind[] = ['keptNotFromRecord'];
const PAGE = 500;
const SUBSIDIES: readonly ContradictionKind[] = ['secondSubsidy', 'lumpSumAgain'];

/** Looks for contradictions in one body and writes down what it finds and what is mended. Running it twice changes nothing. */
export class QualityPass {
  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
    private readonly workflows: Workflows,
    private readonly verifier: Verifier,
    private readonly rowChecks: readonly RowCheck[],
    private readonly sexes: PersonSexes,
    private readonly kept: readonly KeptCheck[],
  ) {}

  /**
   * @param all computes every file anew, in place of the part whose turn it is
   * @param done hears of each step that is over, to see what takes long
   */
  async run(tenant: string, all: boolean, done: Done = () => undefined): Promise<Passed> {
    const at = await this.clock.now();
    const today = localDate(at);
    await this.lists(tenant, today, done);
    await this.terms(tenant, at);
    done('terms');
    await this.rows(tenant, today, done);
    return this.anew(tenant, at, all, done);
  }

  private async lists(tenant: string, today: LocalDate, done: Done): Promise<void> {
    await this.within(tenant, async (client) => {
      const found: Found[] = [];
      for (const check of CHECKS) {
        found.push(...(await check.run(client, tenant, today)));
        done(check.kinds.join(', '));
      }
      await writeFound(client, tenant, today, withoutTwins(found), { kinds: CHECKS.flatMap(({ kinds }) => kinds) });
    });
  }

  private async terms(tenant: string, at: Moment): Promise<void> {
    const today = localDate(at);
    await this.within(tenant, async (client) => {
      const faults = await termFaults(client, tenant, this.workflows, at, MOST_FOUND);
      const homes = await homesOf(
        client,
        faults.map(({ stream }) => stream),
      );
      const found = faults.slice(0, MOST_FOUND).map((fault): Found => {
        const { stream, instance, what, name, dueOn } = fault;
        const place = `${instance} ${name} ${dueOn}`;
        return {
          kind: TERMS[what],
          stream,
          place,
          municipality: homes.get(stream) ?? null,
          sentence: termSentence(fault),
        };
      });
      await writeFound(client, tenant, today, found, { kinds: Object.values(TERMS) });
    });
  }

  private async rows(tenant: string, today: LocalDate, done: Done): Promise<void> {
    await this.within(tenant, async (client) => {
      const found: Found[] = [];
      for (const check of this.rowChecks) {
        for (const { stream, what } of await check(client, tenant)) {
          found.push({
            kind: 'rowNotFromRecord',
            stream,
            place: what.slice(0, 120),
            municipality: null,
            sentence: recordSentence(what),
          });
        }
        done(check.name);
      }
      await writeFound(client, tenant, today, found, { kinds: ['rowNotFromRecord'] });
    });
  }

  /** The states, terms and rows of placements, by the record alone. */
  private async anew(tenant: string, at: Moment, all: boolean, told: Done): Promise<Passed> {
    const today = localDate(at);
    const { placements, streams, done } = await this.within(tenant, async (client) => {
      const passes = await passesOf(client, tenant);
      const done = new Map(passes.map(({ part, checkedOn }) => [part, checkedOn]));
      return { ...(await sizeOf(client, tenant)), done };
    });
    const whole = all || streams < WHOLE_BELOW;
    const parts = whole ? Array.from({ length: PARTS }, (_none, part) => part) : partsOn(today, done);
    const ranges = whole ? [undefined] : parts.map((part) => rangeOf(part));
    await this.knownAnew(tenant, today);
    let passed: Passed = { streams: 0, entries: 0, parts: parts.length };
    for (const range of ranges) {
      const verified = await this.verifier.verify(tenant, {
        replay: true,
        shown: MOST_FOUND,
        ...(range ? { range } : {}),
      });
      told('replay');
      const figures = await this.figures(tenant, range);
      told('figures');
      await this.keptAnew(tenant, today, range);
      told('kept rows');
      const { differences: _count, first, streams: seen, entries } = verified;
      passed = { ...passed, streams: passed.streams + seen, entries: passed.entries + entries };
      await this.writeAnew(tenant, today, first, figures, range ? { range } : {});
    }
    await this.within(tenant, async (client) => {
      const pass = { checkedOn: today, checkedAt: at, placements, ...passed };
      for (const part of [EVERYTHING, ...parts]) await writePass(client, tenant, { ...pass, part });
    });
    return passed;
  }

  /** What differed before is looked at every day, so that what is mended does not wait for its turn. */
  private async knownAnew(tenant: string, today: LocalDate): Promise<void> {
    const known = await this.within(tenant, async (client) => contradictionsOf(client, false, MOST_FOUND, ANEW));
    const streams = [...new Set(known.map(({ stream }) => stream))];
    if (streams.length === 0) return;
    const { first } = await this.verifier.verify(tenant, { replay: true, streams, shown: MOST_FOUND });
    const figures = await this.within(tenant, (client) => outcomeFaults(client, streams, this.sexes));
    await this.writeAnew(tenant, today, first, figures, { streams });
  }

  private async figures(tenant: string, range: IdRange | undefined): Promise<readonly string[]> {
    const faults: string[] = [];
    for await (const page of this.pages(tenant, 'placement', range)) {
      faults.push(...(await this.within(tenant, (client) => outcomeFaults(client, page, this.sexes))));
    }
    return faults;
  }

  /** What lists read beside the files, made anew. */
  private async keptAnew(tenant: string, today: LocalDate, range: IdRange | undefined): Promise<void> {
    const found: Omit<Found, 'municipality'>[] = [];
    for (const key of ['placement', 'employer'] as const) {
      const checks = this.kept.filter((one) => one.key === key);
      for await (const page of this.pages(tenant, key, range)) {
        for (const check of checks) {
          const sentence = `${check.title}: wat hiervan op lijsten stond, was niet wat het logboek geeft.`;
          for (const stream of await check.mended(tenant, page)) {
            found.push({ kind: 'keptNotFromRecord', stream, place: check.name, sentence });
          }
        }
      }
    }
    await this.within(tenant, async (client) => {
      const homes = await homesOf(
        client,
        found.map(({ stream }) => stream),
      );
      const rows = found.map((one) => ({ ...one, municipality: homes.get(one.stream) ?? null }));
      const covered = { kinds: KEPT, ...(range ? { range } : {}) };
      await writeFound(client, tenant, today, rows, covered);
    });
  }

  private async *pages(
    tenant: string,
    key: KeptCheck['key'],
    range: IdRange | undefined,
  ): AsyncGenerator<readonly string[]> {
    let after: string | null = range?.after ?? null;
    for (;;) {
      const from: string | null = after;
      const page: readonly string[] = await this.within(tenant, (client) =>
        idsIn(client, key, tenant, from, range?.until ?? null),
      );
      if (page.length > 0) yield page;
      if (page.length < PAGE) return;
      after = page.at(-1) ?? null;
    }
  }

  private async writeAnew(
    tenant: string,
    today: LocalDate,
    differences: readonly Difference[],
    figures: readonly string[],
    covered: { readonly range?: IdRange; readonly streams?: readonly string[] },
  ): Promise<void> {
    await this.within(tenant, async (client) => {
      const homes = await homesOf(client, [...differences.map(({ stream }) => stream), ...figures]);
      const home = (stream: string): string | null => homes.get(stream) ?? null;
      const states = differences.map(({ stream, number, what }): Found => {
        const sentence = `${number === null ? '' : `Regel ${number}: `}${recordSentence(what)}`;
        return { kind: 'stateNotFromRecord', stream, place: 'record', municipality: home(stream), sentence };
      });
      // Where the rows themselves are not what the record gives, the figures that follow from them are not told too.
      const wrong = new Set(states.map(({ stream }) => stream));
      const shown = figures
        .filter((stream) => !wrong.has(stream))
        .map((stream): Found => {
          const sentence = 'De rij waar de cijfers uit komen, is niet wat het logboek geeft.';
          return { kind: 'figureNotFromRecord', stream, place: 'figures', municipality: home(stream), sentence };
        });
      // Of each file the first difference is told: the rest mostly follows from it.
      const firstOfEach = states.filter(({ stream }, at) => states.findIndex((one) => one.stream === stream) === at);
      await writeFound(client, tenant, today, [...firstOfEach, ...shown], { kinds: ANEW, ...covered });
    });
  }

  private within<T>(tenant: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
    return inSession(this.pool, { tenant, tenants: [tenant] }, work);
  }
}

/** Two placements of one job that are told for their subsidies are not told once more for the job. */
function withoutTwins(found: readonly Found[]): readonly Found[] {
  const pairs = new Set(found.filter(({ kind }) => SUBSIDIES.includes(kind)).map((one) => pairOf(one)));
  return found.filter((one) => one.kind !== 'sameJobTwice' || !pairs.has(pairOf(one)));
}

const pairOf = ({ stream, place }: Found): string => [stream, place].toSorted((a, b) => (a < b ? -1 : 1)).join(' ');

function termSentence({ what, label, dueOn }: TermFault): string {
  const day = dutchDate(dueOn);
  switch (what) {
    case 'missing':
      return `De stand wacht op de termijn "${label}" van ${day}, maar niets bewaakt die.`;
    case 'unwanted':
      return `De termijn "${label}" van ${day} wordt bewaakt, maar hoort niet bij de stand.`;
    case 'missed':
      return `De termijn "${label}" van ${day} is voorbij en niet afgegaan.`;
  }
}

async function homesOf(client: PoolClient, streams: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ id: string; municipality: string }>(
    'select id, municipality from placement where id = any($1)',
    [streams],
  );
  return new Map(rows.map(({ id, municipality }) => [id, municipality]));
}

async function sizeOf(client: PoolClient, tenant: string) {
  const { rows } = await client.query<{ placements: number; streams: number }>(
    `select (select count(*)::int from placement where tenant = $1) as placements,
       (select count(*)::int from stream where tenant = $1) as streams`,
    [tenant],
  );
  return rows[0] ?? { placements: 0, streams: 0 };
}

async function idsIn(
  client: PoolClient,
  table: KeptCheck['key'],
  tenant: string,
  after: string | null,
  until: string | null,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from ${table} where tenant = $1 and ($2::uuid is null or id > $2) and ($3::uuid is null or id <= $3)
     order by id limit ${PAGE}`,
    [tenant, after, until],
  );
  return rows.map(({ id }) => id);
}
