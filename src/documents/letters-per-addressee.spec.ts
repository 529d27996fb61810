import { describe, expect, it } from '@jest/globals';
import { builtInTables } from '../../workflows/law/tables.js';
import { GROUNDS_OF_KIND } from '../../workflows/placement/decision-grounds.js';
import { DECISION_KINDS } from '../../workflows/placement/placement.codes.js';
import { amountFor, toldMonth } from './amounts.js';
import { groundSentence } from './content/ground-words.js';
import { DOCUMENT_KINDS, kindOf } from './document-kind.js';
import { letterOf } from './letter-of.js';
import type { LetterFacts } from './letter-facts.js';
import type { Letter } from './letter.js';
import { SUPPORT_KIND_WORDS } from '../particulars/support-kind-words.js';
import { sampleFacts } from './sample-facts.js';
import { textsFor } from './texts/text-catalogue.js';

const sent = { sentOn: '2026-07-02', objectionLastDay: '2026-08-13', earlierOn: null };
const signatory = { name: 'Ingrid Postma', role: 'reviewer' };

/** Every word of a letter, as it is given to the typesetter. */
function wordsOf(facts: LetterFacts): string {
  const texts = Object.fromEntries(textsFor(facts.kind, facts.addressee).map(({ name, fallback }) => [name, fallback]));
  return words(letterOf({ ...facts, texts }, { signatory, sent }));
}

const words = (letter: Letter): string => JSON.stringify(letter);
const EMPLOYERS = DOCUMENT_KINDS.filter((kind) => kindOf(kind).to.some((to) => to === 'employer'));
const WORKERS = DOCUMENT_KINDS.filter((kind) => kindOf(kind).to.some((to) => to === 'worker'));

describe('A letter to the employer (F4)', () => {
  it.each(EMPLOYERS)('%s says nothing of benefit, circle or health, whatever lies in the facts', (kind) => {
    const facts = sampleFacts(kind, 'employer');
    const told = wordsOf({
      ...facts,
      circle: 'mensen met een bijstandsuitkering',
      decision: facts.decision && { ...facts.decision, explanation: 'Heeft schulden en is vaak moe.' },
    });
    expect(told).not.toMatch(
      /bijstand|uitkering|IOAW|nabestaanden|burgerservicenummer|schulden|moe\b|diagnose|beperking/i,
    );
    expect(told).not.toMatch(/\d{9}/);
  });
});

describe('A letter to the worker (F4)', () => {
  it.each(WORKERS)('%s has no bank account and no amount a colleague earns', (kind) => {
    expect(wordsOf(sampleFacts(kind, 'worker'))).not.toMatch(/IBAN|NL\d{2}[A-Z]{4}|rekeningnummer|factuur/);
  });

  it('gives the reasons in the words of who decided; the employer does not get them', () => {
    const said = (to: 'worker' | 'employer'): string => {
      const facts = sampleFacts('refusal', to);
      const decision = facts.decision && { ...facts.decision, explanation: 'Wij spraken u op 3 juni.' };
      return wordsOf({ ...facts, decision });
    };
    expect(said('worker')).toContain('Wij spraken u op 3 juni.');
    expect(said('employer')).not.toContain('Wij spraken u op 3 juni.');
  });
});

describe('What a decision asks and changes (B15)', () => {
  const changed = (
    ground: string,
    of: Partial<NonNullable<LetterFacts['decision']>>,
    job: Partial<LetterFacts['job']>,
  ) => {
    const facts = sampleFacts('changed-decision', 'employer');
    const decision = facts.decision && { ...facts.decision, ground, from: null, until: null, wageValue: null, ...of };
    return wordsOf({ ...facts, decision, job: { ...facts.job, ...job } });
  };

  it('tells of a change without a first day of its own until when the subsidy runs, never "from the first day of work"', () => {
    const renewed = changed('contractRenewed', { until: '2027-06-27' }, { contractFrom: '2027-01-01' });
    expect(renewed).toContain('De loonkostensubsidie loopt door na de verlenging van het contract.');
    expect(renewed).toContain('van 1 juli 2026 tot en met 27 juni 2027');
    expect(renewed).not.toContain('vanaf de eerste werkdag');
  });

  it('tells from which day other hours count, and of a change with a first day of its own that day', () => {
    expect(changed('hours', {}, { hoursFrom: '2026-10-01' })).toContain('mee met de uren van het contract, vanaf 1 oktober 2026.'); // prettier-ignore
    expect(changed('hours', { from: '2026-11-01' }, {})).toContain('vanaf 1 november 2026, zolang het contract duurt');
  });

  it('asks to confirm the first day of work only as long as it was not confirmed', () => {
    const facts = sampleFacts('measured-decision', 'employer');
    expect(wordsOf(facts)).not.toContain('Bevestig de eerste werkdag');
    expect(wordsOf({ ...facts, job: { ...facts.job, firstDay: null } })).toContain('Bevestig de eerste werkdag');
  });

  it('says of a late objection that it is usually not handled: a late one may be excused (Awb 6:11)', () => {
    expect(wordsOf(sampleFacts('refusal', 'worker'))).toContain('Dan kunnen wij het meestal niet meer behandelen.');
  });
});

describe('The reason of a decision (Awb 3:46)', () => {
  const LETTERS = {
    lumpSum: 'lump-sum-decision',
    measured: 'measured-decision',
    refusal: 'refusal',
    untreated: 'left-untreated',
    change: 'changed-decision',
    end: 'end-decision',
    withdrawal: 'withdrawal-decision',
    recovery: 'recovery-decision',
    advance: 'advance-decision',
    penalty: 'penalty-decision',
  } as const;
  const all = DECISION_KINDS.flatMap((kind) => GROUNDS_OF_KIND[kind].map((ground) => ({ kind, ground })));
  const told = (kind: keyof typeof LETTERS, ground: string, to: 'worker' | 'employer'): string => {
    const facts = sampleFacts(LETTERS[kind], to);
    return wordsOf({ ...facts, decision: facts.decision && { ...facts.decision, ground } });
  };

  it.each(all)('$kind on the ground $ground is said to both, never as law and policy alone', ({ kind, ground }) => {
    for (const to of ['worker', 'employer'] as const) {
      expect(told(kind, ground, to)).not.toContain('op grond van de wet en ons beleid');
      const sentence = groundSentence(ground, to === 'employer');
      if (ground !== 'policy') expect(told(kind, ground, to)).toContain(sentence);
    }
  });

  it('lets the employer not tell a benefit, an ability or a circle from one another (F1, F4)', () => {
    const [first, ...others] = ['notInTargetGroup', 'uwvBenefit', 'earnsMinimumWage'].map((ground) =>
      told('refusal', ground, 'employer'),
    );
    expect(others).toEqual([first, first]);
    expect(first).not.toMatch(/UWV|uitkering|minimumloon/i);
    expect(told('refusal', 'uwvBenefit', 'worker')).toContain('U krijgt een uitkering van UWV.');
  });

  it('says of no order that there is one, and of no end that papers were wrong', () => {
    const facts = sampleFacts('end-decision', 'employer');
    const decision = facts.decision && { ...facts.decision, ground: 'deceased', reason: 'notInOrder' };
    expect(wordsOf({ ...facts, decision })).not.toContain('De gegevens die wij nodig hebben');
  });

  it('gives the employer what was written for the employer, and the worker what was written for the worker', () => {
    const words = { explanation: 'Voor u geschreven.', employerExplanation: 'Voor de werkgever geschreven.' };
    const said = (to: 'worker' | 'employer'): string => {
      const facts = sampleFacts('refusal', to);
      return wordsOf({ ...facts, decision: facts.decision && { ...facts.decision, ...words } });
    };
    expect(said('employer')).toMatch(/^(?!.*Voor u geschreven).*Voor de werkgever geschreven/);
    expect(said('worker')).toMatch(/^(?!.*Voor de werkgever geschreven).*Voor u geschreven/);
  });
});

describe('A letter about support (A10)', () => {
  it.each(Object.entries(SUPPORT_KIND_WORDS))(
    'calls %s %s, also on the agreements and for who takes over',
    (kind, word) => {
      for (const [letter, to] of [
        ['support-granted', 'worker'],
        ['support-refused', 'employer'],
        ['agreements', 'worker'],
        ['transfer-notice', 'otherBody'],
      ] as const) {
        const facts = sampleFacts(letter, to);
        const support = facts.support && { ...facts.support, kind };
        const told = wordsOf({ ...facts, support, supports: [{ kind, from: '2026-02-01', until: null }] });
        expect(told).toContain(word);
        expect(told).not.toContain(`"${kind}"`);
      }
    },
  );
});

describe('A letter after a death (M45)', () => {
  const about = (to: 'worker' | 'employer', more: object = {}): string => {
    const facts = sampleFacts('end-decision', to);
    const decision = facts.decision && { ...facts.decision, ground: 'deceased', explanation: 'Wij spraken u in mei.' };
    const kin = { name: 'De erven van Jip Voorbeeld', lines: ['Kerkstraat 9'], attention: 't.a.v. Els van Dam' };
    const heirs = to === 'worker' ? { toNextOfKin: true, to: kin } : {};
    return wordsOf({ ...facts, decision, ...heirs, ...more });
  };

  it('goes to the next of kin with words for them, and asks nothing', () => {
    const told = about('worker');
    expect(told).toContain('Geachte nabestaanden,');
    expect(told).toContain('"De erven van Jip Voorbeeld","t.a.v. Els van Dam","Kerkstraat 9"');
    expect(told).toContain('Wij wensen u veel sterkte met dit verlies.');
    expect(told).toContain('U hoeft niets terug te betalen.');
    expect(told).not.toMatch(/Beste|Wij spraken u|uw werknemer|uw werk\b|link|mail met/);
    expect(told).toContain('dat u namens de erven schrijft');
  });

  it('tells the employer in words of its own, without how or why', () => {
    const told = about('employer');
    expect(told).toContain(
      'Wij hebben gehoord dat uw werknemer is overleden. Wij wensen u en uw collega’s veel sterkte.',
    );
    expect(told).toContain('De registratie in het doelgroepregister stopt ook.');
    expect(told).not.toMatch(/blijft bestaan|Kerkstraat|Els van Dam/);
  });
});

const NO_POLICIES = { rows: [] };
const BORN = '1990-01-01';
const july = { subsidyStart: '2026-07-01', on: '2026-07-01', birthDate: BORN, sectorFullTimeHours: '40' };

describe('The amount of a decision', () => {
  it.each([
    ['V1', { method: { kind: 'measured', wageValue: 60 } as const, hours: '32' }, '1121.76'],
    ['V2', { method: { kind: 'measured', wageValue: 60 } as const, hours: '36' }, '1261.98'],
    ['V7, 36 h', { method: { kind: 'lumpSum' } as const, hours: '36' }, '1577.48'],
    ['V7, 24 h', { method: { kind: 'lumpSum' } as const, hours: '24' }, '1051.65'],
    ['V8', { method: { kind: 'measured', wageValue: 100 } as const, hours: '36' }, '0.00'],
  ])('is that of %s', (_case, input, expected) => {
    expect(amountFor({ ...july, ...input }, NO_POLICIES, builtInTables)).toMatchObject({
      perMonth: expected,
      note: null,
    });
  });

  it('stands in both letters with its steps, and says what of it is a choice (V1, B12)', () => {
    const amount = amountFor(
      { ...july, method: { kind: 'measured', wageValue: 60 }, hours: '32' },
      NO_POLICIES,
      builtInTables,
    );
    for (const to of ['employer', 'worker'] as const) {
      const told = wordsOf({ ...sampleFacts('measured-decision', to), amount });
      expect(told).toContain('€ 1.121,76');
      expect(told).toContain('Met 8 procent vakantiebijslag: € 2.523,96.');
      expect(told).toContain('Naar 32 van 36 uur: € 1.121,76.');
      expect(told).toContain('Dit is een keuze van de gemeente:');
      expect(told).toContain('(regel B12)');
      expect(told).toContain('rond 1 juli 2027');
    }
  });

  it('says what was decided when that is not what the rule gives (M48)', () => {
    const facts = sampleFacts('measured-decision', 'employer');
    const told = wordsOf({ ...facts, decision: facts.decision && { ...facts.decision, amount: '900.00' } });
    expect(told).toContain('Wij hebben een ander bedrag besloten: € 900,00 per maand.');
  });

  it('tells the first whole month, and of a start in December that month: January has another row (B11)', () => {
    expect(['2026-06-01', '2026-06-26', '2026-11-02', '2026-12-26', '2026-12-01'].map(toldMonth)).toEqual([
      '2026-06-01',
      '2026-07-01',
      '2026-12-01',
      '2026-12-26',
      '2026-12-01',
    ]);
    const measuredAt58 = { kind: 'measured', wageValue: 58 } as const;
    const december = { ...july, method: measuredAt58, hours: '20', subsidyStart: '2026-12-26', on: '2026-12-26' };
    expect(amountFor(december, NO_POLICIES, builtInTables)).toMatchObject({ month: '2026-12', note: null });
  });

  it('is not fixed where the tables do not reach, and the letter says so', () => {
    const beyond = { ...july, method: { kind: 'lumpSum' } as const, hours: '36', on: '2031-01-01' };
    const amount = amountFor(beyond, NO_POLICIES, builtInTables);
    expect(amount.note).toBe('nog niet vast (minimumloon 2031)');
    expect(wordsOf({ ...sampleFacts('yearly-reset', 'employer'), amount })).toContain('Het bedrag staat nog niet vast');
  });
});
