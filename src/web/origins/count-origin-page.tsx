import type { ComponentChildren } from 'preact';
import type { LocalDate } from '../../../workflows/definition.js';
import type { BodyLines, CountOrigin } from '../../origins/counts/count-origin.js';
import { caseNumber } from '../../reminders/case-number.js';
import { CardTable, Cell } from '../administration/administration-parts.js';
import { FigureGrid } from '../region/figure-block.js';
import { longDate, shortDate } from '../words/dutch-dates.js';
import { countText } from '../words/dutch-numbers.js';
import { DayForm, Unknowns } from './origin-parts.js';

export type CountOriginProps = {
  readonly title: string;
  readonly back: { readonly href: string; readonly label: string };
  /** Address of the page itself. */
  readonly action: string;
  readonly origin: CountOrigin;
  readonly today: LocalDate;
  /** What may be chosen besides the day. */
  readonly choices: ComponentChildren;
  /** What to do when there are too many files. */
  readonly tooMany: ComponentChildren;
  /** Said when no line is asked for. */
  readonly noLines: string;
  readonly people: ReadonlyMap<string, string>;
  readonly members: ReadonlyMap<string, string>;
};

/** How a count of files came about: what it was on a day, by which rules, from which lines, and whether the record proves it. */
export function CountOriginPage(props: CountOriginProps) {
  const { title, back, action, origin, today, choices } = props;
  const { on, isToday, tables, rules, body } = origin;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Hoe is dit ontstaan: {title}</h1>
      <p>
        <a class="utrecht-link" href={back.href}>
          {back.label}
        </a>
      </p>
      <DayForm action={action} on={on} today={today}>
        {choices}
      </DayForm>
      <section class="deel" aria-labelledby="stand">
        <h2 class="utrecht-heading-2" id="stand">
          Wat er stond, {isToday ? 'nu' : `zoals bekend aan het eind van ${longDate(on)}`}
        </h2>
        {tables.map((table) => (
          <div key={table.caption}>
            {table.rows.length === 0 ? (
              <p class="leeg">Er was op deze dag niets te tellen.</p>
            ) : (
              <p class="lead">{table.sentence}</p>
            )}
            {table.rows.length > 0 && <FigureGrid table={table} totals={false} />}
          </div>
        ))}
      </section>
      <section class="deel tekst" aria-labelledby="regels">
        <h2 class="utrecht-heading-2" id="regels">
          Hoe het wordt geteld
        </h2>
        <ul>
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
      {body !== null && <BodyView body={body} members={props.members} />}
      <Lines {...props} />
      <Proof {...props} />
      <Unknowns>
        <li>Wat niemand heeft vastgelegd.</li>
        <li>Namen van mensen en collega’s zijn die van nu.</li>
      </Unknowns>
    </>
  );
}

const nameOf = (members: ReadonlyMap<string, string>, by: string | null): string =>
  by === null ? '' : (members.get(by) ?? 'een systeem');

type BodyProps = { readonly body: BodyLines; readonly members: ReadonlyMap<string, string> };

function BodyView({ body, members }: BodyProps) {
  return (
    <section class="deel" aria-labelledby="organisatie">
      <h2 class="utrecht-heading-2" id="organisatie">
        Wat de organisatie vastlegde
      </h2>
      {body.lines.length === 0 ? (
        <p class="leeg">Er was niets vastgelegd.</p>
      ) : (
        <ul class="stapel">
          {body.lines.map(({ entry, on, by, what }) => (
            <li key={entry}>
              {longDate(on)}, {nameOf(members, by)} (regel {entry}): {what}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Lines({ origin: { lines, all }, noLines, people, members }: CountOriginProps) {
  return (
    <section class="deel" aria-labelledby="waaruit">
      <h2 class="utrecht-heading-2" id="waaruit">
        Waaruit het volgt
      </h2>
      {lines.length === 0 ? (
        <p class="leeg">{noLines}</p>
      ) : (
        <CardTable
          caption={`Regels uit dossiers${all > lines.length ? `, de eerste ${lines.length} van ${countText(all)}` : ''}`}
          heads={['Dossier', 'Wat', 'Vastgelegd', 'Regel']}
          numbers={['Regel']}
        >
          {lines.map(({ stream, of, entry, on, by, what }, at) => (
            <tr class="utrecht-table__row" key={`${stream} ${at}`}>
              <Cell head="Dossier">
                <a
                  class="utrecht-link"
                  href={of === 'people' ? `/personen/${stream}/op-weg` : `/plaatsingen/${stream}`}
                >
                  {of === 'people' ? (people.get(stream) ?? 'niet zichtbaar') : caseNumber(stream)}
                </a>
              </Cell>
              <Cell head="Wat">{what}</Cell>
              <Cell head="Vastgelegd">{on === null ? '' : `${shortDate(on)}, ${nameOf(members, by)}`}</Cell>
              <Cell head="Regel" number>
                {entry ?? '–'}
              </Cell>
            </tr>
          ))}
        </CardTable>
      )}
    </section>
  );
}

function Proof({ origin, tooMany }: CountOriginProps) {
  const { how, same, isToday, proof, seal, body } = origin;
  return (
    <section class="deel" aria-labelledby="klopt">
      <h2 class="utrecht-heading-2" id="klopt">
        Opnieuw gevonden
      </h2>
      <ul class="stapel">
        <li>{how === 'tooMany' ? tooMany : foundWords(how, same, isToday)}</li>
        {proof.files > 0 && (
          <li>
            {proof.wrong.length === 0
              ? `De eerste ${proof.files} dossiers zijn nagerekend uit ${countText(proof.entries)} regels van het logboek: alles is gelijk aan wat is opgeslagen.`
              : `Van ${proof.wrong.length} van de eerste ${proof.files} dossiers staat er iets anders dan het logboek geeft. Meld dit aan uw functioneel beheerder.`}
          </li>
        )}
        {body?.proof && (
          <li>
            {body.proof.differences.length === 0
              ? `Het logboek van de organisatie is nagerekend: alle ${countText(body.proof.entries)} regels sluiten op elkaar aan.`
              : 'In het logboek van de organisatie staat iets anders dan is opgeslagen. Meld dit aan uw functioneel beheerder.'}
          </li>
        )}
        <li>
          {seal === null
            ? 'Over deze regels ligt nog geen zegel. Dat komt er elke dag vanzelf bij.'
            : seal.holds
              ? `Zegel ${seal.number} van ${longDate(seal.day)} ligt over alles wat toen was vastgelegd, en klopt.`
              : `Zegel ${seal.number} van ${longDate(seal.day)} klopt niet. Meld dit aan uw functioneel beheerder.`}
        </li>
      </ul>
    </section>
  );
}

function foundWords(how: 'entries' | 'wholeDay', same: boolean | null, isToday: boolean): string {
  const found =
    how === 'entries'
      ? 'Het is opnieuw gevonden uit de regels van de dossiers.'
      : 'Het is gevonden uit alle dossiers, die voor deze dag zijn nagespeeld.';
  if (!isToday) return `${found} Wat later is vastgelegd of verbeterd, telt niet mee.`;
  if (same === null) return found;
  return same
    ? `${found} Er komt hetzelfde uit als op de pagina staat.`
    : `${found} Er komt iets anders uit dan op de pagina staat. Werd er net iets vastgelegd? Kijk dan nog eens; meld het anders aan uw functioneel beheerder.`;
}
