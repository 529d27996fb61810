import type { LocalDate, Role } from '../../../workflows/definition.js';
import type { FocusCount } from '../../pathways/pathway-counts.read-model.js';
import { CardTable, Cell } from '../administration/administration-parts.js';
import { GROUP_WORDS } from '../pathway/pathway-words.js';
import { longDate } from '../words/dutch-dates.js';
import { QualityTabs } from './quality-tabs.js';

export type FocusGroupsPageProps = {
  readonly role: Role;
  readonly today: LocalDate;
  readonly counts: readonly FocusCount[];
};

/** Seeds 14: how many people stand in a focus group, never who. */
export function FocusGroupsPage({ role, today, counts }: FocusGroupsPageProps) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Gegevenskwaliteit</h1>
      <QualityTabs at="/gegevenskwaliteit/aandachtsgroepen" role={role} />
      <p class="lead">Hoeveel mensen met een dossier op {longDate(today)} in een aandachtsgroep staan.</p>
      <CardTable caption="Mensen per aandachtsgroep" heads={['Aandachtsgroep', 'Mensen']} numbers={['Mensen']}>
        {counts.map(({ group, persons }) => (
          <tr class="utrecht-table__row" key={group}>
            <Cell head="Aandachtsgroep">{GROUP_WORDS[group] ?? group}</Cell>
            <Cell head="Mensen" number>
              {persons === 'fewerThanFive' ? 'minder dan 5' : persons}
            </Cell>
          </tr>
        ))}
      </CardTable>
      <div class="tekst deel">
        <p>
          Iemand kan in meer groepen staan, en niet bij iedereen is dit vastgelegd; een totaal zegt daarom niets. Wie in
          een groep staat, ziet alleen de klantmanager van die persoon. Minder dan vijf mensen worden niet geteld.
        </p>
      </div>
    </>
  );
}
