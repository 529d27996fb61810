import type { ComponentChildren } from 'preact';
import { FieldView, type Faults } from '../forms/field-view.js';
import type { FormField } from '../forms/form-field.js';
import { textOf, type Typed } from '../forms/form-values.js';

type GroupProps = { readonly id: string; readonly title: string; readonly children: ComponentChildren };

/** A part of the form with its own heading and place in the address. */
export function Group({ id, title, children }: GroupProps) {
  return (
    <fieldset class="groep" id={id}>
      <legend>{title}</legend>
      <div>{children}</div>
    </fieldset>
  );
}

export type Filled = { readonly typed: Typed; readonly faults: Faults };
type FieldsProps = Filled & { readonly fields: readonly FormField[] };

export function Fields({ fields, typed, faults }: FieldsProps) {
  return (
    <>
      {fields.map((field) => (
        <FieldView key={field.name} field={field} typed={typed} faults={faults} />
      ))}
    </>
  );
}

/** Fields side by side where there is room. */
export function FieldRow(props: FieldsProps) {
  return (
    <div class="veldenrij">
      <Fields {...props} />
    </div>
  );
}

type MoreProps = FieldsProps & { readonly title: string; readonly children?: ComponentChildren };

/** Fields that are not always needed: open when something in them was typed or is wrong. */
export function More({ title, fields, typed, faults, children }: MoreProps) {
  const used = fields.some(({ name }) => textOf(typed, name) !== '' || faults.has(name));
  return (
    <details class="veld" open={used}>
      <summary>{title}</summary>
      <div class="inspringen">
        <div class="veldenrij">
          <Fields fields={fields} typed={typed} faults={faults} />
        </div>
        {children}
      </div>
    </details>
  );
}

type SearchProps = {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly wish: string;
  readonly at: string;
  readonly typed: Typed;
};

/** Looks something up without leaving the form: what was typed goes along and comes back. */
export function SearchBox({ name, label, hint, wish, at, typed }: SearchProps) {
  return (
    <div class="veld">
      <label class="utrecht-form-label" for={`veld-${name}`}>
        {label}
      </label>
      <p class="utrecht-form-field-description" id={`veld-${name}-uitleg`}>
        {hint}
      </p>
      <div class="rij">
        <input
          class="utrecht-textbox zoekveld"
          id={`veld-${name}`}
          name={name}
          value={textOf(typed, name)}
          aria-describedby={`veld-${name}-uitleg`}
          autocomplete="off"
        />
        <Act wish={wish} at={at}>
          Zoeken
        </Act>
      </div>
    </div>
  );
}

type ActProps = { readonly wish: string; readonly at: string; readonly children: ComponentChildren };

/** A button that asks something of the form and comes back at the same place. */
export function Act({ wish, at, children }: ActProps) {
  return (
    <button
      class="utrecht-button utrecht-button--secondary-action"
      type="submit"
      name="_doen"
      value={wish}
      formAction={`/nieuwe-plaatsing#${at}`}
    >
      {children}
    </button>
  );
}
