import type { LocalDate } from '../../../workflows/definition.js';
import type { Recovery, UnclaimedDecision } from '../../payments/recovery-rows.js';
import { openOf } from '../../payments/recovery-plan.js';
import { shortDate } from '../words/dutch-dates.js';
import { euros } from '../words/dutch-numbers.js';
import type { MoneyNames } from './money-names.js';
import { CaseLink, Cell, MoneyTable, MoneyTabs } from './money-parts.js';
import { groundWord } from './recovery-words.js';

type RecoveriesProps = {
  readonly claims: readonly Recovery[];
  readonly unclaimed: readonly UnclaimedDecision[];
  readonly names: MoneyNames;
  readonly today: LocalDate;
};

/** Claims on employers, and decisions on which none was opened yet (M33). */
export function RecoveriesPage({ claims, unclaimed, names, today }: RecoveriesProps) {
  const shown = claims.map((claim) => ({ claim, ...openOf(claim, today) }));
  const running = shown.filter(({ open }) => Number(open) > 0);
  const done = shown.filter(({ open }) => Number(open) === 0);
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Terugvorderingen</h1>
      <MoneyTabs at="/geld/terugvorderingen" />
      {unclaimed.length > 0 && (
        <section aria-labelledby="nieuw">
          <h2 class="utrecht-heading-2" id="nieuw">
            Besloten, nog geen vordering geopend
          </h2>
          <MoneyTable caption="Besluiten tot terugvordering" heads={['Zaak', 'Werkgever', 'Besluit', '€ Bedrag']}>
            {unclaimed.map(({ placement, employer, decision, decidedOn, amount }) => (
              <tr class="utrecht-table__row" key={`${placement} ${decision}`}>
                <Cell head="Zaak">
                  <CaseLink placement={placement} />
                </Cell>
                <Cell head="Werkgever">{names.employers.get(employer) ?? ''}</Cell>
                <Cell head="Besluit">
                  nummer {decision} van {shortDate(decidedOn)}
                </Cell>
                <Cell head="Bedrag" amount>
                  {amount === null ? '' : euros(amount)}
                </Cell>
              </tr>
            ))}
          </MoneyTable>
        </section>
      )}
      <section class="deel" aria-labelledby="lopend">
        <h2 class="utrecht-heading-2" id="lopend">
          Lopende vorderingen
        </h2>
        {running.length === 0 ? (
          <p class="leeg">Er staat geen vordering open.</p>
        ) : (
          <Claims rows={running} caption="Vorderingen die openstaan" />
        )}
      </section>
      {done.length > 0 && (
        <section class="deel" aria-labelledby="klaar">
          <h2 class="utrecht-heading-2" id="klaar">
            Betaald of afgeboekt
          </h2>
          <Claims rows={done} caption="Vorderingen die klaar zijn" />
        </section>
      )}
    </>
  );
}

type Row = { readonly claim: Recovery; readonly open: string; readonly late: string };

function Claims({ rows, caption }: { readonly rows: readonly Row[]; readonly caption: string }) {
  return (
    <MoneyTable
      caption={caption}
      heads={['Zaak', 'Vordering', 'Grond', 'Uiterlijk', '€ Bedrag', '€ Betaald', '€ Afgeboekt', '€ Open', 'Stand']}
    >
      {rows.map(({ claim, open, late }) => (
        <tr class="utrecht-table__row" key={`${claim.placement} ${claim.number}`}>
          <Cell head="Zaak">
            <CaseLink placement={claim.placement} />
          </Cell>
          <Cell head="Vordering">
            <a class="utrecht-link" href={`/geld/plaatsingen/${claim.placement}/vorderingen/${claim.number}`}>
              nummer {claim.number}
            </a>
          </Cell>
          <Cell head="Grond">{groundWord(claim.ground)}</Cell>
          <Cell head="Uiterlijk">{shortDate(claim.termLastDay)}</Cell>
          <Cell head="Bedrag" amount>
            {euros(claim.amount)}
          </Cell>
          <Cell head="Betaald" amount>
            {euros(claim.paid)}
          </Cell>
          <Cell head="Afgeboekt" amount>
            {euros(claim.writtenOff)}
          </Cell>
          <Cell head="Open" amount>
            {euros(open)}
          </Cell>
          <Cell head="Stand">{standOf(claim, open, late)}</Cell>
        </tr>
      ))}
    </MoneyTable>
  );
}

function standOf({ installments }: Recovery, open: string, late: string) {
  if (Number(open) === 0) return 'klaar';
  if (Number(late) > 0) return <strong>{euros(late)} te laat</strong>;
  return installments === null ? 'op tijd' : `in ${installments} maanden, op tijd`;
}
