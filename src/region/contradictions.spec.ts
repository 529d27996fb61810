import { describe, expect, it } from '@jest/globals';
import { contradictionsOf } from './contradictions.js';
import { printedTable } from './printed-source.js';
import { PRINTED_TABLES } from './printed-tables.data.js';

const said = (key: string): readonly string[] => {
  const source = PRINTED_TABLES.find((one) => one.key === key);
  return source ? contradictionsOf(printedTable(source)) : ['no such table'];
};

describe('a printed table is shown as printed, with what does not agree', () => {
  it('targets: 2017 and 2018 are printed one lower than their parts, and 2020 has two (seed 24)', () => {
    expect(said('doelstellingen')).toEqual([
      'Rij 2017: gedrukt 372, de delen tellen op tot 373. Gedrukt is 1 lager.',
      'Rij 2018: gedrukt 493, de delen tellen op tot 494. Gedrukt is 1 lager.',
      'Rij 2020, kolom Totaal: in de tabel staat 773, en 900 in de brief van 30 juni 2021, naar de verdeling van de Werkkamer.',
    ]);
  });

  it('ladder: rows, both columns and the text (seed 23)', () => {
    const sentences = said('ladder');
    expect(sentences.filter((one) => one.startsWith('Rij ') && one.includes('tellen op'))).toHaveLength(5);
    expect(sentences).toEqual(
      expect.arrayContaining([
        'Kolom Totaal: gedrukt 1.607, de delen tellen op tot 1.555. Gedrukt is 52 hoger.',
        'Kolom UWV: gedrukt 1.104, de delen tellen op tot 1.128. Gedrukt is 24 lager.',
        'Rij 5 (bemiddelbaar), kolom UWV: in de tabel staat 23, en 326 in de tekst en de tabel met interesses.',
      ]),
    );
  });

  it('education adds to 1,359, half of it unknown (seed 31)', () => {
    expect(said('opleiding')).toEqual([
      'Kolom Mensen: telt op tot 1.359. Er staat 1.607 in de participatieladder, als totaal van alle treden.',
      'Van 679 van de 1.359 (50%) is dit onbekend.',
    ]);
  });

  it('labels: 52 in the table, 51 in the text (seed 29)', () => {
    expect(said('branches')).toEqual([
      'Kolom Werkgevers: telt op tot 52. Er staat 51 in de tekst.',
      'Rij Horeca, kolom Werkgevers: in de tabel staat 8, en de tekst zegt zowel dat die branche ontbreekt als dat zij er veel heeft.',
    ]);
  });

  it('says nothing of tables that agree', () => {
    expect(['profielen', 'interesses', 'stromen', 'praktijkroute', 'overheidswerkgevers'].flatMap(said)).toEqual([]);
  });
});
