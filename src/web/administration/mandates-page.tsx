import { ROLES, type LocalDate } from '../../../workflows/definition.js';
import { DECISION_TYPES } from '../../tenants/decision-types.js';
import type { Mandate } from '../../tenants/mandate.service.js';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate, shortDate } from '../words/dutch-dates.js';
import { euros } from '../words/dutch-numbers.js';
import type { Choice } from '../words/field-words.js';
import { capital, roleWord } from '../words/role-words.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import { AdministrationTabs, CardTable, Cell, Done, field } from './administration-parts.js';
import { DECISION_WORDS } from './decision-type-words.js';
import { periodBadge } from './period-badge.js';
import type { TenantChange } from './tenant-changes.js';

type MandatesProps = {
  readonly page: VisitedPage;
  readonly today: LocalDate;
  readonly mandates: readonly Mandate[];
  readonly names: ReadonlyMap<string, string>;
  readonly colleagues: readonly Choice[];
  /** Who gave or ended which, the last first. */
  readonly changes: readonly TenantChange[];
  readonly refusal: Refusal | undefined;
  readonly done: string | undefined;
};

export const mandateFields = (colleagues: readonly Choice[]) => [
  field('decisionType', 'Besluit', 'choice', {
    choices: DECISION_TYPES.map((value) => ({ value, label: DECISION_WORDS[value] })),
  }),
  field('role', 'Rol', 'choice', {
    required: false,
    hint: 'Iedereen met deze rol mag tekenen. Of kies hieronder één medewerker.',
    choices: ROLES.filter((role) => role !== 'link' && role !== 'system').map((value) => ({
      value,
      label: capital(roleWord(value)),
    })),
  }),
  field('member', 'Medewerker', 'choice', { required: false, choices: colleagues }),
  field('monthlyLimit', 'Grens in euro per maand', 'decimal', {
    required: false,
    hint: 'Laat leeg als er geen grens is. Bijvoorbeeld 2500,00.',
  }),
  field('from', 'Eerste dag', 'date'),
  field('until', 'Laatste dag', 'date', { required: false }),
];

/** Who may sign what, up to which amount and when (M2, F8). */
export function MandatesPage(props: MandatesProps) {
  const { page, today, mandates, names, colleagues, changes, refusal, done } = props;
  const current = mandates.filter(({ until }) => until === null || until >= today);
  const over = mandates.filter((one) => !current.includes(one));
  return (
    <div class="beheer">
      <AdministrationTabs at="/beheer/mandaat" />
      <h1 class="utrecht-heading-1 titel">Mandaat</h1>
      <Done words={done} />
      <p class="lead">
        Wie hier niet staat, kan dat besluit niet tekenen. Niemand keurt een eigen besluit goed (regel F8).
      </p>
      {current.length === 0 ? (
        <p class="leeg deel">
          Er geldt geen enkel mandaat: niemand kan een besluit tekenen. Geef hieronder het eerste.
        </p>
      ) : (
        <Table page={page} today={today} rows={current} names={names} caption="Mandaten die gelden of nog beginnen" />
      )}
      {over.length > 0 && (
        <details class="deel">
          <summary>Mandaten die voorbij zijn ({over.length})</summary>
          <Table page={page} today={today} rows={over} names={names} caption="Mandaten die voorbij zijn" />
        </details>
      )}
      {changes.length > 0 && <Changes changes={changes} mandates={mandates} names={names} />}
      <section class="deel" aria-labelledby="nieuw">
        <h2 class="utrecht-heading-2" id="nieuw">
          Mandaat geven
        </h2>
        <PostForm
          page={page}
          name="mandaat"
          action="/beheer/mandaat"
          fields={mandateFields(colleagues)}
          button="Vastleggen"
          first={{ from: today }}
          refusal={refusal}
        />
      </section>
    </div>
  );
}

function Changes({ changes, mandates, names }: Pick<MandatesProps, 'changes' | 'mandates' | 'names'>) {
  return (
    <details class="deel">
      <summary>Wie wat heeft gewijzigd ({changes.length})</summary>
      <ul class="verhaal">
        {changes.map(({ number, type, on, by, facts }) => {
          const mandate = mandates.find((one) => one.number === facts['number']);
          const what = mandate ? `${DECISION_WORDS[mandate.decisionType]}, ${whoOf(mandate, names)}` : 'een mandaat';
          return (
            <li key={number}>
              {longDate(on)}: {by} {type === 'mandate.given' ? 'gaf mandaat' : 'trok mandaat in'}: {what}.
            </li>
          );
        })}
      </ul>
    </details>
  );
}

type TableProps = Pick<MandatesProps, 'page' | 'today' | 'names'> & {
  readonly rows: readonly Mandate[];
  readonly caption: string;
};

const HEADS = ['Besluit', 'Wie', 'Grens per maand', 'Van', 'Tot en met', 'Stand', 'Intrekken'];

function Table({ page, today, rows, names, caption }: TableProps) {
  return (
    <CardTable caption={caption} heads={HEADS}>
      {rows.map((one) => (
        <tr class="utrecht-table__row" key={one.number}>
          <Cell head="Besluit">{DECISION_WORDS[one.decisionType]}</Cell>
          <Cell head="Wie">{whoOf(one, names)}</Cell>
          <Cell head="Grens per maand">
            {one.monthlyLimit === null ? <span class="zacht">Geen grens</span> : euros(one.monthlyLimit)}
          </Cell>
          <Cell head="Van">{shortDate(one.from)}</Cell>
          <Cell head="Tot en met">{one.until === null ? 'Nog open' : shortDate(one.until)}</Cell>
          <Cell head="Stand">{periodBadge(one, today)}</Cell>
          <Cell head="Intrekken">
            {one.until === null || one.until > today ? (
              <form method="post" action={`/beheer/mandaat/${one.number}/einde`}>
                <Hidden page={page} />
                <button class="utrecht-button utrecht-button--secondary-action" type="submit">
                  Stopt vandaag
                  <span class="alleen-voorlezen">
                    : {DECISION_WORDS[one.decisionType]}, {whoOf(one, names)}
                  </span>
                </button>
              </form>
            ) : (
              <span class="zacht">Stopt al</span>
            )}
          </Cell>
        </tr>
      ))}
    </CardTable>
  );
}

function whoOf({ role, member }: Mandate, names: ReadonlyMap<string, string>): string {
  if (role !== null) return capital(roleWord(role));
  return member === null ? '' : (names.get(member) ?? 'een oud-collega');
}
