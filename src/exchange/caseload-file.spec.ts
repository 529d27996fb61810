import { TOO_YOUNG } from '../candidates/candidate.schemas.js';
import { describe, expect, test } from '@jest/globals';
import { mapColumns } from './caseload-columns.js';
import { caseloadFile, faultsOn } from './caseload-file.js';
import { totalHolds } from './totals-row.js';
import { codeCell } from './cell-reader.js';
import { csvOf } from './csv-file.js';
import { dateCell, decimalCell, percentCell, sexCell, yesNoCell } from './dutch-cells.js';
import { checkTable } from '../region/printed-table.js';

const header = 'Zaaknummer;BSN;Voornamen;Achternaam;Geboortedatum;Gemeente;KvK-nummer;Eerste werkdag;Contracturen';
const good = 'Z1;999993653;Test;Voorbeeld;15-3-1984;Hilversum;12345678;1-9-2025;"32,5"';

describe('cells', () => {
  test.each([
    ['1-9-2025', '2025-09-01'],
    ['01/09/2025', '2025-09-01'],
    ['2025-09-01', '2025-09-01'],
    ['29-2-2024', '2024-02-29'],
  ])('the date %s is %s', (text, value) => {
    expect(dateCell(text)).toEqual({ value });
  });

  test.each(['29-2-2025', '31-9-2025', '2025-13-01', 'morgen', '1-9-25'])('%s is no date', (text) => {
    expect(dateCell(text)).toHaveProperty('fault');
  });

  test('decimals have a comma or a point, at most two places', () => {
    expect([decimalCell('32,5'), decimalCell('32.50'), decimalCell('32')]).toEqual([
      { value: '32.5' },
      { value: '32.50' },
      { value: '32' },
    ]);
    expect(decimalCell('32,555')).toHaveProperty('fault');
    expect(decimalCell('veel')).toHaveProperty('fault');
  });

  test('a wage value is a whole percent up to 100 (C4)', () => {
    expect([percentCell('60'), percentCell('60%'), percentCell('60,0')]).toEqual([
      { value: 60 },
      { value: 60 },
      { value: 60 },
    ]);
    expect(percentCell('60,5')).toHaveProperty('fault');
    expect(percentCell('101')).toHaveProperty('fault');
  });

  test('a word of a list is one of its own words, in any case', () => {
    const cell = codeCell({ horeca: 'catering' });
    expect(cell('Horeca')).toEqual({ value: 'catering' });
    for (const word of ['zorg', 'constructor', 'toString']) expect(cell(word)).toHaveProperty('fault');
  });

  test('yes and no in their Dutch forms', () => {
    expect([yesNoCell('Ja'), yesNoCell('n')]).toEqual([{ value: true }, { value: false }]);
    expect(yesNoCell('misschien')).toHaveProperty('fault');
  });
});

describe('a caseload file', () => {
  test('seeds 41: the sex of a person is M, V or O, or nothing, and no two rows of a person contradict each other', () => {
    expect(['M', 'vrouw', 'o'].map(sexCell)).toEqual([{ value: 'male' }, { value: 'female' }, { value: 'unknown' }]);
    const rows = ['V', '', 'x', 'man', 'v'].map((sex, at) => `${good.replace('Z1', `Z${at}`)};${sex}`);
    const told = caseloadFile(csvOf([`${header};Geslacht`, ...rows].join('\n')));
    expect(told.rows.map(({ sex }) => sex)).toEqual(['female', null, 'male', 'female']);
    expect(told.faults.map(({ line, column }) => [line, column])).toEqual([
      [4, 'geslacht'],
      [5, 'geslacht'],
    ]);
  });

  test('seeds 38: nobody under fifteen on the first day worked', () => {
    const young = good.replace('15-3-1984', '2-9-2010');
    const told = caseloadFile(csvOf(`${header}\n${young}\n${young.replace('2-9-2010', '1-9-2010')}\n`));
    expect(told.faults).toEqual([expect.objectContaining({ line: 2, column: 'geboortedatum' })]);
    expect(told.rows).toHaveLength(1);
    // Old enough on a first day that is to come, and not yet today.
    const columns = (today: string) => faultsOn(told, today).map(({ line, column }) => [line, column]);
    expect([columns('2025-08-31'), columns('2025-09-01')]).toEqual([
      [
        [2, 'geboortedatum'],
        [3, 'geboortedatum'],
      ],
      [[2, 'geboortedatum']],
    ]);
  });

  test('nobody is born on a day to come, whatever else is wrong in the row; that is the one fault of the cell', () => {
    const ahead = good.replace('15-3-1984', '2-9-2025');
    const file = caseloadFile(csvOf(`${header}\n${ahead}\n${ahead.replace('1-9-2025', 'ooit')}\n${good}\n`));
    expect(faultsOn(file, '2025-09-01').map(({ line, column }) => [line, column])).toEqual([
      [3, 'eerste werkdag'],
      [2, 'geboortedatum'],
      [3, 'geboortedatum'],
    ]);
    // Born by then, and too young: of the row whose first day cannot be read nothing said so yet.
    expect(faultsOn(file, '2025-09-02')).toEqual([
      ...file.faults,
      { line: 3, column: 'geboortedatum', detail: TOO_YOUNG },
    ]);
  });

  test('takes the way to work along where it has the columns, and tells every cell it cannot read', () => {
    const more = `${header};Trede;Arrangement;Opleiding;Interesse;Profiel`;
    const told = caseloadFile(
      csvOf(`${more}\n${good};niet bereikt;3;MBO 2;"Horeca en huishouding; Opslag en transport";ja\n`),
    );
    expect(told.rows[0]?.pathway).toEqual([
      { kind: 'ladder', from: '2025-09-01', step: 'unknown', contact: 'notReached' },
      { kind: 'arrangement', from: '2025-09-01', arrangement: '3' },
      { kind: 'education', from: '2025-09-01', level: 'mbo2' },
      { kind: 'interests', from: '2025-09-01', sectors: ['hospitality', 'logistics'] },
      { kind: 'profile', from: '2025-09-01', hasProfile: true, system: null, reference: null },
    ]);
    const wrong = caseloadFile(csvOf(`${more}\n${good};7;5;Mavo;Ruimtevaart;misschien\n`));
    expect(wrong.faults.map(({ column }) => column)).toEqual([
      'trede',
      'arrangement',
      'opleiding',
      'interesse',
      'profiel',
    ]);
    expect(caseloadFile(csvOf(`${header}\n${good}\n`)).rows[0]?.pathway).toEqual([]);
  });

  test('is read with a byte order mark, semicolons, accents and any order of columns', () => {
    const columns = mapColumns(['BSN', 'Geïnformeerd op', 'ZAAKNUMMER', 'Opmerking']);
    expect([...columns.places]).toEqual([
      ['externalId', 2],
      ['bsn', 0],
      ['informedOn', 1],
    ]);
    expect(columns.unknown).toEqual(['Opmerking']);
    const { rows, faults } = caseloadFile(csvOf(`\uFEFF${header}\r\n${good}\r\n`));
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([{ line: 2, externalId: 'Z1', hours: '32.5', imported: { firstDay: '2025-09-01' } }]);
  });

  test('tells every fault of every row at once', () => {
    const bad = 'Z1;999990101;Test;;31-9-1984;Hilversum;12345678;;99';
    const { faults } = caseloadFile(csvOf([header, good, bad].join('\n')));
    expect(faults.map((fault) => `${fault.line} ${fault.column}`)).toEqual([
      '3 bsn',
      '3 achternaam',
      '3 geboortedatum',
      '3 uren',
      '3 eerste werkdag',
    ]);
  });

  test('reads what is kept beside the course of a placement, and tells what it does not know (seeds 8 to 47)', () => {
    const more = `${header};Functie;Match via;Arrangement;Programma;Budget;Buddy;HalloWerk;Bbl`;
    const { rows } = caseloadFile(csvOf(`${more}\n${good};Bakker;WSP;3;Breed Offensief;B-1;Bea Kassier;HW-1;ja`));
    expect(rows[0]?.particulars.map(({ kind, from, value }) => [kind, from, value])).toEqual([
      ['job', '2025-09-01', { carved: null, sector: null }],
      ['match', '2025-09-01', { source: 'wsp' }],
      ['references', '2025-09-01', { systems: ['halloWerk'] }],
      ['arrangement', '2025-09-01', { level: '3' }],
      ['programme', '2025-09-01', { programme: 'breedOffensief', budgetLine: 'B-1' }],
      ['workStudy', '2025-09-01', { bbl: true }],
      ['buddy', '2025-09-01', { named: true, trained: null, trainedOn: null, until: null }],
    ]);
    const { faults } = caseloadFile(csvOf(`${more}\n${good};Bakker;toeval;5;IPS;b u d g e t;;;soms`));
    expect(faults.map((fault) => fault.column)).toEqual(['arrangement', 'match via', 'bbl', 'budget']);
  });

  test('B4, B16: reads what was answered about other subsidies and until when another paid', () => {
    const more = `${header};Andere subsidie;Betaald tot en met`;
    const answered = (cells: string) => caseloadFile(csvOf(`${more}\n${good};${cells}\n`));
    expect(answered('nee;10-2025').rows[0]?.particulars).toEqual([
      { kind: 'otherSubsidy', from: '2025-09-01', value: { other: false } },
      { kind: 'takenOver', from: '2025-09-01', value: { paidUntil: '2025-10' } },
    ]);
    expect(answered('Wsw;31-10-2025').rows[0]?.particulars).toMatchObject([
      { value: { other: true }, words: { which: 'wsw' } },
      { value: { paidUntil: '2025-10' } },
    ]);
    expect(answered('misschien;13-2025').faults.map(({ column }) => column)).toEqual([
      'andere subsidie',
      'betaald tot en met',
    ]);
  });

  test('names columns that are missing and numbers that come twice', () => {
    expect(caseloadFile(csvOf('BSN;Naam\n999993653;Test')).faults.map((fault) => fault.column)).toEqual([
      'zaaknummer',
      'voornamen',
      'geboortedatum',
      'gemeente',
      'eerste werkdag',
      'uren',
    ]);
    expect(caseloadFile(csvOf([header, good, good].join('\n'))).faults).toEqual([
      { line: 3, column: 'zaaknummer', detail: 'Zaaknummer Z1 staat ook op regel 2.' },
    ]);
  });

  test('compares its totals row', () => {
    const { rows, totals } = caseloadFile(csvOf([header, good, 'Totaal;2;;;;;;;32,5'].join('\n')));
    expect(rows).toHaveLength(1);
    expect(totals.map((total) => [total.column, totalHolds(total)])).toEqual([
      ['bsn', false],
      ['uren', true],
    ]);
  });
});

test('the participation ladder as printed does not add up, and is told so', () => {
  const printed = [
    'step,total_as_printed,uwv,municipality',
    '2 (lange afstand),239,293,98',
    'onbekend,290,169,167',
    'medische behandeling,90,90,',
    'SUM as printed,1607,1104,503',
  ].join('\n');
  expect(checkTable(csvOf(printed)).totals).toContainEqual({
    where: 'kolom uwv',
    printed: '1104',
    computed: '552',
    difference: '552',
  });
  expect(checkTable(csvOf(printed)).totals[0]).toEqual({
    where: 'rij 2 (lange afstand)',
    printed: '239',
    computed: '391',
    difference: '-152',
  });
});
