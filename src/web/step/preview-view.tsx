import type { Preview } from '../../placements/placement.views.js';
import { Warnings } from '../layout/warnings.js';
import { partName } from '../placement/part-names.js';
import { longDate, withDutchDates } from '../words/dutch-dates.js';
import { euros } from '../words/dutch-numbers.js';
import { roleWord } from '../words/role-words.js';
import { textOf } from '../words/text-of.js';
import { EurosView } from './euros-view.js';

type PreviewProps = {
  readonly preview: Preview;
  readonly title?: string;
  /** Of its heading: two can stand on one page. */
  readonly id?: string;
};

/** What an event will cause, before it is saved. */
export function PreviewView({ preview, title = 'Wat dit veroorzaakt', id = 'gevolgen' }: PreviewProps) {
  const changed = preview.instances.filter(({ isNew, entered }) => isNew || entered.length > 0);
  const { timersAdded, timersRemoved, letters, tasks, explanation } = preview;
  const days = timersAdded.filter(({ kind }) => kind === 'state');
  const gone = timersRemoved.filter(
    ({ kind, name, instance }) =>
      kind === 'state' && !days.some((day) => day.name === name && day.instance === instance),
  );
  return (
    <section class="vak vak--blauw stapel" aria-labelledby={id}>
      <h2 class="utrecht-heading-2" id={id}>
        {title}
      </h2>
      <Warnings said={preview.warnings} />
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
      {preview.worth !== null && <Worth worth={preview.worth} />}
      {preview.drafted !== null && (
        <p>
          Het besluit dat u voorbereidt geeft <strong>{euros(preview.drafted)}</strong> over een hele maand. De bedragen
          hieronder veranderen pas als het besluit is genomen.
        </p>
      )}
      {preview.euros !== null && <EurosView effect={preview.euros} />}
      <List title="Dagen die dan gelden" items={days.map(({ label, dueOn }) => `${longDate(dueOn)}: ${label}`)} />
      <List title="Dagen die vervallen" items={gone.map(({ label }) => label)} />
      <List title="Links die worden ingetrokken" items={preview.links.map(linkSentence)} />
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

/** M32: what the correction is worth, held against the limit for a second person. */
function Worth({ worth: { amount, limit, months } }: { readonly worth: NonNullable<Preview['worth']> }) {
  if (amount === null) {
    return <p>Wat deze verbetering waard is, is niet te berekenen. Daarom moet een tweede persoon haar bevestigen.</p>;
  }
  const over = months === 1 ? '1 maand' : `${months} maanden`;
  return (
    <p>
      De verbetering is samen <strong>{euros(amount)}</strong> waard, over {over} tot en met deze. Vanaf {euros(limit)}{' '}
      moet een tweede persoon bevestigen: dat is hier {Number(amount) >= Number(limit) ? 'nodig' : 'niet nodig'}.
    </p>
  );
}

/** M15: whoever has an open link and is not there any more. */
function linkSentence({ label, from, to, fate }: Preview['links'][number]): string {
  const after = {
    moves: `Er gaat een nieuwe link naar ${to}.`,
    lapses: 'Dit wordt nu niet meer gevraagd.',
    nobody: 'Op de nieuwe plek is nog niemand bekend; u krijgt een taak.',
  };
  return `${label}, bij ${from}. ${after[fate]}`;
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
