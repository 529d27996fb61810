import type { LocalDate } from '../../../workflows/definition.js';
import type { Unusual } from '../../looks/look-register.service.js';
import { openings } from '../../looks/openings.js';
import { activityOfLook } from '../../looks/look-record.js';
import type { StoredLook } from '../../looks/look-rows.js';
import { MANY_AT_LEAST, MANY_TIMES } from '../../looks/unusual-looks.js';
import { caseNumber } from '../../reminders/case-number.js';
import { AdministrationTabs, CardTable, Cell } from '../administration/administration-parts.js';
import { FilterChoice } from '../layout/filter-choice.js';
import { longDate, momentText } from '../words/dutch-dates.js';
import { capital, roleWord } from '../words/role-words.js';
import { lookAddress, type LookQuery } from './look-query.js';
import { actorName, whatWords } from './look-words.js';

type LooksPageProps = {
  readonly today: LocalDate;
  readonly query: LookQuery;
  readonly looks: readonly StoredLook[];
  readonly next: string | null;
  readonly unusual: Unusual;
  readonly actors: readonly (readonly [string, string])[];
  readonly roles: readonly string[];
  readonly operations: readonly string[];
  readonly members: ReadonlyMap<string, string>;
  /** Years a look is kept now. */
  readonly years: number;
};

/** Who looked into which file, for whoever watches over it (F6). */
export function LooksPage(props: LooksPageProps) {
  const { today, query, looks, next, years } = props;
  return (
    <div class="beheer">
      <AdministrationTabs at="/inzageregister" />
      <h1 class="utrecht-heading-1 titel">Inzageregister</h1>
      <p class="lead">
        Elke keer dat iemand een dossier opent, staat dat hier: wie, wanneer, wat er te zien was en waarvoor. Een regel
        blijft {years} jaar staan. Waarvoor gegevens worden gebruikt en op welke grond, staat bij de{' '}
        <a class="utrecht-link" href="/inzageregister/verwerkingen">
          verwerkingsactiviteiten
        </a>
        .
      </p>
      <Filters {...props} />
      <StandsOut {...props} />
      <section class="deel" aria-labelledby="regels">
        <h2 class="utrecht-heading-2" id="regels">
          Wie keek, van {longDate(query.vanaf)} tot en met {query.tot === today ? 'vandaag' : longDate(query.tot)}
        </h2>
        {looks.length === 0 ? (
          <p class="leeg">Met deze filters keek niemand in een dossier. Kies andere dagen of filters.</p>
        ) : (
          <Rows {...props} />
        )}
        {next !== null && (
          <p class="bladeren">
            <a class="utrecht-link" href={lookAddress(query, { vanaf_regel: next })}>
              Eerdere regels
            </a>
          </p>
        )}
      </section>
    </div>
  );
}

const KINDS = [
  ['geopend', 'Geopende dossiers'],
  ['genoemd', 'Genoemd in een lijst'],
  ['alle', 'Alles'],
] as const;

function Filters({ query, actors, roles, operations }: LooksPageProps) {
  return (
    <form class="filters" method="get" action="/inzageregister">
      <DayChoice name="vanaf" label="Vanaf" value={query.vanaf} />
      <DayChoice name="tot" label="Tot en met" value={query.tot} />
      <FilterChoice name="wie" label="Collega" value={query.wie} choices={[['alle', 'Iedereen'], ...actors]} />
      <FilterChoice
        name="rol"
        label="Rol"
        value={query.rol}
        choices={[['alle', 'Alle rollen'], ...roles.map((role) => [role, capital(roleWord(role))] as const)]}
      />
      <FilterChoice
        name="wat"
        label="Wat"
        value={query.wat}
        choices={[['alle', 'Alles'], ...operations.map((name) => [name, whatWords(name)] as const)]}
      />
      <FilterChoice name="soort" label="Soort" value={query.soort} choices={KINDS} />
      <button class="utrecht-button utrecht-button--primary-action" type="submit">
        Filteren
      </button>
      <a class="utrecht-button utrecht-button--secondary-action utrecht-button-link" href="/inzageregister">
        Wissen
      </a>
    </form>
  );
}

const DayChoice = ({
  name,
  label,
  value,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}) => (
  <div>
    <label for={`filter-${name}`}>{label}</label>
    <input class="utrecht-textbox" id={`filter-${name}`} type="date" name={name} value={value} />
  </div>
);

/** Reasons to ask a question, told with the innocent reasons beside them. */
function StandsOut({ query, unusual: { busy, outside }, members }: LooksPageProps) {
  return (
    <section class="deel" aria-labelledby="opvallend">
      <h2 class="utrecht-heading-2" id="opvallend">
        Wat opvalt in deze dagen
      </h2>
      <p class="zacht">
        Dit zegt niet dat er iets mis is. Er kan een goede reden zijn, bijvoorbeeld een overdracht, een controle of een
        vraag aan de balie. Vraag het eerst aan de collega zelf.
      </p>
      <h3 class="utrecht-heading-3 deel">Veel dossiers op één dag</h3>
      {busy.length === 0 ? (
        <p>
          Niemand opende veel meer dossiers dan anders. We noemen een dag met {MANY_AT_LEAST} dossiers of meer, als dat
          ook meer is dan {MANY_TIMES} keer wat voor die collega gewoon is.
        </p>
      ) : (
        <CardTable caption="Dagen met veel dossiers" heads={['Collega', 'Dag', 'Dossiers', 'Gewoonlijk', 'Bekijken']}>
          {busy.map(({ actor, role, day, files, usual }) => (
            <tr class="utrecht-table__row" key={`${actor} ${day}`}>
              <Cell head="Collega">
                {actorName(members, actor, role)} <span class="zacht">({roleWord(role)})</span>
              </Cell>
              <Cell head="Dag">{longDate(day)}</Cell>
              <Cell head="Dossiers">{files}</Cell>
              <Cell head="Gewoonlijk">{usual ?? 'eerste dag'}</Cell>
              <Cell head="Bekijken">
                <a class="utrecht-link" href={lookAddress(query, { wie: actor, vanaf: day, tot: day })}>
                  Deze dag<span class="alleen-voorlezen"> van {actorName(members, actor, role)}</span>
                </a>
              </Cell>
            </tr>
          ))}
        </CardTable>
      )}
      <h3 class="utrecht-heading-3 deel">Buiten de eigen caseload</h3>
      {outside.length === 0 ? (
        <p>
          Elke consulent keek in eigen dossiers, in die van wie hij vervangt, of in dossiers waar hij ook iets deed.
        </p>
      ) : (
        <CardTable
          caption="Dossiers die een consulent opende buiten de eigen caseload"
          heads={['Consulent', 'Dag', 'Zaak', 'Nu in de caseload van', 'Keer']}
        >
          {outside.map(({ actor, day, placement, owner, looks }) => (
            <tr class="utrecht-table__row" key={`${actor} ${day} ${placement}`}>
              <Cell head="Consulent">{actorName(members, actor, 'consultant')}</Cell>
              <Cell head="Dag">{longDate(day)}</Cell>
              <Cell head="Zaak">
                <a class="utrecht-link" href={`/plaatsingen/${placement}`}>
                  {caseNumber(placement)}
                </a>
              </Cell>
              <Cell head="Nu in de caseload van">
                {owner === null ? <span class="zacht">Niemand</span> : (members.get(owner) ?? 'Een oud-collega')}
              </Cell>
              <Cell head="Keer">{looks}</Cell>
            </tr>
          ))}
        </CardTable>
      )}
      <p class="zacht klein">
        We vergelijken met de caseload van nu: wie het dossier toen had, staat in het logboek van de zaak. Een collega
        die in het dossier iets vastlegde, staat hier niet.
      </p>
    </section>
  );
}

function Rows({ looks, members }: LooksPageProps) {
  return (
    <CardTable caption="Wie keek" heads={['Wanneer', 'Wie', 'Wat', 'Waarvoor', 'Dossier']}>
      {openings(looks).map(({ look, what, failed }) => (
        <tr class="utrecht-table__row" key={look.id}>
          <Cell head="Wanneer">{momentText(look.at)}</Cell>
          <Cell head="Wie">
            {actorName(members, look.actor, look.role)}{' '}
            {look.role !== 'link' && <span class="zacht">({roleWord(look.role)})</span>}
          </Cell>
          <Cell head="Wat">
            {capital(what.join(', '))}
            {failed && <div class="zacht klein">De bladzijde ging daarna mis.</div>}
          </Cell>
          <Cell head="Waarvoor">
            {activityOfLook(look).name}
            <div class="zacht klein">Opgegeven: {look.purpose}</div>
          </Cell>
          <Cell head="Dossier">
            <FileLink look={look} />
          </Cell>
        </tr>
      ))}
    </CardTable>
  );
}

/** By number only: to name the person here would be a look into every file of the list. */
function FileLink({ look: { candidate, placement, id } }: { readonly look: StoredLook }) {
  const words = placement === null ? 'Persoon' : `Zaak ${caseNumber(placement)}`;
  return candidate === null ? (
    <>{words}</>
  ) : (
    <a class="utrecht-link" href={`/personen/${candidate}/inzage`}>
      {words}
      <span class="alleen-voorlezen">, wie er nog meer keek (regel {id})</span>
    </a>
  );
}
