import { openings } from '../../looks/openings.js';
import { activityOfLook } from '../../looks/look-record.js';
import type { LooksCount, StoredLook } from '../../looks/look-rows.js';
import { caseNumber } from '../../reminders/case-number.js';
import { CardTable, Cell } from '../administration/administration-parts.js';
import { momentText } from '../words/dutch-dates.js';
import { countText } from '../words/dutch-numbers.js';
import { capital, roleWord } from '../words/role-words.js';
import { actorName } from './look-words.js';

type PersonLooksProps = {
  readonly candidate: string;
  /** Undefined for a role that sees no names, and after the data were destroyed. */
  readonly name: string | undefined;
  /** Of this page, the last first. */
  readonly looks: readonly StoredLook[];
  readonly count: LooksCount;
  readonly isFirst: boolean;
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
  readonly members: ReadonlyMap<string, string>;
};

/** Who looked into the file of one person (F6). */
export function PersonLooksPage({ candidate, name, looks, count, isFirst, next, members }: PersonLooksProps) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Wie keek in dit dossier{name === undefined ? '' : `: ${name}`}</h1>
      <p class="lead">
        Hieronder staat elke keer dat iemand dit dossier opende, de laatste eerst. Dat u dit nu bekijkt, staat er de
        volgende keer ook bij.
      </p>
      <p class="rij">
        <a class="utrecht-link" href={`/personen/${candidate}/inzage/overzicht`}>
          Overzicht voor de betrokkene
        </a>
        <a class="utrecht-link" href={`/personen/${candidate}/inzage/bestand.csv`} download>
          Download als CSV
        </a>
      </p>
      <p class="zacht klein">
        In het overzicht en het bestand staan rol en organisatie, niet de naam van de collega: die krijgt een betrokkene
        alleen als dat nodig is om haar of zijn rechten te gebruiken.
      </p>
      {count.namedLast !== null && (
        <p>
          Daarnaast stond het dossier {countText(count.named)} keer in een lijst of tussen zoekresultaten, het laatst op{' '}
          {momentText(count.namedLast)}.
        </p>
      )}
      {looks.length === 0 ? (
        <p class="leeg">Nog niemand opende dit dossier.</p>
      ) : (
        <CardTable caption="Wie keek, de laatste eerst" heads={['Wanneer', 'Wie', 'Organisatie', 'Wat', 'Waarvoor']}>
          {openings(looks).map(({ look, what, failed }) => (
            <tr class="utrecht-table__row" key={look.id}>
              <Cell head="Wanneer">{momentText(look.at)}</Cell>
              <Cell head="Wie">
                {actorName(members, look.actor, look.role)}{' '}
                {look.role !== 'link' && <span class="zacht">({roleWord(look.role)})</span>}
              </Cell>
              <Cell head="Organisatie">{look.body}</Cell>
              <Cell head="Wat">
                {capital(what.join(', '))}
                {failed && <div class="zacht klein">De bladzijde ging daarna mis.</div>}
                {look.placement !== null && (
                  <div class="zacht klein">
                    <a class="utrecht-link" href={`/plaatsingen/${look.placement}`}>
                      Zaak {caseNumber(look.placement)}
                    </a>
                  </div>
                )}
              </Cell>
              <Cell head="Waarvoor">
                {activityOfLook(look).name}
                <div class="zacht klein">Opgegeven: {look.purpose}</div>
              </Cell>
            </tr>
          ))}
        </CardTable>
      )}
      {(next !== null || !isFirst) && (
        <>
          <nav class="bladeren" aria-label="Bladeren door wie keek">
            {!isFirst && (
              <a class="utrecht-link" href={`/personen/${candidate}/inzage`}>
                Naar de laatste regels
              </a>
            )}
            {next !== null && (
              <a class="utrecht-link" href={`/personen/${candidate}/inzage?vanaf_regel=${next}`} rel="next">
                Eerdere regels
              </a>
            )}
          </nav>
          <p class="zacht">
            Wat bij één keer openen te zien was, staat op één regel. In het bestand staan alle{' '}
            {countText(count.opened + count.named)} regels.
          </p>
        </>
      )}
    </>
  );
}
