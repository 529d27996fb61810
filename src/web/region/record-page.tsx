import type { RegionalKind } from '../../region/regional-number.schemas.js';
import { field } from '../administration/administration-parts.js';
import type { Typed } from '../forms/form-values.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import type { VisitedPage } from '../session/current-page.js';
import { KIND_LABELS, numberFields } from './number-words.js';
import { RegionHead } from './region-parts.js';
import { sentTo } from '../sent-forms/empty-form.js';

type RecordProps = {
  readonly page: VisitedPage;
  readonly region: string;
  readonly kind: RegionalKind;
  readonly areas: readonly (readonly [string, string])[];
  readonly first: Typed;
  readonly refusal: Refusal | undefined;
};

/** One number with its source; the same place again is a correction. */
export function RecordPage({ page, region, kind, areas, first, refusal }: RecordProps) {
  return (
    <>
      <RegionHead at="/regio/vastgelegd" region={region} title={`${KIND_LABELS[kind]} vastleggen`} />
      <p class="lead">
        Staat dit cijfer er al, met hetzelfde gebied, dezelfde periode en dezelfde versie? Dan vervangt dit het, en
        blijft het oude in de geschiedenis.
      </p>
      <PostForm
        page={page}
        name="cijfer"
        action={sentTo('/regio/vastleggen')}
        fields={numberFields(kind, areas)}
        hidden={{ soort: kind }}
        button="Vastleggen"
        first={first}
        refusal={refusal}
      />
    </>
  );
}

type WithdrawProps = {
  readonly page: VisitedPage;
  readonly region: string;
  readonly place: Readonly<Record<'soort' | 'gebied' | 'periode' | 'versie', string>>;
  /** What stands there; undefined when it is not there (any more). */
  readonly words: string | undefined;
  readonly refusal: Refusal | undefined;
};

export function WithdrawPage({ page, region, place, words, refusal }: WithdrawProps) {
  return (
    <>
      <RegionHead at="/regio/vastgelegd" region={region} title="Cijfer intrekken" />
      {words === undefined ? (
        <p class="leeg">
          Dit cijfer staat er niet (meer).{' '}
          <a class="utrecht-link" href="/regio/vastgelegd">
            Bekijk wat er is vastgelegd
          </a>
        </p>
      ) : (
        <>
          <p class="lead">{words}</p>
          <PostForm
            page={page}
            name="intrekken"
            action="/regio/intrekken"
            fields={[field('source', 'Waarom wordt het ingetrokken?', 'text')]}
            hidden={place}
            button="Intrekken"
            refusal={refusal}
          />
        </>
      )}
    </>
  );
}
