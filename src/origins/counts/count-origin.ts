import type { LocalDate, Moment } from '../../../workflows/definition.js';
import type { FigureTable } from '../../outcomes/figure-table.js';
import type { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import type { BodySeal, FileProof, FileProofs } from '../file-proofs.service.js';
import { endOfDay } from '../state-origin.service.js';

/** What a count rests on: a line of the record of a person or a placement, told in codes and days. */
export type OriginLine = {
  readonly stream: string;
  readonly of: 'people' | 'placements';
  /** Of its record; null when nothing was recorded: that is what counts. */
  readonly entry: number | null;
  readonly on: LocalDate | null;
  /** Id of a member, or the name of a system. */
  readonly by: string | null;
  readonly what: string;
};

/** What the body itself recorded that a count rests on, with whether its own record is whole. */
export type BodyLines = {
  readonly lines: readonly {
    readonly entry: number;
    readonly on: LocalDate;
    readonly by: string | null;
    readonly what: string;
  }[];
  /** Null when nothing was recorded. */
  readonly proof: FileProof | null;
};

/** How a count of files came about, as it was known at the end of a day. */
export type CountOrigin = {
  readonly on: LocalDate;
  readonly isToday: boolean;
  readonly tables: readonly FigureTable[];
  /** What it means and by which rules it is found. */
  readonly rules: readonly string[];
  /** From the entries of the files, from files that were replayed beforehand, or not: there are too many. */
  readonly how: 'entries' | 'wholeDay' | 'tooMany';
  /** Whether what was found anew is what is shown; null of an earlier day, and when it was not found. */
  readonly same: boolean | null;
  readonly lines: readonly OriginLine[];
  /** How many lines there are; the first of them are told, to who opens files. */
  readonly all: number;
  readonly body: BodyLines | null;
  /** The first files of those lines, compared with what is stored. */
  readonly proof: { readonly files: number; readonly entries: number; readonly wrong: readonly string[] };
  /** The first seal over all of these lines; null: there is none yet. */
  readonly seal: BodySeal | null;
};

/** Told on a page. */
export const MOST_LINES = 100;
/** Compared with every stored row while somebody waits. */
const MOST_COMPARED = 25;

/** A day that was asked, as what was known then is found. */
export type AskedDay = {
  readonly day: LocalDate;
  readonly today: LocalDate;
  /** The last moment of it; undefined today: all that is recorded counts. */
  readonly moment: Moment | undefined;
};

export async function askedDay(clock: Clock, on: LocalDate | undefined): Promise<AskedDay> {
  const today = localDate(await clock.now());
  const day = on === undefined || on > today ? today : on;
  return { day, today, moment: endOfDay(day, today) };
}

type Found = Pick<CountOrigin, 'tables' | 'rules' | 'how' | 'same' | 'body'> & {
  readonly lines: readonly OriginLine[];
};

/** The same with the proof of its files. @param all how many lines there are, when these are the first @param opensFiles else no line is told */
export async function provenOrigin(
  proofs: FileProofs,
  tenant: string,
  { day, today, moment }: AskedDay,
  found: Found,
  { opensFiles, all = found.lines.length }: { readonly opensFiles: boolean; readonly all?: number },
): Promise<CountOrigin> {
  const files = [...new Set(found.lines.map(({ stream }) => stream))].slice(0, MOST_COMPARED);
  const none = { files: 0, entries: 0, wrong: [] };
  const last = found.lines
    .flatMap(({ on }) => on ?? [])
    .toSorted()
    .at(-1);
  const sealedFrom = moment ?? (last === undefined ? undefined : endOfDay(last, today));
  return {
    ...found,
    on: day,
    isToday: day === today,
    lines: opensFiles ? found.lines.slice(0, MOST_LINES) : [],
    all,
    proof: files.length === 0 ? none : await proofs.ofAll(tenant, files),
    seal: sealedFrom === undefined ? null : await proofs.sealOver(tenant, sealedFrom),
  };
}
