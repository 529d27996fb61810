import { hoursNeeded, targetYears, totalGap, type EntryYear } from '../../region/regional-picture.js';
import type { RecordedNumber } from '../../region/region-numbers.service.js';
import { FilterChoice } from '../layout/filter-choice.js';
import { shortDate } from '../words/dutch-dates.js';
import { decimalComma } from '../words/dutch-numbers.js';
import { Grid, RegionHead, whole } from './region-parts.js';

export type OwnJobs = {
  readonly period: string;
  readonly jobs: string;
  readonly persons: string;
};
export type TargetsProps = {
  readonly region: string;
  readonly area: string;
  readonly areas: readonly (readonly [string, string])[];
  readonly numbers: readonly RecordedNumber[];
  /** From the last published table; undefined as long as there is none. */
  readonly own: OwnJobs | undefined;
  readonly entries: readonly EntryYear[];
  readonly mayRecord: boolean;
};

/** Targets beside what UWV counted; own jobs stand apart. */
export function TargetsPage(props: TargetsProps) {
  const { region, area, areas, mayRecord } = props;
  return (
    <>
      <RegionHead at="/regio" region={region} title="Doelen en realisatie" />
      <form class="filters" method="get" action="/regio">
        <FilterChoice name="gebied" label="Gebied" value={area} choices={areas} />
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          Tonen
        </button>
        {mayRecord && (
          <a
            class="utrecht-button utrecht-button--secondary-action utrecht-button-link"
            href={`/regio/vastleggen?soort=target&gebied=${area}`}
          >
            Cijfer vastleggen
          </a>
        )}
      </form>
      <Targets {...props} />
      <Own {...props} />
      <Needed {...props} />
      <Register {...props} />
      <Entries {...props} />
      <Flows {...props} />
    </>
  );
}

const KIND_OF_REALISED: Readonly<Record<string, string>> = { officieel: 'officieel', indicatief: 'indicatief' };

function Targets({ numbers, area }: TargetsProps) {
  const years = targetYears(numbers, area);
  const wrong = years.flatMap(({ year, targets }) =>
    targets.flatMap((one) => {
      const gap = totalGap(one);
      return gap === undefined || gap === 0 ? [] : [{ year, gap, ...one }];
    }),
  );
  const rows = years.flatMap(({ year, targets, realised }) => {
    const shown = realised && [
      whole(realised.total),
      `${KIND_OF_REALISED[realised.version] ?? ''}, ${realised.period}`,
      realised.source + (realised.publishedOn === '' ? '' : ` (${shortDate(realised.publishedOn)})`),
    ];
    const cells = shown ?? ['–', '', ''];
    if (targets.length === 0) return [[year, 'geen doel vastgelegd', '–', '–', '–', ...cells]];
    return targets.map(({ version, source, market, government, total }) => [
      year,
      <span title={source}>{version}</span>,
      whole(market),
      whole(government),
      whole(total),
      ...cells,
    ]);
  });
  return (
    <section class="deel" aria-labelledby="doelen">
      <h2 class="utrecht-heading-2" id="doelen">
        Banen per jaar
      </h2>
      {rows.length === 0 ? (
        <p class="leeg">Voor dit gebied is nog niets vastgelegd.</p>
      ) : (
        <Grid
          caption="Banen van 25,5 uur, opgeteld sinds eind 2012: doel en realisatie"
          columns={[
            { label: 'Jaar' },
            { label: 'Doel uit' },
            { label: 'Markt', number: true },
            { label: 'Overheid', number: true },
            { label: 'Samen, zoals gedrukt', number: true },
            { label: 'Gerealiseerd', number: true },
            { label: 'Stand' },
            { label: 'Bron van de realisatie' },
          ]}
          rows={rows}
        />
      )}
      {wrong.length > 0 && (
        <ul class="klein">
          {wrong.map(({ year, version, market, government, total, gap }) => (
            <li key={year + version}>
              {year}, {version}: {whole(market)} en {whole(government)} zijn samen{' '}
              {whole((market ?? 0) + (government ?? 0))}. Gedrukt staat {whole(total)}: {Math.abs(gap)}{' '}
              {gap < 0 ? 'lager' : 'hoger'}.
            </li>
          ))}
        </ul>
      )}
      <div class="tekst klein">
        <p>
          De realisatie komt van UWV: per kwartaal indicatief, per jaar officieel. Zij wordt nooit uit eigen plaatsingen
          berekend, want UWV telt ook banen die niet via de gemeente lopen.
        </p>
        <p>
          Doel en realisatie zijn een stand: alle extra banen sinds eind 2012 bij elkaar, niet de banen van één jaar.
        </p>
      </div>
    </section>
  );
}

function Own({ own }: TargetsProps) {
  return (
    <section class="deel" aria-labelledby="eigen">
      <h2 class="utrecht-heading-2" id="eigen">
        Waarvan via deze gemeente(n) geplaatst
      </h2>
      {own === undefined ? (
        <p>Er is nog geen kwartaaltabel van eigen plaatsingen voor dit gebied.</p>
      ) : (
        <p>
          Aan het eind van {own.period}: <strong>{own.jobs} banen</strong> van 25,5 uur, van {own.persons} mensen in het
          doelgroepregister. Deze banen kunnen al in het cijfer van UWV zitten; tel ze er niet bij op.
        </p>
      )}
    </section>
  );
}

function Needed({ numbers, area }: TargetsProps) {
  const rows = hoursNeeded(numbers, area);
  const [first] = rows;
  if (first === undefined) return null;
  return (
    <section class="deel" aria-labelledby="nodig">
      <h2 class="utrecht-heading-2" id="nodig">
        Wat het doel vraagt
      </h2>
      <Grid
        caption={`Doel gedeeld door de ${whole(first.register)} mensen in het register (${first.registerPeriod})`}
        columns={[
          { label: 'Jaar' },
          { label: 'Doel uit' },
          { label: 'Banen', number: true },
          { label: 'Deel van het register', number: true },
          { label: 'Uren per week, gemiddeld', number: true },
        ]}
        rows={rows.map(({ year, version, target, share, meanHours }) => [
          year,
          version,
          whole(target),
          `${decimalComma(share)}%`,
          decimalComma(meanHours),
        ])}
      />
      <p class="klein tekst">
        Zoveel uur per week moet iedereen in het register gemiddeld werken om het doel te halen. Wie al werkte voor
        2013, telt in het register wel mee en in het doel niet.
      </p>
    </section>
  );
}

const GROUNDS = [
  ['wsw', 'Wsw'],
  ['wajong', 'Wajong'],
  ['participatiewet', 'Participatiewet'],
  ['other', 'Anders'],
] as const;

function Register({ numbers, area }: TargetsProps) {
  const rows = numbers
    .filter((one) => one.kind === 'register' && one.area === area)
    .toSorted((a, b) => (a.period < b.period ? -1 : 1));
  if (rows.length === 0) return null;
  const of = (row: RecordedNumber, key: string): number | null => {
    const found = row.value?.[key];
    return typeof found === 'number' ? found : null;
  };
  return (
    <section class="deel" aria-labelledby="register">
      <h2 class="utrecht-heading-2" id="register">
        Wie er in het doelgroepregister staan
      </h2>
      <Grid
        caption="Mensen in het doelgroepregister naar grond (UWV)"
        columns={[
          { label: 'Stand' },
          ...GROUNDS.map(([, label]) => ({ label, number: true })),
          { label: 'Samen', number: true },
          { label: 'Bron' },
        ]}
        rows={rows.map((row) => [
          row.period,
          ...GROUNDS.map(([key]) => whole(of(row, key))),
          whole(of(row, 'total')),
          row.source,
        ])}
      />
    </section>
  );
}

const ALARMS = { fewer: 'veel minder dan gewoonlijk', more: 'veel meer dan gewoonlijk' } as const;

function Entries({ entries }: TargetsProps) {
  if (entries.length === 0) return null;
  return (
    <section class="deel" aria-labelledby="opnames">
      <h2 class="utrecht-heading-2" id="opnames">
        Via de Praktijkroute in het register
      </h2>
      <Grid
        caption="Mensen die via de Praktijkroute in het register kwamen (UWV)"
        columns={[
          { label: 'Jaar' },
          { label: 'Mensen', number: true },
          { label: 'Gemiddelde van drie jaar ervoor', number: true },
          { label: 'Opvallend' },
        ]}
        rows={entries.map(({ year, persons, mean, alarm }) => [
          year,
          whole(persons),
          mean === undefined ? '–' : decimalComma(String(mean)),
          alarm === undefined ? '' : ALARMS[alarm],
        ])}
      />
      <p class="klein tekst">
        Een jaar valt op als het meer dan de helft afwijkt van het gemiddelde van de drie jaar ervoor, en het om tien
        mensen of meer gaat. Eén jaar naast een ander zegt weinig: het eerste jaar telde ook mensen mee die al
        loonkostensubsidie hadden.
      </p>
    </section>
  );
}

function Flows({ numbers, area }: TargetsProps) {
  const rows = numbers
    .filter((one) => one.kind === 'flow' && one.area === area)
    .toSorted((a, b) => (a.period < b.period ? -1 : 1));
  if (rows.length === 0) return null;
  const of = (row: RecordedNumber, key: string): string => {
    const found = row.value?.[key];
    return whole(typeof found === 'number' ? found : null);
  };
  return (
    <section class="deel" aria-labelledby="stromen">
      <h2 class="utrecht-heading-2" id="stromen">
        Werk gevonden en verloren volgens UWV
      </h2>
      <Grid
        caption="Mensen die werk verloren en vonden per kwartaal (UWV)"
        columns={[
          { label: 'Kwartaal' },
          { label: 'Verloren', number: true },
          { label: 'Gevonden', number: true },
          { label: 'Bron' },
        ]}
        rows={rows.map((row) => [row.period, of(row, 'lost'), of(row, 'found'), row.source])}
      />
      <p class="klein tekst">
        UWV vergelijkt de laatste dag van twee kwartalen. De eigen cijfers volgen elke dag, en noemen een overstap naar
        ander werk geen verlies. Zet ze daarom niet zonder uitleg naast elkaar.
      </p>
    </section>
  );
}
