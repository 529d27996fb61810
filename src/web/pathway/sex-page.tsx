import type { Sex } from '../../people/person-document.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import { SEX_FIELDS } from '../opening/opening-fields.js';
import type { VisitedPage } from '../session/current-page.js';
import { SEX_USE, SEX_WORDS } from '../words/sex-words.js';

type SexProps = {
  readonly page: VisitedPage;
  readonly candidate: string;
  readonly name: string;
  readonly sex: Sex | null;
  readonly mayRecord: boolean;
  readonly revision: number;
  readonly refusal: Refusal | undefined;
};

/** A page of its own: kept for one purpose, and shown beside nothing else (seeds 41). */
export function SexPage({ page, candidate, name, sex, mayRecord, revision, refusal }: SexProps) {
  return (
    <div class="tekst">
      <h1 class="utrecht-heading-1 titel">Geslacht: {name}</h1>
      <p class="lead">{SEX_USE}</p>
      {mayRecord ? (
        <PostForm
          page={page}
          name="geslacht"
          action={`/personen/${candidate}/op-weg/geslacht`}
          fields={SEX_FIELDS}
          button="Opslaan"
          hidden={{ _revision: String(revision) }}
          first={{ sex: sex ?? '' }}
          refusal={refusal}
        />
      ) : (
        <dl class="feiten">
          <dt>Geslacht</dt>
          <dd>{sex === null ? 'Niet vastgelegd' : SEX_WORDS[sex]}</dd>
        </dl>
      )}
    </div>
  );
}
