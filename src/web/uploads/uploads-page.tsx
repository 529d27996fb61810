import { READS_LINKS } from '../../links/link-desk.service.js';
import { kindsFor, UPLOAD_WORDS } from '../../uploads/upload-kinds.js';
import type { UploadView } from '../../uploads/uploads.service.js';
import { ErrorSummary, type ShownFault } from '../forms/error-summary.js';
import { FieldView } from '../forms/field-view.js';
import type { FormField } from '../forms/form-field.js';
import type { Typed } from '../forms/form-values.js';
import { Hidden } from '../layout/hidden.js';
import { faultsByField } from '../links/link-frame.js';
import { SavedNotice } from '../placement/saved-notice.js';
import type { VisitedPage } from '../session/current-page.js';
import { FileField } from './file-field.js';
import { UploadsView } from './uploads-view.js';

type Props = {
  readonly page: VisitedPage;
  readonly placement: string;
  readonly number: string;
  readonly uploads: readonly UploadView[];
  readonly members: ReadonlyMap<string, string>;
  readonly mayAdd: boolean;
  readonly formKey: string;
  readonly typed: Typed;
  readonly faults: readonly ShownFault[];
  readonly done: string | undefined;
  /** What somebody should know of a contract that was just recorded. */
  readonly warnings: readonly string[];
};

const KIND: FormField = {
  name: 'kind',
  label: 'Wat is het?',
  hint: undefined,
  kind: 'choice',
  required: true,
  choices: kindsFor('member').map((value) => ({ value, label: UPLOAD_WORDS[value].label })),
};
const NOTE: FormField = {
  name: 'note',
  label: 'Toelichting',
  hint: 'Waarvoor het is. Geen gezondheid, ook niet in het bestand.',
  kind: 'text',
  required: false,
  choices: [],
};

/** The files of one placement, and adding one. */
export function UploadsPage(props: Props) {
  const { page, placement, number, uploads, members, mayAdd, formKey, typed, faults, done } = props;
  const byField = faultsByField(faults);
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Bestanden bij zaak {number}</h1>
      <SavedNotice said={done} warnings={props.warnings} />
      {faults.length > 0 && <ErrorSummary title="Dit bestand kan zo niet" faults={faults} />}
      <section class="deel">
        <UploadsView uploads={uploads} members={members} />
      </section>
      {mayAdd && (
        <section class="deel" aria-labelledby="nieuw">
          <h2 class="utrecht-heading-2" id="nieuw">
            Bestand toevoegen
          </h2>
          <p class="tekst zacht">
            De werkgever of het salariskantoor kan een bestand ook zelf sturen, met een{' '}
            {READS_LINKS.includes(page.visitor.actor.role) ? (
              <a class="utrecht-link" href={`/plaatsingen/${placement}/links`}>
                link
              </a>
            ) : (
              'link die de consulent stuurt'
            )}
            . Wie een bestand opent, wordt vastgelegd.
          </p>
          <form method="post" action={`/plaatsingen/${placement}/bestanden`} encType="multipart/form-data" noValidate>
            <Hidden page={page} values={{ _key: formKey }} />
            <FieldView field={KIND} typed={typed} faults={byField} />
            <FileField faults={byField} />
            <FieldView field={NOTE} typed={typed} faults={byField} />
            <div class="knoppen">
              <button class="utrecht-button utrecht-button--primary-action" type="submit">
                Toevoegen
              </button>
            </div>
          </form>
        </section>
      )}
    </>
  );
}
