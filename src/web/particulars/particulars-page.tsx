import type { LocalDate } from '../../../workflows/definition.js';
import { PARTICULAR_KINDS, type ParticularKind } from '../../particulars/particular-kinds.js';
import type { ParticularView } from '../../particulars/particular-view.js';
import { Hidden } from '../layout/hidden.js';
import type { PageSession } from '../session/page-session.js';
import { momentText, shortDate } from '../words/dutch-dates.js';
import { KIND_WORDS } from './particular-words.js';
import { ParticularValue } from './particulars-section.js';

export type ParticularsPageProps = {
  readonly page: PageSession;
  readonly placement: string;
  readonly number: string;
  readonly today: LocalDate;
  readonly items: readonly ParticularView[];
  readonly members: ReadonlyMap<string, string>;
  /** Kinds this role sees, and those it records. */
  readonly seen: readonly ParticularKind[];
  readonly written: readonly ParticularKind[];
  readonly saved: boolean;
};

/** Everything that was ever recorded of a placement beside its course, by kind. */
export function ParticularsPage(props: ParticularsPageProps) {
  const { placement, number, seen, saved } = props;
  return (
    <>
      {saved && (
        <p class="utrecht-alert utrecht-alert--ok" role="status">
          Vastgelegd.
        </p>
      )}
      <h1 class="utrecht-heading-1 titel">Bijzonderheden</h1>
      <p class="zacht">Zaak {number}</p>
      <p class="tekst">
        Deze gegevens veranderen geen besluit. Een wijziging krijgt een eigen dag; wat eerder gold, blijft staan.
      </p>
      {PARTICULAR_KINDS.filter((kind) => seen.includes(kind)).map((kind) => (
        <Kind key={kind} kind={kind} {...props} />
      ))}
      <p class="bladeren">
        <a class="utrecht-link" href={`/plaatsingen/${placement}`}>
          Terug naar de plaatsing
        </a>
      </p>
    </>
  );
}

function Kind({ kind, placement, items, written, ...rest }: ParticularsPageProps & { readonly kind: ParticularKind }) {
  const own = items.filter((item) => item.kind === kind);
  const mayWrite = written.includes(kind);
  if (own.length === 0 && !mayWrite) return null;
  return (
    <section class="deel" aria-labelledby={`soort-${kind}`}>
      <h2 class="utrecht-heading-2" id={`soort-${kind}`}>
        {KIND_WORDS[kind]}
      </h2>
      <div class="stapel">
        {own.length === 0 ? (
          <p class="zacht">Nog niet ingevuld.</p>
        ) : (
          <History kind={kind} own={own} mayWrite={mayWrite} placement={placement} {...rest} />
        )}
        {mayWrite && (
          <p>
            <a class="utrecht-link" href={`/plaatsingen/${placement}/bijzonderheden/${kind}`}>
              {own.length === 0 ? 'Invullen' : 'Wijzigen of verbeteren'}
              <span class="alleen-voorlezen">: {KIND_WORDS[kind].toLowerCase()}</span>
            </a>
          </p>
        )}
      </div>
    </section>
  );
}

const STANDING_WORDS: Readonly<Record<ParticularView['standing'], string>> = {
  inForce: 'Geldt nu',
  later: 'Geldt later',
  before: 'Gold eerder',
  amended: 'Vervangen door een later besluit',
  replaced: 'Verbeterd',
  withdrawn: 'Teruggenomen',
};

type HistoryProps = Pick<ParticularsPageProps, 'page' | 'placement' | 'today' | 'members'> & {
  readonly kind: ParticularKind;
  readonly own: readonly ParticularView[];
  readonly mayWrite: boolean;
};

function History({ page, placement, kind, own, today, members, mayWrite }: HistoryProps) {
  return (
    <div class="tabelvak">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">{KIND_WORDS[kind]}: alles wat is vastgelegd</caption>
        <thead class="utrecht-table__header">
          <tr>
            <th scope="col">Vanaf</th>
            <th scope="col">Wat</th>
            <th scope="col">Stand</th>
            <th scope="col">Vastgelegd</th>
            {mayWrite && <th scope="col">Actie</th>}
          </tr>
        </thead>
        <tbody>
          {own.map((item) => (
            <tr class="utrecht-table__row" key={`${item.entry} ${item.from}`}>
              <td class="utrecht-table__cell vast" data-kop="Vanaf">
                {shortDate(item.from)}
              </td>
              <td class="utrecht-table__cell" data-kop="Wat">
                {item.value === null ? (
                  <span class="zacht">Teruggenomen</span>
                ) : (
                  <ParticularValue item={item} today={today} />
                )}
              </td>
              <td class="utrecht-table__cell" data-kop="Stand">
                {item.standing === 'inForce' && item.from > today ? 'Gaat gelden' : STANDING_WORDS[item.standing]}
              </td>
              <td class="utrecht-table__cell" data-kop="Vastgelegd">
                {momentText(item.at)}, {members.get(item.by) ?? 'het systeem'}
              </td>
              {mayWrite && (
                <td class="utrecht-table__cell" data-kop="Actie">
                  {['inForce', 'later', 'before'].includes(item.standing) && (
                    <form method="post" action={`/plaatsingen/${placement}/bijzonderheden/${kind}/terug`}>
                      <Hidden page={page} values={{ from: item.from, _gezien: String(item.entry) }} />
                      <button class="utrecht-button utrecht-button--secondary-action" type="submit">
                        Terugnemen
                        <span class="alleen-voorlezen">
                          {' '}
                          {KIND_WORDS[kind].toLowerCase()} van {shortDate(item.from)}
                        </span>
                      </button>
                    </form>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
