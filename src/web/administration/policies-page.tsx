import type { PolicyHistory, PolicyView } from '../../tenants/policy.service.js';
import { longDate, shortDate } from '../words/dutch-dates.js';
import { AdministrationTabs, CardTable, Cell, Done } from './administration-parts.js';

type PoliciesProps = {
  readonly policies: readonly PolicyView[];
  readonly today: string;
  readonly done: string | undefined;
};

/** What may be chosen, by the part of the work it belongs to. */
const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['Subsidie en bedragen', /^(A11|B)/],
  ['Meten en termijnen', /^(A4|A8|C|D)/],
  ['Contact en begeleiding', /^(step|M)/],
  ['Bewaren, cijfers en goedkeuren', /^(E|F)/],
];

/** The choices of the organisation in words, with their ground and period. */
export function PoliciesPage({ policies, today, done }: PoliciesProps) {
  const own = policies.filter(({ isDefault }) => !isDefault).length;
  return (
    <div class="beheer">
      <AdministrationTabs at="/beheer/beleid" />
      <h1 class="utrecht-heading-1 titel">Beleid</h1>
      <Done words={done} />
      <p class="lead">
        Waar de wet ruimte laat, kiest uw gemeente. Zonder eigen keuze geldt wat hier als standaard staat.{' '}
        {own === 0
          ? 'Er zijn nog geen eigen keuzes.'
          : `Er ${own === 1 ? 'is 1 eigen keuze' : `zijn ${own} eigen keuzes`}.`}
      </p>
      {GROUPS.map(([title, rule]) => (
        <Group key={title} title={title} policies={policies.filter((one) => rule.test(one.rule))} today={today} />
      ))}
    </div>
  );
}

function Group({ title, policies, today }: { readonly title: string } & Pick<PoliciesProps, 'policies' | 'today'>) {
  if (policies.length === 0) return null;
  return (
    <section class="deel" aria-label={title}>
      <h2 class="utrecht-heading-2">{title}</h2>
      <CardTable caption={title} heads={['Keuze', 'Geldt nu', 'Grond', 'Regel']}>
        {policies.map((policy) => {
          const ground = inForce(policy.history, today);
          const ahead = policy.history.findLast(({ from }) => from > today);
          return (
            <tr class="utrecht-table__row" key={policy.name}>
              <Cell head="Keuze">
                <a class="utrecht-link" href={`/beheer/beleid/${policy.name}`}>
                  {policy.label}
                </a>
              </Cell>
              <Cell head="Geldt nu">
                {policy.words}
                {ahead && (
                  <span class="zacht">
                    {' '}
                    (vanaf {shortDate(ahead.from)}: {ahead.words})
                  </span>
                )}
              </Cell>
              <Cell head="Grond">
                {policy.isDefault || !ground ? (
                  <span class="zacht">Standaard</span>
                ) : (
                  `${ground.ground}, vanaf ${longDate(ground.from)}`
                )}
              </Cell>
              <Cell head="Regel">{ruleWords(policy.rule)}</Cell>
            </tr>
          );
        })}
      </CardTable>
    </section>
  );
}

const ruleWords = (rule: string): string => rule.replace(/^step (\d+)$/, 'Stap $1');

/** The choice that holds on a day: of the last first day, and of those the last entered. */
export function inForce(history: readonly PolicyHistory[], today: string): PolicyHistory | undefined {
  return history
    .filter(({ from }) => from <= today)
    .toSorted((a, b) => (a.from === b.from ? a.entry - b.entry : a.from < b.from ? -1 : 1))
    .at(-1);
}
