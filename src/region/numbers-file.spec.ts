import { describe, expect, it } from '@jest/globals';
import { UnfitError } from '../tenants/tenant.errors.js';
import { numbersOfFile } from './numbers-file.js';

const faultsOf = (text: string): readonly string[] => {
  try {
    numbersOfFile(text);
    return [];
  } catch (error) {
    if (error instanceof UnfitError) return error.fields.map(({ detail }) => detail);
    throw error;
  }
};

describe('A file with numbers of UWV', () => {
  it('is read by its columns, with Dutch numbers and days', () => {
    const text = [
      '\uFEFFSoort;Gebied;Periode;Versie;Bron;Markt;Overheid;Samen;Bekendgemaakt;Wajong;Mensen',
      'realisatie;regio;2026-q3;;UWV, trendrapportage 2026;;;1.128;30-11-2026;;',
      'register;GM0402;2026;;UWV, oktober 2026;;;700;;412;',
      'doel;regio;2026;Plan 2026;Regioplan;114;36;150;;;',
      'opnames;regio;2026;;UWV, januari 2027;;;;;;70',
    ].join('\r\n');
    expect(numbersOfFile(text)).toMatchObject([
      {
        kind: 'realisation',
        period: '2026-Q3',
        version: 'indicatief',
        value: { total: 1128, publishedOn: '2026-11-30' },
      },
      { kind: 'register', area: '0402', version: 'UWV', value: { wajong: 412, total: 700 } },
      { kind: 'target', area: 'region', version: 'Plan 2026', value: { market: 114, government: 36, total: 150 } },
      { kind: 'registerEntries', value: { persons: 70 } },
    ]);
  });

  it('tells every fault at once, with line and column, and takes nothing of it', () => {
    const text = [
      'soort,gebied,periode,bron,samen,mensen,kleur',
      'realisatie,regio,2026,UWV 2026,veel,,',
      'opnames,Huizen,2026-Q3,UWV 2026,,70,',
      'winst,regio,2026,UWV 2026,,,',
      'realisatie,regio,2025,UWV 2026,447,12,',
      'realisatie,regio,2024,UWV 2026,400,,',
      'realisatie,regio,2024,UWV 2026,401,,',
    ].join('\n');
    expect(faultsOf(text)).toEqual([
      'Regel 1, kleur: Deze kolom kennen wij niet.',
      'Regel 2, samen: Vul een heel getal in, 0 of meer.',
      'Regel 3, gebied: Kies de regio of een gemeente.',
      'Regel 3, periode: Vul een jaar in, bijvoorbeeld 2020.',
      'Regel 4, soort: Kies uit: doel, realisatie, register, opnames, stroom, overheidswerkgever, profielen.',
      'Regel 5, mensen: Dit hoort niet bij de soort realisatie.',
      'Regel 7: Dit cijfer staat ook op regel 6.',
    ]);
    expect(faultsOf('gebied;periode;bron')).toContain('Regel 1, soort: Deze kolom ontbreekt.');
    expect(faultsOf('')).toEqual(['Kies een bestand met cijfers.']);
  });
});
