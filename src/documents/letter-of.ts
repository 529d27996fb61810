import { dutchDate } from '../../workflows/law/dutch.js';
import { contentOf } from './content/content-of.js';
import { objectionTerm } from './content/content-parts.js';
import { kindOf } from './document-kind.js';
import { heading, note, text, type Block, type Letter, type Letterhead } from './letter.js';
import type { LetterFacts, Sent, Signatory } from './letter-facts.js';
import { paragraphs } from './texts/paragraphs.js';
import { filled, type PlaceholderValues } from './texts/placeholders.js';
import { closingName, openingName } from './texts/text-catalogue.js';

/** Who signed and when it was sent, as far as that is. */
export type Standing = { readonly signatory: Signatory | undefined; readonly sent: Sent | undefined };

const CONCEPT = 'Concept: deze brief is niet verstuurd en heeft geen rechtsgevolg.';
const SIMULATED = 'Gesimuleerd dossier: alle personen en werkgevers zijn verzonnen.';
const NAMENS = {
  college: 'namens het college van burgemeester en wethouders',
  dagelijksBestuur: 'namens het dagelijks bestuur',
} as const;
const BODY = {
  college: 'het college van burgemeester en wethouders',
  dagelijksBestuur: 'het dagelijks bestuur',
} as const;

/** The whole document, from facts, texts and where it stands; as long as it was not sent it says that it is a concept. */
export function letterOf(facts: LetterFacts, { signatory, sent }: Standing): Letter {
  const kind = kindOf(facts.kind);
  const form = kind.form ?? 'letter';
  const values = valuesOf(facts, sent);
  const said = (name: string): readonly Block[] => paragraphs(filled(textOf(facts, name), values));
  const content = contentOf({ facts, sent });
  return {
    subject: content.subject,
    form,
    caseNumber: facts.caseNumber,
    letterhead: letterheadOf(facts),
    address: [facts.to.name, ...(facts.to.attention === null ? [] : [facts.to.attention]), ...facts.to.lines],
    details: detailsOf(facts, form, sent),
    salutation: form === 'letter' ? salutationOf(facts) : '',
    blocks: [
      ...copyNote(facts),
      ...condolence(facts),
      ...(facts.toNextOfKin ? [] : said(openingName(facts.kind, facts.addressee))),
      ...content.blocks,
      ...(facts.decision?.kind === 'recovery' && facts.addressee === 'employer'
        ? [heading('Zo betaalt u terug'), ...said('terugvordering.betalen')]
        : []),
      ...(kind.objection === true
        ? [
            heading('Bent u het er niet mee eens?'),
            text(objectionTerm(sent)),
            ...said(howToObject(facts)),
            ...said('bezwaar.spoed'),
          ]
        : []),
      ...said(closingName(facts.kind)),
      ...(form === 'report' ? [] : said('vragen')),
    ],
    signature: form === 'letter' && signatory !== undefined ? signatureOf(facts, signatory) : [],
    copies: facts.copies,
    marks: [...(facts.simulated ? [SIMULATED] : []), ...(sent === undefined ? [CONCEPT] : [])],
  };
}

/** M18: why somebody gets a letter that is to another. */
const copyNote = ({ copyFor, worker }: LetterFacts): readonly Block[] =>
  copyFor === null
    ? []
    : [
        note(
          `Dit is een kopie van de brief aan ${worker.name}.`,
          `U krijgt deze kopie als ${copyFor.capacity}. Hieronder staat wat in die brief staat.`,
        ),
      ];

/** M45: what the letter is about and that nothing is asked; the rest is what was decided. */
const condolence = ({ toNextOfKin, worker, decision }: LetterFacts): readonly Block[] =>
  toNextOfKin
    ? [
        text(
          `Wij hebben gehoord dat ${worker.name} is overleden. Wij wensen u veel sterkte met dit verlies.`,
          `Deze brief gaat over het werk van ${worker.name}. Wij moeten u ons besluit sturen. U hoeft niets te doen.`,
        ),
        ...(decision?.kind === 'end' ? [] : [text(`In het besluit hieronder betekent ‘u’: ${worker.name}.`)]),
      ]
    : [];

/** Next of kin get no link; a letter made before there was a text for them keeps the one it was made with. */
const howToObject = ({ toNextOfKin, texts }: LetterFacts): string =>
  toNextOfKin && texts['bezwaar.hoe.erven'] !== undefined ? 'bezwaar.hoe.erven' : 'bezwaar.hoe';

const textOf = ({ texts }: LetterFacts, name: string): string => texts[name] ?? '';
const oneLine = (value: string): string =>
  value
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(', ');

function letterheadOf(facts: LetterFacts): Letterhead {
  const of = (name: string): string => oneLine(textOf(facts, `afzender.${name}`));
  const name = of('naam') || facts.body.name;
  const post = of('postadres');
  const foot = [post === '' ? '' : `Postadres: ${post}`, of('telefoon'), of('mail'), of('website')];
  return {
    // Kept apart from the facts: it is the same for every letter of a day.
    logo: null,
    name,
    returnAddress: post === '' ? '' : `Retouradres: ${name}, ${post}`,
    foot: foot.some(Boolean) ? foot.filter(Boolean) : [name],
  };
}

function detailsOf(facts: LetterFacts, form: Letter['form'], sent: Sent | undefined): Letter['details'] {
  const date = dutchDate(sent?.sentOn ?? facts.madeOn);
  if (form === 'report') return [['Zaaknummer', facts.caseNumber]];
  return [
    [sent === undefined ? 'Datum (concept)' : 'Verzonden op', date],
    ['Zaaknummer', facts.caseNumber],
    ['Contactpersoon', facts.consultant],
  ];
}

/** No guess at a gender: the name as it is. */
function salutationOf({ addressee, to, copyFor, toNextOfKin }: LetterFacts): string {
  if (toNextOfKin) return 'Geachte nabestaanden,';
  if (copyFor !== null) return `Beste ${to.name},`;
  return addressee === 'worker' ? `Beste ${to.name},` : 'Geachte heer of mevrouw,';
}

function signatureOf(facts: LetterFacts, { name, role }: Signatory): readonly string[] {
  const onBehalf =
    oneLine(textOf(facts, 'ondertekening.namens')) || `${NAMENS[facts.body.kind]} van ${letterheadOf(facts).name}`;
  return [`${onBehalf},`, name, oneLine(textOf(facts, `functie.${role}`)) || 'medewerker'];
}

function valuesOf(facts: LetterFacts, sent: Sent | undefined): PlaceholderValues {
  const of = (name: string): string => oneLine(textOf(facts, `afzender.${name}`));
  return {
    zaaknummer: facts.caseNumber,
    datum: dutchDate(facts.madeOn),
    bestuur: BODY[facts.body.kind],
    werkgever: facts.employer.name,
    werknemer: facts.worker.name,
    consulent: facts.consultant,
    telefoon: of('telefoon'),
    mail: of('mail'),
    website: of('website'),
    postadres: of('postadres'),
    laatsteDagBezwaar:
      sent?.objectionLastDay == null ? 'de laatste dag in de verstuurde brief' : dutchDate(sent.objectionLastDay),
  };
}
