import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import { ErrorSummary } from '../forms/error-summary.js';
import { FieldView } from '../forms/field-view.js';
import type { FormField } from '../forms/form-field.js';

type PurposeProps = { readonly page: VisitedPage; readonly placement: string; readonly fault: boolean };

const REASON: FormField = {
  name: 'reden',
  label: 'Reden',
  hint: 'Bijvoorbeeld het nummer van uw opdracht. De reden komt in het inzageregister. Zet er geen namen in.',
  kind: 'text',
  required: true,
  choices: [],
};

/** Some roles say why they open a file; it is recorded with the look. */
export function PurposePage({ page, placement, fault }: PurposeProps) {
  const faults = fault ? [{ field: REASON.name, detail: 'Geef een reden van 5 tot 200 tekens.' }] : [];
  return (
    <div class="tekst">
      <h1 class="utrecht-heading-1 titel">Waarom opent u dit dossier?</h1>
      {fault && <ErrorSummary title="Er klopt iets niet" faults={faults} />}
      <form method="post" action={`/plaatsingen/${placement}/reden`}>
        <Hidden page={page} />
        <FieldView field={REASON} typed={{}} faults={new Map(faults.map(({ field, detail }) => [field, detail]))} />
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          Dossier openen
        </button>
      </form>
    </div>
  );
}
