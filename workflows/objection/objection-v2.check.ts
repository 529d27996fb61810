import type { PlanInput, Refusal } from '../definition.js';
import { outOfOrder } from '../faults.js';
import { checkObjection } from './objection.check.js';
import type { ObjectionEvent } from './objection.events.js';
import { asFirst, type ObjectionV2Context } from './objection-v2.context.js';
import { type ObjectionV2Event, SUPPORT_FIELDS, SUPPORT_NEEDS } from './objection-v2.events.js';

type Input<E = ObjectionV2Event> = PlanInput<ObjectionV2Context, E>;
type Prepared = Extract<ObjectionV2Event, { readonly type: 'objection.prepared' }>;

/** Faults of a payload: those of version 1, and that the outcome fits what the objection is against. */
export function checkObjectionV2(input: Input): readonly Refusal[] {
  const { event, context } = input;
  const first = checkObjection({ ...input, context: asFirst(context), event: firstEvent(event) });
  return event.type === 'objection.prepared' ? [...first, ...outcomeFaults(context, event, input.today)] : first;
}

function firstEvent(event: ObjectionV2Event): ObjectionEvent {
  if (event.type !== 'objection.prepared') return event;
  const { type, outcome, wageValue, effectFrom } = event;
  return { type, outcome, wageValue, effectFrom };
}

const fault = (field: string, code: string, detail: string, rule = 'C12'): Refusal => ({ code, detail, rule, field });
const when = (is: boolean, refusal: Refusal): readonly Refusal[] => (is ? [refusal] : []);

function outcomeFaults(context: ObjectionV2Context, event: Prepared, today: string): readonly Refusal[] {
  const { against } = context;
  const helps = event.outcome === 'upheld' || event.outcome === 'partly';
  const aboutValue = against === 'determination' || against === 'decision';
  return [
    ...(against === 'support' && helps ? supportFaults(event) : noSupport(event)),
    ...when(
      event.wageValue !== null && !aboutValue,
      fault('wageValue', 'no-value-here', 'Dit bezwaar gaat niet over de loonwaarde.'),
    ),
    ...(against === 'determination' && helps ? valueFaults(context, event, today) : []),
  ];
}

/** Support in the place of what was decided is whole, or left out: then the decision is taken again. */
function supportFaults(event: Prepared): readonly Refusal[] {
  if (SUPPORT_FIELDS.every((field) => event[field] === null)) return [];
  return [
    ...SUPPORT_NEEDS.filter((field) => event[field] === null).map((field) =>
      fault(field, 'required', 'Vul alle gegevens van de ondersteuning in, of geen.', 'A10'),
    ),
    ...(event.untilOn === null ? [] : outOfOrder('untilOn', event.untilOn, event.fromOn)),
  ];
}

const noSupport = (event: Prepared): readonly Refusal[] =>
  SUPPORT_FIELDS.filter((field) => event[field] !== null).map((field) =>
    fault(field, 'no-support-here', 'Dit hoort alleen bij een gegrond bezwaar tegen ondersteuning.', 'A10'),
  );

/**
 * C12: a lower value holds from the original date, so that is not asked; a higher one lowers the subsidy, which is not done
 * backwards. The employer who objects never gets less by it.
 */
function valueFaults(
  { wageValueBefore: before, party }: ObjectionV2Context,
  { wageValue, effectFrom }: Prepared,
  today: string,
): readonly Refusal[] {
  if (wageValue === null) {
    return when(
      effectFrom !== null,
      fault('effectFrom', 'no-value', 'Geef ook de nieuwe loonwaarde, of laat de dag leeg.'),
    );
  }
  if (before === null) return [];
  const higher = wageValue > before;
  return [
    ...when(
      wageValue === before,
      fault('wageValue', 'same-value', `De loonwaarde is al ${before} procent: dan verandert er niets.`),
    ),
    ...when(
      higher && party === 'employer',
      fault('wageValue', 'detriment', 'Wie bezwaar maakt, wordt er niet slechter van: de loonwaarde kan niet omhoog.'),
    ),
    ...when(
      higher && (effectFrom === null || effectFrom <= today),
      fault(
        'effectFrom',
        'not-backwards',
        'Een hogere loonwaarde geldt niet met terugwerking: geef een dag na vandaag.',
      ),
    ),
    ...when(
      !higher && effectFrom !== null,
      fault('effectFrom', 'from-the-start', 'Een lagere loonwaarde geldt vanaf de oorspronkelijke dag: laat dit leeg.'),
    ),
  ];
}
