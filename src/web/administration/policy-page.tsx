import type { PolicyView } from '../../tenants/policy.service.js';
import type { FormField } from '../forms/form-field.js';
import type { Typed } from '../forms/form-values.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate, monthName, shortDate } from '../words/dutch-dates.js';
import { signedEuros } from '../words/dutch-numbers.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import { AdministrationTabs, CardTable, Cell, field } from './administration-parts.js';
import { inForce } from './policies-page.js';
import type { PolicyEffect } from './policy-effect.service.js';
import { typedOf } from './policy-field.js';

export type Previewed = {
  readonly words: string;
  readonly from: string;
  readonly effect: PolicyEffect;
  /** What was looked at; a changed form is looked at again. */
  readonly content: string;
};
type PolicyProps = {
  readonly page: VisitedPage;
  readonly policy: PolicyView;
  readonly valueField: FormField;
  readonly openFiles: number;
  /** Name of who chose, by number of the entry. */
  readonly by: ReadonlyMap<number, string>;
  readonly today: string;
  readonly typed: Typed | undefined;
  readonly previewed: Previewed | undefined;
  readonly refusal: Refusal | undefined;
};

export const choiceFields = (value: FormField): readonly FormField[] => [
  value,
  field('from', 'Geldt vanaf', 'date'),
  field('ground', 'Besluit waarop dit rust', 'text', { hint: 'Bijvoorbeeld: Collegebesluit 2026-114.' }),
  field('decidedOn', 'Datum van dat besluit', 'date'),
];

/** One choice of the organisation: what holds, what held, and how to choose otherwise, after seeing what that does. */
export function PolicyPage(props: PolicyProps) {
  const { page, policy, valueField, openFiles, today, typed, previewed, refusal } = props;
  const now = inForce(policy.history, today);
  return (
    <div class="beheer">
      <AdministrationTabs at="/beheer/beleid" />
      <h1 class="utrecht-heading-1 titel">{policy.label}</h1>
      <p class="lead">{policy.explanation}</p>
      <dl class="feiten">
        <dt>Geldt nu</dt>
        <dd class="nadruk">{policy.words}</dd>
        <dt>Grond</dt>
        <dd>
          {policy.isDefault || !now
            ? 'Standaard: uw gemeente heeft nog niet gekozen.'
            : `${now.ground} van ${longDate(now.decidedOn)}, geldt vanaf ${longDate(now.from)}`}
        </dd>
        <dt>Regel</dt>
        <dd>{policy.rule.replace(/^step /, 'Stap ')}</dd>
        <dt>Lopende dossiers</dt>
        <dd>{openFiles}</dd>
      </dl>
      {policy.history.length > 0 && <History {...props} />}
      {page.visitor.role === 'administrator' && (
        <section class="deel" aria-labelledby="kiezen">
          <h2 class="utrecht-heading-2" id="kiezen">
            Anders kiezen
          </h2>
          {previewed && <Preview previewed={previewed} policy={policy} openFiles={openFiles} />}
          <PostForm
            page={page}
            name="keuze"
            action={`/beheer/beleid/${policy.name}`}
            fields={choiceFields(valueField)}
            button={previewed ? 'Nu vastleggen' : 'Bekijk wat dit doet'}
            hidden={{ _revision: String(policy.revision), _gezien: previewed?.content ?? '' }}
            first={typed ?? { value: typedOf(policy.value), from: today }}
            refusal={refusal}
          />
        </section>
      )}
    </div>
  );
}

function Preview({
  previewed,
  policy,
  openFiles,
}: { readonly previewed: Previewed } & Pick<PolicyProps, 'policy' | 'openFiles'>) {
  const { words, from, effect } = previewed;
  const nothing = Number(effect.difference) === 0 && effect.changed === 0;
  return (
    <div class="vak vak--blauw stapel" role="status">
      <h3 class="utrecht-heading-3">Wat dit doet</h3>
      <p>
        Vanaf {longDate(from)}: van <strong>{policy.words}</strong> naar <strong>{words}</strong>.
      </p>
      <p>
        {openFiles} lopende {openFiles === 1 ? 'dossier valt' : 'dossiers vallen'} onder deze keuze.{' '}
        {nothing
          ? `In ${monthName(effect.month)} verandert geen enkel bedrag.`
          : `In ${monthName(effect.month)} verandert het bedrag van ${effect.changed} ${effect.changed === 1 ? 'dossier' : 'dossiers'}, samen ${signedEuros(effect.difference)}.`}
        {effect.computed < effect.files &&
          ` Nagerekend zijn ${effect.computed} van de ${effect.files} dossiers met een eerste werkdag.`}
      </p>
      <p class="zacht klein">
        Termijnen en herinneringen die al gepland staan, veranderen bij de volgende stap in dat dossier. Klopt het? Kies
        dan Nu vastleggen.
      </p>
    </div>
  );
}

function History({ policy, by }: Pick<PolicyProps, 'policy' | 'by'>) {
  return (
    <section class="deel" aria-labelledby="geschiedenis">
      <h2 class="utrecht-heading-2" id="geschiedenis">
        Eerdere en komende keuzes
      </h2>
      <CardTable caption="Keuzes met hun grond" heads={['Geldt vanaf', 'Keuze', 'Besluit', 'Van', 'Vastgelegd door']}>
        {policy.history.toReversed().map((one) => (
          <tr class="utrecht-table__row" key={one.entry}>
            <Cell head="Geldt vanaf">{shortDate(one.from)}</Cell>
            <Cell head="Keuze">{one.words}</Cell>
            <Cell head="Besluit">{one.ground}</Cell>
            <Cell head="Van">{shortDate(one.decidedOn)}</Cell>
            <Cell head="Vastgelegd door">{by.get(one.entry) ?? 'het systeem'}</Cell>
          </tr>
        ))}
      </CardTable>
    </section>
  );
}
