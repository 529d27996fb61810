import type { LocalDate } from '../../../workflows/definition.js';
import { SEES_SEX } from '../../candidates/candidate-view.js';
import { LOOK_READERS } from '../../looks/look-register.service.js';
import { READS_PATHWAYS } from '../../pathways/pathway-reader.service.js';
import type { BirthDateEffect } from '../../subsidies/birth-date-effects.service.js';
import type { ShownFault } from '../forms/error-summary.js';
import type { Typed } from '../forms/form-values.js';
import type { VisitedPage } from '../session/current-page.js';
import { momentText } from '../words/dutch-dates.js';
import { shownOf } from './person-conflict.js';
import type { PersonData } from './person-data.js';
import { isRepresentative, personGroups, filledRows, type FieldGroup } from './person-fields.js';
import type { PersonFile } from './person-file.js';
import { PersonForm } from './person-form.js';
import { typedOf } from './person-typed.js';
import { ENTRY_WORDS, fieldNames, savedWords } from './person-words.js';

/** What a refused form shows again. */
export type Refused = {
  readonly title: string;
  readonly typed: Typed;
  readonly faults: readonly ShownFault[];
  /** What was there when the form was opened. */
  readonly was: Typed;
  readonly seen: number;
  /** M44: files that have one of the numbers already. */
  readonly existing: readonly string[];
};

/** What is shown before a birth date is recorded that moves amounts; the same form, sent again, records it. */
export type Asked = Pick<Refused, 'typed' | 'was' | 'seen'> & {
  readonly birthDate: LocalDate;
  readonly effects: readonly BirthDateEffect[];
};

export type PersonDataProps = {
  readonly page: VisitedPage;
  readonly file: PersonFile;
  readonly saved: ReturnType<typeof savedWords>;
  readonly requestKey: string;
  readonly refused: Refused | undefined;
  readonly asked: Asked | undefined;
};

/** The data of a person: to be changed by who keeps the file, to be read by who may see all of it. */
export function PersonDataPage({ page, file, saved, requestKey, refused, asked }: PersonDataProps) {
  const { data, mayChange, municipalities } = file;
  const now = typedOf(data);
  const kept = refused ?? asked;
  const typed = kept?.typed ?? now;
  const groups = personGroups(municipalities, typed, data.withheld);
  return (
    <>
      {saved && (
        <div class="utrecht-alert utrecht-alert--ok stapel" role="status">
          <p>{saved.done}</p>
          {saved.follows.map((one) => (
            <p key={one}>{one}</p>
          ))}
        </div>
      )}
      <h1 class="utrecht-heading-1 titel">Gegevens: {data.name}</h1>
      <Ways page={page} file={file} />
      {data.withheld && (
        <p class="utrecht-alert utrecht-alert--warning">
          Het adres van deze persoon is geheim. Adres, e-mail en telefoon ziet en wijzigt alleen een consulent of de
          backoffice.
        </p>
      )}
      <div class="kolommen">
        <div>
          {mayChange ? (
            <PersonForm
              page={page}
              candidate={data.id}
              groups={groups}
              typed={typed}
              was={kept?.was ?? now}
              seen={kept?.seen ?? data.revision}
              requestKey={requestKey}
              refused={refused}
              asked={asked}
            />
          ) : (
            <Facts data={data} groups={groups} now={now} />
          )}
        </div>
        <History file={file} />
      </div>
    </>
  );
}

function Ways({ page, file: { data, placements } }: Pick<PersonDataProps, 'page' | 'file'>) {
  const { role } = page.visitor;
  const ways = [
    ...placements.map(({ id, number }) => ({ href: `/plaatsingen/${id}`, words: `Zaak ${number}` })),
    ...(READS_PATHWAYS.includes(role) ? [{ href: `/personen/${data.id}/op-weg`, words: 'Op weg naar werk' }] : []),
    ...(SEES_SEX.includes(role) ? [{ href: `/personen/${data.id}/op-weg/geslacht`, words: 'Geslacht' }] : []),
    ...(LOOK_READERS.includes(role) ? [{ href: `/personen/${data.id}/inzage`, words: 'Wie keek in dit dossier' }] : []),
  ];
  return (
    <p class="bladeren">
      {ways.map(({ href, words }) => (
        <a class="utrecht-link" href={href} key={href}>
          {words}
        </a>
      ))}
    </p>
  );
}

type FactsProps = {
  readonly data: PersonData;
  readonly groups: readonly FieldGroup[];
  readonly now: Typed;
};

function Facts({ groups, now }: FactsProps) {
  const acting = filledRows(now).length;
  const representatives = groups.filter(isRepresentative).slice(0, acting);
  const shown = [...groups.filter((group) => !isRepresentative(group)), ...representatives];
  return (
    <>
      {shown.map(({ id, title, fields }) => (
        <section class="deel" key={id} aria-labelledby={id}>
          <h2 class="utrecht-heading-2" id={id}>
            {title}
          </h2>
          <dl class="feiten">
            {fields.flatMap((field) => {
              const value = now[field.name];
              return typeof value !== 'string' || value === ''
                ? []
                : [<dt key={field.name}>{field.label}</dt>, <dd key={`${field.name}-nu`}>{shownOf(field, value)}</dd>];
            })}
          </dl>
        </section>
      ))}
    </>
  );
}

function History({ file: { entries, members } }: Pick<PersonDataProps, 'file'>) {
  return (
    <section class="deel" aria-labelledby="geschiedenis">
      <h2 class="utrecht-heading-2" id="geschiedenis">
        Wat is gewijzigd
      </h2>
      <p class="zacht klein">Wat er eerst stond, blijft verzegeld in het logboek en staat hier niet.</p>
      <ol class="verhaal">
        {entries.map(({ number, at, type, by, fields }) => (
          <li key={number}>
            <p>
              {ENTRY_WORDS[type] ?? 'Vastgelegd'}
              {fields.length > 0 && `: ${fieldNames(fields)}`}
            </p>
            <p class="zacht klein">
              {momentText(at)} · {members.get(by) ?? 'het systeem'}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
