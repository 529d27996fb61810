import type { LocalDate } from '../../../workflows/definition.js';
import type { AccountOverview, NamedAccount } from '../../payments/account-overview.js';
import { shortDate } from '../words/dutch-dates.js';
import type { MoneyNames } from './money-names.js';
import { Cell, MoneyTable, MoneyTabs } from './money-parts.js';
import { ALARM_WORDS, proofWord } from './money-words.js';

type AccountsProps = {
  readonly overview: AccountOverview;
  readonly names: MoneyNames;
  readonly today: LocalDate;
};

/** Where employers are paid: what waits for whom, who has no account, what is in use (M16). */
export function AccountsPage({ overview, names }: AccountsProps) {
  const { requested, waiting, without, inUse } = overview;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Rekeningen van werkgevers</h1>
      <MoneyTabs at="/geld/rekeningen" />
      <section class="deel" aria-labelledby="goedkeuren">
        <h2 class="utrecht-heading-2" id="goedkeuren">
          Wacht op goedkeuring
        </h2>
        {requested.length === 0 ? (
          <p class="leeg">Er wacht geen rekening op goedkeuring.</p>
        ) : (
          <MoneyTable
            caption="Rekeningen die op een tweede persoon wachten"
            heads={['Werkgever', 'Rekening', 'Bewijs', 'Ingevoerd', 'Alarm']}
          >
            {requested.map((account) => (
              <tr class="utrecht-table__row" key={`${account.employer} ${account.number}`}>
                <EmployerCell account={account} />
                <Cell head="Rekening">eindigt op {account.ibanTail}</Cell>
                <Cell head="Bewijs">{proofWord(account.proof)}</Cell>
                <Cell head="Ingevoerd">
                  {shortDate(account.requestedOn)} door {names.members.get(account.requestedBy) ?? 'onbekend'}
                </Cell>
                <Cell head="Alarm">
                  {account.alarm === null ? 'geen' : <strong>{ALARM_WORDS[account.alarm]}</strong>}
                </Cell>
              </tr>
            ))}
          </MoneyTable>
        )}
      </section>
      {waiting.length > 0 && (
        <section class="deel" aria-labelledby="wachttijd">
          <h2 class="utrecht-heading-2" id="wachttijd">
            In de wachttijd
          </h2>
          <p class="zacht">Tot die dag wordt nog op de oude rekening betaald.</p>
          <MoneyTable
            caption="Goedgekeurde rekeningen in de wachttijd"
            heads={['Werkgever', 'Rekening', 'In gebruik vanaf']}
          >
            {waiting.map((account) => (
              <tr class="utrecht-table__row" key={`${account.employer} ${account.number}`}>
                <EmployerCell account={account} />
                <Cell head="Rekening">eindigt op {account.ibanTail}</Cell>
                <Cell head="In gebruik vanaf">{account.fromOn === null ? '' : shortDate(account.fromOn)}</Cell>
              </tr>
            ))}
          </MoneyTable>
        </section>
      )}
      <section class="deel" aria-labelledby="zonder">
        <h2 class="utrecht-heading-2" id="zonder">
          Zonder rekening
        </h2>
        {without.length === 0 ? (
          <p class="zacht">Elke werkgever met iemand aan het werk heeft een rekening.</p>
        ) : (
          <>
            <p>Betalingen aan deze werkgevers wachten tot er een rekening is die werkt.</p>
            <ul class="namen">
              {without.map(({ employer, employerName, refusedOn }) => (
                <li key={employer}>
                  <a class="utrecht-link" href={`/geld/rekeningen/${employer}`}>
                    {employerName}
                  </a>
                  {refusedOn !== null && ` De bank stortte een betaling terug op ${shortDate(refusedOn)}.`}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section class="deel" aria-labelledby="gebruik">
        <h2 class="utrecht-heading-2" id="gebruik">
          In gebruik
        </h2>
        {inUse.length === 0 ? (
          <p class="zacht">Er is nog geen rekening in gebruik.</p>
        ) : (
          <MoneyTable caption="Rekeningen in gebruik" heads={['Werkgever', 'Rekening', 'Sinds']}>
            {inUse.map((account) => (
              <tr class="utrecht-table__row" key={account.employer}>
                <EmployerCell account={account} />
                <Cell head="Rekening">eindigt op {account.ibanTail}</Cell>
                <Cell head="Sinds">{account.fromOn === null ? '' : shortDate(account.fromOn)}</Cell>
              </tr>
            ))}
          </MoneyTable>
        )}
      </section>
    </>
  );
}

const EmployerCell = ({ account }: { readonly account: NamedAccount }) => (
  <Cell head="Werkgever">
    <a class="utrecht-link" href={`/geld/rekeningen/${account.employer}`}>
      {account.employerName}
    </a>
  </Cell>
);
