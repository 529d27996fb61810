import type { LocalDate } from '../../../workflows/definition.js';
import type { KeptLogo } from '../../documents/logo/logo.service.js';
import { ErrorSummary, type ShownFault } from '../forms/error-summary.js';
import { fieldId, FieldView } from '../forms/field-view.js';
import type { FormField } from '../forms/form-field.js';
import type { Typed } from '../forms/form-values.js';
import { Hidden } from '../layout/hidden.js';
import { faultsByField } from '../links/link-frame.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate } from '../words/dutch-dates.js';

type Props = {
  readonly page: VisitedPage;
  readonly logo: KeptLogo | undefined;
  readonly today: LocalDate;
  readonly typed: Typed;
  readonly faults: readonly ShownFault[];
  readonly saved: boolean;
};

const ALT: FormField = {
  name: 'alt',
  label: 'Beschrijving',
  hint: 'Voor wie het logo niet ziet. Bijvoorbeeld: logo van gemeente Hilversum.',
  kind: 'text',
  required: true,
  choices: [],
};
const FROM: FormField = {
  name: 'from',
  label: 'Geldt vanaf',
  hint: undefined,
  kind: 'date',
  required: true,
  choices: [],
};

/** The logo in the head of letters: what it is now, another one, or none. */
export function LetterheadPage({ page, logo, today, typed, faults, saved }: Props) {
  const byField = faultsByField(faults);
  const shown = { from: today, alt: logo?.alt ?? '', ...typed };
  const fault = byField.get('file');
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Logo op brieven</h1>
      {saved && (
        <p class="utrecht-alert utrecht-alert--ok" role="status">
          Opgeslagen. Het geldt voor brieven die vanaf die dag worden gemaakt of verstuurd.
        </p>
      )}
      {faults.length > 0 && <ErrorSummary title="Dit logo kan zo niet" faults={faults} />}
      <section class="deel" aria-labelledby="nu">
        <h2 class="utrecht-heading-2" id="nu">
          Zo is het nu
        </h2>
        {logo === undefined ? (
          <p class="leeg">Op uw brieven staat nog geen logo. De naam van uw organisatie staat er wel op.</p>
        ) : (
          <>
            <p>
              <img class="briefhoofd" src="/briefhoofd/logo" alt={logo.alt} />
            </p>
            <p class="zacht klein">Sinds {longDate(logo.from)}</p>
          </>
        )}
        <p>
          <a class="utrecht-link" href="/briefhoofd/voorbeeld.pdf">
            Bekijk een voorbeeldbrief
          </a>
        </p>
      </section>
      <section class="deel" aria-labelledby="nieuw">
        <h2 class="utrecht-heading-2" id="nieuw">
          {logo === undefined ? 'Logo toevoegen' : 'Ander logo'}
        </h2>
        <form method="post" action="/briefhoofd" encType="multipart/form-data" noValidate>
          <Hidden page={page} />
          <div class={`veld${fault === undefined ? '' : ' veld--fout'}`}>
            <label class="utrecht-form-label" for={fieldId('file')}>
              Logo
            </label>
            <p class="utrecht-form-field-description" id="logo-uitleg">
              Een SVG zonder tekst en plaatjes, of een PNG. Hoogstens 100 kB.
            </p>
            {fault !== undefined && (
              <p class="utrecht-form-field-error-message" id="logo-fout">
                <span class="alleen-voorlezen">Fout: </span>
                {fault}
              </p>
            )}
            <input
              type="file"
              id={fieldId('file')}
              name="file"
              accept=".svg,.png"
              aria-invalid={fault === undefined ? undefined : 'true'}
              aria-describedby={fault === undefined ? 'logo-uitleg' : 'logo-uitleg logo-fout'}
            />
          </div>
          <FieldView field={ALT} typed={shown} faults={byField} />
          <FieldView field={FROM} typed={shown} faults={byField} />
          <div class="knoppen">
            <button class="utrecht-button utrecht-button--primary-action" type="submit">
              Opslaan
            </button>
            {logo !== undefined && (
              <button class="utrecht-button utrecht-button--secondary-action" type="submit" name="_doen" value="zonder">
                Zonder logo verder
              </button>
            )}
          </div>
        </form>
      </section>
    </>
  );
}
