import type { JournalEntry } from '../../placements/placement.views.js';
import { longDate, momentText, withDutchDates } from '../words/dutch-dates.js';
import { capital, roleWord } from '../words/role-words.js';
import { partName } from './part-names.js';
import { textOf } from '../words/text-of.js';

/** The story: what happened, by whom and when. */
export function StoryView({ entries }: { readonly entries: readonly JournalEntry[] }) {
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

function Sealed({ value }: { readonly value: Readonly<Record<string, unknown>> }) {
  const { explanation } = value;
  return typeof explanation === 'string' ? <p class="klein">Toelichting: {explanation}</p> : null;
}
