import type { Actor, Beside, Json, JsonObject, LocalDate, Refusal } from '../../../workflows/definition.js';
import { LawError } from '../../../workflows/law/law-error.js';
import type { PolicySet } from '../../../workflows/law/policies.js';
import type { LegalTables } from '../../../workflows/law/tables.js';
import { checkPlacement } from '../../../workflows/placement/placement.checks.js';
import {
  firstContext,
  type PlacementContext,
  type PlacementInput,
} from '../../../workflows/placement/placement.context.js';
import { placementEvents, type PlacementEvent } from '../../../workflows/placement/placement.events.js';
import { partlyRead, refusedAnyway } from '../../../workflows/readable-faults.js';
import type { ShownFault } from '../forms/error-summary.js';
import { dayFrom, decimalFrom, listOf, textOf, type Typed } from '../forms/form-values.js';
import { orNull, partOf, yesNo } from '../forms/form-part.js';

/** What follows the opening of a placement: an event with its payload, and where its fields stand in the form. */
export type OpeningStep = {
  readonly type: PlacementEvent['type'];
  readonly payload: JsonObject;
  readonly inForm: Readonly<Record<string, string>>;
};
type Wish = Pick<OpeningStep, 'type' | 'inForm'> & { readonly payload: Readonly<Record<string, Json>> };

/** What the test gave (A3), and whether only a refusal is to be recorded. */
type Found = { readonly belongs: boolean; readonly onlyRefusal: boolean };

const day = (typed: Typed, name: string): string | null => orNull(dayFrom(textOf(typed, name)));

/** What of the form is filled in, in the order in which it happens. */
function wishes(typed: Typed, found: Found | undefined, today: LocalDate): readonly Wish[] {
  const first = [...registration(typed), ...finding(typed, found?.belongs), ...information(typed, today)];
  // Whoever does not belong has no job here: only the application and its answer (M12).
  if (found?.onlyRefusal === true) return [...first, ...application(typed)];
  return [...first, ...agreement(typed, today), ...leftOut(typed), ...application(typed), ...supports(typed, today)];
}

/** A12: registered on another ground. */
function registration(typed: Typed): readonly Wish[] {
  if (textOf(typed, 'register') !== 'registered') return [];
  const payload = {
    foundOn: day(typed, 'registeredOn'),
    ground: orNull(textOf(typed, 'registerGround')),
    how: orNull(textOf(typed, 'registerHow')),
  };
  const inForm = { foundOn: 'registeredOn', ground: 'registerGround', how: 'registerHow' };
  return [{ type: 'registration.found', payload, inForm }];
}

/** A1: the determination follows the test. */
function finding(typed: Typed, belongs: boolean | undefined): readonly Wish[] {
  if (belongs === undefined) return [];
  const basis = textOf(typed, 'basis');
  const payload = {
    determinedOn: day(typed, 'testOn'),
    granted: belongs,
    basis: orNull(basis),
    appliedOn: basis === 'application' ? day(typed, 'appliedOn') : null,
  };
  const inForm = { determinedOn: 'testOn', granted: 'circle', basis: 'basis', appliedOn: 'appliedOn' };
  return [{ type: 'targetGroup.determined', payload, inForm }];
}

/** F7: date, version and channel of what was told. */
function information(typed: Typed, today: LocalDate): readonly Wish[] {
  const inForm = { givenOn: 'infoOn', version: 'infoVersion', channel: 'infoChannel', kind: 'infoKinds' };
  return listOf(typed, 'infoKinds').map((kind) => ({
    type: 'information.given',
    inForm,
    payload: {
      givenOn: day(typed, 'infoOn') ?? today,
      kind,
      version: orNull(textOf(typed, 'infoVersion')),
      channel: orNull(textOf(typed, 'infoChannel')),
    },
  }));
}

function agreement(typed: Typed, today: LocalDate): readonly Wish[] {
  const plannedStart = day(typed, 'plannedStart');
  if (plannedStart === null) return [];
  const wage = textOf(typed, 'monthlyWage');
  const payload = {
    agreedOn: day(typed, 'agreedOn') ?? today,
    plannedStart,
    from: plannedStart,
    until: day(typed, 'until'),
    permanent: yesNo(textOf(typed, 'permanent')) ?? false,
    hours: decimalFrom(textOf(typed, 'hours')),
    sectorFullTimeHours: decimalFrom(textOf(typed, 'sectorFullTimeHours')),
    hoursKind: orNull(textOf(typed, 'hoursKind')),
    monthlyWage: wage === '' ? null : decimalFrom(wage),
    receivedOn: day(typed, 'receivedOn'),
  };
  return [{ type: 'employment.agreed', payload, inForm: { from: 'plannedStart' } }];
}

/** B2b: with whom, how and when it was agreed that measuring can wait. */
function leftOut(typed: Typed): readonly Wish[] {
  const wanted = ['agreedWith', 'agreedHow'].some((name) => textOf(typed, name) !== '');
  if (!wanted || textOf(typed, 'route') !== 'lumpSum') return [];
  const payload = {
    agreedOn: day(typed, 'agreedOn'),
    with: orNull(textOf(typed, 'agreedWith')),
    how: orNull(textOf(typed, 'agreedHow')),
    reason: orNull(textOf(typed, 'agreedLate')),
    secondBy: orNull(textOf(typed, 'secondBy')),
  };
  const inForm = { with: 'agreedWith', how: 'agreedHow', reason: 'agreedLate' };
  return [{ type: 'measuring.leftOut', payload, inForm }];
}

function application(typed: Typed): readonly Wish[] {
  const from = textOf(typed, 'applicant');
  if (from === '') return [];
  const payload = {
    receivedOn: day(typed, 'applicationOn'),
    from,
    personSigned: yesNo(textOf(typed, 'personSigned')) ?? false,
  };
  const inForm = { receivedOn: 'applicationOn', from: 'applicant' };
  return [{ type: 'application.received', payload, inForm }];
}

function supports(typed: Typed, today: LocalDate): readonly Wish[] {
  return listOf(typed, 'supportKinds').map((kind) => ({
    type: 'support.requested',
    inForm: { kind: 'supportKinds', askedBy: 'supportAsker', receivedOn: 'supportKinds' },
    payload: { kind, askedBy: orNull(textOf(typed, 'supportAsker')), receivedOn: today },
  }));
}

export type StepRules = {
  readonly actor: Actor;
  readonly at: string;
  readonly today: LocalDate;
  readonly policies: PolicySet;
  readonly tables: LegalTables;
  /** What stands outside the placement; of somebody new that is the age. */
  readonly beside?: Beside;
};

/** The steps behind a form, and everything the schemas and the rules of the work would refuse of them. */
export function openingSteps(
  typed: Typed,
  placement: PlacementInput | undefined,
  found: Found | undefined,
  rules: StepRules,
): { readonly steps: readonly OpeningStep[]; readonly faults: readonly ShownFault[] } {
  const steps: OpeningStep[] = [];
  const faults: ShownFault[] = [];
  let context = placement && firstContext(placement);
  for (const wish of wishes(typed, found, rules.today)) {
    const { type, payload, inForm } = wish;
    const part = readWish(wish, payload);
    faults.push(...part.faults);
    if (part.value === undefined) {
      if (context) faults.push(...otherFaults(wish, part.faults, context, rules));
      continue;
    }
    const event = { ...part.value, type } as PlacementEvent;
    if (context) {
      faults.push(...refusalsOf(event, context, rules).map((one) => inOpening(one, inForm)));
      context = known(context, event);
    }
    steps.push({ type, payload: part.value as JsonObject, inForm });
  }
  return { steps, faults };
}

const readWish = ({ type, inForm }: Wish, payload: Wish['payload']) =>
  partOf(placementEvents[type].schema, payload, (path) => inForm[path.split('.')[0] ?? '']);

/** What the rules say of the fields that could be read. */
function otherFaults(
  { type, payload, inForm }: Wish,
  faults: readonly ShownFault[],
  context: PlacementContext,
  rules: StepRules,
): readonly ShownFault[] {
  const { schema } = placementEvents[type];
  const { error } = schema.safeParse(payload);
  const partly = error && partlyRead(schema, payload, error);
  if (partly === undefined) return [];
  const told = refusedAnyway(schema, partly, rules, (filled) =>
    refusalsOf({ ...filled, type } as PlacementEvent, context, rules),
  );
  const unread = new Set(faults.map(({ field }) => field));
  return told.map((one) => inOpening(one, inForm)).filter(({ field }) => !unread.has(field));
}

/** What the law does not know is a fault too. */
function refusalsOf(event: PlacementEvent, context: PlacementContext, rules: StepRules): readonly Refusal[] {
  try {
    return checkPlacement({ event, context, ...rules });
  } catch (error) {
    if (!(error instanceof LawError)) throw error;
    const { code, detail, field } = error;
    return [{ code, detail, ...(field === undefined ? {} : { field }) }];
  }
}

const inOpening = ({ field, detail, rule }: Refusal, inForm: OpeningStep['inForm']): ShownFault => ({
  field: field === undefined ? undefined : (inForm[field] ?? field),
  detail,
  ...(rule === undefined ? {} : { rule }),
});

/** What the next step rests on; the machine itself decides once the placement is open. */
function known(context: PlacementContext, event: PlacementEvent): PlacementContext {
  if (event.type === 'targetGroup.determined' && event.granted)
    return { ...context, targetGroupOn: event.determinedOn };
  if (event.type === 'employment.agreed') return { ...context, plannedStart: event.plannedStart };
  return context;
}
