import { TABLES, type TableName } from '../../../workflows/law/table-catalogue.js';
import type { Typed } from '../forms/form-values.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import type { VisitedPage } from '../session/current-page.js';
import { monthName } from '../words/dutch-dates.js';
import { signedEuros } from '../words/dutch-numbers.js';
import { AdministrationTabs } from './administration-parts.js';
import type { PolicyEffect } from './policy-effect.service.js';
import { rowFields } from './table-row-form.js';
import { sentTo } from '../sent-forms/empty-form.js';

export type PreviewedRow = {
  readonly notes: readonly string[];
  readonly effect: PolicyEffect;
  /** What was looked at; a changed form is looked at again. */
  readonly content: string;
};
type Props = {
  readonly page: VisitedPage;
  readonly table: TableName;
  readonly first: Typed;
  readonly previewed: PreviewedRow | undefined;
  readonly refusal: Refusal | undefined;
};

/** A row of a table is entered: looked at first, with what it does, and proposed after. */
export function TableRowPage({ page, table, first, previewed, refusal }: Props) {
  const { label, rule, fourEyes } = TABLES[table];
  return (
    <div class="beheer">
      <AdministrationTabs at="/beheer/tabellen" />
      <h1 class="utrecht-heading-1 titel">{label}: rij invoeren</h1>
      <p class="lead">
        Regel {rule}. Neem de cijfers over uit de officiële bekendmaking.{' '}
        {fourEyes
          ? 'Van deze tabel hangt geld af. Daarom kijkt een tweede persoon de rij na. Pas daarna telt zij.'
          : 'De rij telt meteen.'}
      </p>
      {previewed && <Preview previewed={previewed} fourEyes={fourEyes} />}
      <PostForm
        page={page}
        name="rij"
        action={sentTo(`/beheer/tabellen/${table}`)}
        fields={rowFields(table)}
        button={previewed ? (fourEyes ? 'Voorleggen aan een tweede persoon' : 'Vastleggen') : 'Bekijk wat dit doet'}
        hidden={{ _gezien: previewed?.content ?? '' }}
        first={first}
        refusal={refusal}
      />
    </div>
  );
}

export function Preview({ previewed, fourEyes }: { readonly previewed: PreviewedRow; readonly fourEyes: boolean }) {
  const { notes, effect } = previewed;
  return (
    <div class="vak vak--blauw stapel" role="status">
      <h2 class="utrecht-heading-2">Wat dit doet</h2>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p>
        {effect.changed === 0
          ? `In ${monthName(effect.month)} verandert geen enkel bedrag.`
          : `In ${monthName(effect.month)} verandert het bedrag van ${effect.changed} ${effect.changed === 1 ? 'dossier' : 'dossiers'}, samen ${signedEuros(effect.difference)}.`}
        {effect.computed < effect.files &&
          ` Nagerekend zijn ${effect.computed} van de ${effect.files} dossiers met een eerste werkdag.`}
      </p>
      <p class="zacht klein">
        Verandert per deze dag ook een andere tabel, zoals de vergoeding werkgeverslasten? Voer die rij dan ook in.{' '}
        {fourEyes && 'Klopt alles? Leg de rij dan voor aan een tweede persoon.'}
      </p>
    </div>
  );
}
