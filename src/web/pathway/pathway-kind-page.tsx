import type { LocalDate } from '../../../workflows/definition.js';
import type { PathwayKind } from '../../pathways/pathway-fact.js';
import type { PathwayView } from '../../pathways/pathway-reader.service.js';
import { CardTable, Cell } from '../administration/administration-parts.js';
import type { Typed } from '../forms/form-values.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import { shortDate } from '../words/dutch-dates.js';
import { PATHWAY_FIELDS } from './pathway-fields.js';
import { factWords, KIND_LEADS, KIND_WORDS } from './pathway-words.js';

type KindProps = {
  readonly page: VisitedPage;
  readonly candidate: string;
  readonly kind: PathwayKind;
  readonly name: string;
  readonly lines: readonly PathwayView[];
  readonly members: ReadonlyMap<string, string>;
  readonly mayRecord: boolean;
  readonly revision: number;
  /** Sent with the form, so that sending it twice counts once. */
  readonly requestKey: string;
  /** The line that is mended; undefined: a new one. */
  readonly mending: number | undefined;
  readonly first: Typed;
  readonly refusal: Refusal | undefined;
  readonly today: LocalDate;
};

/** One kind of fact of a person: the form, and everything recorded before. */
export function PathwayKindPage(props: KindProps) {
  const { page, candidate, kind, name, lines, mayRecord, revision, requestKey, mending, first, refusal } = props;
  const address = `/personen/${candidate}/op-weg/${kind}`;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">
        {KIND_WORDS[kind]}: {name}
      </h1>
      <p class="lead">{KIND_LEADS[kind]}</p>
      {mayRecord && (
        <section class="deel tekst" aria-labelledby="invullen">
          <h2 class="utrecht-heading-2" id="invullen">
            {mending === undefined ? 'Vastleggen' : 'Verbeteren'}
          </h2>
          {mending !== undefined && (
            <p class="vak vak--blauw">
              De oude regel blijft in de geschiedenis staan. Is er iets veranderd en was het eerst goed?{' '}
              <a class="utrecht-link" href={address}>
                Leg dan iets nieuws vast
              </a>
              .
            </p>
          )}
          <PostForm
            page={page}
            name="gegeven"
            action={address}
            fields={PATHWAY_FIELDS[kind]}
            button={mending === undefined ? 'Vastleggen' : 'Verbetering vastleggen'}
            hidden={{
              _revision: String(revision),
              _key: requestKey,
              ...(mending === undefined ? {} : { _regel: String(mending) }),
            }}
            first={first}
            refusal={refusal}
          />
        </section>
      )}
      <section class="deel" aria-labelledby="geschiedenis">
        <h2 class="utrecht-heading-2" id="geschiedenis">
          Geschiedenis
        </h2>
        {lines.length === 0 ? <p class="leeg">Er is nog niets vastgelegd.</p> : <History {...props} />}
      </section>
    </>
  );
}

/** Of what replaces itself only the last holds; steps all count. */
function Standing({ kind, isLast }: { readonly kind: PathwayKind; readonly isLast: boolean }) {
  const now = kind === 'stepToWork' || isLast;
  return (
    <span class={`utrecht-status-badge utrecht-status-badge--${now ? 'safe' : 'neutral'}`}>
      {kind === 'stepToWork' ? 'Telt mee' : isLast ? 'Geldt nu' : 'Gold eerder'}
    </span>
  );
}

function History({ page, candidate, kind, lines, members, mayRecord, revision }: KindProps) {
  const address = `/personen/${candidate}/op-weg/${kind}`;
  const by = (member: string): string => members.get(member) ?? 'overgenomen';
  const heads = ['Vanaf', 'Wat', 'Vastgelegd', 'Stand', ...(mayRecord ? ['Wijzigen'] : [])];
  return (
    <CardTable caption={`Geschiedenis van ${KIND_WORDS[kind].toLowerCase()}`} heads={heads}>
      {lines.map((line) => (
        <tr class="utrecht-table__row" key={`${line.elsewhere} ${line.number}`}>
          <Cell head="Vanaf">{shortDate(line.from)}</Cell>
          <Cell head="Wat">{factWords(line.fact)}</Cell>
          <Cell head="Vastgelegd">
            {shortDate(line.recordedOn)} door {by(line.recordedBy)}
          </Cell>
          <Cell head="Stand">
            {line.replaced === null ? (
              <Standing kind={kind} isLast={line === lines.find(({ replaced }) => replaced === null)} />
            ) : (
              <>
                <span class="utrecht-status-badge utrecht-status-badge--neutral">
                  {line.replaced.removed ? 'Weggehaald' : 'Verbeterd'}
                </span>{' '}
                {shortDate(line.replaced.on)} door {by(line.replaced.by)}
              </>
            )}
          </Cell>
          {mayRecord && (
            <Cell head="Wijzigen">
              {line.replaced === null && !line.elsewhere ? (
                <div class="rij">
                  <a class="utrecht-link" href={`${address}?regel=${line.number}`}>
                    Verbeteren<span class="alleen-voorlezen"> regel van {shortDate(line.from)}</span>
                  </a>
                  <form method="post" action={`${address}/weg`}>
                    <Hidden page={page} values={{ _revision: String(revision), _regel: String(line.number) }} />
                    <button class="utrecht-button utrecht-button--secondary-action" type="submit">
                      Weghalen<span class="alleen-voorlezen"> regel van {shortDate(line.from)}</span>
                    </button>
                  </form>
                </div>
              ) : (
                ''
              )}
            </Cell>
          )}
        </tr>
      ))}
    </CardTable>
  );
}
