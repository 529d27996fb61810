import type { JsonObject, LocalDate } from '../../../workflows/definition.js';
import { addDays } from '../../../workflows/law/dates.js';
import { DECISION_KINDS, type DecisionKind } from '../../../workflows/placement/placement.codes.js';
import { placementContext, type PlacementContext } from '../../../workflows/placement/placement.context.js';
import { GROUNDS_OF_KIND } from '../../../workflows/placement/decision-grounds.js';
import { groundOfEnding, REASONS_OF } from '../../../workflows/placement/placement.decision.grounds.js';
import { measuredFrom } from '../../../workflows/placement/placement.decision.plan.js';
import { penaltySetIn, penaltyUntil } from '../../../workflows/placement/placement.penalty.js';
import { DECISION_FITS } from '../../../workflows/placement/placement.rules.js';
import type { FormField } from '../forms/form-field.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { choiceWord, type Choice } from '../words/field-words.js';

const TYPE = 'decision.prepared';
const wordOf = (kind: DecisionKind): string => choiceWord(TYPE, 'kind', kind);

/** Kinds of decisions that fit where the subsidy is now, and the one that lies at hand. */
export function fittingKinds(context: JsonObject): { readonly kinds: readonly Choice[]; readonly likely: string } {
  const { at, ending, handover, defaultNoticedOn } = placementContext.parse(context);
  // A penalty fits nearly everywhere: it is offered where somebody gave notice that the decision is late (D3).
  const fitting = DECISION_KINDS.filter(
    (kind) => DECISION_FITS[kind].includes(at.subsidy) && (kind !== 'penalty' || defaultNoticedOn !== null),
  );
  const over = (ending !== null || handover !== null) && fitting.includes('end');
  const kinds = fitting.map((kind) => ({ value: kind, label: wordOf(kind) }));
  return { kinds, likely: over ? 'end' : (fitting[0] ?? '') };
}

/** The kind that was chosen; undefined for none or an unknown one. */
export const kindIn = (typed: Typed): DecisionKind | undefined =>
  DECISION_KINDS.find((kind) => kind === textOf(typed, 'kind'));

/** What a kind needs beside kind, ground and reason. */
const ASKED: Readonly<Record<DecisionKind, readonly string[]>> = {
  lumpSum: ['from', 'until', 'amount'],
  measured: ['from', 'until', 'wageValue', 'amount', 'nextMeasurementOn', 'nextMeasurementReason'],
  refusal: [],
  untreated: [],
  change: ['from', 'until', 'wageValue', 'amount', 'replaces'],
  end: ['from'],
  withdrawal: ['from', 'replaces'],
  recovery: ['amount', 'from', 'until'],
  advance: ['amount', 'wageValue', 'from', 'until'],
  penalty: ['amount', 'replaces'],
};

type Words = Partial<Pick<FormField, 'label' | 'hint' | 'required'>>;
const OTHER_AMOUNT: Words = {
  label: 'Ander bedrag per maand in euro',
  hint: 'Laat dit leeg: dan rekent het systeem het bedrag uit. Vul het alleen in als het besluit afwijkt.',
};
/** What a field means in a decision of a kind. */
const WORDS: Readonly<Partial<Record<DecisionKind, Readonly<Record<string, Words>>>>> = {
  lumpSum: { amount: OTHER_AMOUNT, until: { hint: 'Alleen als de subsidie eerder stopt dan na zes maanden.' } },
  measured: {
    amount: OTHER_AMOUNT,
    wageValue: { hint: 'Laat dit leeg: dan geldt de vastgestelde loonwaarde.' },
    until: { hint: 'Laat dit leeg: dan volgt het besluit het contract.' },
  },
  change: { amount: OTHER_AMOUNT, wageValue: { hint: 'Alleen als de loonwaarde in het besluit verandert.' } },
  end: { from: { label: 'Eerste dag zonder subsidie', required: true } },
  withdrawal: { from: { label: 'Ingetrokken vanaf' } },
  recovery: { amount: { label: 'Bedrag van de vordering in euro', hint: undefined, required: true } },
  advance: { amount: { label: 'Voorschot per maand in euro', hint: undefined, required: true } },
  penalty: {
    amount: {
      label: 'Dwangsom in euro',
      hint: 'Tot en met vandaag, of tot de dag van het late besluit; hoogstens € 1.442. Een ander bedrag nemen wij niet aan (regel D3).',
      required: true,
    },
  },
};

/** The form of a decision of a kind: its own grounds and reasons, and only the fields that matter for it. */
export function fieldsOfDecision(
  type: string,
  fields: readonly FormField[],
  kind: DecisionKind | undefined,
  context: JsonObject,
): readonly FormField[] {
  if (type !== TYPE || kind === undefined) return fields;
  const known = placementContext.parse(context);
  const wanted = ['kind', 'ground', 'reason', ...ASKED[kind].filter((name) => matters(name, kind, known))];
  return fields
    .filter(({ name }) => wanted.includes(name))
    .map((field) => ({ ...field, ...WORDS[kind]?.[field.name], ...choicesIn(field, kind, known) }));
}

function matters(name: string, kind: DecisionKind, context: PlacementContext): boolean {
  switch (name) {
    case 'replaces':
      return kind === 'penalty' ? penaltySetIn(context) !== undefined : context.decisions.length > 0;
    case 'from':
      if (kind === 'lumpSum') return context.firstDay === null;
      // The first measured day stands fixed after a lump sum (B2).
      return kind !== 'measured' || context.at.subsidy === 'lapsed' || measuredFrom(context, { from: null }) === null;
    case 'wageValue':
      return kind !== 'change' || context.grant !== null;
    default:
      return true;
  }
}

function choicesIn(
  field: FormField,
  kind: DecisionKind,
  { decisions }: PlacementContext,
): Pick<FormField, 'choices' | 'kind'> {
  const of = (values: readonly string[]): Pick<FormField, 'choices' | 'kind'> => ({
    kind: 'choice',
    choices: field.choices.filter(({ value }) => values.includes(value)),
  });
  switch (field.name) {
    case 'kind':
      return of([kind]);
    case 'ground':
      return of(GROUNDS_OF_KIND[kind]);
    case 'reason':
      return of(REASONS_OF[kind]);
    case 'replaces':
      return {
        kind: 'choice',
        choices: decisions
          .toReversed()
          .map((one) => ({ value: String(one.number), label: `${one.number}: ${wordOf(one.kind)}` })),
      };
    default:
      return { kind: field.kind, choices: field.choices };
  }
}

/** What the file says already: the penalty until today (D3), the day and the ground of a recorded end, the day on which what is withdrawn began. */
export function firstOfDecision(type: string, typed: Typed, context: JsonObject, today: LocalDate): Typed {
  const kind = type === TYPE ? kindIn(typed) : undefined;
  if (kind === undefined) return {};
  const known = placementContext.parse(context);
  const values = { kind, ...firstOf(kind, known, today) };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

function firstOf(
  kind: DecisionKind,
  context: PlacementContext,
  today: LocalDate,
): Readonly<Record<string, string | null>> {
  const { grant, lumpSum, heldSince, dates } = context;
  switch (kind) {
    case 'end':
      return ofEnd(context);
    case 'measured':
      return { ground: 'wageValue' };
    case 'withdrawal':
      return { from: lumpSum?.from ?? grant?.from ?? null };
    case 'advance':
      return { from: heldSince ?? dates.lumpSumEnds };
    case 'penalty':
      return { amount: penaltyUntil(context, today)?.replace('.', ',') ?? null };
    default:
      return {};
  }
}

function ofEnd({
  ending,
  handover,
  dates,
  at,
  contract,
  value,
}: PlacementContext): Readonly<Record<string, string | null>> {
  if (ending !== null) return { ground: groundOfEnding(ending.reason), from: addDays(ending.lastDay, 1) };
  if (handover !== null) return { ground: 'handedOver', from: dates.handoverDay };
  if (at.employment === 'contractLapsed') {
    const last = contract?.until ?? null;
    return { ground: 'contractLapsed', from: last === null ? null : addDays(last, 1) };
  }
  return value?.wageValue === 100 ? { ground: 'fullWageValue' } : {};
}
