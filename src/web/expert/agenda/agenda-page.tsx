import type { LocalDate } from '../../../../workflows/definition.js';
import type { ListedMeasurement } from '../../../measurements/expert-orders.service.js';
import type { VisitStanding } from '../../../links/visit-answers.read-model.js';
import { caseNumber } from '../../../reminders/case-number.js';
import { DueDay } from '../../layout/due-day.js';
import { standingWords } from '../../links/visit-words.js';
import type { FileNames } from '../../names/file-names.js';
import { shortDate } from '../../words/dutch-dates.js';
import {
  dueOf,
  hoursOf,
  measurementPath,
  planKey,
  weekdayDate,
  workplaceWords,
  type Agenda,
  type VisitGroup,
} from './agenda-view.js';

export type AgendaPageProps = {
  readonly agenda: Agenda;
  readonly names: FileNames;
  readonly today: LocalDate;
  readonly done: string | undefined;
  /** Who can be at a visit and who cannot, by its key. */
  readonly standings: Standings;
};
export type Standings = ReadonlyMap<string, readonly VisitStanding[]>;
type ListProps = Pick<AgendaPageProps, 'names' | 'today'> & { readonly orders: readonly ListedMeasurement[] };

/** The work of an expert: what has no date yet, the visits by week, and the reports. */
export function AgendaPage({ agenda, names, today, done, standings }: AgendaPageProps) {
  const { toPlan, weeks, reports, waiting } = agenda;
  return (
    <>
      {done !== undefined && (
        <p class="utrecht-alert utrecht-alert--ok" role="status">
          {done}
        </p>
      )}
      <div class="rij rij--uiteen">
        <h1 class="utrecht-heading-1 titel">Agenda</h1>
        <a class="utrecht-link regel" href="/agenda/abonnement">
          Agenda op uw telefoon of in Outlook
        </a>
      </div>
      <section class="deel" aria-labelledby="te-plannen">
        <h2 class="utrecht-heading-2" id="te-plannen">
          Nog te plannen ({toPlan.length})
        </h2>
        {toPlan.length === 0 ? (
          <p class="leeg">Er zijn geen opdrachten zonder datum. Een nieuwe opdracht komt hier vanzelf te staan.</p>
        ) : (
          <ToPlan orders={toPlan} names={names} today={today} />
        )}
      </section>
      <section class="deel" aria-labelledby="bezoeken">
        <h2 class="utrecht-heading-2" id="bezoeken">
          Bezoeken per week
        </h2>
        {weeks.length === 0 ? (
          <p class="leeg">Er staan geen bezoeken gepland. Plan een bezoek bij een opdracht hierboven.</p>
        ) : (
          weeks.map((week) => (
            <section key={week.monday} class="week" aria-label={week.label}>
              <h3 class="utrecht-heading-3">{week.label}</h3>
              <ul class="afspraken">
                {week.groups.map((group) => (
                  <Group
                    key={`${group.day} ${group.workplace.id} ${group.workplace.location ?? ''}`}
                    group={group}
                    names={names}
                    today={today}
                    standings={standings}
                  />
                ))}
              </ul>
            </section>
          ))
        )}
      </section>
      <section class="deel" aria-labelledby="rapporten">
        <h2 class="utrecht-heading-2" id="rapporten">
          Rapporten om aan te werken ({reports.length})
        </h2>
        {reports.length === 0 ? (
          <p class="leeg">Er zijn geen rapporten om aan te werken. Na een bezoek komt het rapport hier te staan.</p>
        ) : (
          <Orders orders={reports} names={names} today={today} caption="Rapporten op volgorde van de uiterste dag" />
        )}
      </section>
      {waiting.length > 0 && (
        <section class="deel" aria-labelledby="wachten">
          <h2 class="utrecht-heading-2" id="wachten">
            Wacht op een ander ({waiting.length})
          </h2>
          <Orders orders={waiting} names={names} today={today} caption="Metingen waar een ander aan zet is" />
        </section>
      )}
    </>
  );
}

function ToPlan({ orders, names, today }: ListProps) {
  return (
    <form method="get" action="/agenda/plannen">
      <div class="tabelvak">
        <table class="utrecht-table utrecht-table--kaarten">
          <caption class="alleen-voorlezen">Opdrachten zonder datum, de dringendste eerst</caption>
          <thead class="utrecht-table__header">
            <tr>
              <th scope="col">Kies</th>
              <th scope="col">Zaak</th>
              <th scope="col">Wie</th>
              <th scope="col">Waar</th>
              <th scope="col">Bezoek vanaf</th>
              <th scope="col">Bezoek uiterlijk</th>
              <th scope="col">Let op</th>
              <th scope="col">Plannen</th>
            </tr>
          </thead>
          <tbody class="utrecht-table__body">
            {orders.map((order) => (
              <tr class="utrecht-table__row" key={planKey(order)}>
                <td class="utrecht-table__cell">
                  <label class="kies-vak">
                    <input type="checkbox" name="m" value={planKey(order)} />
                    <span class="kies-vak__woord">
                      Kies<span class="alleen-voorlezen"> zaak {caseNumber(order.placement)}</span>
                    </span>
                  </label>
                </td>
                <td class="utrecht-table__cell vast">
                  <CaseLink order={order} />
                </td>
                <td class="utrecht-table__cell nadruk vast">{names.people.get(order.candidate) ?? ''}</td>
                <td class="utrecht-table__cell">{workplaceWords(order)}</td>
                <td class="utrecht-table__cell vast" data-kop="Bezoek vanaf">
                  {order.facts.visitFrom === null ? 'nu' : shortDate(order.facts.visitFrom)}
                </td>
                <td class="utrecht-table__cell" data-kop="Bezoek uiterlijk">
                  <DueDay day={order.facts.visitUntil} today={today} />
                </td>
                <td class="utrecht-table__cell" data-kop="Let op">
                  <Notes order={order} />
                </td>
                <td class="utrecht-table__cell vast">
                  <a class="utrecht-link" href={`/agenda/plannen?m=${planKey(order)}`}>
                    Plan bezoek<span class="alleen-voorlezen"> voor zaak {caseNumber(order.placement)}</span>
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="knoppen">
        <button class="utrecht-button utrecht-button--secondary-action" type="submit">
          Eén bezoek plannen voor wat is aangevinkt
        </button>
      </div>
    </form>
  );
}

const CaseLink = ({ order }: { readonly order: ListedMeasurement }) => (
  <a class="utrecht-link" href={measurementPath(order)}>
    {caseNumber(order.placement)}
  </a>
);

/** What makes this order other than others (M22, M24, M54). */
function Notes({ order: { facts } }: { readonly order: ListedMeasurement }) {
  const notes = [
    ...(facts.urgent ? ['spoed: einde van het werk is dichtbij'] : []),
    ...(facts.noAccess > 0 ? [`${facts.noAccess} keer geen toegang`] : []),
    ...(facts.reason === 'secondOpinion' || facts.secondOpinionBy !== null ? ['contra-expertise'] : []),
    ...(facts.reason === 'repeat' ? ['herhaalde meting'] : []),
    ...(facts.ownExpert ? ['u bent ook jobcoach of consulent'] : []),
  ];
  if (notes.length === 0) return <span class="zacht">geen</span>;
  return <span class={facts.urgent ? 'dag--soon' : undefined}>{notes.join(', ')}</span>;
}

function Group({
  group,
  names,
  today,
  standings,
}: { readonly group: VisitGroup } & Pick<AgendaPageProps, 'names' | 'today' | 'standings'>) {
  const { day, workplace, visits } = group;
  const together = visits.length > 1;
  return (
    <li class="afspraak">
      <div>
        <p class="nadruk">{weekdayDate(day)}</p>
        {day < today && <p class="dag--late">! Voorbij: leg vast hoe het ging</p>}
        {day === today && <p class="dag--soon">Vandaag</p>}
      </div>
      <div class="stapel">
        <p>
          {workplace.name}
          {workplace.place !== null && `, ${workplace.place}`}
          {together && ` · één bezoek, ${visits.length} werknemers`}
        </p>
        <ul>
          {visits.map((visit) => (
            <li key={planKey(visit)} class="rij">
              <span class="vast">{hoursOf(visit)}</span>
              <a class="utrecht-link regel" href={measurementPath(visit)}>
                {names.people.get(visit.candidate) ?? `Zaak ${caseNumber(visit.placement)}`}
              </a>
              <span class="zacht">zaak {caseNumber(visit.placement)}</span>
              <Said said={standings.get(planKey(visit)) ?? []} />
            </li>
          ))}
        </ul>
      </div>
      <a
        class="utrecht-link regel"
        href={`/agenda/plannen?${visits.map((visit) => `m=${planKey(visit)}`).join('&')}`}
        aria-label={`Verzetten: ${workplace.name}, ${weekdayDate(day)}`}
      >
        Verzetten
      </a>
    </li>
  );
}

/** Nobody is hurried: only who cannot come stands out. */
export function Said({ said }: { readonly said: readonly VisitStanding[] }) {
  if (said.length === 0) return <span class="zacht klein">nog niet bevestigd</span>;
  return (
    <>
      {said.map((one) => (
        <span key={one.party} class={one.current && one.answer === 'cannot' ? 'dag--soon' : 'zacht klein'}>
          {one.current && one.answer === 'cannot' && '! '}
          {standingWords(one)}
        </span>
      ))}
    </>
  );
}

/** What is to be done with an order, by where it is. */
export const ORDER_WORDS: Readonly<Record<string, string>> = {
  toOrder: 'Nog geen deskundige',
  ordered: 'Bezoek plannen',
  planned: 'Bezoek gepland',
  visited: 'Concept maken',
  drafted: 'Concept versturen',
  viewsAsked: 'Zienswijzen gevraagd',
  viewsClosed: 'Zienswijzen beantwoorden en indienen',
  returned: 'Teruggestuurd: aanpassen',
  reported: 'Wordt beoordeeld',
  noAccess: 'Consulent beslist na geen toegang',
  blocked: 'Kan nu niet doorgaan',
};

function Orders({ orders, names, today, caption }: ListProps & { readonly caption: string }) {
  return (
    <div class="tabelvak">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">{caption}</caption>
        <thead class="utrecht-table__header">
          <tr>
            <th scope="col">Zaak</th>
            <th scope="col">Wie</th>
            <th scope="col">Waar</th>
            <th scope="col">Wat</th>
            <th scope="col">Uiterste dag</th>
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {orders.map((order) => (
            <tr class="utrecht-table__row" key={planKey(order)}>
              <td class="utrecht-table__cell vast">
                <CaseLink order={order} />
              </td>
              <td class="utrecht-table__cell nadruk vast">{names.people.get(order.candidate) ?? ''}</td>
              <td class="utrecht-table__cell">{workplaceWords(order)}</td>
              <td class="utrecht-table__cell" data-kop="Wat">
                {ORDER_WORDS[order.state] ?? ''}
              </td>
              <td class="utrecht-table__cell" data-kop="Uiterste dag">
                <DueDay day={dueOf(order)} today={today} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
