import type { ReportView } from '../../../measurements/draft-report.js';
import { longDate } from '../../words/dutch-dates.js';

const PARTIES = { worker: 'Werknemer', employer: 'Werkgever' } as const;
const HOW = { oral: 'mondeling', written: 'schriftelijk' } as const;

/** What worker and employer said of the draft, with the answer to each point; also that nobody said anything (C7). */
export function ViewsSection({ views, closed }: { readonly views: readonly ReportView[]; readonly closed: boolean }) {
  return (
    <div class="kolommen-twee">
      {(['worker', 'employer'] as const).map((party) => {
        const view = views.find((one) => one.party === party);
        return (
          <section class="vak stapel" key={party} aria-label={`Zienswijze van de ${PARTIES[party].toLowerCase()}`}>
            <h3 class="utrecht-heading-3">{PARTIES[party]}</h3>
            {view === undefined ? (
              <p class="zacht">{closed ? 'Heeft niet gereageerd binnen de termijn.' : 'Heeft nog niet gereageerd.'}</p>
            ) : (
              <ViewWords view={view} />
            )}
          </section>
        );
      })}
    </div>
  );
}

function ViewWords({ view }: { readonly view: ReportView }) {
  return (
    <>
      <p>
        {view.agrees ? 'Is het eens met het concept' : 'Is het niet eens met het concept'}, {HOW[view.how]} op{' '}
        {longDate(view.givenOn)}.
      </p>
      {view.explanation !== null && <p>{view.explanation}</p>}
      {view.points.length > 0 && (
        <ol class="stappenlijst">
          {view.points.map(({ point, answer }) => (
            <li key={point}>
              <p>{point}</p>
              <p class={answer === null ? 'dag--soon' : 'antwoord'}>
                {answer === null ? 'Nog niet beantwoord' : `Antwoord: ${answer}`}
              </p>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
