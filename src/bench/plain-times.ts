import { DatabaseError } from 'pg';
import { inSession } from '../journal/session-work.js';
import { FigureReader } from '../outcomes/figure-reader.js';
import { FIGURES } from '../outcomes/figures/all-figures.js';
import { AppPool } from '../platform/database.js';
import type { BenchUrls } from './bench-cluster.js';
import { BenchRefusedError } from './bench.errors.js';
import { MANAGER, SESSION, TENANT } from './made-up-placements.js';
import type { PageServer } from './page-server.js';
import { disagreement, type PlainRow } from './plain-questions/agreement.js';
import { PLAIN_QUESTIONS } from './plain-questions/all-questions.js';
import { ASKED_YEAR, type PlainQuestion } from './plain-questions/plain-question.js';
import { timed } from './timed.js';

/** Milliseconds of a question to the plain tables; null when it took longer than `PLAIN_SECONDS`, and nothing was compared. */
export type PlainTime = { readonly figure: string; readonly question: string; readonly ms: number | null };
export const PLAIN_SECONDS = 60;

/**
 * How long the plain tables take for the questions of the figures.
 * @throws BenchRefusedError when a figure says something else than they do
 */
export async function plainTimes(urls: BenchUrls, server: PageServer): Promise<readonly PlainTime[]> {
  const pool = new AppPool(urls.app, { max: 1 });
  try {
    const [times, faults]: [PlainTime[], string[]] = [[], []];
    for (const asked of PLAIN_QUESTIONS) {
      const { figure, question } = asked;
      const plain = await plainTime(pool, asked.sql);
      times.push({ figure, question, ms: plain?.ms ?? null });
      const differs = plain && disagreement(await shownBy(server, asked), plain.value);
      if (differs !== undefined) faults.push(`${question}: ${differs}`);
    }
    if (faults.length > 0) throw new BenchRefusedError(`Geen cijfers: ${faults.join('; ')}`);
    return times;
  } finally {
    await pool.close();
  }
}

async function shownBy(server: PageServer, { figure: key, shown }: PlainQuestion): Promise<ReturnType<typeof shown>> {
  const figure = FIGURES.find((one) => one.key === key);
  if (figure === undefined) throw new BenchRefusedError(`Geen cijfers: ${key} is er niet.`);
  const request = { filter: {}, team: '', year: ASKED_YEAR, per: 'quarter' } as const;
  return shown(await server.service(FigureReader).answer(MANAGER, figure, request));
}

/** The planner knows nothing of what a question made on the way: it may join by hash, and is stopped when it does not end. */
async function plainTime(
  pool: AppPool,
  text: string,
): Promise<{ readonly ms: number; readonly value: readonly PlainRow[] } | undefined> {
  try {
    return await timed(() =>
      inSession(pool, SESSION, async (client) => {
        await client.query(
          `set local enable_nestloop = off; set local work_mem = '128MB'; set local statement_timeout = '${PLAIN_SECONDS}s'`,
        );
        return (await client.query<unknown[]>({ text, values: [TENANT], rowMode: 'array' })).rows;
      }),
    );
  } catch (error) {
    if (error instanceof DatabaseError && error.code === STOPPED) return undefined;
    throw error;
  }
}
/** query_canceled */
const STOPPED = '57014';
