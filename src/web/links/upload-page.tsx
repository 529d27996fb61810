import type { OwnUpload } from '../../links/link-uploads.service.js';
import { kindsFor, UPLOAD_WORDS } from '../../uploads/upload-kinds.js';
import { FileField } from '../uploads/file-field.js';
import { sizeText } from '../uploads/upload-words.js';
import { longDate } from '../words/dutch-dates.js';
import { LINK_PATH } from './link-cookie.js';
import { RadioField, TextField } from './link-fields.js';
import { faultsByField, LinkFrame, Send } from './link-frame.js';
import type { ScreenProps } from './link-screen.js';

type Props = ScreenProps & { readonly sent: readonly OwnUpload[] };

/** M3, M16: a contract or a proof, one file at a time. */
export function UploadPage(props: Props) {
  const { link, worker, csrf, formKey, typed, faults, saved, sent } = props;
  const byField = faultsByField(faults);
  const kinds = kindsFor(link.addressee === 'payrollOffice' ? 'payrollOffice' : 'employer');
  return (
    <LinkFrame title="Stuur ons een bestand" faults={faults}>
      {saved !== undefined && (
        <p class="utrecht-alert utrecht-alert--ok" role="status">
          {saved}
        </p>
      )}
      <p>Het gaat om het werk van {worker}. Een scan of een duidelijke foto is genoeg.</p>
      <form method="post" action={`${LINK_PATH}/bestand`} encType="multipart/form-data" class="deel" noValidate>
        <input type="hidden" name="_csrf" value={csrf} />
        <input type="hidden" name="_key" value={formKey} />
        <RadioField
          name="kind"
          label="Wat stuurt u?"
          choices={Object.fromEntries(kinds.map((kind) => [kind, UPLOAD_WORDS[kind].label]))}
          typed={typed}
          faults={byField}
        />
        <FileField faults={byField} />
        <TextField
          name="note"
          label="Wilt u er iets bij zeggen?"
          hint="Stuur niets over ziekte of gezondheid, ook niet in het bestand."
          rows={3}
          typed={typed}
          faults={byField}
        />
        <div class="knoppen">
          <Send label="Bestand sturen" />
        </div>
      </form>
      {sent.length > 0 && (
        <section class="deel" aria-labelledby="gestuurd">
          <h2 class="utrecht-heading-2" id="gestuurd">
            Wat u stuurde
          </h2>
          <ul class="verhaal">
            {sent.map(({ id, label, name, size, receivedOn }) => (
              <li key={id}>
                <p>
                  <strong>{label}</strong>, ontvangen op {longDate(receivedOn)}
                </p>
                <p class="zacht klein">
                  {name ?? 'Dit bestand is verwijderd'} ({sizeText(size)})
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </LinkFrame>
  );
}
