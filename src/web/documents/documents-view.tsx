import type { DocumentItem } from '../../documents/document-rows.js';
import { localDate } from '../../platform/legal-time.js';
import { longDate, shortDate } from '../words/dutch-dates.js';
import { partWords, STATE_WORDS, titleOf, toWhom } from './document-words.js';

/** The documents of one placement as a table: what, to whom, where it stands. */
export function DocumentsView({ documents }: { readonly documents: readonly DocumentItem[] }) {
  if (documents.length === 0) return <p class="leeg">Er zijn nog geen brieven of rapporten in dit dossier.</p>;
  return (
    <div class="tabelvak">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">Brieven en rapporten, de nieuwste eerst</caption>
        <thead class="utrecht-table__header">
          <tr>
            <th scope="col">Nr.</th>
            <th scope="col">Document</th>
            <th scope="col">Aan</th>
            <th scope="col">Status</th>
            <th scope="col">Gemaakt</th>
            <th scope="col">Verstuurd</th>
            <th scope="col">Bezwaar tot en met</th>
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {documents.map((one) => (
            <tr class="utrecht-table__row" key={one.id}>
              <td class="utrecht-table__cell">{one.number}</td>
              <td class="utrecht-table__cell">
                <a class="utrecht-link" href={`/documenten/${one.id}`}>
                  {titleOf(one.kind)}
                </a>{' '}
                <span class="zacht klein">
                  {[partWords(one.part), one.version > 1 ? `versie ${one.version}` : ''].filter(Boolean).join(', ')}
                </span>
              </td>
              <td class="utrecht-table__cell">{toWhom(one.addressee).replace('aan de ', '')}</td>
              <td class="utrecht-table__cell">
                <DocumentBadge document={one} />
              </td>
              <td class="utrecht-table__cell vast" data-kop="Gemaakt">
                {shortDate(localDate(one.madeAt))}
              </td>
              <td class="utrecht-table__cell vast" data-kop="Verstuurd">
                {one.sentOn === null ? 'nog niet' : shortDate(one.sentOn)}
              </td>
              <td class="utrecht-table__cell vast" data-kop="Bezwaar tot en met">
                {one.objectionLastDay === null ? '–' : shortDate(one.objectionLastDay)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function DocumentBadge({ document }: { readonly document: Pick<DocumentItem, 'state' | 'returnedOn'> }) {
  const { label, looks } = STATE_WORDS[document.state];
  return (
    <>
      <span class={`utrecht-status-badge utrecht-status-badge--${looks}`}>{label}</span>
      {document.returnedOn !== null && <span class="zacht klein"> op {longDate(document.returnedOn)}</span>}
    </>
  );
}
