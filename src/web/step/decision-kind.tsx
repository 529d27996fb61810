import { fieldId } from '../forms/field-view.js';
import type { FormField } from '../forms/form-field.js';
import type { Choice } from '../words/field-words.js';

type Props = {
  readonly placement: string;
  readonly instance: string;
  readonly number: string;
  /** Kinds that fit the subsidy now. */
  readonly kinds: readonly Choice[];
  readonly likely: string;
};

/** Before the form of a decision: which kind. Only what is possible now can be chosen. */
export function DecisionKindPage({ placement, instance, number, kinds, likely }: Props) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Besluit voorbereiden</h1>
      <p class="zacht">Zaak {number}</p>
      {kinds.length === 0 ? (
        <p class="leeg">Op dit moment past er geen besluit bij de stand van de subsidie.</p>
      ) : (
        <form method="get" action={`/plaatsingen/${placement}/stap/${instance}/decision.prepared`} class="deel">
          <fieldset class="veld">
            <legend class="utrecht-form-label">Welk soort besluit?</legend>
            <p class="utrecht-form-field-description">U ziet alleen wat past bij de stand van de subsidie.</p>
            <div class="veld__keuzes">
              {kinds.map(({ value, label }) => (
                <label key={value}>
                  <input type="radio" name="kind" value={value} checked={value === likely} />
                  {label}
                </label>
              ))}
            </div>
          </fieldset>
          <div class="knoppen">
            <button class="utrecht-button utrecht-button--primary-action" type="submit">
              Verder
            </button>
            <a
              class="utrecht-button utrecht-button--secondary-action utrecht-button-link"
              href={`/plaatsingen/${placement}`}
            >
              Annuleren
            </a>
          </div>
        </form>
      )}
    </>
  );
}

export const isChosenKind = (type: string, { name, choices }: FormField): boolean =>
  type === 'decision.prepared' && name === 'kind' && choices.length === 1;

type ChosenProps = {
  readonly field: FormField;
  readonly placement: string;
  readonly fault: string | undefined;
};

/** The kind stands: another one asks other things, so it starts anew. */
export function ChosenKind({ field, placement, fault }: ChosenProps) {
  const [chosen] = field.choices;
  return (
    <div class={`veld${fault === undefined ? '' : ' veld--fout'}`}>
      <input type="hidden" name={field.name} value={chosen?.value} />
      <p>
        {field.label}: <strong>{chosen?.label}</strong>{' '}
        <a
          class="utrecht-link"
          id={fieldId(field.name)}
          href={`/plaatsingen/${placement}/stap/placement/decision.prepared`}
        >
          Ander soort besluit kiezen
        </a>
      </p>
      {fault !== undefined && (
        <p class="utrecht-form-field-error-message">
          <span class="alleen-voorlezen">Fout: </span>
          {fault}
        </p>
      )}
    </div>
  );
}
