import { describe, expect, it } from '@jest/globals';
import { definitions } from '../../../workflows/registry.js';
import { isSent } from '../../placements/payload-schemas.js';
import { formOf } from '../forms/form-field.js';
import { choiceWord, hasFieldWords } from './field-words.js';

/** Forms that people fill in; a file is taken over by a command. */
const forms = definitions.flatMap((definition) =>
  Object.entries(definition.events)
    .filter(([type, event]) => isSent(event) && type !== 'placement.imported')
    .map(([type, event]) => ({ type, fields: formOf(type, event) })),
);

describe('Words of forms', () => {
  it('name every field of every event that people send', () => {
    const without = forms.flatMap(({ type, fields }) =>
      fields.filter(({ name }) => !hasFieldWords(type, name)).map(({ name }) => `${type}.${name}`),
    );
    expect(without).toEqual([]);
  });

  it('name every choice in Dutch', () => {
    const without = forms.flatMap(({ type, fields }) =>
      fields.flatMap(({ name, choices }) =>
        choices
          .filter(({ value }) => choiceWord(type, name, value) === value)
          .map(({ value }) => `${type}.${name}=${value}`),
      ),
    );
    expect(without).toEqual([]);
  });
});
