import { fieldId } from './field-view.js';

export type ShownFault = { readonly field: string | undefined; readonly detail: string; readonly rule?: string };

type SummaryProps = {
  readonly title: string;
  readonly faults: readonly ShownFault[];
  /** Their labels go before what is wrong. */
  readonly fields?: readonly { readonly name: string; readonly label: string; readonly id?: string }[];
};

/** All faults first, each with the way to its field; gets the focus when the page opens. */
export function ErrorSummary({ title, faults, fields = [] }: SummaryProps) {
  const labels = new Map(fields.map(({ name, label }) => [name, label]));
  const ids = new Map(fields.flatMap(({ name, id }) => (id === undefined ? [] : [[name, id] as const])));
  const sentence = ({ field, detail }: ShownFault): string => {
    const label = field === undefined ? undefined : labels.get(field);
    if (label === undefined) return detail;
    // After a question the words begin a sentence of their own.
    return label.endsWith('?') ? `${label} ${detail}` : `${label}: ${detail.charAt(0).toLowerCase()}${detail.slice(1)}`;
  };
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
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.detail}`}>
            {fault.field === undefined ? (
              fault.detail
            ) : (
              <a href={`#${ids.get(fault.field) ?? fieldId(fault.field)}`}>{sentence(fault)}</a>
            )}
            {fault.rule !== undefined && <span class="zacht klein"> (regel {fault.rule})</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
