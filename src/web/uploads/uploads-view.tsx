import type { UploadView } from '../../uploads/uploads.service.js';
import { caseNumber } from '../../reminders/case-number.js';
import { shortDate } from '../words/dutch-dates.js';
import { sizeText, STATE_TEXTS, toldByText } from './upload-words.js';

type Props = {
  readonly uploads: readonly UploadView[];
  readonly members: ReadonlyMap<string, string>;
  /** Over several placements each names its case. */
  readonly withCase?: boolean;
  /** Said when there are none. */
  readonly none?: string;
};

/** Files beside a placement: what, from whom, when, and whether it was used. */
export function UploadsView({
  uploads,
  members,
  withCase = false,
  none = 'Er zijn nog geen bestanden bij deze plaatsing.',
}: Props) {
  if (uploads.length === 0) return <p class="leeg">{none}</p>;
  return (
    <div class="tabelvak">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">Bestanden, het nieuwste eerst</caption>
        <thead class="utrecht-table__header">
          <tr>
            <th scope="col">Wat</th>
            <th scope="col">Bestand</th>
            {withCase && <th scope="col">Zaak</th>}
            <th scope="col">Van</th>
            <th scope="col">Ontvangen</th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {uploads.map((upload) => (
            <tr class="utrecht-table__row" key={upload.id}>
              <td class="utrecht-table__cell">
                <a class="utrecht-link" href={`/plaatsingen/${upload.placement}/bestanden/${upload.id}`}>
                  {upload.label}
                  <span class="alleen-voorlezen"> van {shortDate(upload.receivedOn)}</span>
                </a>
              </td>
              <td class="utrecht-table__cell" data-kop="Bestand">
                {upload.words?.name ?? <span class="zacht">niet meer te openen</span>}{' '}
                <span class="zacht klein">{sizeText(upload.size)}</span>
              </td>
              {withCase && (
                <td class="utrecht-table__cell vast" data-kop="Zaak">
                  {caseNumber(upload.placement)}
                </td>
              )}
              <td class="utrecht-table__cell" data-kop="Van">
                {toldByText(upload, members)}
              </td>
              <td class="utrecht-table__cell vast" data-kop="Ontvangen">
                {shortDate(upload.receivedOn)}
              </td>
              <td class="utrecht-table__cell" data-kop="Status">
                <span
                  class={`utrecht-status-badge ${upload.state === 'kept' ? 'utrecht-status-badge--warning' : 'utrecht-status-badge--neutral'}`}
                >
                  {STATE_TEXTS[upload.state]}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
