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
  field('school', 'Komt van school', 'choice', { choices: SCHOOL_CHOICES, required: false }),
  field('schoolLeftOn', 'Laatste schooldag', 'date', {
    required: false,
    hint: 'Zit iemand nog op school, vul dan de laatste dag in die verwacht wordt.',
  }),
  field('workStudyTrack', 'Volgt een leerwerktraject', 'yesNo', {
    required: false,
    hint: 'Alleen van belang bij werken en leren, jonger dan 27.',
  }),
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
        Wie al in dienst is, kan binnen zes maanden na de start nog subsidie aanvragen. Dat kan voor wie in de zes
        maanden voor de start op een van deze scholen zat, of bij een groep van de Participatiewet hoorde (regel B3).
        UWV kijkt eerst of een eigen indicatie past.
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
          workStudyTrack: circle?.workStudyTrack === true ? 'ja' : '',
          competences: competences.join(', '),
        }}
        refusal={refusal}
      />
    </div>
  );
}
