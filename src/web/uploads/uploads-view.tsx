import type { UploadView } from '../../uploads/uploads.service.js';
import { shortDate } from '../words/dutch-dates.js';
import { sizeText, STATE_TEXTS, toldByText } from './upload-words.js';

type Props = {
  readonly placement: string;
  readonly uploads: readonly UploadView[];
  readonly members: ReadonlyMap<string, string>;
};

/** Files beside a placement: what, from whom, when, and whether it was used. */
export function UploadsView({ placement, uploads, members }: Props) {
  if (uploads.length === 0) return <p class="leeg">Er zijn nog geen bestanden bij deze plaatsing.</p>;
  return (
    <div class="tabelvak">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">Bestanden, het nieuwste eerst</caption>
        <thead class="utrecht-table__header">
          <tr>
            <th scope="col">Wat</th>
            <th scope="col">Bestand</th>
            <th scope="col">Van</th>
            <th scope="col">Ontvangen</th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {uploads.map((upload) => (
            <tr class="utrecht-table__row" key={upload.id}>
              <td class="utrecht-table__cell">
                <a class="utrecht-link" href={`/plaatsingen/${placement}/bestanden/${upload.id}`}>
                  {upload.label}
                  <span class="alleen-voorlezen"> van {shortDate(upload.receivedOn)}</span>
                </a>
              </td>
              <td class="utrecht-table__cell" data-kop="Bestand">
                {upload.words?.name ?? <span class="zacht">niet meer te openen</span>}{' '}
                <span class="zacht klein">{sizeText(upload.size)}</span>
              </td>
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
