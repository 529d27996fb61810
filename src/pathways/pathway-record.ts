import type { Json, JsonObject, LocalDate } from '../../workflows/definition.js';
import type { RowChange } from '../journal/writes.js';
import type { PathwayFact, PathwayKind } from './pathway-fact.js';

/** A fact in the two parts it is kept in: codes and days stand open, the rest lies sealed. */
export type KeptFact = {
  readonly kind: PathwayKind;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly codes: readonly string[];
  readonly contact: 'reached' | 'notReached' | null;
  /** Hours a week, a decimal string. */
  readonly hours: string | null;
};
/** One line of an entry: what is kept open, its number in the file, and which line it takes the place of. */
export type PathwayLine = KeptFact & {
  readonly number: number;
  readonly corrects: number | null;
  readonly removed: boolean;
};

export function keptOf(fact: PathwayFact): { readonly open: KeptFact; readonly sealed: JsonObject | null } {
  const { kind, from } = fact;
  const open = (codes: readonly string[], more: Partial<KeptFact> = {}): KeptFact => ({
    kind,
    from,
    until: null,
    codes,
    contact: null,
    hours: null,
    ...more,
  });
  switch (fact.kind) {
    case 'ladder':
      return { open: open([fact.step], { contact: fact.contact }), sealed: null };
    case 'arrangement':
      return { open: open([fact.arrangement]), sealed: null };
    case 'stepToWork':
      return { open: open([fact.step], { until: fact.until }), sealed: null };
    case 'education':
      return { open: open([fact.level]), sealed: null };
    case 'interests':
      return { open: open([...new Set(fact.sectors)].toSorted()), sealed: null };
    case 'profile': {
      const codes = [fact.hasProfile ? 'yes' : 'no', ...(fact.system === null ? [] : [fact.system])];
      return { open: open(codes), sealed: fact.reference === null ? null : { reference: fact.reference } };
    }
    case 'contactWish':
      return { open: open([fact.frequency]), sealed: null };
    case 'shelteredWork':
      return { open: open([fact.state], { hours: fact.hours }), sealed: null };
    case 'workConclusion':
      return { open: open([]), sealed: { conclusion: fact.conclusion } };
    case 'workFit':
      return { open: open([]), sealed: { status: fact.status } };
    case 'uwvExpert':
      return { open: open([]), sealed: { answeredOn: fact.answeredOn, answer: fact.answer } };
    case 'focusGroups':
      return { open: open([]), sealed: { groups: [...new Set(fact.groups)].toSorted() } };
  }
}

/** The fact as it was given, from its two parts; what was erased comes back as undefined. */
export function factOf(kept: KeptFact, sealed: Json): PathwayFact | undefined {
  const { kind, from, until, codes, contact, hours } = kept;
  const hidden = isObject(sealed) ? sealed : undefined;
  const [first] = codes;
  const given = {
    ladder: { step: first, contact },
    arrangement: { arrangement: first },
    stepToWork: { step: first, until },
    education: { level: first },
    interests: { sectors: codes },
    profile: { hasProfile: first === 'yes', system: codes[1] ?? null, reference: hidden?.['reference'] ?? null },
    contactWish: { frequency: first },
    shelteredWork: { state: first, hours },
    workConclusion: hidden,
    workFit: hidden,
    uwvExpert: hidden,
    focusGroups: hidden,
  }[kind];
  return given === undefined ? undefined : ({ kind, from, ...given } as PathwayFact);
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The row that shows a line of an entry. */
export function pathwayPut(
  candidate: string,
  tenant: string,
  line: PathwayLine,
  by: { readonly entry: number; readonly on: LocalDate; readonly by: string; readonly sealed: string | null },
): RowChange {
  const { number, kind, from, until, codes, contact, hours, corrects, removed } = line;
  return {
    table: 'pathway_row',
    key: { candidate, number },
    values: {
      tenant,
      entry: by.entry,
      kind,
      from_on: from,
      until_on: until,
      codes,
      contact,
      hours,
      sealed: by.sealed,
      corrects,
      removed,
      recorded_on: by.on,
      recorded_by: by.by,
    },
  };
}
