import { checkTrialPlacement, needsSignedApplication, type TrialStage } from '../law/admission.js';
import type { LocalDate, Refusal } from '../definition.js';
import { FIRST_DAY } from '../law/dates.js';
import { dutchDate } from '../law/dutch.js';
import type { PolicySet } from '../law/policies.js';
import { checkLumpSumAgreement } from '../law/subsidy-routes.js';
import { alreadyEmployed } from './placement.already-employed.js';
import { beforeRoute, type Check, type Checks, faultIf, notAhead, order } from './placement.faults.js';
import { onApplication } from './placement.penalty.js';

/** B2b: an agreement after the first day needs a reason and a second person. */
const leftOut: Check<'measuring.leftOut'> = ({ context, event, today, policies, actor }) => {
  const { agreedOn, reason, secondBy } = event;
  const agreement = { agreedOn, reason, secondBy, start: context.firstDay, recordedBy: actor.id, on: today };
  return [...notAhead(agreedOn, today, 'agreedOn'), ...checkLumpSumAgreement(agreement, policies)];
};

/** A1: without the signature of the person no application for who has no benefit or Anw. B3: who is already employed. */
const application: Check<'application.received'> = ({ context, event, today, beside }) => {
  return [
    ...notAhead(event.receivedOn, today, 'receivedOn'),
    ...beforeRoute(event.receivedOn, 'receivedOn'),
    ...faultIf(
      needsSignedApplication(context.circle) && !event.personSigned && context.targetGroupOn === null,
      'signature-needed',
      'Bij Anw of zonder uitkering is een aanvraag nodig die de inwoner heeft ondertekend.',
      'personSigned',
      'A1',
    ),
    ...faultIf(
      context.route === 'alreadyEmployed' && event.from === 'exOfficio',
      'application-needed',
      'Deze route begint met een aanvraag van werkgever of werknemer.',
      'from',
      'B3',
    ),
    ...alreadyEmployed(context, event.receivedOn, beside).map((fault) => ({
      ...fault,
      field: fault.field === 'appliedOn' ? 'receivedOn' : fault.field,
    })),
  ];
};

/** A11: two months and four more, or what the municipality chose before July 2023. */
function trialTooLong(start: LocalDate, until: LocalDate, stage: TrialStage, policies: PolicySet): readonly Refusal[] {
  const refusal = start < FIRST_DAY ? undefined : checkTrialPlacement({ start, until, stage }, policies);
  return refusal === undefined ? [] : [refusal];
}

/** Target group, trial placement, application and its terms. */
export const intakeChecks: Checks = {
  'targetGroup.determined': ({ context, event, today }) => [
    ...notAhead(event.determinedOn, today, 'determinedOn'),
    ...faultIf(
      event.granted && context.circle === 'none',
      'no-circle',
      'Wie in geen kring van de Participatiewet valt, hoort niet bij de doelgroep.',
      'granted',
      'A3',
    ),
    ...faultIf(
      needsSignedApplication(context.circle) && event.basis === 'exOfficio',
      'application-needed',
      'Bij Anw of zonder uitkering kan dit niet ambtshalve: er is een ondertekende aanvraag nodig.',
      'basis',
      'A1',
    ),
  ],
  'trial.started': ({ event, policies }) => [
    ...beforeRoute(event.from, 'from'),
    ...order(event.from, event.until, 'until'),
    ...trialTooLong(event.from, event.until, 'first', policies),
  ],
  'trial.extended': ({ context, event, policies }) =>
    context.trialFrom === null ? [] : trialTooLong(context.trialFrom, event.until, 'extended', policies),
  'measuring.leftOut': leftOut,
  'application.received': application,
  'completion.requested': ({ event, today }) => [
    ...notAhead(event.requestedOn, today, 'requestedOn'),
    ...faultIf(
      event.givenUntil <= event.requestedOn,
      'period-reversed',
      'De laatste dag om aan te vullen ligt na de dag van het verzoek.',
      'givenUntil',
      'D2',
    ),
  ],
  'term.suspended': ({ event, today }) => notAhead(event.requestedOn, today, 'requestedOn'),
  'application.completed': ({ context, event, today }) => [
    ...notAhead(event.completedOn, today, 'completedOn'),
    ...faultIf(
      context.clocks.suspendedOn !== null && event.completedOn < context.clocks.suspendedOn,
      'period-reversed',
      'De aanvulling ligt voor het verzoek om aan te vullen.',
      'completedOn',
      'D2',
    ),
  ],
  'term.resumed': ({ context, event, today }) => [
    ...notAhead(event.completedOn, today, 'completedOn'),
    ...faultIf(
      context.clocks.suspendedOn !== null && event.completedOn < context.clocks.suspendedOn,
      'period-reversed',
      'Deze dag ligt voor het begin van de opschorting.',
      'completedOn',
      'D2',
    ),
  ],
  'default.noticed': ({ context, event, today }) => [
    ...notAhead(event.receivedOn, today, 'receivedOn'),
    ...faultIf(
      !onApplication(context),
      'no-application',
      'Er is geen aanvraag waarop een besluit wacht. Alleen dan is er een dwangsom.',
      'receivedOn',
      'D3',
    ),
    ...faultIf(
      context.clocks.decisionLastDay !== null && event.receivedOn <= context.clocks.decisionLastDay,
      'too-early',
      `De termijn loopt nog tot en met ${dutchDate(context.clocks.decisionLastDay ?? today)}: een ingebrekestelling voor het einde daarvan telt niet.`,
      'receivedOn',
      'D3',
    ),
  ],
};
