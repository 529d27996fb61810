import type { Refusal, Rule } from '../definition.js';
import { mayHaveGeneralAssistance } from '../law/admission.js';
import { type DecisionKind, SUBSIDY_STATES, type SubsidyState } from './placement.codes.js';
import type { PlacementContext } from './placement.context.js';

type PlacementRule = Rule<PlacementContext>;

const refuse = (code: string, detail: string, rule?: string): Refusal =>
  rule === undefined ? { code, detail } : { code, detail, rule };

/** Where the subsidy must be for a decision of a kind to be prepared or taken. */
export const DECISION_FITS: Readonly<Record<DecisionKind, readonly SubsidyState[]>> = {
  lumpSum: ['applied'],
  measured: ['awaitingValue', 'lumpSumRunning', 'onHold', 'measuredLater', 'measuredRunning', 'lapsed'],
  refusal: ['applied', 'awaitingValue'],
  untreated: ['givenTimePassed'],
  change: ['lumpSumGranted', 'lumpSumRunning', 'measuredLater', 'measuredRunning', 'lapsed'],
  end: ['lumpSumRunning', 'onHold', 'measuredLater', 'measuredRunning', 'lapsed', 'endingLater'],
  withdrawal: ['lumpSumGranted', 'lumpSumRunning', 'onHold', 'measuredLater', 'measuredRunning', 'withdrawn'],
  recovery: ['ended', 'withdrawn', 'settled'],
  advance: ['onHold'],
  // D3: set within two weeks after the last day that costs something, so mostly when the late decision was taken.
  penalty: SUBSIDY_STATES.filter((state) => state !== 'none'),
};

/** A decision is taken only as it was prepared, and only where its kind still fits the subsidy. */
const draftOf =
  (kind: DecisionKind): PlacementRule =>
  ({ draft, at }) => {
    if (draft?.kind !== kind)
      return refuse('no-draft', 'Er ligt geen besluit van deze soort klaar: bereid het eerst voor.', 'F8');
    if (!DECISION_FITS[kind].includes(at.subsidy)) {
      return refuse('draft-outdated', 'Dit besluit past niet meer bij de stand van de subsidie: geef het terug.', 'F8');
    }
    return undefined;
  };

const lumpSumDraft = draftOf('lumpSum');
const changeDraft = draftOf('change');
const endDraft = draftOf('end');
const measuredDraft = draftOf('measured');

const importMode: PlacementRule = ({ mode }) =>
  mode === 'import' ? undefined : refuse('not-an-import', 'Dit kan alleen bij een plaatsing uit een ander systeem.');

const lumpSumRoute: PlacementRule = ({ route }) =>
  route === 'lumpSum'
    ? undefined
    : refuse('route-without-lump-sum', 'Op deze route wordt eerst gemeten: er is geen vaste loonkostensubsidie.', 'B2');

const noMeasurementOpen: PlacementRule = ({ measurement }) =>
  measurement === null || measurement.stage === 'determined' || measurement.stage === 'cancelled'
    ? undefined
    : refuse('measurement-open', `Meting ${measurement.number} loopt nog: rond die eerst af of annuleer die.`);

const hasGrant: PlacementRule = ({ grant }) =>
  grant === null ? refuse('no-measured-grant', 'Er is nog geen subsidie naar loonwaarde toegekend.', 'B2') : undefined;

const hasValue: PlacementRule = ({ value }) =>
  value === null ? refuse('no-wage-value', 'Er is nog geen loonwaarde vastgesteld.', 'C9') : undefined;

/** M47: a value of the former municipality is adopted only before one of our own. */
const mayAdoptValue: PlacementRule = ({ value, grant }) =>
  value === null && grant === null ? undefined : refuse('value-known', 'Er is al een loonwaarde vastgesteld.', 'B13');

/** M29: an end that was only presumed, or the end of a temporary contract, is undone by a renewal. */
const mayRevive: PlacementRule = ({ ending }) =>
  ending !== null && ['unknown', 'temporaryContractEnded'].includes(ending.reason)
    ? undefined
    : refuse('end-stands', 'Dit einde staat vast: begin een nieuwe plaatsing.', 'B13');

/** An end written down by mistake falls (M32), as long as nothing was settled on it. */
const endMayFall: PlacementRule = ({ at }) =>
  at.subsidy === 'toRecover' || at.subsidy === 'settled'
    ? refuse('end-settled', 'De subsidie is al afgerekend of wordt teruggevorderd: begin een nieuwe plaatsing.', 'M32')
    : undefined;

const someLetterLeft: PlacementRule = ({ decisions }) =>
  decisions.some((taken) => !taken.sentElsewhere && (taken.employerSentOn === null || taken.workerSentOn === null))
    ? undefined
    : refuse('nothing-to-send', 'Er ligt geen besluit klaar om te versturen.', 'D4');

const termRunsNow: PlacementRule = ({ clocks }) => {
  if (clocks.decisionLastDay === null) return refuse('no-term', 'Er loopt geen beslistermijn.', 'D2');
  return clocks.suspendedOn === null ? undefined : refuse('already-suspended', 'De termijn is al opgeschort.', 'D2');
};

const isSuspended: PlacementRule = ({ clocks }) =>
  clocks.suspendedOn === null ? refuse('not-suspended', 'De termijn is niet opgeschort.', 'D2') : undefined;

/** Awb 4:17: a notice of default counts only after the term's end; the day itself is checked with the payload. */
const termRuns: PlacementRule = ({ clocks }) =>
  clocks.decisionLastDay === null ? refuse('no-term', 'Er loopt geen beslistermijn.', 'D3') : undefined;

const someDecisionSent: PlacementRule = ({ decisions }) =>
  decisions.some((taken) => taken.employerSentOn !== null || taken.workerSentOn !== null)
    ? undefined
    : refuse('nothing-sent', 'Er is nog geen besluit verstuurd waartegen bezwaar kan.', 'D4');

const supportRight: PlacementRule = ({ targetGroupOn }) =>
  targetGroupOn === null
    ? refuse(
        'not-in-target-group',
        'Stel eerst vast dat de werknemer bij de doelgroep hoort; daarna is er recht op ondersteuning.',
        'A10',
      )
    : undefined;

const repeatWasAsked: PlacementRule = ({ repeatAskedBy }) =>
  repeatAskedBy === null ? refuse('not-asked', 'Er is geen verzoek om opnieuw te meten.', 'C10') : undefined;

/** Trial placement only with general assistance (A11). */
const trialCircle: PlacementRule = ({ circle, at }) => {
  if (!mayHaveGeneralAssistance(circle)) {
    return refuse('trial-needs-assistance', 'Een proefplaats kan alleen met algemene bijstand.', 'A11');
  }
  return at.subsidy === 'none' || at.subsidy === 'awaitingValue'
    ? undefined
    : refuse('trial-too-late', 'Er loopt al een aanvraag voor loonkostensubsidie.', 'A11');
};

const firstDayKnown: PlacementRule = (context) =>
  context.firstDay === null
    ? refuse('start-not-confirmed', 'De eerste werkdag is nog niet bevestigd.', 'B17')
    : undefined;

/** B18: hours are declared only where they are not known beforehand. */
const hoursByDeclaration: PlacementRule = ({ hoursKind, declaringFrom }) =>
  hoursKind === 'declared' && declaringFrom !== null
    ? undefined
    : refuse('hours-not-declared', 'Van deze plaatsing staan de uren vast; er wordt niets per maand opgegeven.', 'B18');

const both =
  (first: PlacementRule, second: PlacementRule): PlacementRule =>
  (context) =>
    first(context) ?? second(context);

const not =
  (rule: PlacementRule, refusal: Refusal): PlacementRule =>
  (context) =>
    rule(context) === undefined ? refusal : undefined;

const oneRoute = refuse('other-way', 'Hier geldt een andere uitkomst.');
const needsDifferentTarget = (rule: PlacementRule): PlacementRule => not(rule, oneRoute);

/** The lump sum is decided while the first day is known already: it runs at once (B2b). */
const lumpSumDraftStarted = both(lumpSumDraft, firstDayKnown);
/** An extension of what ran: the measured subsidy when there is one, else the lump sum (B15, M29). */
const changeOfMeasured = both(changeDraft, hasGrant);
const changeOfLumpSum = both(changeDraft, needsDifferentTarget(hasGrant));

/** Refusals of a placement by guard name. A guard that only chooses a target carries the rule of its event here too. */
export const placementRules = {
  importMode,
  importedEnding: importMode,
  importedOnHold: importMode,
  importedMeasuredLater: importMode,
  importedMeasured: importMode,
  importedRegistered: importMode,
  importedReported: importMode,
  importedToReport: importMode,
  importedToInform: importMode,
  importedNotApplicable: importMode,
  lumpSumRoute,
  noMeasurementOpen,
  hasValue,
  mayAdoptValue,
  mayRevive,
  endMayFall,
  someLetterLeft,
  termRunsNow,
  isSuspended,
  termRuns,
  someDecisionSent,
  sendingTakenBack: someDecisionSent,
  supportRight,
  repeatWasAsked,
  trialCircle,
  firstDayKnown,
  hoursDeclared: both(firstDayKnown, hoursByDeclaration),
  lumpSumDraft,
  lumpSumDraftStarted,
  measuredDraft,
  measuredDraftAhead: measuredDraft,
  refusalDraft: draftOf('refusal'),
  untreatedDraft: draftOf('untreated'),
  changeDraft,
  changeOfMeasured,
  changeOfLumpSum,
  endDraft,
  endDraftAhead: endDraft,
  endDraftFullValue: endDraft,
  withdrawalDraft: draftOf('withdrawal'),
  recoveryDraft: draftOf('recovery'),
  advanceDraft: draftOf('advance'),
  penaltyDraft: draftOf('penalty'),
} as const satisfies Readonly<Record<string, PlacementRule>>;
