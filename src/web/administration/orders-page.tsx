import type { ComponentChildren } from 'preact';
import type { LocalDate } from '../../../workflows/definition.js';
import { ORDER_REASONS, WITHDRAWAL_REASONS } from '../../caseloads/caseload.schemas.js';
import type { OrdersHandedOver } from '../../caseloads/order-handover.service.js';
import type { ListedMeasurement } from '../../measurements/expert-orders.service.js';
import { ORDER_WORDS } from '../expert/agenda/agenda-page.js';
import { dueOf, planKey, workplaceWords } from '../expert/agenda/agenda-view.js';
import { ErrorSummary, type ShownFault } from '../forms/error-summary.js';
import { FieldView } from '../forms/field-view.js';
import type { FormField } from '../forms/form-field.js';
import { listOf, type Typed } from '../forms/form-values.js';
import { ChosenOutcome, ChosenRows, RowChoice } from '../layout/chosen-rows.js';
import { DueDay } from '../layout/due-day.js';
import { isTicked, seenRow } from '../layout/seen-row.js';
import { Hidden } from '../layout/hidden.js';
import type { FileNames } from '../names/file-names.js';
import type { VisitedPage } from '../session/current-page.js';
import { shortDate } from '../words/dutch-dates.js';
import { choiceWord } from '../words/field-words.js';
import { Cell, field } from './administration-parts.js';

export type OrdersProps = {
  readonly page: VisitedPage;
  readonly key: string;
  /** Whose orders they are; undefined for those that wait for an expert. */
  readonly expert: { readonly id: string; readonly name: string } | undefined;
  readonly experts: ReadonlyMap<string, string>;
  /** Numbers in the register as they were written down last, by expert. */
  readonly registrations: ReadonlyMap<string, string>;
  readonly today: LocalDate;
  readonly orders: readonly ListedMeasurement[];
  readonly names: FileNames;
  readonly typed: Typed;
  readonly faults: readonly ShownFault[];
  readonly done: OrdersDone | undefined;
};
/** What is done with the chosen orders, as the button says. */
export const ORDER_DEEDS = ['overdragen', 'terugleggen', 'bestellen'] as const;
export type OrderDeed = (typeof ORDER_DEEDS)[number];
export type OrdersDone = OrdersHandedOver & { readonly deed: OrderDeed };
/** In the address, in the place of an expert. */
export const POOL = 'geen';

/** M20: all orders of an expert, or all that wait for one, and those that go elsewhere together. */
export function OrdersPage(props: OrdersProps) {
  const { page, key, expert, orders, faults, done } = props;
  return (
    <div class="beheer">
      <h1 class="utrecht-heading-1 titel">{titleOf(expert)}</h1>
      {done && <Outcome done={done} />}
      {faults.length > 0 && <ErrorSummary title="Dit kan zo nog niet" faults={faults} fields={allFields(props)} />}
      {orders.length === 0 ? (
        <p class="leeg">
          {expert === undefined ? 'Elke meting heeft een deskundige.' : `${expert.name} heeft geen open opdrachten.`}{' '}
          <a class="utrecht-link" href="/werkverdeling">
            Terug naar de werkverdeling
          </a>
        </p>
      ) : (
        <form method="post" action="/werkverdeling/opdrachten" noValidate>
          <Hidden page={page} values={{ _key: key, van: expert?.id ?? POOL }} />
          <Orders {...props} />
          {expert === undefined ? (
            <Part {...props} deed="bestellen" title="Samen bestellen" fields={checkFields(props)}>
              De registratie van de deskundige wordt bij elke opdracht vastgelegd. Wat niet kan, bijvoorbeeld omdat de
              werkplek nog niet is beoordeeld, blijft staan.
            </Part>
          ) : (
            <>
              <Part {...props} deed="overdragen" title="Samen overdragen" fields={handoverFields(props)}>
                Een gepland bezoek vervalt: werknemer en werkgever krijgen daar bericht van. Een concept gaat mee. De
                registratie van de nieuwe deskundige wordt bij elke opdracht vastgelegd.
              </Part>
              <Part {...props} deed="terugleggen" title="Samen terugleggen" fields={poolFields}>
                De opdrachten komen bij de{' '}
                <a class="utrecht-link" href={`/werkverdeling/opdrachten?van=${POOL}`}>
                  opdrachten zonder deskundige
                </a>
                , de dringendste bovenaan. Een gepland bezoek vervalt: werknemer en werkgever krijgen een bericht
                waarmee het ook uit hun agenda gaat. Na het bezoek blijft een opdracht staan; draag die over.
              </Part>
            </>
          )}
        </form>
      )}
    </div>
  );
}

export const titleOf = (expert: OrdersProps['expert']): string =>
  expert === undefined ? 'Opdrachten zonder deskundige' : `Opdrachten van ${expert.name}`;

type PartProps = OrdersProps & {
  readonly deed: OrderDeed;
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly children: ComponentChildren;
};

function Part({ deed, title, fields, children, typed, faults }: PartProps) {
  const byField = new Map(faults.flatMap((fault) => (fault.field === undefined ? [] : [[fault.field, fault.detail]])));
  return (
    <section class="deel" aria-labelledby={deed}>
      <h2 class="utrecht-heading-2" id={deed}>
        {title}
      </h2>
      <p class="zacht tekst">{children}</p>
      <div class="veldenrij">
        {fields.map((one) => (
          <FieldView key={one.name} field={one} typed={typed} faults={byField} />
        ))}
      </div>
      <div class="knoppen">
        <button
          class={`utrecht-button utrecht-button--${deed === 'terugleggen' ? 'secondary' : 'primary'}-action`}
          type="submit"
          name="_doen"
          value={deed}
        >
          {BUTTONS[deed]}
        </button>
        {deed !== 'terugleggen' && (
          <a class="utrecht-button utrecht-button--secondary-action utrecht-button-link" href="/werkverdeling">
            Annuleren
          </a>
        )}
      </div>
    </section>
  );
}

const BUTTONS: Readonly<Record<OrderDeed, string>> = {
  overdragen: 'Overdragen',
  terugleggen: 'Terugleggen',
  bestellen: 'Bestellen',
};
const DONE: Readonly<Record<OrderDeed, readonly [one: string, more: string]>> = {
  overdragen: ['is overgedragen', 'zijn overgedragen'],
  terugleggen: ['ligt weer bij de opdrachten zonder deskundige', 'liggen weer bij de opdrachten zonder deskundige'],
  bestellen: ['is besteld', 'zijn besteld'],
};

const WAITS_FOR_OTHERS = ['noAccess', 'blocked', 'reported'];

function Orders({ orders, names, today, typed, expert }: OrdersProps) {
  const chosen = listOf(typed, 'orders');
  const all = typed['van'] === undefined;
  return (
    <ChosenRows name="orders" label="Welke opdrachten" caption={titleOf(expert)} heads={HEADS}>
      {orders.map((order) => (
        <tr class="utrecht-table__row" key={planKey(order)}>
          <RowChoice
            name="orders"
            value={seenRow(planKey(order), order.revision)}
            placement={order.placement}
            checked={all || isTicked(chosen, planKey(order))}
          />
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
    </ChosenRows>
  );
}

const HEADS = ['Zaak', 'Wie', 'Werkplek', 'Stand', 'Uiterste dag'];

function Outcome({ done: { deed, done, failed } }: { readonly done: OrdersDone }) {
  const [one, more] = DONE[deed];
  return (
    <ChosenOutcome failed={failed}>
      {done.length > 1 ? `${done.length} opdrachten ${more}.` : `${done.length === 1 ? '1' : 'Geen'} opdracht ${one}.`}
    </ChosenOutcome>
  );
}

/** To whom, and the check of the register (C6). */
function checkFields({ expert, experts, registrations, today }: OrdersProps): readonly FormField[] {
  const to = [...experts].filter(([id]) => id !== expert?.id);
  const known = to.flatMap(([id, name]) => (registrations.has(id) ? [`${name} ${registrations.get(id)}`] : []));
  const hint = known.length === 0 ? undefined : `Eerder vastgelegd: ${known.join(', ')}.`;
  return [
    field('to', 'Naar', 'choice', { choices: to.map(([value, label]) => ({ value, label })) }),
    field('registrationNumber', 'Registratienummer', 'text', hint === undefined ? {} : { hint }),
    field('registrationCheckedOn', 'Registratie gecontroleerd op', 'date'),
    field('registrationValidUntil', 'Registratie geldig tot en met', 'date', { hint: `Op of na ${shortDate(today)}.` }),
  ];
}

function handoverFields(props: OrdersProps): readonly FormField[] {
  const [to, ...rest] = checkFields(props);
  const reasons = ORDER_REASONS.map((value) => ({
    value,
    label: choiceWord('measurement.handedOver', 'reason', value),
  }));
  const reason = field('reason', 'Reden', 'choice', { choices: reasons });
  return to === undefined ? [reason, ...rest] : [to, reason, ...rest];
}

const poolFields: readonly FormField[] = [
  field('withdrawalReason', 'Reden van terugleggen', 'choice', {
    choices: WITHDRAWAL_REASONS.map((value) => ({ value, label: choiceWord('order.withdrawn', 'reason', value) })),
  }),
];

const allFields = (props: OrdersProps): readonly FormField[] => [...handoverFields(props), ...poolFields];
