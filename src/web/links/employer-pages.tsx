import { CONDITIONS } from '../../links/answer-input.js';
import { CONDITION_ANSWERS, CONDITION_WORDS } from '../../links/answer-words.js';
import { longDate, monthName } from '../words/dutch-dates.js';
import { LineField, NO_HEALTH, RadioField, TextField } from './link-fields.js';
import { faultsByField, LinkForm, LinkFrame, Send } from './link-frame.js';
import type { ScreenProps } from './link-screen.js';

/** B17: nothing is paid before this is confirmed. */
export function FirstDayPage({ file, worker, csrf, formKey, typed, faults }: ScreenProps) {
  const { plannedStart } = file.placement;
  const start = { firstDay: plannedStart !== null && plannedStart <= file.today ? plannedStart : '' };
  const shown = Object.keys(typed).length === 0 ? start : typed;
  return (
    <LinkFrame title="Bevestig de eerste werkdag" faults={faults}>
      <p>
        Wanneer is {worker} bij u begonnen met werken? Vanaf die dag kunnen wij loonkostensubsidie betalen. Zonder uw
        bevestiging betalen wij niets.
      </p>
      {plannedStart !== null && <p>Afgesproken was {longDate(plannedStart)}.</p>}
      <LinkForm csrf={csrf} formKey={formKey}>
        <LineField
          name="firstDay"
          label="Eerste werkdag"
          hint="De dag waarop echt is gewerkt. Dit mag een andere dag zijn dan afgesproken."
          kind="date"
          typed={shown}
          faults={faultsByField(faults)}
        />
        <div class="knoppen">
          <Send label="Bevestigen" />
        </div>
      </LinkForm>
      <LinkForm csrf={csrf} formKey={formKey}>
        <h2 class="utrecht-heading-2">Is de werknemer niet begonnen?</h2>
        <p>Laat het ons weten. De consulent neemt dan contact met u op.</p>
        <div class="knoppen">
          <button
            class="utrecht-button utrecht-button--secondary-action"
            type="submit"
            name="_doen"
            value="nietBegonnen"
          >
            De werknemer is niet begonnen
          </button>
        </div>
      </LinkForm>
    </LinkFrame>
  );
}

/** B18, M7: paid hours of one month. */
export function HoursPage({ link, worker, csrf, formKey, typed, faults }: ScreenProps) {
  const month = monthName(link.month ?? '');
  return (
    <LinkFrame title={`Uren van ${month}`} faults={faults}>
      <p>
        Hoeveel uren hebt u {worker} uitbetaald over {month}? Tel de hele maand bij elkaar op. Tel ook vakantie-uren mee
        die u uitbetaalde.
      </p>
      <LinkForm csrf={csrf} formKey={formKey}>
        <LineField
          name="hours"
          label={`Uitbetaalde uren in ${month}`}
          hint="Bijvoorbeeld 86 of 86,5. Geen uren uitbetaald? Vul dan 0 in."
          kind="decimal"
          typed={typed}
          faults={faultsByField(faults)}
        />
        <div class="knoppen">
          <Send label="Uren opgeven" />
        </div>
      </LinkForm>
    </LinkFrame>
  );
}

/** The four conditions of step 7: about the workplace, not about the person. */
export function ConditionsPage({ csrf, formKey, typed, faults }: ScreenProps) {
  const byField = faultsByField(faults);
  return (
    <LinkFrame title="Vier vragen over de werkplek" faults={faults}>
      <p>Met deze vragen kijken wij of de werkplek goed is ingericht. Ze gaan niet over hoe de werknemer het doet.</p>
      <LinkForm csrf={csrf} formKey={formKey}>
        {CONDITIONS.map((name) => (
          <RadioField
            key={name}
            name={name}
            label={CONDITION_WORDS[name].label}
            choices={CONDITION_ANSWERS}
            typed={typed}
            faults={byField}
          />
        ))}
        <TextField name="explanation" label="Wilt u iets toelichten?" hint={NO_HEALTH} typed={typed} faults={byField} />
        <div class="knoppen">
          <Send label="Antwoorden versturen" />
        </div>
      </LinkForm>
    </LinkFrame>
  );
}
