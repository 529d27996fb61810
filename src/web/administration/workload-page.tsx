import type { Workload } from '../../caseloads/caseload-rows.js';
import { CardTable, Cell } from './administration-parts.js';

type WorkloadProps = {
  readonly consultants: readonly Workload[];
  readonly experts: readonly Workload[];
  readonly withoutOwner: number;
  /** Who is away today, by member, with the name of the substitute. */
  readonly away: ReadonlyMap<string, string>;
};

/** How the work is spread, and where to spread it otherwise (M43, M20). */
export function WorkloadPage({ consultants, experts, withoutOwner, away }: WorkloadProps) {
  return (
    <div class="beheer">
      <h1 class="utrecht-heading-1 titel">Werkverdeling</h1>
      {withoutOwner > 0 ? (
        <p class="utrecht-alert utrecht-alert--warning">
          {withoutOwner} {withoutOwner === 1 ? 'plaatsing heeft' : 'plaatsingen hebben'} geen consulent die hier werkt.{' '}
          <a class="utrecht-link" href="/caseload/overdragen?van=geen">
            Geef ze een consulent
          </a>
          .
        </p>
      ) : (
        <p class="zacht">Elke lopende plaatsing heeft een consulent die hier werkt.</p>
      )}
      <section class="deel" aria-labelledby="consulenten">
        <h2 class="utrecht-heading-2" id="consulenten">
          Consulenten
        </h2>
        <Loads
          rows={consultants}
          away={away}
          caption="Open dossiers per consulent"
          open="Open dossiers"
          otherwise={(member) => `/caseload/overdragen?van=${member}`}
          list={(member) => `/caseload?van=${member}`}
        />
        <p class="zacht klein">
          Te laat: de uiterste dag is voorbij. Deze week: de uiterste dag ligt vandaag of in de zes dagen erna.
        </p>
      </section>
      <section class="deel" aria-labelledby="deskundigen">
        <h2 class="utrecht-heading-2" id="deskundigen">
          Loonwaardedeskundigen
        </h2>
        <Loads
          rows={experts}
          away={away}
          caption="Open metingen per deskundige"
          open="Open metingen"
          otherwise={(member) => `/werkverdeling/opdrachten?van=${member}#overdragen`}
          list={(member) => `/werkverdeling/opdrachten?van=${member}`}
        />
        <p class="zacht klein">
          Te laat: de laatste dag voor het bezoek, het concept, de reacties of het rapport is voorbij. Kies een naam om
          de opdrachten te zien; u kunt ze samen aan een andere deskundige geven of terugleggen.
        </p>
        <p>
          <a class="utrecht-link" href="/werkverdeling/opdrachten?van=geen">
            Opdrachten zonder deskundige
          </a>
        </p>
      </section>
      <p class="deel">
        Is iemand een tijd afwezig? Regel dan een{' '}
        <a class="utrecht-link" href="/beheer/vervanging">
          vervanging
        </a>
        .
      </p>
    </div>
  );
}

type LoadsProps = {
  readonly rows: readonly Workload[];
  readonly away: ReadonlyMap<string, string>;
  readonly caption: string;
  readonly open: string;
  readonly otherwise?: (member: string) => string;
  readonly list?: (member: string) => string;
};

function Loads({ rows, away, caption, open, otherwise, list }: LoadsProps) {
  if (rows.length === 0) return <p class="leeg">Hier werkt nog niemand in deze rol.</p>;
  const most = Math.max(1, ...rows.map((row) => row.open));
  return (
    <CardTable
      caption={caption}
      heads={['Naam', 'Team', open, 'Te laat', 'Deze week', ...(otherwise ? ['Overdragen'] : [])]}
    >
      {rows.map((row) => (
        <tr class="utrecht-table__row" key={row.member}>
          <Cell head="Naam">
            {list && row.open > 0 ? (
              <a class="utrecht-link" href={list(row.member)}>
                {row.name}
              </a>
            ) : (
              row.name
            )}
            {!row.active && (
              <span class="utrecht-status-badge utrecht-status-badge--danger merk">Werkt hier niet meer</span>
            )}
            {away.has(row.member) && (
              <span class="utrecht-status-badge utrecht-status-badge--warning merk">
                Afwezig, vervangen door {away.get(row.member)}
              </span>
            )}
          </Cell>
          <Cell head="Team">{row.team ?? <span class="zacht">Geen</span>}</Cell>
          <Cell head={open}>
            <span class="staafrij">
              <span class="staafrij__getal">{row.open}</span>
              <meter min={0} max={most} value={row.open} aria-hidden="true" />
            </span>
          </Cell>
          <Cell head="Te laat">
            {row.late > 0 ? <span class="dag--late">{row.late}</span> : <span class="zacht">0</span>}
          </Cell>
          <Cell head="Deze week">{row.thisWeek}</Cell>
          {otherwise && (
            <Cell head="Overdragen">
              {row.open > 0 ? (
                <a class="utrecht-link" href={otherwise(row.member)}>
                  Overdragen<span class="alleen-voorlezen"> van {row.name}</span>
                </a>
              ) : (
                <span class="zacht">Niets</span>
              )}
            </Cell>
          )}
        </tr>
      ))}
    </CardTable>
  );
}
