import type { HarrieTraining } from '../../harrie/harrie.schemas.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate } from '../words/dutch-dates.js';
import type { Choice } from '../words/field-words.js';
import { trainingFields } from './harrie-page.js';

type Props = {
  readonly page: VisitedPage;
  readonly training: HarrieTraining;
  readonly providers: readonly Choice[];
  readonly refusal: Refusal | undefined;
};

/** Another day, place or number of seats (seed 5). */
export function HarrieTrainingPage({ page, training, providers, refusal }: Props) {
  const { number, entry, heldOn, place, seats, provider, taken } = training;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Training van {longDate(heldOn)} verzetten</h1>
      {taken > 0 && (
        <p>
          Er zijn al {taken} collega’s op deze dag getraind. De dag blijft daarom staan; plaats, aantal en opleider kunt
          u wijzigen.
        </p>
      )}
      <PostForm
        page={page}
        name="training"
        action={`/harrie/trainingen/${number}`}
        fields={trainingFields(providers)}
        button="Opslaan"
        hidden={{ _revision: String(entry) }}
        first={{ heldOn, place, seats: String(seats), provider: provider === null ? '' : String(provider) }}
        refusal={refusal}
      />
    </>
  );
}
