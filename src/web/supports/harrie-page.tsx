import type { ComponentChildren } from 'preact';
import type { LocalDate } from '../../../workflows/definition.js';
import { addMonths } from '../../../workflows/law/dates.js';
import type { NamedVoucher } from '../../harrie/harrie-desk.read-model.js';
import type { HarrieTraining, Voucher } from '../../harrie/harrie.schemas.js';
import type { Organisation } from '../../organisations/organisation.schemas.js';
import { CardTable, Cell, Done, field } from '../administration/administration-parts.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import { shortDate } from '../words/dutch-dates.js';
import type { Choice } from '../words/field-words.js';

export const trainingFields = (providers: readonly Choice[]) => [
  field('heldOn', 'Dag', 'date'),
  field('place', 'Plaats', 'text'),
  field('seats', 'Aantal plaatsen', 'number'),
  field('provider', 'Opleider', 'choice', { choices: providers, required: false }),
];
export const voucherFields = (employers: readonly Choice[]) => [
  field('employer', 'Werkgever', 'choice', { choices: employers }),
  field('issuedOn', 'Gegeven op', 'date'),
  field('validUntil', 'Te gebruiken tot en met', 'date'),
];

export const VOUCHER_WORDS: Readonly<Record<Voucher['state'], string>> = {
  issued: 'Te gebruiken',
  used: 'Gebruikt',
  expired: 'Verlopen',
  withdrawn: 'Ingetrokken',
};

type HarrieProps = {
  readonly page: VisitedPage;
  readonly today: LocalDate;
  readonly trainings: readonly HarrieTraining[];
  readonly vouchers: readonly NamedVoucher[];
  readonly counts: {
    readonly issued: number;
    readonly used: number;
    readonly expired: number;
    readonly trained: number;
  };
  readonly organisations: readonly Organisation[];
  readonly employers: readonly Choice[];
  readonly providers: readonly Choice[];
  readonly mayKeep: boolean;
  readonly refusal: Refusal | undefined;
  readonly done: string | undefined;
};

const RECENT_MONTHS = 12;

/** Harrie trainings of the region, and the vouchers of employers (seed 5). */
export function HarriePage(props: HarrieProps) {
  const { page, today, trainings, vouchers, counts, employers, providers, mayKeep, refusal, done } = props;
  const since = addMonths(today, -RECENT_MONTHS);
  return (
    <>
      <Done words={done} />
      <h1 class="utrecht-heading-1 titel">Harrie-trainingen</h1>
      <p class="lead">
        In een Harrie-training leert een collega om iemand op het werk te begeleiden. In {today.slice(0, 4)}:{' '}
        {counts.trained === 1 ? '1 collega' : `${counts.trained} collega’s`} getraind,{' '}
        {counts.issued === 1 ? '1 voucher' : `${counts.issued} vouchers`} gegeven, {counts.used} gebruikt en{' '}
        {counts.expired} verlopen.
      </p>
      <section class="deel" aria-labelledby="trainingen">
        <h2 class="utrecht-heading-2" id="trainingen">
          Trainingsdagen
        </h2>
        {trainings.length === 0 ? (
          <p class="leeg">Er is nog geen training gepland.</p>
        ) : (
          <Folded
            items={trainings}
            isRecent={({ heldOn }) => heldOn >= since}
            summary="Eerdere trainingen"
            none="Er was in het laatste jaar geen training en er is er geen gepland."
            list={(some) => <Trainings {...props} trainings={some} />}
          />
        )}
        {mayKeep && (
          <details class="deel" open={refusal?.form === 'training'}>
            <summary>Training plannen</summary>
            <PostForm
              page={page}
              name="training"
              action="/harrie/trainingen"
              fields={trainingFields(providers)}
              button="Plannen"
              refusal={refusal}
            />
          </details>
        )}
      </section>
      <section class="deel" aria-labelledby="vouchers">
        <h2 class="utrecht-heading-2" id="vouchers">
          Vouchers
        </h2>
        {vouchers.length === 0 ? (
          <p class="leeg">Er is nog geen voucher gegeven.</p>
        ) : (
          <Folded
            items={vouchers}
            isRecent={({ state, issuedOn }) => state === 'issued' || issuedOn >= since}
            summary="Eerdere vouchers"
            none="Er is in het laatste jaar geen voucher gegeven."
            list={(some) => <Vouchers vouchers={some} />}
          />
        )}
        {mayKeep && (
          <details class="deel" open={refusal?.form === 'voucher'}>
            <summary>Voucher geven</summary>
            <PostForm
              page={page}
              name="voucher"
              action="/harrie/vouchers"
              fields={voucherFields(employers)}
              button="Geven"
              first={{ issuedOn: today }}
              refusal={refusal}
            />
          </details>
        )}
      </section>
    </>
  );
}

type FoldedProps<T> = {
  readonly items: readonly T[];
  readonly isRecent: (item: T) => boolean;
  readonly summary: string;
  readonly none: string;
  readonly list: (items: readonly T[]) => ComponentChildren;
};

/** What is of the last year or still to come; the rest lies folded below, as it grows with the years. */
function Folded<T>({ items, isRecent, summary, none, list }: FoldedProps<T>) {
  const recent = items.filter(isRecent);
  const earlier = items.filter((item) => !isRecent(item));
  return (
    <>
      {recent.length === 0 ? <p class="leeg">{none}</p> : list(recent)}
      {earlier.length > 0 && (
        <details class="deel">
          <summary>
            {summary} ({earlier.length})
          </summary>
          {list(earlier)}
        </details>
      )}
    </>
  );
}

function Trainings({ page, today, trainings, organisations, mayKeep }: HarrieProps) {
  const name = (number: number | null): string => organisations.find((one) => one.number === number)?.name ?? '';
  return (
    <CardTable
      caption="Trainingsdagen"
      heads={['Dag', 'Plaats', 'Opleider', 'Plaatsen', 'Stand', 'Wijzigen']}
      numbers={['Plaatsen']}
    >
      {trainings.map((one) => (
        <tr class="utrecht-table__row" key={one.number}>
          <Cell head="Dag">{shortDate(one.heldOn)}</Cell>
          <Cell head="Plaats">{one.place}</Cell>
          <Cell head="Opleider">{name(one.provider)}</Cell>
          <Cell head="Plaatsen" number>
            {one.taken} van {one.seats}
          </Cell>
          <Cell head="Stand">
            {one.cancelledOn !== null ? 'Gaat niet door' : one.heldOn > today ? 'Gepland' : 'Geweest'}
          </Cell>
          <Cell head="Wijzigen">
            <div class="rij">
              {mayKeep && one.cancelledOn === null && (
                <a class="utrecht-link" href={`/harrie/trainingen/${one.number}`}>
                  Verzetten<span class="alleen-voorlezen">: {shortDate(one.heldOn)}</span>
                </a>
              )}
              {mayKeep && one.cancelledOn === null && one.taken === 0 && (
                <form method="post" action={`/harrie/trainingen/${one.number}/afzeggen`}>
                  <Hidden page={page} />
                  <button class="utrecht-button utrecht-button--secondary-action" type="submit">
                    Gaat niet door<span class="alleen-voorlezen">: {shortDate(one.heldOn)}</span>
                  </button>
                </form>
              )}
            </div>
          </Cell>
        </tr>
      ))}
    </CardTable>
  );
}

function Vouchers({ vouchers }: Pick<HarrieProps, 'vouchers'>) {
  return (
    <CardTable caption="Vouchers" heads={['Werkgever', 'Gegeven', 'Te gebruiken tot en met', 'Stand']}>
      {vouchers.map((one) => (
        <tr class="utrecht-table__row" key={`${one.employer} ${one.number}`}>
          <Cell head="Werkgever">
            <a class="utrecht-link" href={`/harrie/werkgever/${one.employer}`}>
              {one.employerName}
            </a>
          </Cell>
          <Cell head="Gegeven">{shortDate(one.issuedOn)}</Cell>
          <Cell head="Te gebruiken tot en met">{shortDate(one.validUntil)}</Cell>
          <Cell head="Stand">
            {VOUCHER_WORDS[one.state]}
            {one.endedOn === null ? '' : ` op ${shortDate(one.endedOn)}`}
          </Cell>
        </tr>
      ))}
    </CardTable>
  );
}
