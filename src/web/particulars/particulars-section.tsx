import type { JsonObject, LocalDate } from '../../../workflows/definition.js';
import type { ParticularView } from '../../particulars/particular-view.js';
import { shortDate } from '../words/dutch-dates.js';
import { contractsOf, particularLines, runningContract } from './particular-lines.js';
import { KIND_WORDS } from './particular-words.js';

type SectionProps = {
  readonly placement: string;
  readonly items: readonly ParticularView[];
  readonly today: LocalDate;
  /** As it was: without the way to change it. */
  readonly past?: boolean;
};

/** What holds on a day of a placement beside its course, and the way to its history. */
export function ParticularsSection({ placement, items, today, past = false }: SectionProps) {
  const now = items.filter(({ standing }) => standing === 'inForce');
  return (
    <section class="deel" aria-labelledby="bijzonderheden">
      <h2 class="utrecht-heading-2" id="bijzonderheden">
        Bijzonderheden
      </h2>
      {now.length === 0 ? (
        <p class="zacht">Nog niets vastgelegd over functie, match, arrangement of buddy.</p>
      ) : (
        <dl class="feiten">
          {now.map((item) => (
            <>
              <dt key={item.kind}>{KIND_WORDS[item.kind]}</dt>
              <dd>
                <ParticularValue item={item} today={today} />
                {item.from > today && <span class="zacht klein">vanaf {shortDate(item.from)}</span>}
              </dd>
            </>
          ))}
        </dl>
      )}
      {!past && (
        <p class="bladeren">
          <a class="utrecht-link" href={`/plaatsingen/${placement}/bijzonderheden`}>
            Bijzonderheden wijzigen, en hoe het eerder was
          </a>
        </p>
      )}
    </section>
  );
}

type ValueProps = { readonly item: ParticularView; readonly today: LocalDate };

export function ParticularValue({ item, today }: ValueProps) {
  const lines = particularLines(item);
  const contracts = item.kind === 'contracts' ? contractsOf((item.value as JsonObject | null)?.['contracts']) : [];
  const running = runningContract(contracts, today);
  if (lines.length === 0) return <span class="zacht">geen woorden vastgelegd</span>;
  return (
    <>
      {lines.map((line, index) => (
        <div key={index}>
          {line}
          {running !== undefined && contracts[index] === running && (
            <>
              {' '}
              <span class="utrecht-status-badge utrecht-status-badge--neutral">loopt nu</span>
            </>
          )}
        </div>
      ))}
    </>
  );
}
