import { ErrorSummary } from '../forms/error-summary.js';
import type { Refusal } from '../forms/post-form.js';

type NotDoneProps = {
  readonly refusal: Refusal | undefined;
  /** Forms that are on the page and tell it themselves. */ readonly forms: readonly string[];
};

/** Why something was not done when its form is gone: somebody else was first. */
export function NotDone({ refusal, forms }: NotDoneProps) {
  if (refusal === undefined || forms.includes(refusal.form)) return null;
  const faults = refusal.faults.map(({ detail }) => ({ field: undefined, detail }));
  return <ErrorSummary title="Dit is niet gedaan" faults={faults} fields={[]} />;
}
