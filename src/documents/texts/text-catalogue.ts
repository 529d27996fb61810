import { ADDRESSEE_WORDS, DOCUMENT_KINDS, kindOf, type Addressee, type DocumentKind } from '../document-kind.js';
import { OPENINGS } from './openings.js';
import { PLACEHOLDERS, type Placeholder } from './placeholders.js';

export type TextGroup = 'letterhead' | 'all' | 'openings' | 'closings';

/** A text that a deciding body can set. */
export type TextDefinition = {
  readonly name: string;
  readonly label: string;
  readonly group: TextGroup;
  readonly help: string;
  /** What stands there as long as nobody set it. */
  readonly fallback: string;
  /** Lines of an address or one line; other texts are paragraphs, with `- ` for a list. */
  readonly lines: boolean;
  readonly placeholders: readonly Placeholder[];
};

const COMMON: readonly Placeholder[] = [
  'zaaknummer',
  'datum',
  'bestuur',
  'werkgever',
  'werknemer',
  'consulent',
  'telefoon',
  'mail',
  'website',
];

const line = (name: string, label: string, help: string, fallback = ''): TextDefinition => ({
  name,
  label,
  group: 'letterhead',
  help,
  fallback,
  lines: true,
  placeholders: [],
});
const shared = (
  name: string,
  label: string,
  help: string,
  fallback: string,
  placeholders = COMMON,
): TextDefinition => ({
  name,
  label,
  group: 'all',
  help,
  fallback,
  lines: false,
  placeholders,
});

const LETTERHEAD: readonly TextDefinition[] = [
  line('afzender.naam', 'Naam in het briefhoofd', 'Zonder deze tekst staat hier de naam van uw organisatie.'),
  line('afzender.postadres', 'Postadres', 'Straat of postbus, postcode en plaats, elk op een regel.'),
  line('afzender.bezoekadres', 'Bezoekadres', 'Straat, postcode en plaats.'),
  line('afzender.telefoon', 'Telefoonnummer', 'Het nummer dat in de brieven staat.'),
  line('afzender.mail', 'E-mailadres', 'Het adres dat in de brieven staat.'),
  line('afzender.website', 'Website', 'Bijvoorbeeld www.gemeente.nl.'),
  line(
    'ondertekening.namens',
    'Ondertekening: namens wie',
    'Zonder deze tekst: namens het college van burgemeester en wethouders, of namens het dagelijks bestuur.',
  ),
  line('functie.consultant', 'Functie van een consulent', 'Staat onder de naam.', 'consulent'),
  line('functie.reviewer', 'Functie van een kwaliteitsmedewerker', 'Staat onder de naam.', 'kwaliteitsmedewerker'),
  line('functie.manager', 'Functie van een manager', 'Staat onder de naam.', 'teammanager'),
  line(
    'functie.backOffice',
    'Functie van een medewerker backoffice',
    'Staat onder de naam.',
    'medewerker administratie',
  ),
  line('functie.legalOfficer', 'Functie van een jurist', 'Staat onder de naam.', 'jurist'),
  line('functie.expert', 'Functie van een loonwaardedeskundige', 'Staat onder de naam.', 'loonwaardedeskundige'),
];

const SHARED: readonly TextDefinition[] = [
  shared(
    'vragen',
    'Hebt u vragen?',
    'Staat onder elke brief.',
    'Hebt u vragen? Uw contactpersoon is {{consulent}}. Noem altijd het zaaknummer {{zaaknummer}}.',
  ),
  shared(
    'bezwaar.hoe',
    'Zo maakt u bezwaar',
    'Staat onder elk besluit, na de laatste dag om bezwaar te maken. Die dag komt vanzelf in de brief.',
    'Stuur uw bezwaarschrift naar {{bestuur}}, {{postadres}}.\n\nZet in uw bezwaarschrift:\n- uw naam en adres, en de datum\n- over welk besluit het gaat: noem zaaknummer {{zaaknummer}}\n- waarom u het niet eens bent met het besluit\n- uw handtekening\n\nU kunt ook digitaal bezwaar maken. Hebben wij uw e-mailadres en mobiele nummer? Dan krijgt u bij deze brief een mail met een link. Anders kunt u ons om een link vragen.',
    [...COMMON, 'postadres', 'laatsteDagBezwaar'],
  ),
  shared(
    'bezwaar.hoe.erven',
    'Zo maken nabestaanden bezwaar',
    'Staat onder een besluit aan de erven van een werknemer, in de plaats van de tekst hierboven. Nabestaanden krijgen geen link.',
    'Stuur uw bezwaarschrift naar {{bestuur}}, {{postadres}}.\n\nZet in uw bezwaarschrift:\n- uw naam en adres, en de datum\n- dat u namens de erven schrijft\n- over welk besluit het gaat: noem zaaknummer {{zaaknummer}}\n- waarom u het niet eens bent met het besluit\n- uw handtekening',
    [...COMMON, 'postadres', 'laatsteDagBezwaar'],
  ),
  shared(
    'bezwaar.spoed',
    'Wat blijft gelden tijdens een bezwaar',
    'Staat onder elk besluit.',
    'Het besluit blijft gelden zolang wij uw bezwaar behandelen. Kunt u daar niet op wachten? Dan kunt u de rechtbank vragen om een voorlopige voorziening.',
  ),
  shared(
    'terugvordering.betalen',
    'Zo betaalt u terug',
    'Staat alleen in de brief aan de werkgever bij een terugvordering.',
    'U krijgt van ons een factuur. Betaal het bedrag binnen zes weken nadat wij deze brief hebben verstuurd. Kunt u niet in een keer betalen? Bel ons, dan spreken wij een regeling af.',
  ),
];

export const openingName = (kind: DocumentKind, to: Addressee): string => `inleiding.${kind}.${to}`;
export const closingName = (kind: DocumentKind): string => `slot.${kind}`;

const OPENING_TEXTS: readonly TextDefinition[] = DOCUMENT_KINDS.flatMap((kind) =>
  kindOf(kind).to.map((to) => ({
    name: openingName(kind, to),
    label: `${kindOf(kind).title}: begin van de brief aan de ${ADDRESSEE_WORDS[to]}`,
    group: 'openings' as const,
    help: 'De eerste alinea. Bedragen, dagen en redenen komen uit het dossier en staan eronder.',
    fallback: OPENINGS[kind][to] ?? '',
    lines: false,
    placeholders: COMMON,
  })),
);
const CLOSING_TEXTS: readonly TextDefinition[] = DOCUMENT_KINDS.map((kind) => ({
  name: closingName(kind),
  label: `${kindOf(kind).title}: extra tekst aan het eind`,
  group: 'closings' as const,
  help: 'Staat voor "Hebt u vragen?". Mag leeg blijven.',
  fallback: '',
  lines: false,
  placeholders: COMMON,
}));

/** Every text that can be set, in the order of the page. */
export const TEXTS: readonly TextDefinition[] = [...LETTERHEAD, ...SHARED, ...OPENING_TEXTS, ...CLOSING_TEXTS];

const BY_NAME = new Map(TEXTS.map((one) => [one.name, one]));
export const textDefinition = (name: string): TextDefinition | undefined => BY_NAME.get(name);

export const placeholderWords = (names: readonly Placeholder[]): readonly (readonly [string, string])[] =>
  names.map((name) => [`{{${name}}}`, PLACEHOLDERS[name]]);

/** The texts one document can hold: all shared ones, and its own. */
export function textsFor(kind: DocumentKind, to: Addressee): readonly TextDefinition[] {
  const own = [openingName(kind, to), closingName(kind)];
  return TEXTS.filter((one) => one.group === 'letterhead' || one.group === 'all' || own.includes(one.name));
}
