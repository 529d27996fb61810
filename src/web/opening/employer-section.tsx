import { fieldId } from '../forms/field-view.js';
import { textOf } from '../forms/form-values.js';
import { Act, FieldRow, Group, More, SearchBox, type Filled } from './form-parts.js';
import { CONTACTS } from './opening-choices.js';
import { EMPLOYER_FIELDS, HIRER_FIELDS, LOCATION_FIELDS, PAYEE_FIELDS } from './opening-fields.js';
import type { NamedFile, OpeningForm } from './opening-form.js';
import { placeQuestion } from './opening-place.js';

type SectionProps = { readonly form: OpeningForm; readonly filled: Filled };

/** M13: the legal employer, the place of work, whom to speak, whom to pay, and who hires. */
export function EmployerSection({ form, filled }: SectionProps) {
  const { employer, found, sameEmployers, typed } = form;
  const question = placeQuestion(typed, form);
  return (
    <Group id="werkgever" title="3. Werkgever">
      {employer ? (
        <div class="veld rij">
          <span>
            <strong>{employer.name}</strong>
            {employer.more !== undefined && <span class="zacht"> {employer.more}</span>}
          </span>
          <Act wish="werkgever:" at="werkgever">
            Toch een andere werkgever
          </Act>
        </div>
      ) : (
        <>
          <SearchBox
            name="zoekWerkgever"
            label="Zoek of de werkgever al bekend is"
            hint="Op KvK-nummer of naam."
            wish="zoek-werkgever"
            at="werkgever"
            typed={typed}
          />
          <Results found={found.employers} wish="werkgever" what="Geen werkgever gevonden. Vul de nieuwe in." />
          {sameEmployers.length > 0 && (
            <div class="utrecht-alert utrecht-alert--warning stapel veld">
              <p>Er is al een werkgever met dit KvK-nummer.</p>
              <Results found={sameEmployers} wish="werkgever" what="" />
              <label>
                <input
                  type="checkbox"
                  name="acceptDuplicate"
                  value="ja"
                  checked={textOf(typed, 'acceptDuplicate') === 'ja'}
                />{' '}
                Het is echt een andere werkgever
              </label>
            </div>
          )}
          <FieldRow fields={EMPLOYER_FIELDS} {...filled} />
        </>
      )}
      {question && <FieldRow fields={[question]} {...filled} />}
      <More title="Werkplek" fields={LOCATION_FIELDS} {...filled} />
      <Contacts {...filled} />
      {!employer && <More title="Betalen aan iemand anders" fields={PAYEE_FIELDS} {...filled} />}
      <Hirer form={form} filled={filled} />
    </Group>
  );
}

function Results({
  found,
  wish,
  what,
}: {
  readonly found: readonly NamedFile[] | undefined;
  readonly wish: 'werkgever' | 'inlener';
  readonly what: string;
}) {
  if (found === undefined) return null;
  if (found.length === 0) return <p class="veld">{what}</p>;
  return (
    <>
      {found.map(({ id, name, more }) => (
        <p class="veld rij" key={id}>
          <Act wish={`${wish}:${id}`} at="werkgever">
            Kies {name}
          </Act>
          {more !== undefined && <span class="zacht">{more}</span>}
        </p>
      ))}
    </>
  );
}

/** M15: who hires when the employer lends the worker out. */
function Hirer({ form, filled }: SectionProps) {
  const { hirer, found, typed } = form;
  const used = ['zoekInlener', 'hirerName', 'hirerKvk'].some((name) => textOf(typed, name) !== '');
  if (hirer) {
    return (
      <div class="veld rij">
        <span>
          Inlener: <strong>{hirer.name}</strong>
        </span>
        <Act wish="inlener:" at="werkgever">
          Toch geen inlener
        </Act>
      </div>
    );
  }
  return (
    <details class="veld" open={used}>
      <summary>Inlener, bij uitzenden of detacheren</summary>
      <div class="inspringen">
        <SearchBox
          name="zoekInlener"
          label="Zoek de inlener"
          hint="Op KvK-nummer of naam. Het bezoek is bij de inlener."
          wish="zoek-inlener"
          at="werkgever"
          typed={typed}
        />
        <Results found={found.hirers} wish="inlener" what="Geen inlener gevonden. Vul de nieuwe in." />
        <FieldRow fields={HIRER_FIELDS} {...filled} />
      </div>
    </details>
  );
}

const PARTS = [
  ['name', 'Naam'],
  ['mail', 'E-mail'],
  ['phone', 'Telefoon'],
] as const;

/** One line per role: with whom to speak about what. */
function Contacts({ typed, faults }: Filled) {
  const names = CONTACTS.flatMap(({ role }) => PARTS.map(([part]) => `contact.${role}.${part}`));
  const wrong = names.flatMap((name) => {
    const detail = faults.get(name);
    return detail === undefined ? [] : [{ name, detail }];
  });
  return (
    <details class="veld" open={names.some((name) => textOf(typed, name) !== '')}>
      <summary>Contactpersonen</summary>
      {wrong.map(({ name, detail }) => (
        <p class="utrecht-form-field-error-message" id={`${fieldId(name)}-fout`} key={name}>
          {detail}
        </p>
      ))}
      <div class="tabelvak">
        <table class="utrecht-table utrecht-table--velden">
          <caption class="alleen-voorlezen">Contactpersonen van de werkgever per rol</caption>
          <thead class="utrecht-table__header">
            <tr>
              <th scope="col">Rol</th>
              {PARTS.map(([part, label]) => (
                <th scope="col" key={part}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {CONTACTS.map(({ role, label }) => (
              <tr class="utrecht-table__row" key={role}>
                <th scope="row" class="utrecht-table__cell">
                  {label}
                </th>
                {PARTS.map(([part, word]) => {
                  const name = `contact.${role}.${part}`;
                  const fault = faults.has(name);
                  return (
                    <td class="utrecht-table__cell" key={part}>
                      <input
                        class={`utrecht-textbox${fault ? ' utrecht-textbox--invalid' : ''}`}
                        id={fieldId(name)}
                        name={name}
                        value={textOf(typed, name)}
                        aria-label={`${word}, ${label.toLowerCase()}`}
                        aria-invalid={fault ? 'true' : undefined}
                        aria-describedby={fault ? `${fieldId(name)}-fout` : undefined}
                        autocomplete="off"
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
