import type { PenaltyInterestDecision, SetPenalty } from '../../payments/penalty-payment-rows.js';
import type { ListedPenalty } from '../../payments/penalty-payments.service.js';
import { field } from '../administration/administration-parts.js';
import { ErrorSummary } from '../forms/error-summary.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate, shortDate } from '../words/dutch-dates.js';
import { euros } from '../words/dutch-numbers.js';
import type { MoneyNames } from './money-names.js';
import { CaseLink, Cell, MoneyTable } from './money-parts.js';

const TO_WORDS = { employer: 'de werkgever', worker: 'de werknemer' } as const;
const FIELDS = [
  field('paidOn', 'Betaald op', 'date'),
  field('paidTo', 'Betaald aan', 'choice', {
    hint: 'Wie de aanvraag deed en ons in gebreke stelde.',
    choices: [
      { value: 'employer', label: 'De werkgever' },
      { value: 'worker', label: 'De werknemer' },
    ],
  }),
];

const INTEREST_FIELDS = [field('paidOn', 'Betaald op', 'date')];

type Props = {
  readonly page: VisitedPage;
  readonly penalties: readonly ListedPenalty[];
  readonly names: MoneyNames;
  readonly refusal: Refusal | undefined;
};

/** D3, F8: penalties that were set, those to pay with their form first; nothing where there never was one. */
export function PenaltySection({ page, penalties, names, refusal }: Props) {
  if (penalties.length === 0) return null;
  const pays = ['finance', 'backOffice'].includes(page.visitor.role);
  const open = penalties.filter(({ paidOn }) => paidOn === null);
  const paid = penalties.filter(({ paidOn }) => paidOn !== null);
  const toPay = penalties.filter(hasInterestToPay);
  return (
    <section class="deel stapel" aria-labelledby="dwangsommen">
      <h2 class="utrecht-heading-2" id="dwangsommen">
        Dwangsommen
      </h2>
      <p class="zacht">
        Voor een besluit dat te laat kwam (regel D3). Een dwangsom gaat niet mee in een betaalrun: u betaalt hem apart
        en legt dat hier vast. Wie besloot, legt de betaling niet vast.
      </p>
      {open.map((one) => (
        <div class="vak stapel" key={`${one.placement}.${one.decision}`}>
          <h3 class="utrecht-heading-3">Nog te betalen: {euros(one.amount)}</h3>
          <p>
            <CaseLink placement={one.placement} /> · {names.employers.get(one.employer) ?? ''} · besluit {one.decision}{' '}
            van {longDate(one.decidedOn)}.
          </p>
          <Term of={one} />
          {pays && (
            <PostForm
              page={page}
              name={formOf(one)}
              action={`/geld/dwangsommen/${one.placement}/${one.decision}`}
              fields={FIELDS}
              button="Betaling vastleggen"
              refusal={refusal}
            />
          )}
        </div>
      ))}
      {paid.length > 0 && (
        <MoneyTable caption="Betaalde dwangsommen" heads={['Zaak', 'Werkgever', 'Besluit', '€ Dwangsom', 'Betaald']}>
          {paid.map((one) => (
            <tr class="utrecht-table__row" key={`${one.placement}.${one.decision}`}>
              <Cell head="Zaak">
                <CaseLink placement={one.placement} />
              </Cell>
              <Cell head="Werkgever">{names.employers.get(one.employer) ?? ''}</Cell>
              <Cell head="Besluit">
                {one.decision}, {shortDate(one.decidedOn)}
              </Cell>
              <Cell head="Dwangsom" amount>
                {euros(one.amount)}
              </Cell>
              <Cell head="Betaald">
                {one.paidOn === null ? '' : shortDate(one.paidOn)}
                {one.paidTo === null ? '' : ` aan ${TO_WORDS[one.paidTo]}`}
                {one.daysLate > 0 && `, ${daysWords(one.daysLate)} te laat`}
                {one.interest === '0.00' ? '' : ` (rente ${euros(one.interest)})`}
                <OfInterest page={page} of={one} pays={pays} />
              </Cell>
            </tr>
          ))}
        </MoneyTable>
      )}
      {toPay.map(({ placement, decision, interestDecision: { number, amount } }) => (
        <div class="vak stapel" key={`${placement}.rente.${number}`}>
          <h3 class="utrecht-heading-3">Nog te betalen rente: {euros(amount)}</h3>
          <p>
            <CaseLink placement={placement} /> · rente over de dwangsom uit besluit {decision}. Betaal haar aan wie de
            dwangsom kreeg.
          </p>
          {pays && (
            <PostForm
              page={page}
              name={interestFormOf({ placement, number })}
              action={`/geld/dwangsomrente/${placement}/${number}`}
              fields={INTEREST_FIELDS}
              button="Betaling van de rente vastleggen"
              refusal={refusal}
            />
          )}
        </div>
      ))}
      {refusal?.form === PREPARE_FORM && <ErrorSummary title="Dit kan zo niet" faults={refusal.faults} fields={[]} />}
    </section>
  );
}

/** B16: how far the decision on interest is; who pays puts it forward once the penalty is paid. */
function OfInterest({
  page,
  of,
  pays,
}: {
  readonly page: VisitedPage;
  readonly of: ListedPenalty;
  readonly pays: boolean;
}) {
  const { placement, decision, interest, unknownDays, interestDecision } = of;
  if (interestDecision !== null) return <p class="klein">{interestWords(interestDecision)}</p>;
  if (unknownDays > 0) return <p class="klein">Het percentage van de rente is nog niet ingevoerd.</p>;
  if (!pays || interest === '0.00') return null;
  return (
    <form method="post" action={`/geld/dwangsommen/${placement}/${decision}/rente`}>
      <Hidden page={page} values={{}} />
      <button class="utrecht-button utrecht-button--secondary-action" type="submit">
        Besluit over rente klaarzetten
        <span class="alleen-voorlezen"> over de dwangsom uit besluit {decision}</span>
      </button>
    </form>
  );
}

function interestWords({ state, amount, paidOn }: PenaltyInterestDecision): string {
  if (state === 'prepared') return 'De rente wacht op een besluit.';
  if (state === 'declined') return 'Besloten: geen rente.';
  return paidOn === null
    ? `Rente toegekend: ${euros(amount)}.`
    : `Rente van ${euros(amount)} betaald op ${shortDate(paidOn)}.`;
}

type WithInterestToPay = ListedPenalty & { readonly interestDecision: PenaltyInterestDecision };
const hasInterestToPay = (one: ListedPenalty): one is WithInterestToPay =>
  one.interestDecision?.state === 'decided' && one.interestDecision.paidOn === null;

/** Awb 4:87, B16: until when, and what is owed once that day is over. */
function Term({ of: { payBy, daysLate, interest, unknownDays } }: { readonly of: ListedPenalty }) {
  if (payBy === null) {
    return <p>De brief is nog niet verstuurd. Zes weken na de verzending moet de dwangsom zijn betaald.</p>;
  }
  if (daysLate === 0) {
    return (
      <p>
        Betaal uiterlijk op <strong>{longDate(payBy)}</strong>: zes weken nadat de brief is verstuurd.
      </p>
    );
  }
  return (
    <p>
      <strong>Te laat:</strong> {daysWords(daysLate)} na {longDate(payBy)}.{' '}
      {unknownDays === 0
        ? interest === '0.00'
          ? 'Er is nog geen wettelijke rente verschuldigd: het bedrag is te klein.'
          : `Tot vandaag is ${euros(interest)} wettelijke rente verschuldigd (regel B16). Daarover wordt besloten als de dwangsom is betaald.`
        : `Over ${daysWords(unknownDays)} is het percentage van de wettelijke rente nog niet ingevoerd.${interest === '0.00' ? '' : ` Over de andere dagen is het ${euros(interest)}.`}`}
    </p>
  );
}

const daysWords = (days: number): string => (days === 1 ? '1 dag' : `${days} dagen`);

export const formOf = ({ placement, decision }: Pick<SetPenalty, 'placement' | 'decision'>): string =>
  `dwangsom-${placement}-${decision}`;

export const interestFormOf = ({
  placement,
  number,
}: {
  readonly placement: string;
  readonly number: number;
}): string => `dwangsomrente-${placement}-${number}`;
/** One button per penalty, one place for what is refused. */
export const PREPARE_FORM = 'dwangsomrente-klaarzetten';
