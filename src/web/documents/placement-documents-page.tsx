import type { DocumentItem } from '../../documents/document-rows.js';
import type { PossibleLetter } from '../../documents/possible-letters.js';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import { DocumentsView } from './documents-view.js';
import { partWords, titleOf, toWhom } from './document-words.js';

type Props = {
  readonly page: VisitedPage;
  readonly placement: string;
  readonly number: string;
  readonly documents: readonly DocumentItem[];
  /** Empty for who does not make letters. */
  readonly possible: readonly PossibleLetter[];
  readonly faults: readonly string[];
};

/** All letters and reports of one placement, and making one up by hand. */
export function PlacementDocumentsPage({ page, placement, number, documents, possible, faults }: Props) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Documenten van zaak {number}</h1>
      <Faults title="De brief is niet gemaakt" faults={faults} />
      <DocumentsView documents={documents} />
      {possible.length > 0 && (
        <section class="deel" aria-labelledby="maken">
          <h2 class="utrecht-heading-2" id="maken">
            Een brief maken
          </h2>
          <p class="tekst zacht">
            De brief wordt gemaakt van de gegevens in dit dossier. U ziet hem eerst als concept; verstuurd is hij pas
            als u dat zelf doet.
          </p>
          <form method="post" action={`/plaatsingen/${placement}/documenten`}>
            <Hidden page={page} />
            <div class="veld">
              <label class="utrecht-form-label" for="soort">
                Welke brief
              </label>
              <select class="utrecht-select" id="soort" name="brief">
                {possible.map((one) => (
                  <option key={valueOf(one)} value={valueOf(one)}>
                    {[titleOf(one.kind), partWords(one.part)].filter(Boolean).join(', ')} – {toWhom(one.addressee)}
                  </option>
                ))}
              </select>
            </div>
            <div class="knoppen">
              <button class="utrecht-button utrecht-button--primary-action" type="submit">
                Brief maken
              </button>
            </div>
          </form>
        </section>
      )}
    </>
  );
}

export const valueOf = ({ kind, part, addressee }: PossibleLetter): string => [kind, part, addressee].join('.');

/** What stood in the way; gets the focus. */
export function Faults({ title, faults }: { readonly title: string; readonly faults: readonly string[] }) {
  if (faults.length === 0) return null;
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
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  );
}
