import { fieldId } from './field-view.js';

export type ShownFault = { readonly field: string | undefined; readonly detail: string; readonly rule?: string };

/** All faults first, each with the way to its field; gets the focus when the page opens. */
export function ErrorSummary({ title, faults }: { readonly title: string; readonly faults: readonly ShownFault[] }) {
  return (
    <div
      class="utrecht-alert utrecht-alert--error foutlijst"
      role="alert"
      tabIndex={-1}
      autofocus
      aria-labelledby="fouten"
    >
      <h2 class="utrecht-heading-3" id="fouten">
        {title}
      </h2>
      <ul>
        {faults.map(({ field, detail, rule }) => (
          <li key={`${field} ${detail}`}>
            {field === undefined ? detail : <a href={`#${fieldId(field)}`}>{detail}</a>}
            {rule !== undefined && <span class="zacht klein"> (regel {rule})</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
