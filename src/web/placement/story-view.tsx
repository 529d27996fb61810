import type { JournalEntry } from '../../placements/placement.views.js';
import { longDate, momentText, withDutchDates } from '../words/dutch-dates.js';
import { capital, roleWord } from '../words/role-words.js';
import { entryFacts, type KnownNames } from '../words/entry-facts.js';
import { partName } from './part-names.js';
import { textOf } from '../words/text-of.js';

type StoryProps = { readonly entries: readonly JournalEntry[]; readonly names: KnownNames };

/** The story: what happened with which days, hours and reasons, by whom and when. */
export function StoryView({ entries, names }: StoryProps) {
  return (
    <ol class="verhaal">
      {entries.map((entry) => (
        <li key={entry.number}>
          <p>{capital(withDutchDates(entry.sentence))}</p>
          <p class="zacht klein">
            Nr. {entry.number} · {momentText(entry.at)} · {roleWord(entry.actor.role)}
            {entry.instance !== null && entry.instance !== 'placement' && ` · ${partName(entry.instance)}`}
            {entry.on !== null && ` · geldt op ${longDate(entry.on)}`}
            {entry.causedBy !== null && ` · door nr. ${entry.causedBy}`}
          </p>
          <Facts entry={entry} names={names} />
          {entry.sealed !== null && <Sealed value={entry.sealed} />}
          {entry.explanation.length > 0 && (
            <details>
              <summary>Hoe dit is berekend</summary>
              <ul class="stapel klein">
                {entry.explanation.map((step, index) => (
                  <li key={index}>
                    {withDutchDates(textOf(step['text']))} <span class="zacht">(regel {textOf(step['rule'])})</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}

/** What was filled in; a timer or a message of the engine itself has nothing to show. */
function Facts({ entry, names }: { readonly entry: JournalEntry; readonly names: KnownNames }) {
  const lines = entry.kind === 'event' ? entryFacts(entry.type, entry.facts, names) : [];
  if (lines.length === 0) return null;
  return <p class="klein">{lines.map(([label, text]) => `${label}: ${text}`).join('. ')}.</p>;
}

function Sealed({ value }: { readonly value: Readonly<Record<string, unknown>> }) {
  const { explanation } = value;
  return typeof explanation === 'string' ? <p class="klein">Toelichting: {explanation}</p> : null;
}
