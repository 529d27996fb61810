import type { LocalDate } from '../../../workflows/definition.js';
import type { Complaint } from '../../complaints/complaint.schemas.js';
import { PostForm, type Refusal } from '../forms/post-form.js';
import type { VisitedPage } from '../session/current-page.js';
import { newFields } from './complaint-fields.js';
import { KIND_WORDS } from './complaint-words.js';
import { sentTo } from '../sent-forms/empty-form.js';

type NewProps = {
  readonly page: VisitedPage;
  readonly kind: Complaint['kind'];
  readonly today: LocalDate;
  readonly refusal: Refusal | undefined;
  readonly done: boolean;
};

const LEADS = {
  complaint: 'Iemand is niet tevreden over hoe hij is behandeld. De klager krijgt binnen zes weken antwoord.',
  dataBreach:
    'Persoonsgegevens zijn verloren, of iemand zag ze die dat niet mag. Leg het meteen vast: melden moet binnen 72 uur.',
} as const;
export const KIND_PATHS = { complaint: 'klacht', dataBreach: 'datalek' } as const;

/** Whoever hears of a complaint or a breach writes it down (M39). */
export function NewComplaintPage({ page, kind, today, refusal, done }: NewProps) {
  const word = KIND_WORDS[kind].toLowerCase();
  return (
    <>
      <h1 class="utrecht-heading-1 titel">{KIND_WORDS[kind]} vastleggen</h1>
      {done && (
        <div class="utrecht-alert utrecht-alert--ok" role="status">
          De {word} is vastgelegd. De jurist en de manager zien hem in hun lijst.
        </div>
      )}
      <p class="lead">{LEADS[kind]}</p>
      <PostForm
        page={page}
        name={kind}
        action={sentTo(`/klachten/nieuw/${KIND_PATHS[kind]}`)}
        fields={newFields[kind]}
        button={`${KIND_WORDS[kind]} vastleggen`}
        first={{ receivedOn: today, foundOn: today, committee: 'nee' }}
        refusal={refusal}
      />
    </>
  );
}
