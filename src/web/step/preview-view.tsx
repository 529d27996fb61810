import type { Preview } from '../../placements/placement.views.js';
import { partName } from '../placement/part-names.js';
import { longDate, withDutchDates } from '../words/dutch-dates.js';
import { roleWord } from '../words/role-words.js';
import { textOf } from '../words/text-of.js';
import { EurosView } from './euros-view.js';

/** What an event will cause, before it is saved. */
export function PreviewView({ preview }: { readonly preview: Preview }) {
  const changed = preview.instances.filter(({ isNew, entered }) => isNew || entered.length > 0);
  const { timersAdded, timersRemoved, letters, tasks, explanation } = preview;
  const days = timersAdded.filter(({ kind }) => kind === 'state');
  const gone = timersRemoved.filter(
    ({ kind, name, instance }) =>
      kind === 'state' && !days.some((day) => day.name === name && day.instance === instance),
  );
  return (
    <section class="vak vak--blauw stapel" aria-labelledby="gevolgen">
      <h2 class="utrecht-heading-2" id="gevolgen">
        Wat dit veroorzaakt
      </h2>
      {preview.warnings.map((warning) => (
        <p class="utrecht-alert utrecht-alert--warning" key={warning}>
          {warning}
        </p>
      ))}
      {changed.length === 0 && <p>De status verandert niet.</p>}
      {changed.map(({ instance, isNew, summary, entered }) => (
        <p key={instance}>
          <strong>
            {partName(instance)}
            {isNew && ' (nieuw)'}:
          </strong>{' '}
          {entered.map(({ label }) => label).join(', ')}. {withDutchDates(summary.sentence)}
        </p>
      ))}
      {preview.euros !== null && <EurosView effect={preview.euros} />}
      <List title="Dagen die dan gelden" items={days.map(({ label, dueOn }) => `${longDate(dueOn)}: ${label}`)} />
      <List title="Dagen die vervallen" items={gone.map(({ label }) => label)} />
      <List title="Brieven en berichten" items={letters.map(({ title, to }) => `${title} aan ${receiver(to)}`)} />
      <List
        title="Taken voor collega's"
        items={tasks.map(
          ({ title, to, dueOn }) => `${title} (${receiver(to)}${dueOn === null ? '' : `, ${longDate(dueOn)}`})`,
        )}
      />
      <List title="Hoe het is berekend" items={explanation.map((step) => withDutchDates(textOf(step['text'])))} />
    </section>
  );
}

const RECEIVERS: Readonly<Record<string, string>> = {
  owner: 'de consulent',
  assignedExpert: 'de deskundige',
  teamLead: 'de teamleider',
};
const receiver = (to: string): string => RECEIVERS[to] ?? roleWord(to);

function List({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  const shown = [...new Set(items.filter((item) => item !== ''))];
  return shown.length === 0 ? null : (
    <div class="tekst">
      <h3 class="utrecht-heading-3">{title}</h3>
      <ul>
        {shown.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
