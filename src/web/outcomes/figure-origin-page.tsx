import type { LocalDate } from '../../../workflows/definition.js';
import type { FigureOrigin } from '../../origins/figure-origin.service.js';
import { MOST_COMPARED, MOST_COUNTED, MOST_REPLAYED } from '../../origins/figure-origin.service.js';
import { counted, type FigureDefinition, type FigureList } from '../../outcomes/figure-table.js';
import { caseNumber } from '../../reminders/case-number.js';
import { CardTable, Cell } from '../administration/administration-parts.js';
import type { FileNames } from '../names/file-names.js';
import { DayForm, Unknowns } from '../origins/origin-parts.js';
import { longDate, momentText } from '../words/dutch-dates.js';
import { Table } from './figure-page.js';
import { figureAddress, type FigureQuery } from './figure-query.js';

type FigureOriginProps = {
  readonly figure: FigureDefinition;
  readonly query: FigureQuery;
  /** The filters that are set, in words. */
  readonly filters: readonly string[];
  readonly origin: FigureOrigin;
  readonly lists: readonly FigureList[];
  readonly list: string | undefined;
  readonly today: LocalDate;
  readonly names: FileNames;
};

/** How a figure came about: what it means, what was counted, found anew and compared. */
export function FigureOriginPage(props: FigureOriginProps) {
  const { figure, query, filters, origin, list, today } = props;
  const when = origin.isToday ? 'nu' : `aan het eind van ${longDate(origin.on)}`;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Hoe is dit ontstaan: {figure.title}</h1>
      <p class="rij">
        <a class="utrecht-link" href={figureAddress(figure.key, query)}>
          Terug naar het cijfer
        </a>
        <span class="zacht">
          {origin.isToday ? `Cijfers van ${momentText(origin.at)}` : `Cijfers zoals bekend op ${longDate(origin.on)}`} (
          {figure.numbers})
        </span>
      </p>
      <DayForm action={`/uitkomsten/${figure.key}/ontstaan`} on={origin.on} today={today}>
        {Object.entries(query).map(([name, value]) =>
          value === '' ? null : <input type="hidden" name={name} value={value} key={name} />,
        )}
        {list !== undefined && <input type="hidden" name="lijst" value={list} />}
      </DayForm>
      <div class="tekst deel">
        <h2 class="utrecht-heading-2">Wat dit cijfer betekent</h2>
        {figure.definition.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <section class="deel" aria-labelledby="waarover">
        <h2 class="utrecht-heading-2" id="waarover">
          Waarover het gaat, {when}
        </h2>
        <p>
          {origin.placements === null || origin.persons === null
            ? 'Minder dan vijf personen: hoeveel precies, laten we niet zien.'
            : `Door de filters: ${counted(origin.placements, 'plaatsing', 'plaatsingen')} van ${counted(origin.persons, 'persoon', 'personen')}${origin.isToday ? '' : ', zoals het nu staat'}. Wat daarvan in het cijfer telt, zegt de uitleg hierboven.`}
        </p>
        <p>Filters: {filters.join('; ')}.</p>
        {origin.tables.map((table, index) => (
          <Table
            key={table.caption}
            table={table}
            svg={undefined}
            number={index}
            figure={figure}
            query={query}
            files={origin.isToday}
          />
        ))}
      </section>
      <Proof origin={origin} />
      <Files {...props} />
      <Unknowns>
        <li>
          Van een eerdere dag telt mee wat toen was vastgelegd. Gegevens van de werkgever, geboekt geld, de weg naar
          werk en wie nu door de filters gaat, zijn zoals ze nu staan. Precies zoals het toen werd getoond, staat in een{' '}
          <a class="utrecht-link" href="/momentopnamen">
            momentopname
          </a>{' '}
          als die is gemaakt.
        </li>
        <li>Gegevens die niet zijn vastgelegd, tellen niet mee; hoe volledig ze zijn, staat bij Volledigheid.</li>
      </Unknowns>
    </>
  );
}

function Proof({ origin: { anew, proof, asked, isToday, on, files } }: { readonly origin: FigureOrigin }) {
  return (
    <section class="deel" aria-labelledby="bewijs">
      <h2 class="utrecht-heading-2" id="bewijs">
        Klopt dit?
      </h2>
      <ul class="stapel">
        <li>
          {anew.how === 'tooMany' ? (
            <>
              Dit cijfer gaat over {anew.files} plaatsingen. Dat is te veel om op deze bladzijde opnieuw te vinden:
              hoogstens {isToday ? MOST_COUNTED : MOST_REPLAYED}. Kies een filter bij het cijfer, of bekijk hieronder
              één dossier.
            </>
          ) : !anew.same ? (
            <p class="utrecht-alert utrecht-alert--warning">
              <strong>Nee.</strong> Opnieuw gevonden komt er iets anders uit. Misschien is er net iets vastgelegd: laad
              de bladzijde opnieuw. Blijft het zo, meld het dan aan uw functioneel beheerder.
            </p>
          ) : (
            <>
              {isToday && <strong>Ja. </strong>}
              {anew.how === 'replayed'
                ? `Het cijfer is zojuist nagespeeld uit het logboek van ${counted(anew.files, 'dossier', 'dossiers')}`
                : `Het cijfer is zojuist opnieuw geteld uit ${counted(anew.files, 'dossier', 'dossiers')}`}
              {isToday
                ? ', buiten de bewaarde tellingen om. Elk getal is gelijk aan wat hierboven staat.'
                : `, met alleen wat tot en met ${longDate(on)} was vastgelegd. Dat staat hierboven.`}
            </>
          )}
        </li>
        <li>
          {proof.wrong.length === 0
            ? `${counted(proof.files, 'dossier is', 'dossiers zijn')} regel voor regel vergeleken (${proof.entries} regels): alles is gelijk aan wat is opgeslagen.`
            : 'Van de vergeleken dossiers is niet alles gelijk aan wat is opgeslagen.'}
          {asked > MOST_COMPARED &&
            ` Dat zijn de eerste ${MOST_COMPARED} van ${asked}; de andere kunt u een voor een bekijken.`}
        </li>
        {proof.wrong.length > 0 && files.length > 0 && (
          <li>
            Kijk naar:{' '}
            {proof.wrong.map((id) => (
              <a class="utrecht-link" href={`/plaatsingen/${id}/ontstaan`} key={id}>
                {caseNumber(id)}{' '}
              </a>
            ))}
          </li>
        )}
      </ul>
    </section>
  );
}

function Files({ figure, query, origin, lists, list, names }: FigureOriginProps) {
  const { files, asked, on } = origin;
  if (files.length === 0)
    return (
      <section class="deel" aria-labelledby="dossiers">
        <h2 class="utrecht-heading-2" id="dossiers">
          De dossiers
        </h2>
        <p class="leeg">Er zijn geen dossiers om te laten zien, of ze horen niet bij uw rol.</p>
      </section>
    );
  return (
    <section class="deel" aria-labelledby="dossiers">
      <h2 class="utrecht-heading-2" id="dossiers">
        De dossiers
      </h2>
      <p class="rij ruim">
        <ListLink figure={figure} query={query} label="Alle" chosen={list === undefined} list={undefined} />
        {lists.map(({ key, label, count }) => (
          <ListLink
            key={key}
            figure={figure}
            query={query}
            label={`${label} (${count})`}
            chosen={list === key}
            list={key}
          />
        ))}
      </p>
      {asked > files.length && (
        <p class="zacht">
          De eerste {files.length} van {asked}.
        </p>
      )}
      <CardTable
        caption="Dossiers achter dit cijfer"
        heads={['Zaak', 'Wie', 'Werkgever', 'Waar het staat', 'Hoe ontstaan']}
      >
        {files.map((file) => (
          <tr class="utrecht-table__row" key={file.id}>
            <Cell head="Zaak">
              <a class="utrecht-link" href={`/plaatsingen/${file.id}`}>
                {caseNumber(file.id)}
              </a>
            </Cell>
            <Cell head="Wie">{names.people.get(file.candidate) ?? 'niet zichtbaar'}</Cell>
            <Cell head="Werkgever">{names.employers.get(file.employer) ?? ''}</Cell>
            <Cell head="Waar het staat">{file.label}</Cell>
            <Cell head="Hoe ontstaan">
              <a class="utrecht-link" href={`/plaatsingen/${file.id}/ontstaan?dag=${on}`}>
                Bekijken<span class="alleen-voorlezen"> hoe zaak {caseNumber(file.id)} is ontstaan</span>
              </a>
            </Cell>
          </tr>
        ))}
      </CardTable>
    </section>
  );
}

type ListLinkProps = Pick<FigureOriginProps, 'figure' | 'query' | 'list'> & {
  readonly label: string;
  readonly chosen: boolean;
};

function ListLink({ figure, query, list, label, chosen }: ListLinkProps) {
  const address = figureAddress(`${figure.key}/ontstaan`, query);
  return (
    <a
      class="utrecht-link"
      href={list === undefined ? address : `${address}&lijst=${list}`}
      aria-current={chosen ? 'true' : undefined}
    >
      {label}
    </a>
  );
}
