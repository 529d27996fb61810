import type { LocalDate } from '../../../workflows/definition.js';
import type { OverviewLine } from '../../looks/subject-overview.js';
import type { Sex } from '../../people/person-document.js';
import { longDate } from '../words/dutch-dates.js';
import { roleWord } from '../words/role-words.js';
import { SEX_WORDS } from '../words/sex-words.js';

type OverviewProps = {
  readonly name: string | undefined;
  readonly body: string;
  readonly today: LocalDate;
  readonly years: number;
  /** What is known, null when nothing is; undefined for a role that does not see it. */
  readonly sex: Sex | null | undefined;
  readonly lines: readonly OverviewLine[];
};

/** What somebody reads of the looks into the own file (AVG 15): to print, or to give along with a letter. */
export function SubjectOverviewPage({ name, body, today, years, sex, lines }: OverviewProps) {
  return (
    <article class="tekst">
      <h1 class="utrecht-heading-1 titel">Wie keek in uw gegevens</h1>
      <p>
        {name !== undefined && (
          <>
            Voor: {name}
            <br />
          </>
        )}
        Van: {body}
        <br />
        Datum: {longDate(today)}
      </p>
      <p>
        U wilt weten wie in uw gegevens keek bij de Praktijkroute. In dit overzicht staat per dag in welke rol iemand
        keek, voor welke organisatie, waarvoor, en wat er te zien was.
      </p>
      {lines.length === 0 ? (
        <p class="leeg">Niemand keek in uw gegevens in de tijd die wij bewaren.</p>
      ) : (
        <ol class="verhaal">
          {lines.map(({ day, role, body: whose, activity, purpose, what, times }) => (
            <li key={`${day} ${role} ${whose} ${activity}`}>
              <strong>{longDate(day)}</strong>:{' '}
              {role === 'link' ? 'iemand met een persoonlijke link' : `iemand in de rol ${roleWord(role)}`}, voor{' '}
              {whose}
              {times === 1 ? '' : `, ${times} keer`}.
              <br />
              Waarvoor: {activity.toLowerCase()}. {purpose}
              <br />
              Te zien: {what.join(', ')}.
            </li>
          ))}
        </ol>
      )}
      <h2 class="utrecht-heading-2 deel">Wat u moet weten</h2>
      <ul>
        <li>Wij bewaren {years} jaar wie keek. Wat langer geleden is, staat hier niet.</li>
        <li>
          U ziet de rol en de organisatie, niet de naam van de medewerker. Hebt u de naam nodig voor uw rechten? Leg ons
          dan uit waarom.
        </li>
        {sex !== undefined && (
          <li>
            {sex === null
              ? 'Wij hebben niet vastgelegd of u man of vrouw bent.'
              : `Als uw geslacht staat er: ${SEX_WORDS[sex].toLowerCase()}.`}{' '}
            Wij gebruiken dat alleen om na te gaan of mannen en vrouwen gelijk worden behandeld. U mag het laten
            wijzigen of weghalen.
          </li>
        )}
        <li>Klopt er iets niet, of hebt u een vraag? Neem contact op met {body}.</li>
        <li>
          U kunt een klacht indienen bij ons, en bij de Autoriteit Persoonsgegevens (autoriteitpersoonsgegevens.nl).
        </li>
      </ul>
      <p class="zacht klein">De grond voor dit overzicht is artikel 15 van de AVG.</p>
    </article>
  );
}
