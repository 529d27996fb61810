import type { LocalDate } from '../../../workflows/definition.js';
import {
  comparedWords,
  EARLIER_DAY_WORDS,
  foundWords,
  NOT_RECORDED_WORDS,
  overWords,
  replayWords,
} from '../../origins/figure-origin-words.js';
import type { FigureOrigin } from '../../origins/figure-origin.service.js';
import type { FigureDefinition } from '../../outcomes/figure-table.js';
import { caseNumber } from '../../reminders/case-number.js';
import { CardTable, Cell } from '../administration/administration-parts.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import { FilterChoice } from '../layout/filter-choice.js';
import type { FileNames } from '../names/file-names.js';
import { DayForm, Unknowns } from '../origins/origin-parts.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate, momentText } from '../words/dutch-dates.js';
import { countText } from '../words/dutch-numbers.js';
import { Table } from './figure-page.js';
import { figureAddress, type FigureQuery } from './figure-query.js';

type FigureOriginProps = {
  readonly page: VisitedPage;
  readonly refusal: Refusal | undefined;
  readonly figure: FigureDefinition;
  readonly query: FigureQuery;
  /** The filters that are set, in words. */
  readonly filters: readonly string[];
  readonly origin: FigureOrigin;
  readonly today: LocalDate;
  readonly names: FileNames;
};

/** How a figure came about: what it means, what was counted, found anew and compared. */
export function FigureOriginPage(props: FigureOriginProps) {
  const { figure, query, filters, origin, today } = props;
  const when = origin.isToday ? 'nu' : `aan het eind van ${longDate(origin.on)}`;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Hoe is dit ontstaan: {figure.title}</h1>
      <div class="stapel">
        <p class="rij">
          <a class="utrecht-link" href={figureAddress(figure.key, query)}>
            Terug naar het cijfer
          </a>
          <span class="zacht">
            {origin.isToday ? `Cijfers van ${momentText(origin.at)}` : `Cijfers zoals bekend op ${longDate(origin.on)}`}{' '}
            ({figure.numbers})
          </span>
        </p>
        <DayForm action={`/uitkomsten/${figure.key}/ontstaan`} on={origin.on} today={today}>
          {Object.entries(query).map(([name, value]) =>
            value === '' ? null : <input type="hidden" name={name} value={value} key={name} />,
          )}
          {origin.list !== undefined && <input type="hidden" name="lijst" value={origin.list} />}
        </DayForm>
      </div>
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
        <p>{overWords(origin)}</p>
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
      <Proof {...props} />
      <Files {...props} />
      <Unknowns>
        {!origin.isToday && (
          <li>
            {EARLIER_DAY_WORDS}{' '}
            <a class="utrecht-link" href="/momentopnamen">
              Naar de momentopnamen
            </a>
          </li>
        )}
        <li>{NOT_RECORDED_WORDS}</li>
      </Unknowns>
    </>
  );
}

function Proof(props: FigureOriginProps) {
  const { origin } = props;
  const { anew, proof, isToday, files } = origin;
  const hasMoved = anew.how === 'wholeDay' && anew.moved > 0;
  const differs = anew.how !== 'tooMany' && !anew.same && !hasMoved;
  return (
    <section class="deel" aria-labelledby="bewijs">
      <h2 class="utrecht-heading-2" id="bewijs">
        Klopt dit?
      </h2>
      <ul class="stapel">
        <li>
          {differs ? (
            <p class="utrecht-alert utrecht-alert--warning">
              <strong>Nee.</strong> {foundWords(origin)}
            </p>
          ) : (
            <>
              {anew.how !== 'tooMany' && anew.same && isToday && <strong>Ja. </strong>}
              {foundWords(origin)}
            </>
          )}
        </li>
        <li>{comparedWords(origin)}</li>
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
        <WholeDay {...props} />
      </ul>
    </section>
  );
}

/** Where it is over too many files to wait for: ask for all of them to be replayed, or see how far that is. */
function WholeDay({ page, figure, query, origin, refusal }: FigureOriginProps) {
  const { anew, on, list } = origin;
  const words = replayWords(origin);
  const again = anew.how === 'wholeDay' && !anew.same && anew.moved > 0;
  if (words === undefined && !again) return null;
  const filters = figureAddress(`${figure.key}/ontstaan`, query);
  const address = `${filters}&dag=${on}${list === undefined ? '' : `&lijst=${list}`}`;
  if (anew.how === 'tooMany' && anew.replay !== undefined)
    return (
      <li>
        {words}{' '}
        <a class="utrecht-link" href={address}>
          Kijk hoe ver het nu is
        </a>
      </li>
    );
  return (
    <li class="stapel">
      {words !== undefined && <p>{words}</p>}
      <PostForm
        page={page}
        name="naspelen"
        action={address}
        fields={[]}
        button={again ? 'Opnieuw laten naspelen' : 'Alle dossiers laten naspelen'}
        secondary
        refusal={refusal}
      />
    </li>
  );
}

function Files({ figure, query, origin, names }: FigureOriginProps) {
  const { files, asked, on, isToday, lists, list } = origin;
  const stands = isToday ? 'Waar het staat' : 'Waar het nu staat';
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
        {lists
          .filter(({ cell }) => cell === undefined)
          .map(({ key, label, count }) => (
            <ListLink
              key={key}
              figure={figure}
              query={query}
              label={`${label} (${countText(count)})`}
              chosen={list === key}
              list={key}
            />
          ))}
      </p>
      <CellLists figure={figure} query={query} origin={origin} />
      {asked !== null && asked > files.length && (
        <p class="zacht">
          De eerste {files.length} van {countText(asked)}.
        </p>
      )}
      <CardTable caption="Dossiers achter dit cijfer" heads={['Zaak', 'Wie', 'Werkgever', stands, 'Hoe ontstaan']}>
        {files.map((file) => (
          <tr class="utrecht-table__row" key={file.id}>
            <Cell head="Zaak">
              <a class="utrecht-link" href={`/plaatsingen/${file.id}`}>
                {caseNumber(file.id)}
              </a>
            </Cell>
            <Cell head="Wie">{names.people.get(file.candidate) ?? 'niet zichtbaar'}</Cell>
            <Cell head="Werkgever">{names.employers.get(file.employer) ?? ''}</Cell>
            <Cell head={stands}>{file.label}</Cell>
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

/** Lists of which the number stands in a table are too many for a row of links. */
function CellLists({ figure, query, origin }: Pick<FigureOriginProps, 'figure' | 'query' | 'origin'>) {
  const { lists, list: chosen, on } = origin;
  const some = lists.filter(({ cell, count, key }) => cell !== undefined && (count > 0 || key === chosen));
  if (some.length === 0) return null;
  const choices = some.map(({ key, label, count }) => [key, `${label} (${countText(count)})`] as const);
  return (
    <form class="filters" method="get" action={`/uitkomsten/${figure.key}/ontstaan`}>
      {Object.entries({ ...query, dag: on }).map(([name, value]) =>
        value === '' ? null : <input type="hidden" name={name} value={value} key={name} />,
      )}
      <FilterChoice
        name="lijst"
        label="Alleen de dossiers achter"
        value={chosen ?? ''}
        choices={[['', 'Het hele cijfer'], ...choices]}
      />
      <button class="utrecht-button utrecht-button--secondary-action" type="submit">
        Kiezen
      </button>
    </form>
  );
}

type ListLinkProps = Pick<FigureOriginProps, 'figure' | 'query'> & {
  readonly list: string | undefined;
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
