import type { WithoutContractList } from '../../oversight/without-contract.read-model.js';
import { caseNumber } from '../../reminders/case-number.js';
import { CardTable, Cell } from '../administration/administration-parts.js';
import type { FileNames } from '../names/file-names.js';
import { shortDate } from '../words/dutch-dates.js';
import { countText, euros } from '../words/dutch-numbers.js';

type Props = {
  readonly list: WithoutContractList;
  readonly names: FileNames;
  readonly pageNumber: number;
  readonly more: boolean;
};

/** M3: who works without a contract that came in, for how long and for how many euros. */
export function WithoutContractPage({ list: { items, totals }, names, pageNumber, more }: Props) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Begonnen zonder contract</h1>
      <p class="tekst">
        De werknemer is begonnen en het contract is niet ontvangen. Vraag het op en leg de ontvangst vast. Zonder
        contract is niet te controleren of het loon en de uren kloppen.
      </p>
      <ul class="tegels" aria-label="Totalen">
        <li class="vak">
          <strong class="tegels__getal">{countText(totals.count)}</strong> zonder contract
        </li>
        <li class="vak">
          <strong class="tegels__getal">{countText(totals.days)}</strong> dagen samen
        </li>
        <li class="vak">
          <strong class="tegels__getal">{euros(totals.entitled)}</strong> subsidie over die maanden
        </li>
        <li class="vak">
          <strong class="tegels__getal">{euros(totals.paid)}</strong> daarvan betaald of in een betaalrun
        </li>
      </ul>
      {items.length === 0 ? (
        <p class="leeg">Van iedereen die is begonnen, is het contract ontvangen.</p>
      ) : (
        <CardTable
          caption="Begonnen zonder contract, de langste eerst"
          heads={['Zaak', 'Wie', 'Werkgever', 'Consulent', 'Sinds', 'Dagen', 'Subsidie', 'Betaald', 'Volgende']}
          numbers={['Dagen', 'Subsidie', 'Betaald']}
        >
          {items.map((item) => (
            <tr class="utrecht-table__row" key={`${item.placement} ${item.since}`}>
              <Cell head="Zaak">
                <a class="utrecht-link" href={`/plaatsingen/${item.placement}`}>
                  {caseNumber(item.placement)}
                </a>
              </Cell>
              <Cell head="Wie">{names.people.get(item.candidate) ?? 'niet zichtbaar'}</Cell>
              <Cell head="Werkgever">{names.employers.get(item.employer) ?? ''}</Cell>
              <Cell head="Consulent">{names.members.get(item.owner ?? '') ?? 'Geen'}</Cell>
              <Cell head="Sinds">{shortDate(item.since)}</Cell>
              <Cell head="Dagen" number>
                {item.days}
              </Cell>
              <Cell head="Subsidie" number>
                {euros(item.entitled)}
              </Cell>
              <Cell head="Betaald" number>
                {euros(item.paid)}
              </Cell>
              <Cell head="Volgende">
                {item.asked ? (
                  'Gevraagd; wacht op aanvulling'
                ) : (
                  <a class="utrecht-link" href={`/plaatsingen/${item.placement}/stap/placement/contract.received`}>
                    Ontvangst vastleggen<span class="alleen-voorlezen"> van zaak {caseNumber(item.placement)}</span>
                  </a>
                )}
              </Cell>
            </tr>
          ))}
        </CardTable>
      )}
      <nav class="bladeren" aria-label="Bladeren">
        {pageNumber > 1 && (
          <a class="utrecht-link" href={`/zonder-contract?pagina=${pageNumber - 1}`} rel="prev">
            Vorige bladzijde
          </a>
        )}
        {more && (
          <a class="utrecht-link" href={`/zonder-contract?pagina=${pageNumber + 1}`} rel="next">
            Volgende bladzijde
          </a>
        )}
      </nav>
      <p class="zacht klein">
        Subsidie: wat de maanden vanaf de eerste dag van het contract tot en met deze maand geven.
      </p>
    </>
  );
}
