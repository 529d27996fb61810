import type { ComponentChildren } from 'preact';
import { fieldId, FieldView, type Faults } from '../forms/field-view.js';
import type { FieldKind } from '../forms/form-field.js';
import { textOf, type Typed } from '../forms/form-values.js';

type Common = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly typed: Typed;
  readonly faults: Faults;
  readonly required?: boolean;
};

/** A field of one line. */
export function LineField({
  name,
  label,
  hint,
  typed,
  faults,
  kind,
  required = true,
}: Common & { readonly kind: Extract<FieldKind, 'date' | 'decimal' | 'text'> }) {
  return <FieldView field={{ name, label, hint, kind, required, choices: [] }} typed={typed} faults={faults} />;
}

/** One of a few answers, each on a line of its own: easy to touch on a telephone. */
export function RadioField({
  name,
  label,
  hint,
  typed,
  faults,
  choices,
}: Common & { readonly choices: Readonly<Record<string, string>> }) {
  const fault = faults.get(name);
  const id = fieldId(name);
  const chosen = textOf(typed, name);
  return (
    <fieldset
      class={`veld keuzelijst${fault === undefined ? '' : ' veld--fout'}`}
      aria-describedby={describedBy(id, hint, fault)}
    >
      <legend class="utrecht-form-label">{label}</legend>
      <Words id={id} hint={hint} fault={fault} />
      {Object.entries(choices).map(([value, text], index) => (
        <label key={value}>
          <input type="radio" id={index === 0 ? id : undefined} name={name} value={value} checked={chosen === value} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

/** Some lines of text. */
export function TextField({
  name,
  label,
  hint,
  typed,
  faults,
  rows = 4,
  required = false,
}: Common & { readonly rows?: number }) {
  const fault = faults.get(name);
  const id = fieldId(name);
  return (
    <div class={`veld${fault === undefined ? '' : ' veld--fout'}`}>
      <label class="utrecht-form-label" for={id}>
        {label}
        {!required && <span class="zacht"> (mag leeg blijven)</span>}
      </label>
      <Words id={id} hint={hint} fault={fault} />
      <textarea
        class={`utrecht-textarea${fault === undefined ? '' : ' utrecht-textarea--invalid'}`}
        id={id}
        name={name}
        rows={rows}
        aria-invalid={fault === undefined ? undefined : 'true'}
        aria-describedby={describedBy(id, hint, fault)}
        value={textOf(typed, name)}
      />
    </div>
  );
}

function Words({
  id,
  hint,
  fault,
}: {
  readonly id: string;
  readonly hint: string | undefined;
  readonly fault: string | undefined;
}): ComponentChildren {
  return (
    <>
      {hint !== undefined && (
        <p class="utrecht-form-field-description" id={`${id}-uitleg`}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p class="utrecht-form-field-error-message" id={`${id}-fout`}>
          <span class="alleen-voorlezen">Fout: </span>
          {fault}
        </p>
      )}
    </>
  );
}

function describedBy(id: string, hint: string | undefined, fault: string | undefined): string | undefined {
  const ids = [...(hint === undefined ? [] : [`${id}-uitleg`]), ...(fault === undefined ? [] : [`${id}-fout`])];
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** Nobody is asked about health (F3): said wherever somebody may write freely. */
export const NO_HEALTH = 'Schrijf niets over ziekte of gezondheid.';
