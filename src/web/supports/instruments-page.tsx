import type { LocalDate } from '../../../workflows/definition.js';
import type { Instrument } from '../../organisations/organisation.schemas.js';
import { AdministrationTabs, CardTable, Cell, Done, field } from '../administration/administration-parts.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import type { VisitedPage } from '../session/current-page.js';
import { CODE_CHOICES } from '../words/choice-words.js';
import { shortDate } from '../words/dutch-dates.js';

const KINDS = Object.entries(CODE_CHOICES['support.requested.kind'] ?? {}).map(([value, label]) => ({ value, label }));

export const INSTRUMENT_FIELDS = [
  field('code', 'Instrument', 'choice', { choices: KINDS }),
  field('from', 'Geldt vanaf', 'date'),
  field('name', 'Naam in de gemeente', 'text'),
  field('definition', 'Regionale betekenis', 'text', { hint: 'Zoals in de regio is afgesproken.' }),
  field('deviation', 'Afwijking van de gemeente', 'text', { required: false }),
  field('norm', 'Norm (%)', 'number', {
    required: false,
    hint: 'Welk deel van de lopende plaatsingen dit hoort te hebben. Leeg: geen norm.',
  }),
  field('ground', 'Grond', 'text', { hint: 'Het besluit of de afspraak waarop dit rust.' }),
];

type InstrumentsProps = {
  readonly page: VisitedPage;
  readonly today: LocalDate;
  readonly current: readonly Instrument[];
  readonly history: readonly Instrument[];
  readonly mayKeep: boolean;
  readonly refusal: Refusal | undefined;
  readonly done: string | undefined;
};

/** What each instrument is, by the region and here, with its norm; dated (seed 42). */
export function InstrumentsPage({ page, today, current, history, mayKeep, refusal, done }: InstrumentsProps) {
  return (
    <div class="beheer">
      <AdministrationTabs at="/beheer/instrumenten" />
      <h1 class="utrecht-heading-1 titel">Instrumenten</h1>
      <Done words={done} />
      <p class="lead">
        Wat een instrument in de regio betekent, waar uw gemeente ervan afwijkt, en welk deel van de plaatsingen het
        hoort te hebben.
      </p>
      {current.length === 0 ? (
        <p class="leeg deel">Er is nog geen instrument vastgesteld. Gebruik het formulier hieronder.</p>
      ) : (
        <Rows caption="Wat nu geldt" instruments={current} />
      )}
      {mayKeep && (
        <section class="deel" aria-labelledby="nieuw">
          <h2 class="utrecht-heading-2" id="nieuw">
            Instrument vaststellen
          </h2>
          <PostForm
            page={page}
            name="instrument"
            action="/beheer/instrumenten"
            fields={INSTRUMENT_FIELDS}
            button="Vaststellen"
            first={{ from: today }}
            refusal={refusal}
          />
        </section>
      )}
      {history.length > current.length && (
        <section class="deel" aria-labelledby="eerder">
          <h2 class="utrecht-heading-2" id="eerder">
            Alles wat is vastgesteld
          </h2>
          <Rows caption="Alles wat is vastgesteld" instruments={history} />
        </section>
      )}
    </div>
  );
}

type RowsProps = { readonly caption: string; readonly instruments: readonly Instrument[] };

function Rows({ caption, instruments }: RowsProps) {
  return (
    <CardTable
      caption={caption}
      heads={['Instrument', 'Vanaf', 'Regionale betekenis', 'Afwijking', 'Norm', 'Grond']}
      numbers={['Norm']}
    >
      {instruments.map((one) => (
        <tr class="utrecht-table__row" key={`${one.code} ${one.from} ${one.entry}`}>
          <Cell head="Instrument">{one.name}</Cell>
          <Cell head="Vanaf">{shortDate(one.from)}</Cell>
          <Cell head="Regionale betekenis">{one.definition}</Cell>
          <Cell head="Afwijking">{one.deviation ?? <span class="zacht">Geen</span>}</Cell>
          <Cell head="Norm" number>
            {one.norm === null ? <span class="zacht">Geen</span> : `${one.norm} %`}
          </Cell>
          <Cell head="Grond">{one.ground}</Cell>
        </tr>
      ))}
    </CardTable>
  );
}
