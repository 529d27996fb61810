import type { LocalDate } from '../../../workflows/definition.js';
import type { Bureau } from '../../bureaus/bureau.schemas.js';
import type { Delivery } from '../../bureaus/deliveries.js';
import { caseNumber } from '../../reminders/case-number.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import { shortDate } from '../words/dutch-dates.js';
import { euros } from '../words/dutch-numbers.js';
import type { Choice } from '../words/field-words.js';
import { AdministrationTabs, CardTable, Cell, Done } from './administration-parts.js';
import { contactFields, DELIVERY_WORDS, endField, expertFields, termsFields } from './bureau-words.js';

type BureauProps = {
  readonly page: VisitedPage;
  readonly today: LocalDate;
  readonly year: number;
  readonly bureau: Bureau;
  readonly deliveries: readonly Delivery[];
  readonly names: ReadonlyMap<string, string>;
  readonly experts: readonly Choice[];
  readonly mayKeep: boolean;
  readonly refusal: Refusal | undefined;
  readonly done: string | undefined;
};

/** One bureau: agreements, experts and orders (M21). */
export function BureauPage(props: BureauProps) {
  const { bureau, done, mayKeep } = props;
  return (
    <div class="beheer">
      <AdministrationTabs at="/beheer/bureaus" />
      <h1 class="utrecht-heading-1 titel">{bureau.name}</h1>
      <Done words={done} />
      <p class="zacht">
        {[bureau.mail, bureau.phone].filter(Boolean).join(' · ') || 'Nog geen e-mailadres of telefoonnummer.'}
        {bureau.until !== null && ` · krijgt opdrachten tot en met ${shortDate(bureau.until)}`}
      </p>
      <Orders {...props} />
      <Experts {...props} />
      <Agreements {...props} />
      {mayKeep && <Change {...props} />}
    </div>
  );
}

function Orders({ deliveries, names, year }: BureauProps) {
  return (
    <section class="deel" aria-labelledby="opdrachten">
      <h2 class="utrecht-heading-2" id="opdrachten">
        Opdrachten van {year}
      </h2>
      {deliveries.length === 0 ? (
        <p class="leeg">In {year} zijn er geen opdrachten aan deskundigen van dit bureau gegeven.</p>
      ) : (
        <CardTable
          caption={`Opdrachten van ${year}`}
          heads={['Dossier', 'Deskundige', 'Opdracht', 'Bezoek', 'Uiterste dag', 'Rapport', 'Stand', 'Prijs']}
        >
          {deliveries.map((one) => (
            <tr class="utrecht-table__row" key={`${one.placement}.${one.measurement}`}>
              <Cell head="Dossier">
                <a class="utrecht-link" href={`/plaatsingen/${one.placement}`}>
                  {caseNumber(one.placement)}
                </a>
              </Cell>
              <Cell head="Deskundige">{names.get(one.expert) ?? 'een oud-collega'}</Cell>
              <Cell head="Opdracht">{shortDate(one.orderedOn)}</Cell>
              <Cell head="Bezoek">{one.visitOn === null ? '–' : shortDate(one.visitOn)}</Cell>
              <Cell head="Uiterste dag">{one.lastDay === null ? 'niet afgesproken' : shortDate(one.lastDay)}</Cell>
              <Cell head="Rapport">{one.reportedOn === null ? '–' : shortDate(one.reportedOn)}</Cell>
              <Cell head="Stand">{DELIVERY_WORDS[one.state]}</Cell>
              <Cell head="Prijs" number>
                {one.price === null ? '–' : euros(one.price)}
              </Cell>
            </tr>
          ))}
        </CardTable>
      )}
    </section>
  );
}

function Experts({ page, bureau, names, experts, today, mayKeep, refusal }: BureauProps) {
  return (
    <section class="deel" aria-labelledby="deskundigen">
      <h2 class="utrecht-heading-2" id="deskundigen">
        Deskundigen
      </h2>
      {bureau.experts.length === 0 ? (
        <p class="leeg">Er werkt nog geen deskundige voor dit bureau. Zonder deskundige telt er geen opdracht mee.</p>
      ) : (
        <CardTable caption="Deskundigen van dit bureau" heads={['Deskundige', 'Vanaf', 'Tot en met', 'Stoppen']}>
          {bureau.experts.map((one) => (
            <tr class="utrecht-table__row" key={`${one.expert}.${one.from}`}>
              <Cell head="Deskundige">{names.get(one.expert) ?? 'een oud-collega'}</Cell>
              <Cell head="Vanaf">{shortDate(one.from)}</Cell>
              <Cell head="Tot en met">{one.until === null ? 'nu' : shortDate(one.until)}</Cell>
              <Cell head="Stoppen">
                {one.until === null && mayKeep ? (
                  <form method="post" action={`/beheer/bureaus/${bureau.id}/deskundigen/${one.expert}/einde`}>
                    <Hidden page={page} />
                    <button class="utrecht-button utrecht-button--secondary-action" type="submit">
                      Stopt vandaag<span class="alleen-voorlezen">: {names.get(one.expert)}</span>
                    </button>
                  </form>
                ) : (
                  <span class="zacht">–</span>
                )}
              </Cell>
            </tr>
          ))}
        </CardTable>
      )}
      {mayKeep && experts.length > 0 && (
        <PostForm
          page={page}
          name="deskundige"
          action={`/beheer/bureaus/${bureau.id}/deskundigen`}
          fields={expertFields(experts)}
          button="Deskundige toevoegen"
          secondary
          first={{ from: today }}
          refusal={refusal}
        />
      )}
    </section>
  );
}

function Agreements({ page, bureau, today, mayKeep, refusal }: BureauProps) {
  return (
    <section class="deel" aria-labelledby="afspraken">
      <h2 class="utrecht-heading-2" id="afspraken">
        Prijs en levertijd
      </h2>
      <CardTable caption="Afspraken, de laatste eerst" heads={['Voor opdrachten vanaf', 'Prijs', 'Levertijd']}>
        {bureau.terms.map((one) => (
          <tr class="utrecht-table__row" key={one.from}>
            <Cell head="Voor opdrachten vanaf">{shortDate(one.from)}</Cell>
            <Cell head="Prijs" number>
              {euros(one.price)}
            </Cell>
            <Cell head="Levertijd" number>
              {one.deliveryDays} dagen
            </Cell>
          </tr>
        ))}
      </CardTable>
      {mayKeep && (
        <PostForm
          page={page}
          name="afspraak"
          action={`/beheer/bureaus/${bureau.id}/afspraken`}
          fields={termsFields}
          button="Nieuwe afspraak vastleggen"
          secondary
          first={{ from: today }}
          refusal={refusal}
        />
      )}
    </section>
  );
}

function Change({ page, bureau, refusal }: BureauProps) {
  const { name, mail, phone, until } = bureau;
  return (
    <section class="deel" aria-labelledby="gegevens">
      <h2 class="utrecht-heading-2" id="gegevens">
        Gegevens wijzigen
      </h2>
      <PostForm
        page={page}
        name="gegevens"
        action={`/beheer/bureaus/${bureau.id}`}
        fields={[...contactFields, endField]}
        button="Gegevens opslaan"
        secondary
        first={{ name, mail: mail ?? '', phone: phone ?? '', until: until ?? '' }}
        refusal={refusal}
      />
    </section>
  );
}
