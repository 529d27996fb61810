import type { ComponentChildren } from 'preact';
import type { ShownFault } from '../../forms/error-summary.js';
import { FieldView } from '../../forms/field-view.js';
import type { Typed } from '../../forms/form-values.js';
import { Hidden } from '../../layout/hidden.js';
import type { VisitedPage } from '../../session/current-page.js';
import { STEP_FIELDS, type StepName } from './step-fields.js';

/** What came back of a short form that could not be saved. */
export type Returned = { readonly step: string; readonly typed: Typed; readonly faults: readonly ShownFault[] };

export type StepFormProps = {
  readonly page: VisitedPage;
  readonly path: string;
  readonly revision: number;
  readonly uuid: string;
  readonly returned: Returned | undefined;
};

type OneFormProps = StepFormProps & {
  readonly step: StepName;
  readonly button: string;
  /** What the form opens with. */
  readonly first?: Typed;
  readonly main?: boolean;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly children?: ComponentChildren;
};

/** One short form: its fields, its button, and what was typed when it came back. */
export function StepForm(props: OneFormProps) {
  const { page, path, revision, uuid, returned, step, button, first = {}, main = false, hidden = {}, children } = props;
  const own = returned?.step === step ? returned : undefined;
  const faults = new Map(
    (own?.faults ?? []).flatMap(({ field, detail }) => (field === undefined ? [] : [[field, detail] as const])),
  );
  return (
    <form method="post" action={`${path}/stap/${step}`} noValidate>
      <Hidden page={page} values={{ _revision: String(revision), _key: uuid, ...hidden }} />
      <div class="veldrij">
        {STEP_FIELDS[step].map((field) => (
          <FieldView key={field.name} field={field} typed={own?.typed ?? first} faults={faults} />
        ))}
      </div>
      {children}
      <button class={`utrecht-button utrecht-button--${main ? 'primary' : 'secondary'}-action`} type="submit">
        {button}
      </button>
    </form>
  );
}
