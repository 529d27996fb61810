import type { LocalDate } from '../../../workflows/definition.js';
import { ORDER_REASONS } from '../../caseloads/caseload.schemas.js';
import type { OrdersHandedOver } from '../../caseloads/order-handover.service.js';
import type { ListedMeasurement } from '../../measurements/expert-orders.service.js';
import { caseNumber } from '../../reminders/case-number.js';
import { ORDER_WORDS } from '../expert/agenda/agenda-page.js';
import { dueOf, planKey, workplaceWords } from '../expert/agenda/agenda-view.js';
import { ErrorSummary, type ShownFault } from '../forms/error-summary.js';
import { FieldView } from '../forms/field-view.js';
import type { FormField } from '../forms/form-field.js';
import { listOf, type Typed } from '../forms/form-values.js';
import { DueDay } from '../layout/due-day.js';
import { Hidden } from '../layout/hidden.js';
import type { FileNames } from '../names/file-names.js';
import type { VisitedPage } from '../session/current-page.js';
import { shortDate } from '../words/dutch-dates.js';
import { choiceWord } from '../words/field-words.js';
import { CardTable, Cell, field } from './administration-parts.js';

export type OrdersProps = {
  readonly page: VisitedPage;
  readonly key: string;
  readonly expert: { readonly id: string; readonly name: string };
  readonly experts: ReadonlyMap<string, string>;
  /** Numbers in the register as they were written down last, by expert. */
  readonly registrations: ReadonlyMap<string, string>;
  readonly today: LocalDate;
  readonly orders: readonly ListedMeasurement[];
  readonly names: FileNames;
  readonly typed: Typed;
  readonly faults: readonly ShownFault[];
  readonly done: OrdersHandedOver | undefined;
};

/** M20: all orders of an expert, and those that go to another together. */
export function OrdersPage(props: OrdersProps) {
  const { page, key, expert, orders, typed, faults, done } = props;
  const fields = fieldsOf(props);
  const byField = new Map(faults.flatMap((fault) => (fault.field === undefined ? [] : [[fault.field, fault.detail]])));
  return (
    <div class="beheer">
      <h1 class="utrecht-heading-1 titel">Opdrachten van {expert.name}</h1>
      {done && <Outcome done={done} />}
      {faults.length > 0 && <ErrorSummary title="Dit kan zo nog niet" faults={faults} fields={fields} />}
      {orders.length === 0 ? (
        <p class="leeg">
          {expert.name} heeft geen open opdrachten.{' '}
          <a class="utrecht-link" href="/werkverdeling">
            Terug naar de werkverdeling
          </a>
        </p>
      ) : (
        <form method="post" action="/werkverdeling/opdrachten" noValidate>
          <Hidden page={page} values={{ _key: key, van: expert.id }} />
          <Orders {...props} />
          <section class="deel" aria-labelledby="overdragen">
            <h2 class="utrecht-heading-2" id="overdragen">
              Samen overdragen
            </h2>
            <p class="zacht">
              Een gepland bezoek vervalt: werknemer en werkgever krijgen daar bericht van. Een concept gaat mee. De
              registratie van de nieuwe deskundige wordt bij elke opdracht vastgelegd.
            </p>
            <div class="veldenrij">
              {fields.map((one) => (
                <FieldView key={one.name} field={one} typed={typed} faults={byField} />
              ))}
            </div>
            <div class="knoppen">
              <button class="utrecht-button utrecht-button--primary-action" type="submit">
                Overdragen
              </button>
              <a class="utrecht-button utrecht-button--secondary-action utrecht-button-link" href="/werkverdeling">
                Annuleren
              </a>
            </div>
          </section>
        </form>
      )}
    </div>
  );
}

const WAITS_FOR_OTHERS = ['noAccess', 'blocked', 'reported'];

function Orders({ orders, names, today, typed, expert }: OrdersProps) {
  const chosen = listOf(typed, 'orders');
  const all = typed['van'] === undefined;
  return (
    <fieldset class="veld veld--breed" id="veld-orders">
      <legend class="utrecht-form-label">Welke opdrachten</legend>
      <CardTable
        caption={`Open opdrachten van ${expert.name}`}
        heads={['Zaak', 'Wie', 'Werkplek', 'Stand', 'Uiterste dag']}
      >
        {orders.map((order) => (
          <tr class="utrecht-table__row" key={planKey(order)}>
            <Cell head="Zaak">
              <label class="rij">
                <input
                  type="checkbox"
                  name="orders"
                  value={planKey(order)}
                  checked={all || chosen.includes(planKey(order))}
                />
                {caseNumber(order.placement)}
              </label>
            </Cell>
            <Cell head="Wie">
              <a class="utrecht-link nadruk" href={`/plaatsingen/${order.placement}#deel-measurement-${order.number}`}>
                {names.people.get(order.candidate) ?? 'niet zichtbaar'}
              </a>
              {order.facts.urgent && <span class="utrecht-status-badge utrecht-status-badge--danger merk">Spoed</span>}
            </Cell>
            <Cell head="Werkplek">{workplaceWords(order)}</Cell>
            <Cell head="Stand">{ORDER_WORDS[order.state] ?? order.state}</Cell>
            <Cell head="Uiterste dag">
              {WAITS_FOR_OTHERS.includes(order.state) ? (
                <span class="zacht">ligt bij een ander</span>
              ) : (
                <DueDay day={dueOf(order)} today={today} />
              )}
            </Cell>
          </tr>
        ))}
      </CardTable>
    </fieldset>
  );
}

function Outcome({ done: { done, failed } }: { readonly done: OrdersHandedOver }) {
  const kind = failed.length === 0 ? 'utrecht-alert--ok' : 'utrecht-alert--warning';
  return (
    <div class={`utrecht-alert ${kind} stapel`} role="status">
      <p>{done.length === 1 ? '1 opdracht is overgedragen.' : `${done.length} opdrachten zijn overgedragen.`}</p>
      {failed.length > 0 && (
        <ul class="punten">
          {failed.map(({ placement, number, detail }) => (
            <li key={`${placement}.${number}`}>
              Zaak {caseNumber(placement)} blijft waar die is: {detail}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function fieldsOf({ expert, experts, registrations, today }: OrdersProps): readonly FormField[] {
  const to = [...experts].filter(([id]) => id !== expert.id);
  const known = to.flatMap(([id, name]) => (registrations.has(id) ? [`${name} ${registrations.get(id)}`] : []));
  const reasons = ORDER_REASONS.map((value) => ({
    value,
    label: choiceWord('measurement.handedOver', 'reason', value),
  }));
  const hint = known.length === 0 ? undefined : `Eerder vastgelegd: ${known.join(', ')}.`;
  return [
    field('to', 'Naar', 'choice', { choices: to.map(([value, label]) => ({ value, label })) }),
    field('reason', 'Reden', 'choice', { choices: reasons }),
    field('registrationNumber', 'Registratienummer', 'text', hint === undefined ? {} : { hint }),
    field('registrationCheckedOn', 'Registratie gecontroleerd op', 'date'),
    field('registrationValidUntil', 'Registratie geldig tot en met', 'date', { hint: `Op of na ${shortDate(today)}.` }),
  ];
}
