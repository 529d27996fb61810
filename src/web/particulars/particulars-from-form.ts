import type { LocalDate } from '../../../workflows/definition.js';
import type { ParticularKind } from '../../particulars/particular-kinds.js';
import { particularsChange, type ParticularsChange } from '../../particulars/particular.schemas.js';
import { MOST_OTHER_SUPPORTS } from '../../particulars/other-support.js';
import { orNull, orUndefined, partOf, yesNo, type Part } from '../forms/form-part.js';
import { dayFrom, decimalFrom, numberFrom, textOf, type Typed } from '../forms/form-values.js';

import { SUPPORT_PARTS, supportName } from './particular-fields.js';

type Item = { readonly kind: ParticularKind; readonly from: LocalDate | null } & Readonly<Record<string, unknown>>;
/** Field of the form for the last words of a path, by kind. */
const IN_FORM: Readonly<Partial<Record<ParticularKind, Readonly<Record<string, string>>>>> = {
  reason: { code: 'routeReason' },
  job: { title: 'jobTitle', sector: 'jobSector', carved: 'carved' },
  location: { location: 'workLocation' },
  match: { source: 'matchSource' },
  arrangement: { level: 'arrangement' },
  programme: { programme: 'programme', budgetLine: 'budgetLine' },
  socialReturn: { applies: 'socialReturn', contract: 'socialReturnContract' },
  jobhunter: { group: 'jobhunterGroup' },
  form: { form: 'workForm' },
  workStudy: { bbl: 'bbl' },
  buddy: {
    named: 'buddyNamed',
    name: 'buddyName',
    trained: 'buddyTrained',
    trainedOn: 'buddyTrainedOn',
    until: 'buddyUntil',
  },
  earlierHours: { steps: 'hourSteps', hours: 'hourSteps', from: 'hourSteps' },
  decidingBody: { elsewhere: 'decidedElsewhere', body: 'otherBody', ground: 'otherBodyGround' },
  otherDecision: {
    decision: 'otherDecision',
    amends: 'otherAmends',
    body: 'otherDecidedBy',
    decidedOn: 'otherDecidedOn',
    until: 'otherUntil',
    monthlyAmount: 'otherAmount',
    wageValue: 'otherWageValue',
    effect: 'otherEffect',
    reference: 'otherReference',
    explanation: 'otherExplanation',
  },
  otherSupport: {
    body: 'supportDecidedBy',
    reference: 'supportReference',
    explanation: 'supportExplanation',
    supports: supportName(0, 'support'),
  },
  takenOver: { paidUntil: 'paidUntil' },
  otherSubsidy: { other: 'otherSubsidy', which: 'otherSubsidy' },
};
const REFERENCES = [
  ['halloWerkReference', 'halloWerk'],
  ['sonarReference', 'sonar'],
  ['profileReference', 'kandidatenverkenner'],
  ['matchReference', 'other'],
] as const;

const FIRST_CONTRACT: Readonly<Record<string, string>> = { contracts: 'next.0.from', from: 'plannedStart' };

/** How many following contracts a form has room for. */
export const NEXT_CONTRACTS = 3;
export const nextName = (row: number, part: string): string => `next.${row}.${part}`;
const NEXT_PARTS = ['from', 'until', 'permanent', 'hours', 'monthlyWage'] as const;

/** Everything of the kinds that was filled in, or every fault of it. @param from first day it holds */
export function particularsPart(
  typed: Typed,
  kinds: readonly ParticularKind[],
  from: LocalDate | null,
): Part<ParticularsChange> {
  const items = kinds.flatMap((kind) => itemOf(kind, typed, from));
  if (items.length === 0) return { faults: [] };
  return partOf(particularsChange, { items }, (path) => {
    const [, index = '', ...rest] = path.split('.');
    const kind = items[Number(index)]?.kind;
    return kind === undefined ? undefined : fieldFor(kind, rest, typed);
  });
}

/** Field of the form of one kind for a path of what was refused later. */
export function fieldOfKind(kind: ParticularKind, path: string, typed: Typed): string | undefined {
  const [, row, part] = /\.supports\.(\d+)\.(\w+)$/.exec(path) ?? [];
  if (kind === 'otherSupport' && row !== undefined) return supportAt(typed, row, part);
  return IN_FORM[kind]?.[path.split('.').at(-1) ?? ''];
}

/** Rows that were left empty are not sent: what is said of one is said of the one that was typed. */
const supportAt = (typed: Typed, row: string, part = ''): string =>
  supportName(filledSupports(typed)[Number(row)] ?? 0, part);

function fieldFor(kind: ParticularKind, path: readonly string[], typed: Typed): string | undefined {
  const last = path.at(-1) ?? '';
  if (last === 'from' && kind !== 'contracts' && path.length === 1) return 'from';
  if (kind === 'references') return filledReferences(typed)[Number(path[2])]?.[0];
  if (kind === 'otherSupport' && path.length > 2) return supportAt(typed, path[1] ?? '', last);
  if (kind !== 'contracts') return IN_FORM[kind]?.[last];
  const row = Number(path[1]);
  // The first contract of a sequence is the one that stands above it in the form.
  if (!(row > 0)) return FIRST_CONTRACT[last] ?? last;
  return nextName(filledRows(typed)[row - 1] ?? 0, last === '' ? 'from' : last);
}

function itemOf(kind: ParticularKind, typed: Typed, from: LocalDate | null): readonly Item[] {
  const text = (name: string): string => textOf(typed, name);
  const coded = (name: string, field: string): readonly Item[] =>
    text(name) === '' ? [] : [{ kind, from, [field]: text(name) }];
  switch (kind) {
    case 'reason':
      return coded('routeReason', 'code');
    case 'location':
      return coded('workLocation', 'location');
    case 'agencyLocation':
      return coded('agencyBranch', 'location');
    case 'match':
      return coded('matchSource', 'source');
    case 'arrangement':
      return coded('arrangement', 'level');
    case 'jobhunter':
      return coded('jobhunterGroup', 'group');
    case 'form':
      return coded('workForm', 'form');
    case 'job': {
      if (['jobTitle', 'jobSector', 'carved'].every((name) => text(name) === '')) return [];
      const sealed = text('jobTitle') === '' ? null : { title: text('jobTitle') };
      return [{ kind, from, carved: yesNo(text('carved')) ?? null, sector: orNull(text('jobSector')), sealed }];
    }
    case 'references': {
      const references = filledReferences(typed).map(([name, system]) => ({ system, reference: text(name) }));
      return references.length === 0 ? [] : [{ kind, from, sealed: { references } }];
    }
    case 'programme':
      if (text('programme') === '' && text('budgetLine') === '') return [];
      return [{ kind, from, programme: orNull(text('programme')), budgetLine: orNull(text('budgetLine')) }];
    case 'socialReturn': {
      const applies = yesNo(text('socialReturn')) ?? (text('socialReturnContract') === '' ? undefined : true);
      return applies === undefined ? [] : [{ kind, from, applies, contract: orNull(text('socialReturnContract')) }];
    }
    case 'buddy':
      return buddyOf(typed, from);
    case 'contracts':
      return sequenceOf(typed, from);
    case 'earlierHours': {
      const steps = hourStepsOf(text('hourSteps'));
      return steps.length === 0 ? [] : [{ kind, from, steps }];
    }
    case 'decidingBody': {
      const elsewhere = yesNo(text('decidedElsewhere')) ?? (text('otherBody') === '' ? undefined : true);
      const [body, ground] = [orNull(text('otherBody')), orNull(text('otherBodyGround'))];
      return elsewhere === undefined ? [] : [{ kind, from, elsewhere, body, ground }];
    }
    case 'otherDecision':
      return otherDecisionOf(typed, from);
    case 'otherSupport':
      return otherSupportOf(typed, from);
    case 'takenOver':
      return text('paidUntil') === '' ? [] : [{ kind, from, paidUntil: monthFrom(text('paidUntil')) }];
    case 'otherSubsidy': {
      const answer = text('otherSubsidy');
      const sealed = answer === 'none' ? null : { which: answer };
      return answer === '' ? [] : [{ kind, from, other: answer !== 'none', sealed }];
    }
    case 'workStudy': {
      const bbl = yesNo(text('bbl'));
      return bbl === undefined ? [] : [{ kind, from, bbl }];
    }
    case 'ageGroup':
      return [];
  }
}

function otherDecisionOf(typed: Typed, from: LocalDate | null): readonly Item[] {
  const text = (name: string): string => textOf(typed, name);
  const filled = Object.values(IN_FORM.otherDecision ?? {}).some((name) => text(name) !== '');
  if (!filled) return [];
  const [reference, explanation] = [orNull(text('otherReference')), orNull(text('otherExplanation'))];
  return [
    {
      kind: 'otherDecision',
      from,
      decision: orUndefined(text('otherDecision')),
      decidedOn: orUndefined(dayFrom(text('otherDecidedOn'))),
      body: orUndefined(text('otherDecidedBy')),
      until: orNull(dayFrom(text('otherUntil'))),
      monthlyAmount: orNull(decimalFrom(text('otherAmount'))),
      wageValue: text('otherWageValue') === '' ? null : numberFrom(text('otherWageValue')),
      effect: orUndefined(text('otherEffect')),
      amends: yesNo(text('otherAmends')) ?? null,
      sealed: reference === null && explanation === null ? null : { reference, explanation },
    },
  ];
}

function otherSupportOf(typed: Typed, from: LocalDate | null): readonly Item[] {
  const text = (name: string): string => textOf(typed, name);
  const { body = '', reference = '', explanation = '' } = IN_FORM.otherSupport ?? {};
  const rows = filledSupports(typed);
  if (rows.length === 0 && [body, reference, explanation].every((name) => text(name) === '')) return [];
  const words = { reference: orNull(text(reference)), explanation: orNull(text(explanation)) };
  return [
    {
      kind: 'otherSupport',
      from,
      body: orUndefined(text(body)),
      supports: rows.map((row) => {
        const part = (name: string): string => text(supportName(row, name));
        return {
          support: orUndefined(part('support')),
          decision: orUndefined(part('decision')),
          decidedOn: orUndefined(dayFrom(part('decidedOn'))),
          until: orNull(dayFrom(part('until'))),
        };
      }),
      sealed: words.reference === null && words.explanation === null ? null : words,
    },
  ];
}

const filledSupports = (typed: Typed): readonly number[] =>
  Array.from({ length: MOST_OTHER_SUPPORTS }, (_none, row) => row).filter((row) =>
    SUPPORT_PARTS.some((part) => textOf(typed, supportName(row, part)) !== ''),
  );
/** Rows that a form shows: those that are filled in and some more. */
export const shownSupports = (typed: Typed): number =>
  Math.min(MOST_OTHER_SUPPORTS, Math.max(2, (filledSupports(typed).at(-1) ?? 0) + 2));

/** `1-9-2025 24; 1-3-2026 28,5`, or a line each. */
const hourStepsOf = (typed: string): readonly Readonly<Record<string, string>>[] =>
  typed
    .split(/[;\n]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => {
      const [day = '', hours = ''] = one.split(/\s+/u);
      return { from: dayFrom(day), hours: decimalFrom(hours) };
    });

/** `10-2026` as `2026-10`. */
function monthFrom(text: string): string {
  const dutch = /^(\d{1,2})[-/.](\d{4})$/.exec(text.trim());
  return dutch ? `${dutch[2] ?? ''}-${(dutch[1] ?? '').padStart(2, '0')}` : text.trim();
}

function buddyOf(typed: Typed, from: LocalDate | null): readonly Item[] {
  const name = textOf(typed, 'buddyName');
  const named = yesNo(textOf(typed, 'buddyNamed')) ?? (name === '' ? undefined : true);
  if (named === undefined) return [];
  return [
    {
      kind: 'buddy',
      from,
      named,
      trained: yesNo(textOf(typed, 'buddyTrained')) ?? null,
      trainedOn: orNull(dayFrom(textOf(typed, 'buddyTrainedOn'))),
      until: orNull(dayFrom(textOf(typed, 'buddyUntil'))),
      sealed: name === '' ? null : { name },
    },
  ];
}

const filledReferences = (typed: Typed) => REFERENCES.filter(([name]) => textOf(typed, name) !== '');
const filledRows = (typed: Typed): readonly number[] =>
  Array.from({ length: NEXT_CONTRACTS }, (_none, row) => row).filter((row) =>
    NEXT_PARTS.some((part) => textOf(typed, nextName(row, part)) !== ''),
  );

/** The contract of the form and those that follow it; hours and wage stay the same where none are given. */
function sequenceOf(typed: Typed, from: LocalDate | null): readonly Item[] {
  const rows = filledRows(typed);
  if (rows.length === 0) return [];
  const first = contractOf((part) => textOf(typed, part === 'from' ? 'plannedStart' : part));
  const next = rows.map((row) =>
    contractOf((part) => {
      const own = textOf(typed, nextName(row, part));
      return own === '' && ['hours', 'monthlyWage', 'sectorFullTimeHours'].includes(part) ? textOf(typed, part) : own;
    }),
  );
  return [{ kind: 'contracts', from, contracts: [first, ...next] }];
}

function contractOf(text: (part: string) => string): Readonly<Record<string, unknown>> {
  const wage = text('monthlyWage');
  return {
    from: dayFrom(text('from')),
    until: orNull(dayFrom(text('until'))),
    permanent: yesNo(text('permanent')) ?? false,
    hours: decimalFrom(text('hours')),
    sectorFullTimeHours: decimalFrom(text('sectorFullTimeHours')),
    monthlyWage: wage === '' ? null : decimalFrom(wage),
  };
}
