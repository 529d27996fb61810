import type { LocalDate } from '../../../workflows/definition.js';
import { objectedTitle } from '../../objections/objected-title.js';
import type { ObjectionItem } from '../../objections/objection-desk.read-model.js';
import { caseNumber } from '../../reminders/case-number.js';
import { DueDay } from '../layout/due-day.js';
import type { FileNames } from '../names/file-names.js';
import { shortDate } from '../words/dutch-dates.js';
import { choiceWord } from '../words/field-words.js';

export type ObjectionsPageProps = {
  readonly today: LocalDate;
  readonly open: readonly ObjectionItem[];
  readonly closed: readonly ObjectionItem[];
  readonly names: FileNames;
};

type Next = readonly [word: string, step: string | undefined, label: string];
/** Per stage: where it is, and the step that comes next. */
const STAGES: Readonly<Record<string, Next>> = {
  received: ['Ontvangen', 'objection.assessed', 'Beoordelen'],
  incomplete: ['Aanvulling gevraagd', 'objection.completed', 'Aanvulling vastleggen'],
  toHear: ['Nog te horen', 'hearing.planned', 'Hoorzitting plannen'],
  hearingPlanned: ['Hoorzitting gepland', 'hearing.held', 'Hoorzitting vastleggen'],
  toPrepare: ['Te beslissen', 'objection.prepared', 'Beslissing voorbereiden'],
  prepared: ['Beslissing voorbereid', 'objection.decided', 'Beslissen'],
  decided: ['Beslist', 'decision.sent', 'Beslissing versturen'],
  sent: ['Verstuurd', undefined, ''],
  withdrawn: ['Ingetrokken', undefined, ''],
};

/** Objections by their last day to decide (D4), with the next step of each. */
export function ObjectionsPage({ today, open, closed, names }: ObjectionsPageProps) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Bezwaren</h1>
      {open.length === 0 ? (
        <p class="leeg">
          Er lopen geen bezwaren. Een bezwaar legt u vast in het dossier van de plaatsing, bij "Vastleggen of wijzigen".
        </p>
      ) : (
        <Table items={open} today={today} names={names} caption="Lopende bezwaren, de uiterste dag eerst" />
      )}
      <section class="deel" aria-labelledby="klaar">
        <h2 class="utrecht-heading-2" id="klaar">
          Afgerond
        </h2>
        {closed.length === 0 ? (
          <p class="zacht">Er zijn nog geen afgeronde bezwaren.</p>
        ) : (
          <Table items={closed} today={today} names={names} caption="Afgeronde bezwaren" done />
        )}
      </section>
    </>
  );
}

type TableProps = Pick<ObjectionsPageProps, 'today' | 'names'> & {
  readonly items: readonly ObjectionItem[];
  readonly caption: string;
  readonly done?: boolean;
};

function Table({ items, today, names, caption, done = false }: TableProps) {
  return (
    <div class="tabelvak">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">{caption}</caption>
        <thead class="utrecht-table__header">
          <tr>
            <th scope="col">Zaak</th>
            <th scope="col">Wie</th>
            <th scope="col">Werkgever</th>
            <th scope="col">Tegen</th>
            <th scope="col">Van</th>
            <th scope="col">Ontvangen</th>
            <th scope="col">Stand</th>
            <th scope="col">Hoorzitting</th>
            <th scope="col">{done ? 'Uitkomst' : 'Beslissen uiterlijk'}</th>
            {!done && <th scope="col">Verder</th>}
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {items.map((item) => (
            <tr class="utrecht-table__row" key={`${item.placement}.${item.number}`}>
              <td class="utrecht-table__cell vast">
                <a class="utrecht-link" href={`/plaatsingen/${item.placement}`}>
                  {caseNumber(item.placement)}
                </a>
              </td>
              <td class="utrecht-table__cell nadruk">{names.people.get(item.candidate) ?? 'niet zichtbaar'}</td>
              <td class="utrecht-table__cell">{names.employers.get(item.employer) ?? ''}</td>
              <td class="utrecht-table__cell" data-kop="Tegen">
                {objectedTitle(item)}
              </td>
              <td class="utrecht-table__cell" data-kop="Van">
                {item.by === 'employer' ? 'Werkgever' : 'Werknemer'}
              </td>
              <td class="utrecht-table__cell vast" data-kop="Ontvangen">
                {shortDate(item.receivedOn)}
                {item.inTime === false && ' (te laat)'}
              </td>
              <td class="utrecht-table__cell" data-kop="Stand">
                {STAGES[item.stage]?.[0] ?? item.stage}
                {item.committee === true && ', commissie'}
                {item.extendedOn !== null && ', verlengd'}
              </td>
              <td class="utrecht-table__cell" data-kop="Hoorzitting">
                {item.hearingOn === null ? '' : shortDate(item.hearingOn)}
                {item.hearingStartsAt !== null && ` om ${item.hearingStartsAt}`}
              </td>
              <td class="utrecht-table__cell" data-kop={done ? 'Uitkomst' : 'Beslissen uiterlijk'}>
                {done ? outcomeOf(item) : <DueDay day={item.termLastDay} today={today} />}
              </td>
              {!done && (
                <td class="utrecht-table__cell">
                  <NextStep item={item} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const OUTCOMES: Readonly<Record<string, string>> = {
  upheld: 'Gegrond',
  partly: 'Deels gegrond',
  rejected: 'Ongegrond',
  withdrawn: 'Ingetrokken',
};
const outcomeOf = ({ outcome }: ObjectionItem): string =>
  outcome === null ? '' : (OUTCOMES[outcome] ?? choiceWord('objection.prepared', 'outcome', outcome));

function NextStep({ item }: { readonly item: ObjectionItem }) {
  const [, step, label] = STAGES[item.stage] ?? ['', undefined, ''];
  // Sending goes by the letter itself (D4).
  const at = step === 'decision.sent' ? 'documenten' : `stap/objection-${item.number}/${step}`;
  return step === undefined ? null : (
    <a class="utrecht-link" href={`/plaatsingen/${item.placement}/${at}`}>
      {label}
      <span class="alleen-voorlezen"> in zaak {caseNumber(item.placement)}</span>
    </a>
  );
}
