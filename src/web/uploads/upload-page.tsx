import type { UploadView } from '../../uploads/uploads.service.js';
import { ErrorSummary, type ShownFault } from '../forms/error-summary.js';
import { FieldView } from '../forms/field-view.js';
import type { Typed } from '../forms/form-values.js';
import { Hidden } from '../layout/hidden.js';
import { faultsByField } from '../links/link-frame.js';
import type { VisitedPage } from '../session/current-page.js';
import { momentText } from '../words/dutch-dates.js';
import type { Offer } from './upload-taking.js';
import { sizeText, STATE_TEXTS, toldByText } from './upload-words.js';

type Props = {
  readonly page: VisitedPage;
  readonly upload: UploadView;
  readonly members: ReadonlyMap<string, string>;
  readonly offers: readonly Offer[];
  readonly mayDrop: boolean;
  readonly typed: Typed;
  readonly faults: readonly ShownFault[];
};

/** Who asks for another account (M16). */
const CHANGERS: readonly string[] = ['backOffice', 'finance'];

/** One file: open it, and record in one click what it brings. */
export function UploadPage({ page, upload, members, offers, mayDrop, typed, faults }: Props) {
  const base = `/plaatsingen/${upload.placement}/bestanden/${upload.id}`;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">{upload.label}</h1>
      {faults.length > 0 && <ErrorSummary title="Dit kan zo nog niet" faults={faults} />}
      <dl class="feiten deel">
        <dt>Bestand</dt>
        <dd>{upload.words?.name ?? 'verwijderd'}</dd>
        <dt>Van</dt>
        <dd>{toldByText(upload, members)}</dd>
        <dt>Ontvangen</dt>
        <dd>{momentText(upload.receivedAt)}</dd>
        <dt>Grootte</dt>
        <dd>{sizeText(upload.size)}</dd>
        {upload.words?.note != null && (
          <>
            <dt>Toelichting</dt>
            <dd>{upload.words.note}</dd>
          </>
        )}
        <dt>Status</dt>
        <dd>{STATE_TEXTS[upload.state]}</dd>
      </dl>
      {upload.words !== null && (
        <p class="knoppen">
          <a
            class="utrecht-button utrecht-button--secondary-action utrecht-button-link"
            href={`${base}/openen`}
            download=""
          >
            Bestand openen
          </a>
        </p>
      )}
      {upload.kind === 'bankProof' && upload.state !== 'dropped' && CHANGERS.includes(page.visitor.role) && (
        <p>
          <a class="utrecht-link" href={`/geld/rekeningen/${upload.employer}?bewijs=${upload.id}`}>
            Rekening van de werkgever invoeren of wijzigen met dit bewijs
          </a>
        </p>
      )}
      {offers.map((offer) => (
        <section class="deel" key={offer.as} aria-labelledby={`neem-${offer.as}`}>
          <h2 class="utrecht-heading-2" id={`neem-${offer.as}`}>
            {offer.label}
          </h2>
          <p class="tekst zacht">
            {offer.as === 'contract'
              ? 'Dit is ingevuld met wat wij al wisten. Vergelijk het met het bestand en leg het vast.'
              : 'De aanvraag wacht op aanvulling. Is zij met dit bestand compleet? Dan loopt de termijn verder vanaf deze dag.'}
          </p>
          <form method="post" action={`${base}/overnemen`} noValidate>
            <Hidden page={page} values={{ _wat: offer.as, _revision: String(offer.revision) }} />
            {offer.fields.map((field) => (
              <FieldView
                key={field.name}
                field={field}
                typed={typed['_wat'] === offer.as ? typed : offer.values}
                faults={faultsByField(faults)}
              />
            ))}
            <div class="knoppen">
              <button class="utrecht-button utrecht-button--primary-action" type="submit">
                {offer.as === 'contract' ? 'Contract vastleggen' : 'Aanvraag is compleet'}
              </button>
            </div>
          </form>
        </section>
      ))}
      {mayDrop && upload.state === 'kept' && (
        <details class="deel">
          <summary>Hoort dit bestand hier niet?</summary>
          <p>Het bestand wordt vernietigd. In het logboek blijft staan dat het er was.</p>
          <form method="post" action={`${base}/verwijderen`}>
            <Hidden page={page} />
            <button class="utrecht-button utrecht-button--secondary-action" type="submit">
              Bestand verwijderen
            </button>
          </form>
        </details>
      )}
    </>
  );
}
