import type { MachineEvent } from '../definition.js';
import type { PlacementContext } from './placement.context.js';
import { fullValueFalls } from './placement.measuring.plan.js';
import { placementRules } from './placement.rules.js';

type Scope = { readonly context: PlacementContext; readonly event: MachineEvent };
type Guard = (scope: Scope) => boolean;

const planOf = (event: MachineEvent): Partial<PlacementContext> => event.plan.set as Partial<PlacementContext>;
const after = ({ context, event }: Scope): PlacementContext => ({ ...context, ...planOf(event) });

type RuleName = keyof typeof placementRules;

const refusing =
  (name: RuleName): Guard =>
  ({ context }) =>
    placementRules[name](context) === undefined;
/** A rule that refuses, and beside it what the plan or the payload says of the target. */
const choosing =
  (name: RuleName, choice: Guard): Guard =>
  (scope) =>
    refusing(name)(scope) && choice(scope);

const rules = Object.fromEntries(
  (Object.keys(placementRules) as RuleName[]).map((name) => [name, refusing(name)]),
) as Record<RuleName, Guard>;

const below100 = (scope: Scope): boolean => (after(scope).value?.wageValue ?? 100) < 100;
const decisionKindOf = ({ context, event }: Scope): string | undefined =>
  context.decisions.find((taken) => taken.number === event['decision'])?.kind;

const revisesPresent = ({ context, event }: Scope): boolean =>
  context.value !== null && context.value.measurement === event['measurement'];
const revisedFrom100 = ({ context, event }: Scope): boolean =>
  fullValueFalls(context, { measurement: Number(event['measurement']), wageValue: Number(event['wageValue']) });

const imports = {
  importedEnding: choosing('importMode', (scope) => after(scope).ending !== null),
  importedMeasuredLater: choosing('importMode', (scope) => after(scope).dates.measuredStarts !== null),
  importedMeasured: choosing('importMode', (scope) => after(scope).grant !== null),
  importedOnHold: choosing('importMode', (scope) => after(scope).heldSince !== null),
  importedRegistered: choosing('importMode', (scope) => after(scope).registeredOn !== null),
  importedReported: choosing('importMode', ({ event }) => event['reportedOn'] !== null),
  importedToReport: choosing('importMode', (scope) => after(scope).message !== null),
  importedNotApplicable: choosing('importMode', (scope) => after(scope).value?.wageValue === 100),
  importedToInform: choosing('importMode', below100),
} satisfies Partial<Record<RuleName, Guard>>;

/** Guards by name: those of the rules refuse; the others only choose between targets. */
export const placementGuards = {
  ...rules,
  ...imports,
  endDraftAhead: choosing('endDraft', (scope) => after(scope).dates.subsidyEnds !== null),
  endDraftFullValue: choosing(
    'endDraft',
    ({ context }) => context.draft?.ground === 'fullWageValue' && context.ending === null,
  ),
  measuredDraftAhead: choosing('measuredDraft', (scope) => after(scope).dates.measuredStarts !== null),
  sendingTakenBack: choosing('someDecisionSent', ({ event }) => event['sentOn'] === null),
  startsRegistered: ({ context }: Scope) => context.registerAtStart === 'registered',
  startsPending: ({ context }: Scope) => context.registerAtStart === 'pending',
  measuresFirst: ({ context }: Scope) => context.route !== 'lumpSum',
  lettersAllSent: (scope: Scope) => after(scope).decisions.every(allSent),
  lettersLeft: ({ context }: Scope) => !context.decisions.every(allSent),
  endedWithJob: ({ context }: Scope) => context.ending !== null,
  indicationGranted: ({ event }: Scope) => event['granted'] === true,
  messageGoes: (scope: Scope) => after(scope).counters.message > scope.context.counters.message,
  valueBelowFull: below100,
  wasRegisteredElsewhere: ({ context }: Scope) => context.alreadyRegistered,
  firstInclusion: (scope: Scope) =>
    scope.context.registeredOn === null &&
    planOf(scope.event).registeredOn !== undefined &&
    after(scope).dates.aftercareEnds !== null,
  revisedBelowFull: (scope: Scope) => revisesPresent(scope) && below100(scope),
  revisedFull: (scope: Scope) => revisesPresent(scope) && !below100(scope),
  fullValueFalls: (scope: Scope) => revisedFrom100(scope),
  fullValueFallsOfMeasured: (scope: Scope) => revisedFrom100(scope) && scope.context.grant !== null,
  upheldAgainstEnd: (scope: Scope) => decisionKindOf(scope) === 'end',
  upheldAgainstEndOfMeasured: (scope: Scope) => decisionKindOf(scope) === 'end' && scope.context.grant !== null,
  upheldAgainstRefusal: (scope: Scope) => ['refusal', 'untreated'].includes(decisionKindOf(scope) ?? ''),
  upheldAgainstRefusalMeasuredFirst: (scope: Scope) =>
    ['refusal', 'untreated'].includes(decisionKindOf(scope) ?? '') && scope.context.route !== 'lumpSum',
} as const;

const allSent = (taken: PlacementContext['decisions'][number]): boolean =>
  taken.sentElsewhere || (taken.employerSentOn !== null && taken.workerSentOn !== null);
