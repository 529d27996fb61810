import { COLUMNS_OF, FILE_KINDS } from '../../region/numbers-file.js';
import { Cell, CardTable } from '../administration/administration-parts.js';
import { ErrorSummary, type ShownFault } from '../forms/error-summary.js';
import { fieldId } from '../forms/field-view.js';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import { KIND_LABELS } from './number-words.js';
import { RegionHead } from './region-parts.js';
import { sentTo } from '../sent-forms/empty-form.js';

type Props = {
  readonly page: VisitedPage;
  readonly region: string;
  readonly faults: readonly ShownFault[];
};

/** What the file holds, and every fault of it at once; nothing of a file with a fault is kept. */
export function NumbersFilePage({ page, region, faults }: Props) {
  return (
    <>
      <RegionHead at="/regio/vastgelegd" region={region} title="Cijfers inlezen" />
      <p class="lead">
        Een CSV-bestand met op elke regel één cijfer. Klopt één regel niet, dan wordt niets vastgelegd en ziet u alle
        fouten tegelijk. Staat een cijfer er al, dan is het nieuwe een correctie.
      </p>
      {faults.length > 0 && <ErrorSummary title="Er is niets ingelezen" faults={faults} />}
      <form
        method="post"
        action={sentTo('/regio/cijfers-inlezen')}
        encType="multipart/form-data"
        class="stapel"
        noValidate
      >
        <Hidden page={page} />
        <div class={`veld${faults.length > 0 ? ' veld--fout' : ''}`}>
          <label class="utrecht-form-label" for={fieldId('file')}>
            Bestand
          </label>
          <input id={fieldId('file')} type="file" name="file" accept=".csv,text/csv" />
        </div>
        <div class="knoppen">
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            Inlezen en vastleggen
          </button>
        </div>
      </form>
      <section class="deel" aria-labelledby="kolommen">
        <h2 class="utrecht-heading-2" id="kolommen">
          Welke kolommen
        </h2>
        <p>
          Altijd: soort, gebied (regio, of de code van een gemeente), periode (2026 of 2026-Q3) en bron. Daarna per
          soort:
        </p>
        <CardTable caption="Kolommen per soort" heads={['Soort in het bestand', 'Wat het is', 'Eigen kolommen']}>
          {Object.entries(FILE_KINDS).map(([name, kind]) => (
            <tr class="utrecht-table__row" key={name}>
              <Cell head="Soort in het bestand">
                <strong>{name}</strong>
              </Cell>
              <Cell head="Wat het is">{KIND_LABELS[kind]}</Cell>
              <Cell head="Eigen kolommen">{COLUMNS_OF[kind].join(', ')}</Cell>
            </tr>
          ))}
        </CardTable>
      </section>
    </>
  );
}
