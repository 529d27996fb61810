import { currentNumbers, type RecordedNumber } from '../../region/region-numbers.service.js';
import { shortDate } from '../words/dutch-dates.js';
import { Grid, RegionHead } from './region-parts.js';
import { KIND_LABELS, valueWords } from './number-words.js';

type RecordedProps = {
  readonly region: string;
  readonly history: readonly RecordedNumber[];
  readonly areas: ReadonlyMap<string, string>;
  readonly mayRecord: boolean;
  readonly done: string | undefined;
};

/** Everything that was recorded of the region, the last first: what holds, what was replaced, what was taken back. */
export function RecordedPage({ region, history, areas, mayRecord, done }: RecordedProps) {
  const current = new Set(currentNumbers(history));
  return (
    <>
      <RegionHead at="/regio/vastgelegd" region={region} title="Wat is vastgelegd" />
      {done !== undefined && (
        <div class="utrecht-alert utrecht-alert--ok" role="status">
          {done}
        </div>
      )}
      <p class="lead">Elk doel en elk cijfer met zijn bron, en wie het wanneer vastlegde. Niets wordt overschreven.</p>
      {mayRecord && (
        <p class="rij ruim">
          {Object.entries(KIND_LABELS).map(([kind, label]) => (
            <a key={kind} class="utrecht-link" href={`/regio/vastleggen?soort=${kind}&gebied=region`}>
              {label} vastleggen
            </a>
          ))}
          <a class="utrecht-link" href="/regio/cijfers-inlezen">
            Cijfers uit een bestand inlezen
          </a>
        </p>
      )}
      {history.length === 0 ? (
        <p class="leeg">Er is nog niets vastgelegd.</p>
      ) : (
        <Grid
          caption="Vastgelegde doelen en cijfers"
          columns={[
            { label: 'Cijfer' },
            { label: 'Gebied' },
            { label: 'Periode' },
            { label: 'Versie' },
            { label: 'Waarde' },
            { label: 'Bron' },
            { label: 'Vastgelegd' },
            { label: 'Geldt' },
          ]}
          rows={history.toReversed().map((one) => [
            KIND_LABELS[one.kind],
            areas.get(one.area) ?? one.area,
            <span class="vast">{one.period}</span>,
            one.version,
            one.value === null ? 'ingetrokken' : valueWords(one.value),
            one.source,
            `${shortDate(one.recordedOn)}, ${one.recordedBy}`,
            current.has(one) ? (
              mayRecord ? (
                <a
                  class="utrecht-link"
                  href={withdrawAddress(one)}
                  aria-label={`Intrekken: ${KIND_LABELS[one.kind]}, ${one.period}, ${one.version}`}
                >
                  Intrekken
                </a>
              ) : (
                'ja'
              )
            ) : (
              'nee'
            ),
          ])}
        />
      )}
    </>
  );
}

const withdrawAddress = ({ kind, area, period, version }: RecordedNumber): string =>
  `/regio/intrekken?${new URLSearchParams({ soort: kind, gebied: area, periode: period, versie: version }).toString()}`;
