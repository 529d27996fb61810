import type { DraftWords } from '../../links/link-file.service.js';
import { MOST_POINTS } from '../../links/answer-input.js';
import { partyOf } from '../../links/link-kinds.js';
import { givesView } from '../../links/link-people.js';
import { longDate } from '../words/dutch-dates.js';
import { DraftView } from './draft-view.js';
import { NO_HEALTH, RadioField, TextField } from './link-fields.js';
import { faultsByField, LinkForm, LinkFrame, Send } from './link-frame.js';
import type { ScreenProps } from './link-screen.js';

/** The draft of the report, and saying what one thinks of it: in writing, or by telephone (C7, M19). */
export function ViewPage({ words, ...props }: ScreenProps & { readonly words: DraftWords }) {
  const { file, worker, link } = props;
  const { measurement } = file;
  if (measurement === undefined || measurement.draftOn === null) return <NoDraft />;
  const until = measurement.viewsUntil;
  const given = partyOf(link.addressee) === 'employer' ? measurement.employerView : measurement.workerView;
  return (
    <LinkFrame title="Lees het concept van het rapport" faults={props.faults}>
      <p>Een deskundige heeft gekeken hoe het werk gaat. Dit is het concept van het rapport.</p>
      {until !== null && (
        <p>
          U mag tot en met <strong>{longDate(until)}</strong> zeggen wat u ervan vindt. U hoeft niets te doen als u het
          ermee eens bent.
        </p>
      )}
      <DraftView file={{ ...file, measurement }} words={words} worker={worker} />
      {given !== null ? (
        <p class="deel utrecht-alert utrecht-alert--info">
          Er is al een reactie gegeven op {longDate(given.givenOn)}. Wilt u iets toevoegen? Bel dan de deskundige.
        </p>
      ) : givesView(file.parties, { addressee: link.addressee, name: file.contact.name }, file.today) ? (
        <Answer {...props} />
      ) : (
        <p class="deel">Uw vertegenwoordiger zegt voor u wat er van het rapport klopt. U kunt dit rapport lezen.</p>
      )}
    </LinkFrame>
  );
}

function Answer({ csrf, formKey, typed, faults }: ScreenProps) {
  const byField = faultsByField(faults);
  return (
    <>
      <section class="deel" aria-labelledby="reactie">
        <h2 class="utrecht-heading-2" id="reactie">
          Wat vindt u ervan?
        </h2>
        <LinkForm csrf={csrf} formKey={formKey}>
          <RadioField
            name="agrees"
            label="Bent u het eens met het concept?"
            choices={{ ja: 'Ja, het klopt', nee: 'Nee, er klopt iets niet' }}
            typed={typed}
            faults={byField}
          />
          <h3 class="utrecht-heading-3">Klopt er iets niet? Schrijf het op</h3>
          <p>Schrijf elk punt apart. De deskundige geeft op elk punt antwoord. {NO_HEALTH}</p>
          {Array.from({ length: MOST_POINTS }, (_none, index) => (
            <TextField
              key={index}
              name={index === 0 ? 'points' : `points.${index}`}
              label={`Punt ${index + 1}`}
              typed={typed}
              faults={byField}
              rows={index === 0 ? 3 : 2}
            />
          ))}
          <div class="knoppen">
            <Send label="Reactie versturen" />
          </div>
        </LinkForm>
      </section>
      <section class="deel" aria-labelledby="vertellen">
        <h2 class="utrecht-heading-2" id="vertellen">
          Liever vertellen?
        </h2>
        <p>Dat mag. De deskundige belt u, schrijft op wat u zegt en leest het aan u voor.</p>
        <LinkForm csrf={csrf} formKey={formKey}>
          <div class="knoppen">
            <button
              class="utrecht-button utrecht-button--secondary-action"
              type="submit"
              name="_doen"
              value="vertellen"
            >
              Ik wil het vertellen
            </button>
          </div>
        </LinkForm>
      </section>
    </>
  );
}

const NoDraft = () => (
  <LinkFrame title="Er is nu geen concept">
    <p>De deskundige past het concept aan. U krijgt bericht als het klaar is.</p>
  </LinkFrame>
);
