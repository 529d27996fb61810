import { describe, expect, it } from '@jest/globals';
import { GROUNDS_OF_KIND } from '../../../workflows/placement/decision-grounds.js';
import { REASONS_OF } from '../../../workflows/placement/placement.decision.grounds.js';
import { definitions } from '../../../workflows/registry.js';
import { isSent } from '../../../workflows/step.js';
import { formOf } from '../forms/form-field.js';
import { choicesFor, choiceWord, hasFieldWords } from './field-words.js';

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

describe('Grounds and reasons of decisions', () => {
  it('each have a word, and each word belongs to a kind of decision', () => {
    const of = (lists: Readonly<Record<string, readonly string[]>>) =>
      [...new Set(Object.values(lists).flat())].toSorted();
    const said = (field: string) => choicesFor('decision.prepared', field, []).map(({ value }) => value);
    expect(said('ground').toSorted()).toEqual(of(GROUNDS_OF_KIND));
    expect(said('reason').toSorted()).toEqual(of(REASONS_OF));
  });
});
