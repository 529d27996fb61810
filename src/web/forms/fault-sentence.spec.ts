import { describe, expect, it } from '@jest/globals';
import { faultSentence } from './fault-sentence.js';
import type { FieldKind } from './form-field.js';

describe('what is wrong with a field', () => {
  it.each<[string, FieldKind | undefined, string]>([
    ['Geef een code.', 'text', 'Vul dit in.'],
    ['Geef een code.', 'choice', 'Maak een keuze.'],
    ['Geef een code.', undefined, 'Maak een keuze.'],
    ['Dit gegeven ontbreekt.', 'yesNo', 'Maak een keuze.'],
    ['Dit gegeven ontbreekt.', 'date', 'Dit is nog niet ingevuld.'],
    ['Geef een heel getal vanaf 1.', 'choice', 'Maak een keuze.'],
    ['De waarde is te klein of te kort (minstens 1).', 'choices', 'Kies er minstens 1.'],
    ['De waarde is te klein of te kort (minstens 15).', 'number', 'Vul een getal in: minstens 15.'],
    ['De waarde is te groot of te lang (hoogstens 4000).', 'longText', 'Gebruik hoogstens 4000 tekens.'],
    ['Dit gegeven heeft niet de juiste vorm.', 'time', 'Vul een tijd in, bijvoorbeeld 09:30.'],
    [
      'Een code bestaat uit letters, cijfers, punten en streepjes.',
      'text',
      'Gebruik alleen letters, cijfers, punten en streepjes.',
    ],
    ['De laatste dag ligt voor de eerste.', 'text', 'De laatste dag ligt voor de eerste.'],
  ])('is said as it is mended: %s at %s', (detail, kind, said) => {
    expect(faultSentence(detail, kind)).toBe(said);
  });
});
