import { describe, expect, it } from '@jest/globals';
import { readClientFile } from './client-file.js';

const read = (text: string) => readClientFile(Buffer.from(text, 'utf8'));

describe('The client file of UWV', () => {
  it('is read by the heads of its columns, with Dutch numbers and yes or no', () => {
    expect(read('BSN;Loonwaarde percentage;Opname\n999993653;59,00;ja\n111222333;;nee\n')).toEqual({
      lines: [
        { bsn: '999993653', percentage: '59.00', entry: true },
        { bsn: '111222333', percentage: null, entry: false },
      ],
    });
  });

  it('is refused with every fault at once, by line and without repeating a BSN', () => {
    const found = read('BSN,percentage,opgenomen\n999990101,59,ja\n999993653,101,ja\n999993653,60,misschien\n');
    expect(found).toEqual({
      faults: [
        'Regel 2: dit is geen geldig burgerservicenummer.',
        'Regel 3: het percentage is een getal van 0 tot en met 100, bijvoorbeeld 59,00.',
        'Regel 4: zet bij de opname ja of nee.',
      ],
    });
    expect(JSON.stringify(found)).not.toContain('999990101');
  });

  it('says which columns are missing', () => {
    expect(read('Naam;Plaats\nx;y\n')).toEqual({
      faults: [
        'Er is geen kolom met het BSN.',
        'Er is geen kolom met het percentage.',
        'Er is geen kolom die zegt of iemand is opgenomen.',
      ],
    });
  });

  it.each(['', 'BSN;percentage;opname\n'])('is refused when nothing is in it: %j', (text) => {
    expect(read(text)).toHaveProperty('faults');
  });
});
