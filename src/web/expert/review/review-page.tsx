import type { DraftReportView, ReportVersion, ReportView } from '../../../measurements/draft-report.js';
import type { Preview } from '../../../placements/placement.views.js';
import { ErrorSummary, type ShownFault } from '../../forms/error-summary.js';
import { FieldView, fieldId } from '../../forms/field-view.js';
import { textOf, type Typed } from '../../forms/form-values.js';
import { Hidden } from '../../layout/hidden.js';
import type { VisitedPage } from '../../session/current-page.js';
import { PreviewView } from '../../step/preview-view.js';
import { withDutchDates } from '../../words/dutch-dates.js';
import { ReportSection } from '../report/report-section.js';
import { ViewsSection } from '../report/views-section.js';
import type { Compared } from './compared.js';
import { REASONS_FIELD } from './review-fields.js';
import type { ReviewCheck } from './review-checks.js';
import { VersionsView } from './versions-view.js';

/** What somebody may do now, with what it causes; or why not. */
export type Possible = { readonly preview: Preview } | { readonly refused: string };

export type ReviewPageProps = {
  readonly page: VisitedPage;
  readonly path: string;
  readonly placement: string;
  readonly number: string;
  readonly label: string;
  readonly sentence: string;
  readonly revision: number;
  readonly uuid: string;
  readonly report: DraftReportView;
  readonly views: readonly ReportView[];
  readonly versions: readonly ReportVersion[];
  readonly compared: Compared;
  readonly checks: readonly ReviewCheck[];
  readonly accepting: Possible | undefined;
  readonly determining: Possible | undefined;
  readonly typed: Typed;
  readonly faults: readonly ShownFault[];
  readonly done: string | undefined;
};

/** A report as the reviewer judges it: what it rests on, what changed, accept or return; then the determination. */
export function ReviewPage(props: ReviewPageProps) {
  const { path, placement, number, label, sentence, report, views, versions, compared, checks, faults, done } = props;
  return (
    <>
      {done !== undefined && faults.length === 0 && (
        <p class="utrecht-alert utrecht-alert--ok" role="status">
          {done}
        </p>
      )}
      <h1 class="utrecht-heading-1">Rapport over {report.worker}</h1>
      {faults.length > 0 && <ErrorSummary title="Dit kan zo nog niet" faults={faults} />}
      <p class="rij deel__kop">
        <span class="utrecht-status-badge utrecht-status-badge--neutral">{label}</span>
        <span>{report.employer}</span>
        <a class="utrecht-link regel" href={`/plaatsingen/${placement}`}>
          zaak {number}
        </a>
      </p>
      <p class="lead deel">{withDutchDates(sentence)}</p>
      <div class="kolommen">
        <div>
          <section class="deel" aria-labelledby="rapport">
            <h2 class="utrecht-heading-2" id="rapport">
              Het rapport
            </h2>
            <ReportSection report={report} />
          </section>
          <section class="deel" aria-labelledby="zienswijzen">
            <h2 class="utrecht-heading-2" id="zienswijzen">
              Zienswijzen
            </h2>
            <ViewsSection views={views} closed />
          </section>
        </div>
        <section class="deel" aria-labelledby="controle">
          <h2 class="utrecht-heading-2" id="controle">
            Waar het op rust
          </h2>
          <ul class="controles">
            {checks.map(({ label: what, ok, text }) => (
              <li key={what}>
                <span class={`utrecht-status-badge utrecht-status-badge--${ok ? 'safe' : 'warning'}`}>
                  {ok ? 'In orde' : 'Kijk na'}
                </span>
                <div>
                  <p class="nadruk">{what}</p>
                  <p class="klein">{text}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <section class="deel" aria-labelledby="versies">
        <h2 class="utrecht-heading-2" id="versies">
          Versies
        </h2>
        <VersionsView path={path} versions={versions} {...compared} />
      </section>
      <Verdicts {...props} />
      <Determine {...props} />
    </>
  );
}

function Verdicts(props: ReviewPageProps) {
  const { accepting, typed, faults } = props;
  if (accepting === undefined) return null;
  const byField = new Map(
    faults.flatMap(({ field, detail }) => (field === undefined ? [] : [[field, detail] as const])),
  );
  return (
    <section class="deel" aria-labelledby="oordeel">
      <h2 class="utrecht-heading-2" id="oordeel">
        Uw oordeel
      </h2>
      <div class="kolommen-twee">
        <div class="vak stapel">
          <h3 class="utrecht-heading-3">Accepteren</h3>
          {'refused' in accepting ? (
            <p>{accepting.refused}</p>
          ) : (
            <form method="post" action={`${props.path}/accepteren`}>
              <Fixed {...props} />
              <p class="veld">Daarna kan de loonwaarde worden vastgesteld.</p>
              <button class="utrecht-button utrecht-button--primary-action" type="submit">
                Rapport accepteren
              </button>
            </form>
          )}
        </div>
        <div class="vak stapel">
          <h3 class="utrecht-heading-3">Terugsturen</h3>
          <form method="post" action={`${props.path}/terugsturen`} noValidate>
            <Fixed {...props} />
            <FieldView field={REASONS_FIELD} typed={typed} faults={byField} />
            <div class={`veld${byField.has('uitleg') ? ' veld--fout' : ''}`}>
              <label class="utrecht-form-label" for={fieldId('uitleg')}>
                Wat moet er anders?
              </label>
              {byField.has('uitleg') && (
                <p class="utrecht-form-field-error-message" id={`${fieldId('uitleg')}-fout`}>
                  {byField.get('uitleg')}
                </p>
              )}
              <textarea
                class="utrecht-textarea"
                id={fieldId('uitleg')}
                name="uitleg"
                rows={4}
                value={textOf(typed, 'uitleg')}
                aria-invalid={byField.has('uitleg') ? 'true' : undefined}
                aria-describedby={byField.has('uitleg') ? `${fieldId('uitleg')}-fout` : undefined}
              />
            </div>
            <button class="utrecht-button utrecht-button--secondary-action" type="submit">
              Rapport terugsturen
            </button>
          </form>
        </div>
      </div>
    </section>
  );
}

const Fixed = ({ page, revision, uuid }: Pick<ReviewPageProps, 'page' | 'revision' | 'uuid'>) => (
  <Hidden page={page} values={{ _revision: String(revision), _key: uuid }} />
);

function Determine(props: ReviewPageProps) {
  const { determining, report } = props;
  if (determining === undefined) return null;
  return (
    <section class="deel stapel" aria-labelledby="vaststellen">
      <h2 class="utrecht-heading-2" id="vaststellen">
        Loonwaarde vaststellen
      </h2>
      {'refused' in determining ? (
        <p class="leeg">{determining.refused}</p>
      ) : (
        <form method="post" action={`${props.path}/vaststellen`} class="stapel">
          <Fixed {...props} />
          <PreviewView preview={determining.preview} />
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            Loonwaarde vaststellen op {report.wageValue} procent
          </button>
        </form>
      )}
    </section>
  );
}
