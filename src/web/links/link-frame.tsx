import type { ComponentChildren } from 'preact';
import { ErrorSummary, type ShownFault } from '../forms/error-summary.js';
import type { Faults } from '../forms/field-view.js';
import { LINK_PATH } from './link-cookie.js';

/** Heading, what went wrong, and what is asked. */
export function LinkFrame({
  title,
  faults = [],
  children,
}: {
  readonly title: string;
  readonly faults?: readonly ShownFault[];
  readonly children: ComponentChildren;
}) {
  return (
    <div class="tekst">
      <h1 class="utrecht-heading-1 titel">{title}</h1>
      {faults.length > 0 && <ErrorSummary title="Dit kan zo nog niet" faults={faults} />}
      {children}
    </div>
  );
}

/** A form of this link; `key` makes that one sent twice counts once. */
export function LinkForm({
  csrf,
  formKey,
  children,
}: {
  readonly csrf: string;
  readonly formKey: string;
  readonly children: ComponentChildren;
}) {
  return (
    <form method="post" action={LINK_PATH} class="deel" noValidate>
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="_key" value={formKey} />
      {children}
    </form>
  );
}

export const Send = ({
  label,
  name,
  value,
}: {
  readonly label: string;
  readonly name?: string;
  readonly value?: string;
}) => (
  <button class="utrecht-button utrecht-button--primary-action" type="submit" name={name} value={value}>
    {label}
  </button>
);

export const faultsByField = (faults: readonly ShownFault[]): Faults =>
  new Map(faults.flatMap(({ field, detail }) => (field === undefined ? [] : [[field, detail] as const])));
