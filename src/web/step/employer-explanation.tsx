import { textOf, type Typed } from '../forms/form-values.js';

export const EMPLOYER_EXPLANATION = '_toelichtingWerkgever';

/** Steps whose explanation is printed in letters, to the worker and to the employer apart (F4). */
export const explainsToBoth = (type: string): boolean =>
  ['decision.prepared', 'support.prepared', 'support.stopped'].includes(type);

/** What the employer reads as the reason; the other explanation goes to the worker alone. */
export function EmployerExplanation({ type, typed }: { readonly type: string; readonly typed: Typed }) {
  if (!explainsToBoth(type)) return null;
  const id = `veld-${EMPLOYER_EXPLANATION}`;
  return (
    <div class="veld">
      <label class="utrecht-form-label" for={id}>
        Toelichting voor de werkgever <span class="zacht">(mag leeg blijven)</span>
      </label>
      <p class="utrecht-form-field-description" id={`${id}-uitleg`}>
        Komt zo in de brief aan de werkgever. Schrijf niets over uitkering, gezondheid of thuis.
      </p>
      <textarea
        class="utrecht-textarea"
        id={id}
        name={EMPLOYER_EXPLANATION}
        rows={3}
        aria-describedby={`${id}-uitleg`}
        value={textOf(typed, EMPLOYER_EXPLANATION)}
      />
    </div>
  );
}
