import type { LocalDate } from '../../../workflows/definition.js';
import { addMonths } from '../../../workflows/law/dates.js';
import type { CircleFacts } from '../../candidates/candidate.schemas.js';
import { PATHWAY_KINDS, type PathwayKind } from '../../pathways/pathway-fact.js';
import type { PathwayView } from '../../pathways/pathway-reader.service.js';
import { CardTable, Cell, Done } from '../administration/administration-parts.js';
import { SCHOOL_CHOICES } from '../opening/opening-choices.js';
import { longDate, shortDate } from '../words/dutch-dates.js';
import { factWords, KIND_WORDS } from './pathway-words.js';

type PathwayProps = {
  readonly candidate: string;
  readonly name: string;
  readonly today: LocalDate;
  readonly lines: readonly PathwayView[];
  readonly circle: CircleFacts | null;
  readonly competences: readonly string[];
  readonly members: ReadonlyMap<string, string>;
  /** Kinds that this role may see. */
  readonly kinds: readonly PathwayKind[];
  readonly mayRecord: boolean;
  /** Whether this role sees all data of a person. */
  readonly seesData: boolean;
  readonly seesSex: boolean;
  /** Whether this role sees who looked into the file. */
  readonly seesLooks: boolean;
  readonly placements: readonly { readonly id: string; readonly number: string }[];
  readonly done: string | undefined;
};

const SINGLE: readonly PathwayKind[] = PATHWAY_KINDS.filter((kind) => kind !== 'stepToWork');

/** Where somebody stands on the way to work: what holds now, and the steps taken. */
export function PathwayPage(props: PathwayProps) {
  const { candidate, name, lines, members, kinds, mayRecord, placements, done } = props;
  const counting = lines.filter(({ replaced }) => replaced === null);
  const steps = counting.filter(({ kind }) => kind === 'stepToWork');
  return (
    <>
      <Done words={done} />
      <h1 class="utrecht-heading-1 titel">Op weg naar werk: {name}</h1>
      {(placements.length > 0 || props.seesData) && (
        <p class="rij">
          {props.seesData && (
            <a class="utrecht-link" href={`/personen/${candidate}/gegevens`}>
              Gegevens van de persoon
            </a>
          )}
          {placements.map(({ id, number }) => (
            <a class="utrecht-link" href={`/plaatsingen/${id}`} key={id}>
              Zaak {number}
            </a>
          ))}
        </p>
      )}
      <section class="deel" aria-labelledby="nu">
        <h2 class="utrecht-heading-2" id="nu">
          Zo staat het nu
        </h2>
        <CardTable caption="Wat nu geldt" heads={['Gegeven', 'Nu', 'Sinds', 'Door', 'Bekijken']}>
          {SINGLE.filter((kind) => kinds.includes(kind)).map((kind) => (
            <NowRow
              key={kind}
              kind={kind}
              line={counting.find((one) => one.kind === kind)}
              members={members}
              href={`/personen/${candidate}/op-weg/${kind}`}
              mayRecord={mayRecord}
            />
          ))}
        </CardTable>
      </section>
      <section class="deel" aria-labelledby="stappen">
        <h2 class="utrecht-heading-2" id="stappen">
          Stappen naar werk
        </h2>
        {steps.length === 0 ? (
          <p class="leeg">Er is nog geen stap vastgelegd.</p>
        ) : (
          <ol class="verhaal">
            {steps.toReversed().map(({ number, from, fact, recordedBy }) => (
              <li key={number}>
                {longDate(from)}: {factWords(fact)}{' '}
                <span class="zacht">({members.get(recordedBy) ?? 'een collega'})</span>
              </li>
            ))}
          </ol>
        )}
        <p class="bladeren">
          <a class="utrecht-link" href={`/personen/${candidate}/op-weg/stepToWork`}>
            {mayRecord ? 'Stap vastleggen of verbeteren' : 'Alle stappen met geschiedenis'}
          </a>
        </p>
      </section>
      <Origin {...props} />
      {props.seesSex && (
        <p class="bladeren">
          <a class="utrecht-link" href={`/personen/${candidate}/op-weg/geslacht`}>
            Geslacht, voor de controle op gelijke behandeling
          </a>
        </p>
      )}
      {props.seesLooks && (
        <p class="bladeren">
          <a class="utrecht-link" href={`/personen/${candidate}/inzage`}>
            Wie keek in dit dossier
          </a>
        </p>
      )}
    </>
  );
}

type RowProps = {
  readonly kind: PathwayKind;
  readonly line: PathwayView | undefined;
  readonly members: ReadonlyMap<string, string>;
  readonly href: string;
  readonly mayRecord: boolean;
};

function NowRow({ kind, line, members, href, mayRecord }: RowProps) {
  return (
    <tr class="utrecht-table__row">
      <Cell head="Gegeven">{KIND_WORDS[kind]}</Cell>
      <Cell head="Nu">{line ? factWords(line.fact) : <span class="zacht">Niet ingevuld</span>}</Cell>
      <Cell head="Sinds">{line ? shortDate(line.from) : ''}</Cell>
      <Cell head="Door">{line ? (members.get(line.recordedBy) ?? 'Overgenomen') : ''}</Cell>
      <Cell head="Bekijken">
        <a class="utrecht-link" href={href}>
          {mayRecord ? (line ? 'Wijzigen' : 'Invullen') : 'Geschiedenis'}
          <span class="alleen-voorlezen"> {KIND_WORDS[kind].toLowerCase()}</span>
        </a>
      </Cell>
    </tr>
  );
}

/** What the file of the person already holds: school and competences (B3, M41). */
function Origin({ candidate, circle, competences, mayRecord }: PathwayProps) {
  const school = circle?.originSchool ?? null;
  const words = school && (SCHOOL_CHOICES.find(({ value }) => value === school.kind)?.label ?? school.kind);
  return (
    <section class="deel" aria-labelledby="herkomst">
      <h2 class="utrecht-heading-2" id="herkomst">
        Herkomst en competenties
      </h2>
      <dl class="feiten">
        <dt>Komt van school</dt>
        <dd>
          {school && words ? (
            <>
              {words}, laatste schooldag {longDate(school.leftOn)}.{' '}
              <span class="zacht">
                Met een baan die uiterlijk {longDate(addMonths(school.leftOn, 6))} begint, kan ook wie al in dienst is
                subsidie krijgen (regel B3).
              </span>
            </>
          ) : (
            'Niet uit praktijkonderwijs, vso of entreeopleiding, of niet ingevuld'
          )}
        </dd>
        {circle?.workStudyTrack === true && (
          <>
            <dt>Leerwerktraject</dt>
            <dd>Ja</dd>
          </>
        )}
        <dt>Competenties</dt>
        <dd>{competences.length === 0 ? 'Niet ingevuld' : competences.join(', ')}</dd>
      </dl>
      {mayRecord && (
        <p class="bladeren">
          <a class="utrecht-link" href={`/personen/${candidate}/op-weg/herkomst`}>
            Herkomst en competenties wijzigen
          </a>
        </p>
      )}
    </section>
  );
}
