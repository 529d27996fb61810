import { shortDate } from '../words/dutch-dates.js';
import { SEX_USE } from '../words/sex-words.js';
import { Act, FieldRow, Group, More, SearchBox, type Filled } from './form-parts.js';
import { PERSON_FIELDS, REACH_FIELDS, REPRESENTATIVE_FIELDS, residence, SEX_FIELDS } from './opening-fields.js';
import type { OpeningForm } from './opening-form.js';

/** Who it is: somebody with a file, or somebody new. */
export function PersonSection({ form, filled }: { readonly form: OpeningForm; readonly filled: Filled }) {
  const { person, found, samePeople, typed, municipalities, representative } = form;
  return (
    <Group id="persoon" title="1. Persoon">
      {person ? (
        <div class="veld rij">
          <strong>{person.name}</strong>
          <Act wish="gebruik:" at="persoon">
            Toch iemand anders
          </Act>
        </div>
      ) : (
        <>
          <SearchBox
            name="zoekPersoon"
            label="Zoek of de persoon al bekend is"
            hint="Op BSN of achternaam. Wat u al invulde blijft staan."
            wish="zoek-persoon"
            at="persoon"
            typed={typed}
          />
          {found.people && found.people.length === 0 && (
            <p class="veld">Niemand gevonden. Vul hieronder de gegevens van de nieuwe persoon in.</p>
          )}
          {(found.people ?? []).map(({ id, name, birthDate }) => (
            <div class="veld rij" key={id}>
              <span>
                {name}
                {birthDate !== undefined && <span class="zacht"> geboren {shortDate(birthDate)}</span>}
              </span>
              <Act wish={`gebruik:${id}`} at="persoon">
                Gebruik het dossier van {name}
              </Act>
            </div>
          ))}
          {samePeople.length > 0 && (
            <div class="utrecht-alert utrecht-alert--warning stapel veld">
              <p>Deze persoon is waarschijnlijk al bekend. Wat u verder invulde blijft staan.</p>
              {samePeople.map(({ id, name, more }) => (
                <p class="rij" key={id}>
                  <Act wish={`gebruik:${id}`} at="persoon">
                    Gebruik het dossier van {name}
                  </Act>
                  {more !== undefined && <span class="zacht">{more}</span>}
                </p>
              ))}
            </div>
          )}
          <FieldRow fields={PERSON_FIELDS} {...filled} />
          <More title="Adres, contact, taal en tolk" fields={REACH_FIELDS} {...filled} />
          <More title="Vertegenwoordiger" fields={REPRESENTATIVE_FIELDS} {...filled} />
          <More title="Geslacht, als iemand dat wil zeggen" fields={SEX_FIELDS} {...filled}>
            <p>{SEX_USE}</p>
          </More>
        </>
      )}
      {representative && <FieldRow fields={[representative]} {...filled} />}
      <FieldRow fields={residence(municipalities)} {...filled} />
    </Group>
  );
}
