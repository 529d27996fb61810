import type { LocalDate } from '../../../workflows/definition.js';
import { ADDRESSEE_WORDS, DOCUMENT_KINDS, kindOf } from '../../documents/document-kind.js';
import { placeholderWords, type TextDefinition, type TextGroup } from '../../documents/texts/text-catalogue.js';
import type { TextRow } from '../../documents/texts/text-rows.js';
import type { CurrentText } from '../../documents/texts/text.service.js';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate, shortDate } from '../words/dutch-dates.js';
import { Faults } from './placement-documents-page.js';

const GROUPS: Readonly<Record<TextGroup, string>> = {
  letterhead: 'Briefhoofd en ondertekening',
  all: 'In alle brieven',
  openings: 'Begin van de brief',
  closings: 'Extra tekst aan het eind',
};
const ORDER = ['letterhead', 'all', 'openings', 'closings'] as const;

/** Every text that an organisation can set, with what holds today. */
export function TextsPage({
  texts,
  saved,
}: {
  readonly texts: readonly CurrentText[];
  readonly saved: string | undefined;
}) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Teksten van brieven</h1>
      {saved !== undefined && (
        <p class="utrecht-alert utrecht-alert--ok" role="status">
          Opgeslagen: {saved}.
        </p>
      )}
      <p class="tekst">
        Bedragen, dagen, redenen en de laatste dag om bezwaar te maken komen uit het dossier. Die kunt u hier niet
        veranderen. Een nieuwe tekst geldt vanaf een dag en alleen voor brieven die daarna worden gemaakt.
      </p>
      <p>
        <a class="utrecht-link" href="/briefhoofd">
          Logo op brieven
        </a>
      </p>
      {ORDER.map((group) => (
        <section class="deel" key={group} aria-labelledby={`groep-${group}`}>
          <h2 class="utrecht-heading-2" id={`groep-${group}`}>
            {GROUPS[group]}
          </h2>
          <div class="tabelvak">
            <table class="utrecht-table utrecht-table--kaarten">
              <caption class="alleen-voorlezen">{GROUPS[group]}</caption>
              <thead class="utrecht-table__header">
                <tr>
                  <th scope="col">Tekst</th>
                  <th scope="col">Zo staat het er nu</th>
                  <th scope="col">Sinds</th>
                </tr>
              </thead>
              <tbody class="utrecht-table__body">
                {texts
                  .filter((one) => one.group === group)
                  .map((one) => (
                    <tr class="utrecht-table__row" key={one.name}>
                      <td class="utrecht-table__cell">
                        <a class="utrecht-link" href={`/teksten/${one.name}`}>
                          {one.label}
                        </a>
                      </td>
                      <td class="utrecht-table__cell">
                        {one.text === '' ? <span class="zacht">leeg</span> : shortened(one.text)}
                      </td>
                      <td class="utrecht-table__cell vast" data-kop="Sinds">
                        {one.since === null ? <span class="zacht">standaard</span> : shortDate(one.since)}
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </>
  );
}

const shortened = (text: string): string => (text.length > 110 ? `${text.slice(0, 107)}…` : text);

type TextProps = {
  readonly page: VisitedPage;
  readonly definition: TextDefinition;
  readonly typed: string;
  readonly from: string;
  readonly example: string;
  readonly today: LocalDate;
  readonly versions: readonly TextRow[];
  readonly faults: readonly string[];
};

/** One text: change it, look at it in a letter, and see how it was before. */
export function TextPage({ page, definition, typed, from, example, versions, faults }: TextProps) {
  const { name, label, help, placeholders, lines } = definition;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">{label}</h1>
      <Faults title="De tekst is niet opgeslagen" faults={faults} />
      <div class="kolommen">
        <form method="post" action={`/teksten/${name}`}>
          <Hidden page={page} />
          <div class={`veld${faults.length > 0 ? ' veld--fout' : ''}`}>
            <label class="utrecht-form-label" for="veld-text">
              Tekst
            </label>
            <p class="utrecht-form-field-description" id="uitleg-text">
              {help}{' '}
              {lines ? '' : 'Een lege regel begint een nieuwe alinea. Een regel met "- " ervoor wordt een opsomming.'}
            </p>
            <textarea
              class={`utrecht-textarea${faults.length > 0 ? ' utrecht-textarea--invalid' : ''}`}
              id="veld-text"
              name="text"
              rows={lines ? 4 : 12}
              aria-describedby="uitleg-text"
              aria-invalid={faults.length > 0 ? 'true' : undefined}
            >
              {typed}
            </textarea>
          </div>
          <div class="veld">
            <label class="utrecht-form-label" for="veld-from">
              Geldt vanaf
            </label>
            <input class="utrecht-textbox" id="veld-from" name="from" type="date" value={from} />
          </div>
          <div class="veld">
            <label class="utrecht-form-label" for="veld-voorbeeld">
              Bekijken in
            </label>
            <select class="utrecht-select" id="veld-voorbeeld" name="voorbeeld">
              {examplesFor(name).map(([value, word]) => (
                <option key={value} value={value} selected={value === example}>
                  {word}
                </option>
              ))}
            </select>
          </div>
          <div class="knoppen">
            <button class="utrecht-button utrecht-button--primary-action" type="submit" name="_doen" value="opslaan">
              Opslaan
            </button>
            <button class="utrecht-button utrecht-button--secondary-action" type="submit" name="_doen" value="bekijken">
              Bekijk de brief als PDF
            </button>
          </div>
        </form>
        <div>
          {placeholders.length > 0 && (
            <section aria-labelledby="invulvelden">
              <h2 class="utrecht-heading-2" id="invulvelden">
                Invulvelden
              </h2>
              <dl class="feiten">
                {placeholderWords(placeholders).map(([field, word]) => (
                  <>
                    <dt key={field}>
                      <code class="klein">{field}</code>
                    </dt>
                    <dd>{word}</dd>
                  </>
                ))}
              </dl>
            </section>
          )}
          <section class="deel" aria-labelledby="eerder">
            <h2 class="utrecht-heading-2" id="eerder">
              Eerdere teksten
            </h2>
            {versions.length === 0 ? (
              <p class="zacht">Nog geen: de standaardtekst geldt.</p>
            ) : (
              <ul class="stapel">
                {versions.map((one) => (
                  <li key={one.entry}>
                    <strong>Vanaf {longDate(one.from_on)}</strong>
                    <br />
                    <span class="klein">{one.text === '' ? 'leeg' : one.text}</span>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
      </div>
    </>
  );
}

/** Letters in which a text stands: its own, or any for a text of all letters. */
export function examplesFor(name: string): readonly (readonly [string, string])[] {
  const all = DOCUMENT_KINDS.flatMap((kind) => kindOf(kind).to.map((to) => ({ kind, to })));
  const [group, own, to] = name.split('.');
  const shown =
    group === 'inleiding' || group === 'slot'
      ? all.filter((one) => one.kind === own && (to === undefined || one.to === to))
      : all;
  return shown.map(({ kind, to: addressee }) => [
    `${kind}.${addressee}`,
    `${kindOf(kind).title} aan de ${ADDRESSEE_WORDS[addressee]}`,
  ]);
}
