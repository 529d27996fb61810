import type { LocalDate } from '../../../workflows/definition.js';
import type { AmountOrigin } from '../../origins/amount-origin.service.js';
import { amountOf } from '../../origins/amount-steps.js';
import type { MonthEntitlement } from '../../subsidies/entitlement.service.js';
import { CardTable, Cell } from '../administration/administration-parts.js';
import { kindWord } from '../manager/decision-words.js';
import { REASON_WORDS } from '../money/money-words.js';
import { MonthSteps } from '../placement/month-page.js';
import { longDate, momentText, monthName } from '../words/dutch-dates.js';
import { euros } from '../words/dutch-numbers.js';
import { capital } from '../words/role-words.js';
import { DayForm, ProofView, Unknowns } from './origin-parts.js';

type AmountOriginProps = {
  readonly placement: string;
  readonly month: string;
  readonly today: LocalDate;
  readonly on: LocalDate;
  readonly origin: AmountOrigin | undefined;
  /** Whether this role opens pay runs. */
  readonly opensRuns: boolean;
  /** Whether this role follows a decision to where it came from. */
  readonly opensStates: boolean;
};

const shown = (amount: string | null): string => (amount === null ? 'geen bedrag' : euros(amount));

/** How the subsidy over a month came to be what it was known to be on a day. */
export function AmountOriginPage({ placement, month, today, on, origin, opensRuns, opensStates }: AmountOriginProps) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Hoe is dit ontstaan: subsidie {monthName(month)}</h1>
      <DayForm action={`/plaatsingen/${placement}/geld/${month}/ontstaan`} on={on} today={today} />
      {origin === undefined ? (
        <p class="leeg">Op {longDate(on)} bestond de plaatsing nog niet. Kies een latere dag.</p>
      ) : (
        <>
          <Then origin={origin} />
          <Changes origin={origin} />
          <Decisions origin={origin} placement={opensStates ? placement : undefined} />
          <Payments origin={origin} opensRuns={opensRuns} />
          <ProofView proof={origin.proof} until={origin.until} />
          <Unknowns>
            <li>De geboortedatum is die van nu: wanneer een verbetering ervan bekend werd, telt hier niet mee.</li>
            <li>
              Rijen van rekentabellen die bij het programma horen, zijn die van nu. Rijen en keuzes van uw organisatie
              tellen zoals ze op die dag bekend waren.
            </li>
            <li>Wat de bank deed na de vrijgave, staat niet in dit dossier.</li>
          </Unknowns>
        </>
      )}
    </>
  );
}

function Then({ origin: { known, now, on, isToday, until, paidThen, paidNow } }: { readonly origin: AmountOrigin }) {
  return (
    <section class="deel" aria-labelledby="bedrag">
      <h2 class="utrecht-heading-2" id="bedrag">
        {isToday ? 'Nu' : `Zoals bekend op ${longDate(on)}`}
      </h2>
      <p class="lead">
        Recht over deze maand: <strong>{shown(amountOf(known))}</strong>. Vrijgegeven voor betaling: {euros(paidThen)}.
      </p>
      {!isToday && (
        <p>
          Nu is het recht {shown(amountOf(now))} en is er {euros(paidNow)} vrijgegeven.
        </p>
      )}
      <Reasons month={known} />
      <p class="zacht">Dit volgt uit de eerste {until} regels van het logboek.</p>
    </section>
  );
}

function Reasons({ month }: { readonly month: MonthEntitlement | string }) {
  if (typeof month === 'string')
    return <p class="utrecht-alert utrecht-alert--warning">Dit bedrag was niet te berekenen: {month}</p>;
  return (
    <>
      {month.note !== null && <p class="utrecht-alert utrecht-alert--warning">{month.note}</p>}
      {month.explanation.length === 0 ? (
        <p>Over deze maand was toen geen subsidie verschuldigd.</p>
      ) : (
        <MonthSteps explanation={month.explanation} />
      )}
    </>
  );
}

function Changes({ origin: { changes, isToday, on } }: { readonly origin: AmountOrigin }) {
  if (isToday) return null;
  return (
    <section class="deel" aria-labelledby="daarna">
      <h2 class="utrecht-heading-2" id="daarna">
        Wat er daarna veranderde
      </h2>
      {changes.length === 0 ? (
        <p>Na {longDate(on)} veranderde niets aan dit bedrag.</p>
      ) : (
        <ol class="verhaal">
          {changes.map(({ from, number, at, sentence, before, after }) => (
            <li key={`${from} ${number}`}>
              <p>
                {capital(sentence)} Van {shown(before)} naar <strong>{shown(after)}</strong>.
              </p>
              <p class="zacht klein">
                {from === 'file'
                  ? `Regel ${number} van het logboek`
                  : `Regel ${number} van het logboek van de organisatie`}{' '}
                · vastgelegd op {momentText(at)}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

type DecisionsProps = { readonly origin: AmountOrigin; readonly placement: string | undefined };

function Decisions({ origin: { decisions, names, on }, placement }: DecisionsProps) {
  return (
    <section class="deel" aria-labelledby="besluiten">
      <h2 class="utrecht-heading-2" id="besluiten">
        Besluiten en mandaat
      </h2>
      {decisions.length === 0 ? (
        <p class="leeg">Er is geen besluit over deze maand.</p>
      ) : (
        <CardTable
          caption="Besluiten over deze maand"
          heads={['Besluit', 'Periode', 'Genomen', 'Mandaat', ...(placement === undefined ? [] : ['Hoe ontstaan'])]}
        >
          {decisions.map((one) => (
            <tr class="utrecht-table__row" key={one.number}>
              <Cell head="Besluit">
                {one.number}. {kindWord(one.kind)}
                {one.wageValue !== null && `, loonwaarde ${one.wageValue} procent`}
                {one.takenAfter && <div class="zacht klein">Genomen na {longDate(on)}</div>}
              </Cell>
              <Cell head="Periode">
                {one.from === null ? 'vanaf het begin' : `vanaf ${longDate(one.from)}`}
                {one.until !== null && ` tot en met ${longDate(one.until)}`}
              </Cell>
              <Cell head="Genomen">
                {longDate(one.decidedOn)} door {names.get(one.decidedBy ?? '') ?? 'een oud-collega'}
              </Cell>
              <Cell head="Mandaat">
                {one.mandate === null
                  ? 'Geen mandaat gevonden voor die dag'
                  : `Nr. ${one.mandate.number}, sinds ${longDate(one.mandate.from)}${
                      one.mandate.monthlyLimit === null ? '' : `, tot ${euros(one.mandate.monthlyLimit)} per maand`
                    }`}
              </Cell>
              {placement !== undefined && (
                <Cell head="Hoe ontstaan">
                  <a class="utrecht-link" href={`/plaatsingen/${placement}/ontstaan?deel=decision-${one.number}`}>
                    Bekijken<span class="alleen-voorlezen"> hoe besluit {one.number} is ontstaan</span>
                  </a>
                </Cell>
              )}
            </tr>
          ))}
        </CardTable>
      )}
    </section>
  );
}

function Payments({
  origin: { lines, names, on },
  opensRuns,
}: {
  readonly origin: AmountOrigin;
  readonly opensRuns: boolean;
}) {
  const by = (id: string | null, day: LocalDate | null, otherwise: string): string =>
    day === null ? otherwise : `${longDate(day)} door ${names.get(id ?? '') ?? 'een oud-collega'}`;
  return (
    <section class="deel" aria-labelledby="betaald">
      <h2 class="utrecht-heading-2" id="betaald">
        Betaalruns
      </h2>
      {lines.length === 0 ? (
        <p class="leeg">Deze maand stond nog in geen betaalrun.</p>
      ) : (
        <CardTable
          caption="Regels van betaalruns over deze maand"
          heads={['Run', 'Waarom', 'Bedrag', 'Klaargezet', 'Goedgekeurd', 'Vrijgegeven']}
          numbers={['Bedrag']}
        >
          {lines.map((line) => (
            <tr class="utrecht-table__row" key={`${line.run} ${line.reason}`}>
              <Cell head="Run">
                {opensRuns ? (
                  <a class="utrecht-link" href={`/geld/runs/${line.run}`}>
                    {line.number}
                  </a>
                ) : (
                  line.number
                )}
                {line.bookedAfter && <div class="zacht klein">Na {longDate(on)}</div>}
              </Cell>
              <Cell head="Waarom">
                {REASON_WORDS[line.reason]}
                <div class="zacht klein">
                  Recht {euros(line.entitled)}, eerder geboekt {euros(line.paidBefore)}, tot en met regel{' '}
                  {line.asKnownEntry}
                </div>
              </Cell>
              <Cell head="Bedrag" number>
                {euros(line.amount)}
              </Cell>
              <Cell head="Klaargezet">{by(line.preparedBy, line.preparedOn, '')}</Cell>
              <Cell head="Goedgekeurd">{by(line.approvedBy, line.approvedOn, 'nog niet')}</Cell>
              <Cell head="Vrijgegeven">{by(line.releasedBy, line.releasedOn, 'nog niet')}</Cell>
            </tr>
          ))}
        </CardTable>
      )}
    </section>
  );
}
