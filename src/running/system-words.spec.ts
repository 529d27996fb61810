import { describe, expect, it } from '@jest/globals';
import { systemWords } from './system-words.js';

const fault = (facts: object): Error => Object.assign(new Error('english'), facts);

describe('what the system says', () => {
  it.each<[Error, string | undefined]>([
    [fault({ code: 'ENOENT', path: '/weg/x.zip' }), '/weg/x.zip bestaat niet.'],
    [
      fault({ code: 'EACCES', path: '/dicht' }),
      '/dicht mag niet worden gelezen of geschreven door wie deze opdracht geeft.',
    ],
    [
      fault({ code: 'ECONNREFUSED', address: '127.0.0.1', port: 1 }),
      'Het adres 127.0.0.1:1 geeft geen antwoord. Draait de server, en klopt het adres in de instellingen?',
    ],
    [
      new AggregateError([fault({ code: 'ECONNREFUSED', address: '::1', port: 5432 })]),
      'Het adres ::1:5432 geeft geen antwoord. Draait de server, en klopt het adres in de instellingen?',
    ],
    [fault({ code: '28P01' }), 'De database weigert de naam of het wachtwoord uit de instellingen.'],
    [fault({ code: 'notAllowed' }), undefined],
    [fault({}), undefined],
  ])('%p: in Dutch where it is of a file, an address or the database', (error, said) => {
    expect(systemWords(error)).toBe(said);
  });
});
