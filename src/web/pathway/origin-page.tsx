import type { CircleFacts } from '../../candidates/candidate.schemas.js';
import { field } from '../administration/administration-parts.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import { SCHOOL_CHOICES } from '../opening/opening-choices.js';
import type { VisitedPage } from '../session/current-page.js';

type OriginProps = {
  readonly page: VisitedPage;
  readonly candidate: string;
  readonly name: string;
  readonly circle: CircleFacts | null;
  readonly competences: readonly string[];
  readonly revision: number;
  readonly refusal: Refusal | undefined;
};

const FIELDS = [
  field('school', 'Kwam van school', 'choice', { choices: SCHOOL_CHOICES, required: false }),
  field('schoolLeftOn', 'Van school sinds', 'date', { required: false }),
  field('competences', 'Competenties', 'text', {
    required: false,
    hint: 'Met een komma ertussen, bijvoorbeeld: nauwkeurig, sterk met klanten. Schrijf niets over ziekte of gezondheid.',
  }),
];

/** School and competences: kept in the file of the person itself. */
export function OriginPage({ page, candidate, name, circle, competences, revision, refusal }: OriginProps) {
  return (
    <div class="tekst">
      <h1 class="utrecht-heading-1 titel">Herkomst en competenties: {name}</h1>
      <p class="lead">
        Iemand die van school komt, kan via regel B3 ook subsidie krijgen als de baan al begon. UWV kijkt eerst of een
        eigen indicatie past.
      </p>
      <PostForm
        page={page}
        name="herkomst"
        action={`/personen/${candidate}/op-weg/herkomst`}
        fields={circle === null ? FIELDS.filter(({ name: one }) => one === 'competences') : FIELDS}
        button="Opslaan"
        hidden={{ _revision: String(revision) }}
        first={{
          school: circle?.originSchool?.kind ?? '',
          schoolLeftOn: circle?.originSchool?.leftOn ?? '',
          competences: competences.join(', '),
        }}
        refusal={refusal}
      />
    </div>
  );
}
