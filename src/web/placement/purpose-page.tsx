import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import { ErrorSummary } from '../forms/error-summary.js';

type PurposeProps = { readonly page: VisitedPage; readonly placement: string; readonly fault: boolean };

/** Some roles say why they open a file; it is recorded with the look. */
export function PurposePage({ page, placement, fault }: PurposeProps) {
  return (
    <div class="tekst">
      <h1 class="utrecht-heading-1 titel">Waarom opent u dit dossier?</h1>
      {fault && (
        <ErrorSummary
          title="Er klopt iets niet"
          faults={[{ field: 'reden', detail: 'Geef een reden van 5 tot 200 tekens.' }]}
        />
      )}
      <form method="post" action={`/plaatsingen/${placement}/reden`}>
        <Hidden page={page} />
        <div class="veld">
          <label class="utrecht-form-label" for="veld-reden">
            Reden
          </label>
          <p class="utrecht-form-field-description" id="veld-reden-uitleg">
            Bijvoorbeeld het nummer van uw opdracht. De reden komt in het inzageregister. Zet er geen namen in.
          </p>
          <input
            class="utrecht-textbox"
            id="veld-reden"
            name="reden"
            aria-describedby="veld-reden-uitleg"
            maxLength={200}
          />
        </div>
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          Dossier openen
        </button>
      </form>
    </div>
  );
}
