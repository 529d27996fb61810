import type { PictureItem } from '../../pictures/frozen-pictures.service.js';
import { PICTURE_KINDS } from '../../pictures/frozen-pictures.service.js';
import { field } from '../administration/administration-parts.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import { FilterChoice } from '../layout/filter-choice.js';
import { Grid } from '../region/region-parts.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate, momentText } from '../words/dutch-dates.js';
import { ReportTabs } from '../scheduled-reports/report-tabs.js';
import { PICTURE_WORDS } from './picture-words.js';

export const PICTURE_FIELDS = [
  field('name', 'Naam', 'text', { hint: 'Bijvoorbeeld: 0-meting Actieagenda.' }),
  field('kind', 'Waarvoor', 'choice', {
    choices: PICTURE_KINDS.filter((kind) => kind !== 'year').map((value) => ({ value, label: PICTURE_WORDS[value] })),
  }),
  field('year', 'Jaar van de jaarcijfers', 'number'),
  field('note', 'Toelichting', 'text', { required: false, hint: 'Geen gegevens van mensen.' }),
];

type PicturesProps = {
  readonly page: VisitedPage;
  readonly pictures: readonly PictureItem[];
  readonly year: number;
  readonly mayMake: boolean;
  readonly refusal: Refusal | undefined;
};

export const choicesOf = (pictures: readonly PictureItem[]): readonly (readonly [string, string])[] => [
  ['nu', 'Vandaag'],
  ...pictures.map(({ number, name, ofDay }) => [String(number), `${name} (${longDate(ofDay)})`] as const),
];

/** Pictures that were kept, how to put two beside each other, and how to keep today. */
export function PicturesPage({ page, pictures, year, mayMake, refusal }: PicturesProps) {
  const [last] = pictures;
  return (
    <>
      <ReportTabs at="/momentopnamen" />
      <h1 class="utrecht-heading-1 titel">Momentopnamen</h1>
      <p class="lead">
        Een momentopname bewaart alle cijfers zoals ze op een dag waren. Wat later in de dossiers verandert, verandert
        haar niet.
      </p>
      {last !== undefined && (
        <form class="filters filters--ruim" method="get" action="/momentopnamen/vergelijken">
          <FilterChoice name="toen" label="Eerst" value={String(last.number)} choices={choicesOf(pictures).slice(1)} />
          <FilterChoice name="nu" label="Daarnaast" value="nu" choices={choicesOf(pictures)} />
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            Vergelijken
          </button>
        </form>
      )}
      {pictures.length === 0 ? (
        <p class="leeg">Er is nog geen momentopname bewaard.</p>
      ) : (
        <Grid
          caption="Bewaarde momentopnamen"
          columns={[
            { label: 'Naam' },
            { label: 'Waarvoor' },
            { label: 'Stand van' },
            { label: 'Jaar' },
            { label: 'Gemaakt' },
            { label: 'Toelichting' },
          ]}
          rows={pictures.map((one) => [
            <a class="utrecht-link" href={`/momentopnamen/${one.number}`}>
              {one.name}
            </a>,
            PICTURE_WORDS[one.kind],
            longDate(one.ofDay),
            String(one.year),
            `${momentText(one.madeAt)}, ${one.madeBy}`,
            one.note ?? '',
          ])}
        />
      )}
      {mayMake && (
        <section class="deel" aria-labelledby="bewaren">
          <h2 class="utrecht-heading-2" id="bewaren">
            De cijfers van vandaag bewaren
          </h2>
          <PostForm
            page={page}
            name="momentopname"
            action="/momentopnamen"
            fields={PICTURE_FIELDS}
            button="Bewaren"
            first={{ year: String(year) }}
            refusal={refusal}
          />
        </section>
      )}
    </>
  );
}
