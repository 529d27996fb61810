import type { Sample, SampleFile } from '../../oversight/control/control-sample.service.js';
import { SAMPLE_RESULTS } from '../../oversight/control/control-sample.service.js';
import { caseNumber } from '../../reminders/case-number.js';
import { ErrorSummary, type ShownFault } from '../forms/error-summary.js';
import { Hidden } from '../layout/hidden.js';
import type { NumberedPage } from '../layout/numbered.js';
import { PageNumbers } from '../layout/page-numbers.js';
import type { FileNames } from '../names/file-names.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate, shortDate } from '../words/dutch-dates.js';
import { kindWord } from './decision-words.js';
import { RESULT_WORDS, sampleKindWord } from './sample-words.js';

export type SamplePageProps = {
  readonly page: VisitedPage;
  readonly sample: Sample;
  readonly files: NumberedPage<SampleFile>;
  readonly names: FileNames;
  readonly faults: readonly ShownFault[];
};

export const FILES_PER_PAGE = 50;
export const samplePageAddress = (number: number, page: number): string =>
  `/steekproef/${number}${page === 1 ? '' : `?pagina=${page}`}`;

/** One sample: each file with its control file, and what was found in it. */
export function SamplePage(props: SamplePageProps) {
  const { sample, files, faults, names } = props;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Steekproef {sample.number}</h1>
      {faults.length > 0 && <ErrorSummary title="Niet vastgelegd" faults={faults} />}
      <dl class="feiten">
        <dt>Soort</dt>
        <dd>{sampleKindWord(sample.kind)}</dd>
        <dt>Besloten</dt>
        <dd>
          {longDate(sample.from)} tot en met {longDate(sample.until)}
        </dd>
        <dt>Startgetal</dt>
        <dd>{sample.seed}</dd>
        <dt>Getrokken</dt>
        <dd>
          {sample.fileCount} van {sample.population} besluiten, op {longDate(sample.drawnOn)} door{' '}
          {names.members.get(sample.drawnBy) ?? 'een collega'}
        </dd>
        <dt>Stand</dt>
        <dd>
          {sample.judgedCount} beoordeeld, {sample.errorCount} {sample.errorCount === 1 ? 'fout' : 'fouten'}
        </dd>
      </dl>
      <p class="knoppen">
        <a
          class="utrecht-button-link utrecht-button utrecht-button--secondary-action"
          href={`/steekproef/${sample.number}/bestand`}
        >
          Download als CSV
        </a>
      </p>
      <ol class="steekproef deel">
        {files.items.map((file) => (
          <File key={file.position} file={file} {...props} />
        ))}
      </ol>
      <PageNumbers
        at={files.at}
        of={files.of}
        what="Bladeren door de steekproef"
        address={(to) => samplePageAddress(sample.number, to)}
      />
    </>
  );
}

function File({ file, page, sample, names }: SamplePageProps & { readonly file: SampleFile }) {
  const { position, placement, decision, kind, decidedOn, result, note, judgedOn, judgedBy } = file;
  const number = caseNumber(placement);
  return (
    <li class="vak">
      <div class="rij">
        <strong>
          {position}. {names.people.get(file.candidate) ?? 'Niet zichtbaar'}
        </strong>
        <span>{names.employers.get(file.employer) ?? ''}</span>
        {result !== null && <span class={`utrecht-status-badge ${badgeOf(result)}`}>{RESULT_WORDS[result]}</span>}
      </div>
      <p>
        Besluit {decision}: {kindWord(kind)}
        {decidedOn !== null && `, genomen op ${shortDate(decidedOn)}`} door{' '}
        {names.members.get(file.decidedBy ?? '') ?? 'een collega'}.{' '}
        <a class="utrecht-link regel-link" href={`/plaatsingen/${placement}/controle`}>
          Controledossier zaak {number}
        </a>
      </p>
      {judgedOn !== null && (
        <p class="zacht klein">
          Beoordeeld op {shortDate(judgedOn)} door {names.members.get(judgedBy ?? '') ?? 'een collega'}
          {note === null ? '.' : `: ${note}`}
        </p>
      )}
      <details open={result === null}>
        <summary>{result === null ? 'Beoordelen' : 'Opnieuw beoordelen'}</summary>
        <form method="post" action={`/steekproef/${sample.number}/${position}`} class="filters">
          <Hidden page={page} />
          <div>
            <label for={`uitkomst-${position}`}>Uitkomst van dossier {position}</label>
            <select class="utrecht-select" id={`uitkomst-${position}`} name="result">
              {SAMPLE_RESULTS.map((value) => (
                <option key={value} value={value} selected={value === result}>
                  {RESULT_WORDS[value]}
                </option>
              ))}
            </select>
          </div>
          <div class="breed">
            <label for={`bevinding-${position}`}>Bevinding</label>
            <input
              class="utrecht-textbox"
              id={`bevinding-${position}`}
              name="note"
              maxLength={500}
              autocomplete="off"
            />
          </div>
          <button class="utrecht-button utrecht-button--secondary-action" type="submit">
            Vastleggen
            <span class="alleen-voorlezen"> voor dossier {position}</span>
          </button>
        </form>
      </details>
    </li>
  );
}

const badgeOf = (result: NonNullable<SampleFile['result']>): string =>
  `utrecht-status-badge--${result === 'inOrder' ? 'safe' : result === 'error' ? 'danger' : 'warning'}`;
