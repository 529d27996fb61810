import type { ReportVersion, Verdict } from '../../../measurements/draft-report.js';
import { longDate } from '../../words/dutch-dates.js';
import { choiceWord } from '../../words/field-words.js';
import type { Compared } from './compared.js';
import { comparedVersions, type ComparedLine, type Piece } from './version-lines.js';

type VersionsProps = Compared & { readonly path: string; readonly versions: readonly ReportVersion[] };

/** Every version that was handed in with what became of it, and two of them side by side. */
export function VersionsView({ path, versions, old, now }: VersionsProps) {
  const before = versions.find(({ version }) => version === old);
  const after = versions.find(({ version }) => version === now);
  return (
    <div class="stapel">
      <ol class="stappen">
        {versions.map(({ version, reportedOn, wageValue, verdict }) => (
          <li key={version}>
            <strong>Versie {version}</strong>, ingediend op {longDate(reportedOn)}, loonwaarde {wageValue} procent.{' '}
            {verdictWords(verdict)}
          </li>
        ))}
      </ol>
      {versions.length > 1 && (
        <form class="filters" method="get" action={path}>
          <Choice name="van" label="Vergelijk versie" value={old} versions={versions} />
          <Choice name="met" label="met versie" value={now} versions={versions} />
          <button class="utrecht-button utrecht-button--secondary-action" type="submit">
            Vergelijken
          </button>
        </form>
      )}
      {before && after && before !== after && <SideBySide before={before} after={after} />}
    </div>
  );
}

function Choice({
  name,
  label,
  value,
  versions,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly versions: readonly ReportVersion[];
}) {
  return (
    <div>
      <label for={`versie-${name}`}>{label}</label>
      <select class="utrecht-select" id={`versie-${name}`} name={name}>
        {versions.map(({ version }) => (
          <option key={version} value={version} selected={version === value}>
            {version}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What differs is in sight; what stayed the same is for who looks for it. */
function SideBySide({ before, after }: { readonly before: ReportVersion; readonly after: ReportVersion }) {
  const lines = comparedVersions(before, after);
  const [changed, same] = [lines.filter((line) => line.changed), lines.filter((line) => !line.changed)];
  const names = [`Versie ${before.version}`, `Versie ${after.version}`] as const;
  return (
    <>
      <p>
        {changed.length === 0
          ? 'Deze versies zijn gelijk.'
          : `${changed.length === 1 ? '1 gegeven is' : `${changed.length} gegevens zijn`} anders. Wat verviel is doorgestreept, wat nieuw is staat onderstreept.`}
      </p>
      {changed.length > 0 && <LinesTable caption="Wat anders is" names={names} lines={changed} />}
      {same.length > 0 && (
        <details>
          <summary>Wat gelijk bleef ({same.length})</summary>
          <LinesTable caption="Wat gelijk bleef" names={names} lines={same} />
        </details>
      )}
    </>
  );
}

type LinesProps = {
  readonly caption: string;
  readonly names: readonly [string, string];
  readonly lines: readonly ComparedLine[];
};

function LinesTable({ caption, names: [old, now], lines }: LinesProps) {
  return (
    <div class="tabelvak">
      <table class="utrecht-table utrecht-table--kaarten vergelijking">
        <caption class="alleen-voorlezen">
          {caption}: {old} en {now.toLowerCase()} naast elkaar
        </caption>
        <thead class="utrecht-table__header">
          <tr>
            <th scope="col">Gegeven</th>
            <th scope="col">{old}</th>
            <th scope="col">{now}</th>
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {lines.map((line) => (
            <tr class="utrecht-table__row" key={line.label}>
              <th scope="row" class="utrecht-table__cell">
                {line.label}
              </th>
              <td class="utrecht-table__cell" data-kop={old}>
                <Pieces pieces={line.old} />
              </td>
              <td class="utrecht-table__cell" data-kop={now}>
                <Pieces pieces={line.new} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  if (pieces.length === 0) return <span class="zacht">staat er niet in</span>;
  return (
    <span>
      {pieces.map(({ text, only }, index) =>
        only === 'old' ? (
          <del key={String(index)}>{text}</del>
        ) : only === 'new' ? (
          <ins key={String(index)}>{text}</ins>
        ) : (
          text
        ),
      )}
    </span>
  );
}

export function verdictWords(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'waiting':
      return 'Wacht op een oordeel.';
    case 'accepted':
      return `Geaccepteerd door ${verdict.by} op ${longDate(verdict.on)}.`;
    case 'returned': {
      const codes = verdict.codes.map((code) => choiceWord('report.returned', 'reasons', code).toLowerCase());
      const why = codes.length === 0 ? '' : `: ${codes.join(', ')}`;
      return `Teruggestuurd door ${verdict.by} op ${longDate(verdict.on)}${why}. ${verdict.reasons.join(' ')}`.trim();
    }
  }
}
