import { monthOf } from '../law/dates.js';
import { dutchDate } from '../law/dutch.js';
import { payDayOf, recoveryLastDay } from '../law/norms.js';
import { policyOn } from '../law/policies.js';
import { alreadyEmployed } from './placement.already-employed.js';
import type { DecisionKind } from './placement.codes.js';
import type { PlacementContext } from './placement.context.js';
import { measuredFrom } from './placement.decision.plan.js';
import { groundFaults } from './placement.decision.grounds.js';
import type { PlacementEventOf } from './placement.events.js';
import { beforeRoute, type Check, type CheckOn, type Checks, faultIf, notAhead, order } from './placement.faults.js';
import { penaltyFaults, penaltyMoved } from './placement.penalty.js';
import { changesTooSoon, endsTooSoon, lowersTooSoon } from './placement.reasonable-term.js';
import { DECISION_FITS } from './placement.rules.js';

/** From the visit on a value follows (M24). */
const MEASURED = ['visited', 'viewsAsked', 'viewsClosed', 'submitted', 'returned', 'reported'];
const isMeasured = ({ measurement, value }: PlacementContext): boolean =>
  value === null && measurement !== null && MEASURED.includes(measurement.stage);

const KINDS: {
  readonly [K in DecisionKind]?: Check<'decision.prepared'>;
} = {
  lumpSum: ({ context, event }) => [
    ...(event.from === null ? [] : beforeRoute(event.from, 'from')),
    ...faultIf(
      context.targetGroupOn === null,
      'target-group',
      'Er is niet vastgesteld dat de werknemer bij de doelgroep hoort.',
      'kind',
      'A1',
    ),
    ...faultIf(
      context.agreedOn === null,
      'no-agreement',
      'Leg eerst de afspraak met de werkgever vast dat er eerst niet wordt gemeten.',
      'kind',
      'B2',
    ),
    ...faultIf(context.contract === null, 'no-contract', 'Leg eerst het dienstverband vast.', 'kind', 'B15'),
  ],
  measured: (input) => {
    const { context, event } = input;
    const from = measuredFrom(context, event);
    const until = event.until ?? context.contract?.until ?? null;
    return [
      ...faultIf(context.value === null, 'no-value', 'Er is nog geen loonwaarde vastgesteld.', 'kind', 'C9'),
      ...faultIf(
        context.targetGroupOn === null,
        'target-group',
        'Er is niet vastgesteld dat de werknemer bij de doelgroep hoort.',
        'kind',
        'A1',
      ),
      ...faultIf(
        (event.wageValue ?? context.value?.wageValue) === 100,
        'full-value',
        'Bij een loonwaarde van 100 procent is er geen subsidie: bereid het einde van de subsidie voor.',
        'wageValue',
        'A6',
      ),
      ...faultIf(from === null, 'from-needed', 'Geef de eerste dag van de subsidie naar loonwaarde.', 'from', 'B5'),
      ...faultIf(context.contract === null, 'no-contract', 'Leg eerst het dienstverband vast.', 'kind', 'B15'),
      ...faultIf(
        from !== null && until !== null && until < from,
        'after-contract',
        'De subsidie begint na het einde van het contract of van het besluit.',
        'from',
        'B15',
      ),
      ...faultIf(
        from !== null && (context.firstDay ?? context.plannedStart ?? from) > from,
        'before-start',
        'De subsidie kan niet voor de eerste werkdag beginnen.',
        'from',
        'B17',
      ),
      ...lowersTooSoon(input),
      // The days of the work may have moved since the application, and more may be known of the person.
      ...(context.grant === null ? alreadyEmployed(context, context.clocks.receivedOn, input.beside) : []).map(
        (fault) => ({ ...fault, field: 'kind' }),
      ),
    ];
  },
  change: changesTooSoon,
  end: ({ context, event, ...rest }) => [
    ...faultIf(
      context.at.subsidy === 'onHold' && event.ground !== 'shelteredWork' && isMeasured(context),
      'value-awaited',
      'De werkplek is bezocht, maar de loonwaarde is nog niet vastgesteld. Rond eerst de meting af: daarna besluit u over de maanden waarin de betaling wachtte. Gaat de meting niet meer door, annuleer die dan eerst.',
      'kind',
      'B2',
    ),
    ...faultIf(
      event.from === null,
      'from-needed',
      'Geef de eerste dag waarop er geen recht op subsidie meer is.',
      'from',
      'B15',
    ),
    ...faultIf(
      event.from !== null && context.firstDay !== null && event.from < context.firstDay,
      'before-start',
      'Het einde van de subsidie ligt voor de eerste werkdag.',
      'from',
      'B15',
    ),
    ...endsTooSoon({ ...rest, context, event }),
  ],
  advance: ({ event, today, policies }) => [
    ...faultIf(
      policyOn(policies, 'advance', today) === 'none',
      'no-advance',
      'De gemeente geeft geen voorschot (keuze van de gemeente).',
      'kind',
      'B2',
    ),
    ...faultIf(event.amount === null, 'amount-needed', 'Geef het bedrag van het voorschot.', 'amount', 'B2'),
    ...faultIf(
      policyOn(policies, 'advance', today) === 'expected' && event.wageValue === null,
      'value-needed',
      'Geef de verwachte loonwaarde: daarnaar wordt het voorschot berekend (keuze van de gemeente).',
      'wageValue',
      'B2',
    ),
  ],
  recovery: ({ event, today, policies }) => {
    const last = event.from === null ? null : recoveryLastDay(payDayOf(monthOf(event.from), policies));
    return [
      ...faultIf(event.amount === null, 'amount-needed', 'Geef het bedrag van de vordering.', 'amount', 'B16'),
      ...faultIf(
        last !== null && last < today,
        'recovery-too-old',
        `Wat te veel is betaald, kan tot vijf jaar na de betaling worden teruggevorderd. Voor deze maand was dat tot en met ${last === null ? '' : dutchDate(last)}.`,
        'from',
        'B16',
      ),
    ];
  },
  penalty: ({ context, event, today }) => penaltyFaults(context, event, today),
};

const prepared: Check<'decision.prepared'> = (input) => {
  const { context, event } = input;
  return [
    ...faultIf(
      !DECISION_FITS[event.kind].includes(context.at.subsidy),
      'kind-does-not-fit',
      'Dit soort besluit kan nu niet: het past niet bij de stand van de subsidie.',
      'kind',
    ),
    ...groundFaults(context, event),
    ...(event.from === null ? [] : order(event.from, event.until, 'until')),
    ...faultIf(
      event.replaces !== null && !context.decisions.some((taken) => taken.number === event.replaces),
      'unknown-decision',
      'Het besluit dat u wilt vervangen, bestaat niet.',
      'replaces',
    ),
    ...(KINDS[event.kind]?.(input) ?? []),
  ];
};

/** F8: nobody approves an own decision; only the draft at hand is decided. */
const decided: CheckOn<PlacementEventOf<`${DecisionKind}.decided`>> = ({ context, event, actor, today }) => [
  ...faultIf(
    context.draft?.number !== event.decision,
    'other-draft',
    'Er ligt een ander besluit klaar dan dit.',
    'decision',
  ),
  ...faultIf(
    context.draft?.preparedBy === actor.id,
    'own-decision',
    'U hebt dit besluit zelf voorbereid; een ander moet het nemen.',
    'decision',
    'F8',
  ),
  ...notAhead(event.decidedOn, today, 'decidedOn'),
];

const sent: Check<'decision.sent'> = ({ context, event, today }) => {
  const taken = context.decisions.find((one) => one.number === event.decision);
  const already = event.to === 'employer' ? taken?.employerSentOn : taken?.workerSentOn;
  return [
    ...faultIf(
      taken === undefined || taken.sentElsewhere,
      'unknown-decision',
      'Dit besluit hoeft niet verstuurd te worden.',
      'decision',
    ),
    ...faultIf(already !== null && already !== undefined, 'already-sent', 'Deze brief is al verstuurd.', 'to', 'M17'),
    ...notAhead(event.sentOn, today, 'sentOn'),
    ...faultIf(
      taken !== undefined && event.sentOn < taken.decidedOn,
      'before-decision',
      'De verzenddatum ligt voor de dag van het besluit.',
      'sentOn',
    ),
  ];
};

/** A sending that was recorded wrongly: it must be there, and be another day, not ahead and not before the decision. */
const sendingCorrected: Check<'sending.corrected'> = ({ context, event, today }) => {
  const taken = context.decisions.find((one) => one.number === event.decision);
  const sentOn = (event.to === 'employer' ? taken?.employerSentOn : taken?.workerSentOn) ?? null;
  return [
    ...faultIf(sentOn === null, 'not-sent', 'Deze brief is niet verstuurd.', 'decision', 'D4'),
    ...faultIf(
      sentOn !== null && event.sentOn === sentOn,
      'unchanged',
      'Dit is de dag die al in het dossier staat.',
      'sentOn',
    ),
    ...(event.sentOn === null ? [] : notAhead(event.sentOn, today, 'sentOn')),
    ...faultIf(
      taken !== undefined && event.sentOn !== null && event.sentOn < taken.decidedOn,
      'before-decision',
      'De verzenddatum ligt voor de dag van het besluit.',
      'sentOn',
    ),
  ];
};

/** D4, M17: an objection is against a decision that was sent to who objects. */
const objection: Check<'objection.received'> = ({ context, event, today }) => {
  const taken = context.decisions.find((one) => one.number === event.decision);
  const sentOn = event.party === 'employer' ? taken?.employerSentOn : taken?.workerSentOn;
  return [
    ...faultIf(
      sentOn === null || sentOn === undefined,
      'not-sent',
      'Dit besluit is niet verstuurd aan wie bezwaar maakt.',
      'decision',
      'D4',
    ),
    ...notAhead(event.receivedOn, today, 'receivedOn'),
  ];
};

/** D4: against a part that is there, and a letter that went before it. */
const lodged: Check<'objection.lodged'> = ({ context, event, today }) => {
  const { measurement, support } = context.counters;
  const last = event.against === 'determination' ? measurement : support;
  return [
    ...faultIf(
      event.against !== 'letter' && (event.about < 1 || event.about > last),
      'unknown-part',
      'Dit onderdeel is er niet.',
      'about',
    ),
    ...notAhead(event.sentOn, today, 'sentOn'),
    ...notAhead(event.receivedOn, today, 'receivedOn'),
    ...faultIf(
      event.objectionLastDay < event.sentOn,
      'term-before-sending',
      'De bezwaartermijn eindigt voor de dag waarop de brief is verstuurd.',
      'objectionLastDay',
      'D4',
    ),
  ];
};

/** Drafts, four eyes, letters and objections. */
export const decisionChecks: Checks = {
  'decision.prepared': prepared,
  'decision.returned': ({ context, event }) =>
    faultIf(
      context.draft?.number !== event.decision,
      'other-draft',
      'Er ligt een ander besluit klaar dan dit.',
      'decision',
    ),
  'lumpSum.decided': decided,
  'measured.decided': decided,
  'refusal.decided': decided,
  'untreated.decided': decided,
  'change.decided': decided,
  'end.decided': decided,
  'withdrawal.decided': decided,
  'recovery.decided': decided,
  'advance.decided': decided,
  'penalty.decided': (input) => [...decided(input), ...penaltyMoved(input.context, input.event.decidedOn)],
  'decision.sent': sent,
  'sending.corrected': sendingCorrected,
  'objection.received': objection,
  'objection.lodged': lodged,
};
