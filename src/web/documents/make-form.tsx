import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import type { YearlyQuery } from './yearly-query.js';

export type MadeKind = 'bedrag' | 'opgave';
/** Where the next go of some letters begins, after one with faults. */
export type NextGo = { readonly of: MadeKind; readonly after: string };

/** What one go makes the letters of. */
export const PER_GO = 50;

type MakeFormProps = {
  readonly page: VisitedPage;
  readonly query: YearlyQuery;
  readonly kind: MadeKind;
  /** Placements or employers with something to make. */
  readonly count: number;
  readonly all: string;
  readonly next: NextGo | undefined;
};
const WORDS = { bedrag: ['brieven', 'plaatsingen'], opgave: ['jaaropgaven', 'werkgevers'] } as const;

/** Makes letters of the turn of the year, one go at a time. */
export function MakeForm({ page, query, kind, count, all, next }: MakeFormProps) {
  const after = next?.of === kind ? next.after : undefined;
  const [letters, owners] = WORDS[kind];
  const values = { jaar: String(query.jaar), volgorde: query.volgorde, soort: kind };
  return (
    <form method="post" action="/brieven/jaar">
      <Hidden page={page} values={after === undefined ? values : { ...values, na: after }} />
      {count > PER_GO && (
        <p class="zacht klein">
          Per keer maken wij de {letters} van {PER_GO} {owners}. Daarna ziet u hoeveel er nog over zijn.
        </p>
      )}
      <div class="knoppen">
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          {after === undefined && count <= PER_GO ? all : `Maak de volgende ${letters}`}
        </button>
      </div>
    </form>
  );
}
