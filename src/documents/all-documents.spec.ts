import { describe, expect, it } from '@jest/globals';
import { readPdf } from '../../test/support/read-pdf.js';
import { DOCUMENT_KINDS, kindOf } from './document-kind.js';
import type { LetterFacts } from './letter-facts.js';
import { letterOf } from './letter-of.js';
import { sampleFacts } from './sample-facts.js';
import { textsFor } from './texts/text-catalogue.js';
import { Typesetter } from './typesetter.js';

const typesetter = new Typesetter();
const sent = { sentOn: '2026-07-02', objectionLastDay: '2026-08-13', earlierOn: null };
const signatory = { name: 'Ingrid Postma', role: 'reviewer' };
const ALL = DOCUMENT_KINDS.flatMap((kind) => kindOf(kind).to.map((to) => ({ kind, to, name: `${kind} to ${to}` })));

/** With the texts that every deciding body begins with. */
function factsFor({ kind, to }: (typeof ALL)[number]): LetterFacts {
  const texts = Object.fromEntries(textsFor(kind, to).map(({ name, fallback }) => [name, fallback]));
  return { ...sampleFacts(kind, to), texts };
}

const pdfOf = async (facts: LetterFacts, letter = letterOf(facts, { signatory, sent })) =>
  readPdf(typesetter.pdf(letter, '2026-07-02'));

describe.each(ALL)('$name', (one) => {
  const facts = factsFor(one);

  it('is a tagged PDF/UA in Dutch with a title, and all its text is in the tree', async () => {
    const pdf = await pdfOf(facts);
    expect(pdf).toMatchObject({ accessible: true, marked: true, language: 'nl-NL', untagged: '', fontsOutside: 0 });
    expect(pdf.title).toMatch(/^[A-Z].* \(zaak 0A1B2C3D\)$/);
    expect(pdf.tags).toContain('H1');
    expect(pdf.tags.filter((tag) => tag === 'H1')).toHaveLength(1);
    expect(pdf.tags.includes('TR') ? pdf.tags.includes('TH') : true).toBe(true);
  });

  it('keeps who it is about out of subject and title', () => {
    expect(letterOf(facts, { signatory, sent }).subject).not.toMatch(/Jip|Voorbeeld|1996/);
  });

  it('speaks to whom it is sent', async () => {
    const { text } = await pdfOf(facts);
    if (one.to === 'worker') expect(text).not.toMatch(/uw werknemer|komt de werknemer/);
    if (one.to === 'employer') expect(text).not.toMatch(/uw werkgever/);
  });

  it('has no gaps where something was to be filled in', async () => {
    const { text } = await pdfOf(facts);
    expect(text).not.toMatch(/undefined|null|NaN|\{\{|\[object/);
    expect(text).toContain('0A1B2C3D');
  });
});

describe('A document', () => {
  const decision = ALL.find(({ name }) => name === 'lump-sum-decision to worker');
  const facts = decision === undefined ? sampleFacts('lump-sum-decision', 'worker') : factsFor(decision);

  it('is the same to the byte when it is made again from the same facts', () => {
    const letter = letterOf(facts, { signatory, sent });
    expect(typesetter.pdf(letter, '2026-07-02').equals(typesetter.pdf(letter, '2026-07-02'))).toBe(true);
    expect(typesetter.pdf(letter, '2026-07-02').equals(typesetter.pdf(letter, '2026-07-03'))).toBe(false);
  });

  it('is read in the order of the letter: who, what, why, objection, signature', async () => {
    const { text } = await pdfOf(facts);
    const order = ['Jip Voorbeeld', 'Ons besluit', 'Waarom wij dit besluiten', '13 augustus 2026', 'Ingrid Postma'];
    const places = order.map((words) => text.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('says that it is a concept as long as it was not sent, and has no last day then (D4)', async () => {
    const { text } = await pdfOf(facts, letterOf(facts, { signatory: undefined, sent: undefined }));
    expect(text).toContain('Concept: deze brief is niet verstuurd');
    expect(text).not.toContain('augustus');
    expect(text).not.toContain('Ingrid Postma');
  });

  it('takes what stands in the file as words, never as markup', async () => {
    const odd = { ...facts, worker: { ...facts.worker, name: '#panic() *Jip* $x$ `y` \\ [z] @a <b>' } };
    expect((await pdfOf(odd)).text).toContain('#panic() *Jip* $x$ `y` \\ [z] @a <b>');
  });

  it('is set with others in one accessible file, each with its own page numbers', async () => {
    const letter = letterOf(facts, { signatory, sent });
    const { text, pages } = await readPdf(typesetter.bundle([letter, letter], '2 brieven', '2026-07-02'));
    const alone = await readPdf(typesetter.pdf(letter, '2026-07-02'));
    expect(pages).toBe(2 * alone.pages);
    expect(text.match(new RegExp(`Pagina 1 van ${alone.pages}`, 'g'))).toHaveLength(2);
    const heads = (of: string): number => of.split(' · zaak ').length - 1;
    expect(heads(text)).toBe(2 * heads(alone.text));
  });

  it('names the sign it cannot show', () => {
    const odd = { ...facts, worker: { ...facts.worker, name: 'Jip 😀' } };
    expect(() => typesetter.pdf(letterOf(odd, { signatory, sent }), '2026-07-02')).toThrow(/Het teken 😀/);
  });

  it('agreements at the start fit on one page for both', async () => {
    for (const to of ['employer', 'worker'] as const) {
      const found = ALL.find((one) => one.kind === 'agreements' && one.to === to);
      if (found) expect((await pdfOf(factsFor(found))).pages).toBe(1);
    }
  });
});

describe('The report', () => {
  it('has the fields of C8 and no BSN', async () => {
    const { text } = await pdfOf(factsFor({ kind: 'measurement-report', to: 'worker', name: '' }));
    for (const field of [
      'Naam werknemer Jip Voorbeeld',
      'Geboortedatum 4 mei 1996',
      'Datum rapport 15 juni 2026',
      'Datum bezoek 3 juni 2026',
      'Werkgever Voorbeeldbedrijf BV',
      'Contactpersoon Contact Voorbeeld',
      'Gesproken met de leidinggevende',
      'Normfunctie Productiemedewerker',
      'Uitgevoerd werk Medewerker inpak',
      'Uren per week 32 uur',
      'Volledige werkweek 38 uur',
      'Deskundige Deskundige Voorbeeld',
      'Telefoon deskundige 06-00000000',
      'Hoofdtaken Dozen inpakken (60 %), Vloer vegen (40 %)',
      'Reguliere prestatie nee',
      'Dozen inpakken 60 80 90 100 43,20',
      'Totaal: de loonwaarde 60 procent',
      'Dozen inpakken: Werkt rustig en netjes.',
    ]) {
      expect(text).toContain(field);
    }
    expect(text).not.toMatch(/\d{9}/);
  });

  it('has no table of tasks for a regular performance (C5), and says when nobody gave a view (C7)', async () => {
    const facts = factsFor({ kind: 'measurement-report', to: 'employer', name: '' });
    const report = facts.report && {
      ...facts.report,
      regular: true,
      total: 100,
      tasks: [],
      views: facts.report.views.map((view) => ({ ...view, given: false })),
    };
    const { text } = await pdfOf({ ...facts, report });
    expect(text).toContain('De prestatie is regulier. De loonwaarde is 100 procent.');
    expect(text).not.toContain('Netto werktijd');
    expect(text).toContain('De werkgever heeft geen zienswijze gegeven.');
  });
});
