import type { LocalDate } from '../../../workflows/definition.js';
import type { EmployerHarrie } from '../../harrie/harrie-desk.read-model.js';
import type { HarrieTraining } from '../../harrie/harrie.schemas.js';
import { CardTable, Cell, Done, field } from '../administration/administration-parts.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import { shortDate } from '../words/dutch-dates.js';
import { VOUCHER_WORDS } from './harrie-page.js';

export const colleagueFields = (trainings: readonly HarrieTraining[], vouchers: EmployerHarrie['vouchers']) => [
  field('colleague', 'Naam van de collega', 'text', { hint: 'Wordt versleuteld bewaard.' }),
  field('trainedOn', 'Getraind op', 'date'),
  field('training', 'Trainingsdag', 'choice', {
    required: false,
    choices: trainings
      .filter(({ cancelledOn }) => cancelledOn === null)
      .map(({ number, heldOn, place }) => ({ value: String(number), label: `${shortDate(heldOn)}, ${place}` })),
  }),
  field('voucher', 'Voucher', 'choice', {
    required: false,
    choices: vouchers
      .filter(({ state }) => state === 'issued')
      .map(({ number, validUntil }) => ({
        value: String(number),
        label: `Voucher ${number}, tot en met ${shortDate(validUntil)}`,
      })),
  }),
];

type EmployerProps = {
  readonly page: VisitedPage;
  readonly today: LocalDate;
  readonly found: EmployerHarrie;
  readonly trainings: readonly HarrieTraining[];
  readonly mayKeep: boolean;
  readonly refusal: Refusal | undefined;
  readonly done: string | undefined;
};

/** Vouchers of one employer, and which of its people were trained. */
export function HarrieEmployerPage({ page, today, found, trainings, mayKeep, refusal, done }: EmployerProps) {
  const { employer, name, vouchers, colleagues } = found;
  const address = `/harrie/werkgever/${employer}`;
  return (
    <>
      <Done words={done} />
      <h1 class="utrecht-heading-1 titel">Harrie bij {name}</h1>
      <section class="deel" aria-labelledby="collegas">
        <h2 class="utrecht-heading-2" id="collegas">
          Getrainde collega’s
        </h2>
        {colleagues.length === 0 ? (
          <p class="leeg">Bij deze werkgever is nog geen collega getraind.</p>
        ) : (
          <CardTable caption="Getrainde collega’s" heads={['Naam', 'Getraind op', 'Voucher', 'Stand']}>
            {colleagues.map((one) => (
              <tr class="utrecht-table__row" key={one.number}>
                <Cell head="Naam">{one.name}</Cell>
                <Cell head="Getraind op">{shortDate(one.trainedOn)}</Cell>
                <Cell head="Voucher">{one.voucher === null ? 'Zonder voucher' : `Voucher ${one.voucher}`}</Cell>
                <Cell head="Stand">
                  {one.until !== null ? (
                    `Werkt hier niet meer sinds ${shortDate(one.until)}`
                  ) : mayKeep ? (
                    <form method="post" action={`${address}/collega/${one.number}/weg`}>
                      <Hidden page={page} />
                      <button class="utrecht-button utrecht-button--secondary-action" type="submit">
                        Werkt hier niet meer<span class="alleen-voorlezen">: {one.name}</span>
                      </button>
                    </form>
                  ) : (
                    'Werkt hier'
                  )}
                </Cell>
              </tr>
            ))}
          </CardTable>
        )}
        {mayKeep && (
          <PostForm
            page={page}
            name="collega"
            action={address}
            fields={colleagueFields(trainings, vouchers)}
            button="Collega vastleggen"
            first={{ trainedOn: today }}
            refusal={refusal}
          />
        )}
      </section>
      <section class="deel" aria-labelledby="vouchers">
        <h2 class="utrecht-heading-2" id="vouchers">
          Vouchers
        </h2>
        {vouchers.length === 0 ? (
          <p class="leeg">Deze werkgever kreeg nog geen voucher.</p>
        ) : (
          <CardTable
            caption="Vouchers van deze werkgever"
            heads={['Voucher', 'Gegeven', 'Tot en met', 'Stand', 'Wijzigen']}
          >
            {vouchers.map((one) => (
              <tr class="utrecht-table__row" key={one.number}>
                <Cell head="Voucher">{one.number}</Cell>
                <Cell head="Gegeven">{shortDate(one.issuedOn)}</Cell>
                <Cell head="Tot en met">{shortDate(one.validUntil)}</Cell>
                <Cell head="Stand">{VOUCHER_WORDS[one.state]}</Cell>
                <Cell head="Wijzigen">
                  {mayKeep && one.state === 'issued' ? (
                    <form method="post" action={`${address}/voucher/${one.number}/intrekken`}>
                      <Hidden page={page} />
                      <button class="utrecht-button utrecht-button--secondary-action" type="submit">
                        Intrekken<span class="alleen-voorlezen">: voucher {one.number}</span>
                      </button>
                    </form>
                  ) : (
                    ''
                  )}
                </Cell>
              </tr>
            ))}
          </CardTable>
        )}
      </section>
    </>
  );
}
