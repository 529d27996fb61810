import type { LocalDate } from '../../../workflows/definition.js';
import { branchName } from '../words/branch-words.js';
import { momentText, shortDate } from '../words/dutch-dates.js';
import { decimalComma } from '../words/dutch-numbers.js';
import type { EmployerFile } from './employer-file.js';
import { EmployerPlacements, VisitsView } from './employer-placements-view.js';
import { LocationsView, ProxiesView } from './employer-places-view.js';
import { ENTRY_WORDS, fieldNames, labelName } from './employer-words.js';

export type EmployerPageProps = {
  readonly file: EmployerFile;
  readonly today: LocalDate;
  readonly mayChange: boolean;
  /** Whether the role works with what the employer handed in. */
  readonly seesFiles: boolean;
  readonly saved: boolean;
};

/** One employer over all placements (M13): who it is, where one works, who speaks with whom, and how it goes there. */
export function EmployerPage({ file, today, mayChange, seesFiles, saved }: EmployerPageProps) {
  const { view, id, names, placements, more, months, visits, entries } = file;
  const labels = view.labels.filter(({ from, until }) => from <= today && (until ?? today) >= today);
  return (
    <>
      {saved && (
        <p class="utrecht-alert utrecht-alert--ok" role="status">
          Vastgelegd.
        </p>
      )}
      <h1 class="utrecht-heading-1">{view.name}</h1>
      <p class="rij deel__kop">
        {labels.map(({ label }) => (
          <span class="utrecht-status-badge utrecht-status-badge--safe" key={label}>
            {labelName(label)}
          </span>
        ))}
        {view.ownMunicipality && <span class="utrecht-status-badge utrecht-status-badge--neutral">Eigen gemeente</span>}
        {view.integrity && (
          <span class="utrecht-status-badge utrecht-status-badge--warning">Tweede persoon kijkt mee</span>
        )}
        {view.place !== null && <span class="zacht">{view.place}</span>}
      </p>
      {view.integrityNote !== null && (
        <p class="utrecht-alert utrecht-alert--warning">Waarom iemand meekijkt: {view.integrityNote}</p>
      )}
      <div class="kolommen">
        <div>
          <section class="deel" aria-labelledby="plaatsingen">
            <h2 class="utrecht-heading-2" id="plaatsingen">
              Plaatsingen
            </h2>
            <EmployerPlacements
              placements={placements}
              names={names}
              months={months}
              elsewhere={file.elsewhere}
              more={more}
            />
          </section>
          <section class="deel" aria-labelledby="bezoeken">
            <h2 class="utrecht-heading-2" id="bezoeken">
              Bezoeken die nog komen
            </h2>
            <VisitsView visits={visits} placements={placements} names={names} />
          </section>
          <section class="deel" aria-labelledby="vestigingen">
            <h2 class="utrecht-heading-2" id="vestigingen">
              Vestigingen en contactpersonen
            </h2>
            <LocationsView employer={id} locations={view.locations} mayChange={mayChange} />
          </section>
          <section class="deel" aria-labelledby="gemachtigden">
            <h2 class="utrecht-heading-2" id="gemachtigden">
              Gemachtigden
            </h2>
            <ProxiesView employer={id} proxies={view.proxies} today={today} mayChange={mayChange} />
          </section>
        </div>
        <div>
          <section class="deel" aria-labelledby="gegevens">
            <h2 class="utrecht-heading-2" id="gegevens">
              Gegevens
            </h2>
            <LegalFacts file={file} />
            {seesFiles && (
              <p class="bladeren">
                <a class="utrecht-link" href={`/werkgevers/${id}/bestanden`}>
                  Uittreksels en bewijzen van de rekening
                </a>
              </p>
            )}
            {mayChange && (
              <p class="bladeren">
                <a class="utrecht-link" href={`/werkgevers/${id}/gegevens`}>
                  Gegevens en labels wijzigen
                </a>
              </p>
            )}
          </section>
          {view.labels.length > 0 && (
            <section class="deel" aria-labelledby="labels">
              <h2 class="utrecht-heading-2" id="labels">
                Labels
              </h2>
              <ul class="stapel">
                {view.labels.map(({ label, from, until }) => (
                  <li key={`${label} ${from}`}>
                    {labelName(label)}, vanaf {shortDate(from)}
                    {until !== null && ` tot en met ${shortDate(until)}`}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section class="deel" aria-labelledby="geschiedenis">
            <h2 class="utrecht-heading-2" id="geschiedenis">
              Wat is gewijzigd
            </h2>
            <ol class="verhaal">
              {entries.map(({ number, at, type, by, fields }) => (
                <li key={number}>
                  <p>
                    {ENTRY_WORDS[type] ?? 'Vastgelegd'}
                    {fieldNames(fields) !== '' && `: ${fieldNames(fields)}`}
                  </p>
                  <p class="zacht klein">
                    {momentText(at)} · {names.members.get(by) ?? 'het systeem'}
                  </p>
                </li>
              ))}
            </ol>
          </section>
        </div>
      </div>
    </>
  );
}

function LegalFacts({ file: { view, names } }: Pick<EmployerPageProps, 'file'>) {
  const { payee } = view;
  const rows: readonly (readonly [string, string])[] = [
    ['KvK-nummer', view.kvkNumber ?? 'niet ingevuld'],
    ['Vestigingsnummer', view.branchNumber ?? 'niet ingevuld'],
    ['Loonheffingen', view.payrollTaxNumber ?? 'niet ingevuld'],
    ['Branche', view.sector === null ? 'niet ingevuld' : branchName(view.sector)],
    ['Markt of overheid', view.market === 'government' ? 'Overheid of onderwijs' : 'Markt'],
    [
      'Volle werkweek',
      view.sectorFullTimeHours === null ? 'niet ingevuld' : `${decimalComma(view.sectorFullTimeHours)} uur`,
    ],
    [
      'Contact bij ons',
      view.owner === null ? 'niemand aangewezen' : (names.members.get(view.owner) ?? 'een oud-collega'),
    ],
    [
      'Betalen aan',
      payee === null ? 'de werkgever zelf' : [payee.name, payee.kvkNumber].filter(Boolean).join(', KvK '),
    ],
    ['Bekend sinds', shortDate(view.openedOn)],
  ];
  return (
    <dl class="feiten">
      {rows.map(([label, text]) => (
        <>
          <dt key={label}>{label}</dt>
          <dd>{text}</dd>
        </>
      ))}
    </dl>
  );
}
