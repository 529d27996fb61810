import type { ComparedFile, DuplicateGroup, MergedPair } from '../../duplicates/duplicates.service.js';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate, shortDate } from '../words/dutch-dates.js';
import type { Refusal } from '../forms/post-form.js';
import { CardTable, Cell, Done } from './administration-parts.js';
import { ErrorSummary } from '../forms/error-summary.js';

type DuplicatesProps = {
  readonly page: VisitedPage;
  readonly groups: readonly DuplicateGroup[];
  readonly merged: readonly MergedPair[];
  readonly refusal: Refusal | undefined;
  readonly done: string | undefined;
};

const GROUNDS: Readonly<Record<DuplicateGroup['ground'], string>> = {
  nameAndBirthDate: 'Dezelfde naam en geboortedatum',
  numbers: 'Hetzelfde KvK- en vestigingsnummer',
  iban: 'Dezelfde bankrekening',
};

/** Files that may be of one person or employer, side by side; and what was merged, with the way back (M44). */
export function DuplicatesPage({ page, groups, merged, refusal, done }: DuplicatesProps) {
  return (
    <div class="beheer">
      <h1 class="utrecht-heading-1 titel">Dubbele dossiers</h1>
      <Done words={done} />
      {refusal && <ErrorSummary title="Dit kan zo nog niet" faults={refusal.faults} />}
      <p class="lead">
        Vergelijk de dossiers, vink aan welke bij elkaar horen en kies welk dossier blijft. Er verdwijnt niets: het
        andere dossier wordt voortaan als dit dossier gelezen, met alle plaatsingen erbij. U kunt het later ongedaan
        maken.
      </p>
      {groups.length === 0 ? (
        <p class="leeg deel">Er zijn geen dossiers die dubbel lijken.</p>
      ) : (
        groups.map((group, index) => (
          <Group key={group.files.map(({ id }) => id).join()} page={page} group={group} index={index} />
        ))
      )}
      <section class="deel" aria-labelledby="samengevoegd">
        <h2 class="utrecht-heading-2" id="samengevoegd">
          Samengevoegd
        </h2>
        {merged.length === 0 ? (
          <p class="zacht">Er is nog niets samengevoegd.</p>
        ) : (
          <Merged page={page} pairs={merged} />
        )}
      </section>
    </div>
  );
}

function Group({
  page,
  group,
  index,
}: {
  readonly page: VisitedPage;
  readonly group: DuplicateGroup;
  readonly index: number;
}) {
  const { files, ground } = group;
  const kind = files[0]?.kind ?? 'candidate';
  const id = `groep-${index}`;
  return (
    <section class="deel vak" aria-labelledby={id}>
      <h2 class="utrecht-heading-3" id={id}>
        {files[0]?.name}
      </h2>
      <p class="zacht klein">{GROUNDS[ground]}</p>
      <form method="post" action="/dubbele-dossiers" class="stapel">
        <Hidden page={page} values={{ kind }} />
        <CardTable caption={`Dossiers van ${files[0]?.name ?? ''}`} heads={headsOf(kind)}>
          {files.map((file, at) => (
            <tr class="utrecht-table__row" key={file.id}>
              <Cell head="Blijft">
                <label class="keuze">
                  <input type="radio" name="keep" value={file.id} checked={at === 0} />
                  <span class="alleen-voorlezen">Dossier {at + 1} blijft</span>
                  <span aria-hidden="true">Dossier {at + 1}</span>
                </label>
              </Cell>
              <Cell head="Hoort erbij">
                <label class="keuze">
                  <input type="checkbox" name="files" value={file.id} checked />
                  <span class="alleen-voorlezen">Dossier {at + 1} hoort erbij</span>
                </label>
              </Cell>
              {cellsOf(file).map(([head, value]) => (
                <Cell head={head} key={head}>
                  {value}
                </Cell>
              ))}
            </tr>
          ))}
        </CardTable>
        <div class="rij">
          <label class="utrecht-form-label" for={`${id}-reden`}>
            Reden
          </label>
          <select class="utrecht-select" name="reason" id={`${id}-reden`}>
            <option value="enteredTwice">Twee keer ingevoerd</option>
            <option value="numberCorrected">Een nummer was verkeerd</option>
            {kind === 'employer' && <option value="takenOver">Bedrijf is samengegaan</option>}
            <option value="other">Anders</option>
          </select>
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            Samenvoegen<span class="alleen-voorlezen">: {files[0]?.name}</span>
          </button>
        </div>
      </form>
    </section>
  );
}

const headsOf = (kind: ComparedFile['kind']): readonly string[] =>
  kind === 'candidate'
    ? ['Blijft', 'Hoort erbij', 'Naam', 'Geboren', 'BSN', 'Zaaknummer', 'Woonplaats', 'Ingevoerd', 'Plaatsingen']
    : ['Blijft', 'Hoort erbij', 'Naam', 'KvK-nummer', 'Vestiging', 'Plaats', 'Ingevoerd', 'Plaatsingen'];

function cellsOf(file: ComparedFile): readonly (readonly [string, string])[] {
  const own: readonly (readonly [string, string | null])[] =
    file.kind === 'candidate'
      ? [
          ['Naam', file.name],
          ['Geboren', file.birthDate === null ? null : shortDate(file.birthDate)],
          ['BSN', file.hasBsn === true ? 'Bekend' : 'Onbekend'],
          ['Zaaknummer', file.caseNumber],
          ['Woonplaats', file.place],
        ]
      : [
          ['Naam', file.name],
          ['KvK-nummer', file.kvkNumber],
          ['Vestiging', file.branchNumber],
          ['Plaats', file.place],
        ];
  const last: readonly (readonly [string, string])[] = [
    ['Ingevoerd', shortDate(file.openedOn)],
    ['Plaatsingen', String(file.placements)],
  ];
  return [...own.map(([head, value]) => [head, value ?? 'Geen'] as const), ...last];
}

function Merged({ page, pairs }: { readonly page: VisitedPage; readonly pairs: readonly MergedPair[] }) {
  return (
    <CardTable
      caption="Samengevoegde dossiers"
      heads={['Dossier dat bleef', 'Soort', 'Samengevoegd op', 'Ongedaan maken']}
    >
      {pairs.map(({ kind, file, name, on }) => (
        <tr class="utrecht-table__row" key={file}>
          <Cell head="Dossier dat bleef">{name}</Cell>
          <Cell head="Soort">{kind === 'candidate' ? 'Persoon' : 'Werkgever'}</Cell>
          <Cell head="Samengevoegd op">{longDate(on)}</Cell>
          <Cell head="Ongedaan maken">
            <form method="post" action="/dubbele-dossiers/ongedaan">
              <Hidden page={page} values={{ kind, file, reason: 'byMistake' }} />
              <button class="utrecht-button utrecht-button--secondary-action" type="submit">
                Ongedaan maken<span class="alleen-voorlezen">: {name}</span>
              </button>
            </form>
          </Cell>
        </tr>
      ))}
    </CardTable>
  );
}
