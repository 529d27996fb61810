import { QUESTION_WORDS } from '../../links/answer-words.js';
import { longDate } from '../words/dutch-dates.js';
import type { DraftWords } from '../../links/link-file.service.js';
import { decimalText, DraftView } from './draft-view.js';
import { RadioField } from './link-fields.js';
import { faultsByField, LinkForm, LinkFrame, Send } from './link-frame.js';
import type { ScreenProps } from './link-screen.js';

/** Three questions; only the kind of help that is wanted is kept. */
export function QuestionsPage({ csrf, formKey, typed, faults }: ScreenProps) {
  const byField = faultsByField(faults);
  return (
    <LinkFrame title="Drie vragen over uw werk" faults={faults}>
      <p>Wij willen graag weten of u hulp nodig hebt. U mag ook bellen.</p>
      <p>Wij bewaren alleen welke hulp u wilt. Wij geven niemand een cijfer. Uw werkgever ziet uw antwoorden niet.</p>
      <LinkForm csrf={csrf} formKey={formKey}>
        {Object.entries(QUESTION_WORDS).map(([name, { label, answers }], index) => (
          <RadioField
            key={name}
            name={name}
            label={`${index + 1}. ${label}`}
            choices={answers}
            typed={typed}
            faults={byField}
          />
        ))}
        <div class="knoppen">
          <Send label="Versturen" />
        </div>
      </LinkForm>
    </LinkFrame>
  );
}

/** What the worker may see of the own file: dates, who helps, and the outcome of the report. */
export function OwnFilePage({ link, file, worker, words }: ScreenProps & { readonly words: DraftWords }) {
  const { placement, measurement, consultant, parties } = file;
  const { firstDay, plannedStart, contract, nextMeasurementOn } = placement;
  const isSelf = link.addressee === 'worker';
  return (
    <LinkFrame title={isSelf ? 'Uw gegevens' : `De gegevens van ${worker}`}>
      <section class="deel">
        <h2 class="utrecht-heading-2">Het werk</h2>
        <dl class="feiten">
          <Fact label="Werkgever" value={parties.employerName} />
          <Fact label="Inlener" value={parties.sides.hired ? parties.sides.workplace.name : null} />
          <Fact
            label={firstDay === null ? 'Afgesproken begin' : 'Eerste werkdag'}
            value={dayOf(firstDay ?? plannedStart)}
          />
          <Fact label="Uren per week" value={decimalText(placement.hours)} />
          <Fact
            label="Contract tot en met"
            value={contract === null ? null : contract.until === null ? 'Geen einddatum' : longDate(contract.until)}
          />
          {placement.ending !== null && <Fact label="Laatste werkdag" value={longDate(placement.ending.lastDay)} />}
        </dl>
      </section>
      <section class="deel">
        <h2 class="utrecht-heading-2">Wie helpt u</h2>
        <dl class="feiten">
          <Fact label="Consulent" value={consultant} />
          <Fact label="Jobcoach" value={placement.coach === null ? 'Nog geen' : 'Ja, u hebt een jobcoach'} />
        </dl>
      </section>
      <section class="deel">
        <h2 class="utrecht-heading-2">De loonwaarde</h2>
        <p>De loonwaarde zegt hoeveel werk u doet, vergeleken met iemand zonder ondersteuning in hetzelfde werk.</p>
        <dl class="feiten">
          {measurement === undefined ? (
            <Fact label="Uitkomst" value="Er is nog niet gemeten" />
          ) : (
            <>
              <Fact label="Uitkomst" value={`${measurement.wageValue ?? measurement.draftValue} procent`} />
              <Fact label="Bezoek op het werk" value={dayOf(measurement.visitedOn)} />
              <Fact label="Rapport" value={dayOf(measurement.reportedOn)} />
              <Fact label="Vastgesteld" value={dayOf(measurement.determinedOn)} />
            </>
          )}
          <Fact label="Volgende meting" value={dayOf(nextMeasurementOn)} />
        </dl>
      </section>
      {measurement !== undefined && <DraftView file={{ ...file, measurement }} words={words} worker={worker} />}
      <p class="deel">Klopt er iets niet? Bel of mail de consulent. U mag altijd om uw hele dossier vragen.</p>
    </LinkFrame>
  );
}

const dayOf = (day: string | null): string | null => (day === null ? null : longDate(day));

function Fact({ label, value }: { readonly label: string; readonly value: string | null }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value ?? 'Nog niet bekend'}</dd>
    </>
  );
}
