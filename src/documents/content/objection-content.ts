import { dutchDate, dutchNumber } from '../../../workflows/law/dutch.js';
import { contestedTitle } from '../document-kind.js';
import { facts, heading, text, type Block, type Content } from '../letter.js';
import type { LetterFacts } from '../letter-facts.js';
import { dayOrNothing, euros, isEmployer, on, period, type Given } from './content-parts.js';
import { FORM_WORDS, OUTCOME_WORDS, supportWord } from './decision-words.js';
import { percent } from './decisions.js';
import { paragraphs } from '../texts/paragraphs.js';

type Objection = NonNullable<LetterFacts['objection']>;

/** Which letter, with the day it went to who objects: somebody may have got several. */
const against = ({ decisionKind, sentOn }: Objection): string => {
  const title = contestedTitle(decisionKind).toLowerCase();
  return sentOn === null ? title : `${title}, verstuurd op ${dutchDate(sentOn)}`;
};
const byWhom = ({ by }: Objection): string => (by === 'worker' ? 'de werknemer' : 'de werkgever');

export function objectionReceipt({ facts: given }: Given): Content {
  const { objection } = given;
  if (objection === null) return { subject: 'Ontvangst van het bezwaar', blocks: [] };
  const own = given.kind === 'objection-receipt';
  return {
    subject: own ? 'Ontvangst van uw bezwaar' : 'Er is bezwaar gemaakt',
    blocks: [
      facts([
        ['Bezwaar tegen', against(objection)],
        ['Gemaakt door', own ? null : byWhom(objection)],
        ['Ontvangen op', on(objection.receivedOn)],
        ['Wij beslissen uiterlijk op', dayOrNothing(objection.decideBy)],
        ['Zaaknummer', given.caseNumber],
      ]),
      heading('Wat er nu gebeurt'),
      text(
        own
          ? 'Wij kijken opnieuw naar het besluit. U kunt uw bezwaar in een gesprek toelichten. Daarvoor krijgt u een uitnodiging.'
          : 'Wij kijken opnieuw naar het besluit. Ook u mag zeggen wat u ervan vindt. Daarvoor krijgt u een uitnodiging.',
        'Het besluit blijft gelden zolang wij het bezwaar behandelen.',
      ),
      ...(own && !objection.inTime
        ? [
            text(
              'Uw bezwaar kwam na de laatste dag. Had u daar een goede reden voor? Laat die ons dan binnen twee weken weten.',
            ),
          ]
        : []),
    ],
  };
}

export function hearingReport({ facts: given }: Given): Content {
  const { objection } = given;
  return {
    subject: 'Verslag van de hoorzitting',
    blocks: [
      facts([
        ['Bezwaar tegen', objection === null ? null : against(objection)],
        ['Gehoord op', on(objection?.heldOn ?? objection?.hearingOn)],
        ['Zaaknummer', given.caseNumber],
      ]),
      heading('Wat er is gezegd'),
      ...written(objection, 'Van de zitting is geen verder verslag vastgelegd.'),
      text(
        'Klopt dit verslag volgens u niet? Laat het ons binnen een week weten. Wij voegen uw reactie bij het dossier.',
      ),
    ],
  };
}

/** D4, C12: what was decided on the objection, and the way to the court. */
export function objectionDecision({ facts: given, sent }: Given): Content {
  const { objection } = given;
  if (objection === null) return { subject: 'Beslissing op bezwaar', blocks: [] };
  const appeal = sent?.objectionLastDay ?? null;
  return {
    subject: 'Beslissing op bezwaar',
    blocks: [
      heading('Onze beslissing'),
      facts([
        ['Het bezwaar is', OUTCOME_WORDS[objection.outcome ?? ''] ?? 'nog niet beslist'],
        ['Bezwaar tegen', against(objection)],
        ['Gemaakt door', byWhom(objection)],
        ['Gehoord op', dayOrNothing(objection.heldOn)],
        ['Beslist op', dayOrNothing(objection.decidedOn)],
        ['Nieuwe loonwaarde', percent(objection.wageValue)],
        ['Geldt vanaf', holdsFrom(objection)],
        ['Zaaknummer', given.caseNumber],
      ]),
      ...supportInstead(given),
      ...meaning(given),
      heading('Waarom wij zo beslissen'),
      ...written(objection, 'Wij hebben het besluit opnieuw bekeken, met wat er in bezwaar naar voren is gebracht.'),
      text(
        'Dit staat in de artikelen 7:11 en 7:12 van de Algemene wet bestuursrecht. Wie bezwaar maakt, wordt er niet slechter van.',
      ),
      heading('Bent u het er niet mee eens?'),
      text(
        appeal === null
          ? 'U kunt in beroep gaan bij de rechtbank, binnen zes weken na de dag waarop deze brief is verstuurd.'
          : `U kunt in beroep gaan bij de rechtbank. Dat kan tot en met ${on(appeal)}.`,
        'U betaalt daarvoor griffierecht. Stuur een kopie van deze beslissing mee.',
      ),
    ],
  };
}

const helps = ({ outcome }: Objection): boolean => outcome === 'upheld' || outcome === 'partly';

/** C12: a lower value holds as if it had been determined at once. */
function holdsFrom(objection: Objection): string | null {
  if (objection.effectFrom !== null) return dutchDate(objection.effectFrom);
  return objection.against === 'determination' && objection.wageValue !== null
    ? 'de dag waarop de eerdere loonwaarde gold'
    : null;
}

function supportInstead(given: LetterFacts): readonly Block[] {
  const support = given.objection?.support ?? null;
  if (support === null) return [];
  return [
    heading('Deze ondersteuning komt ervoor in de plaats'),
    facts([
      ['Ondersteuning', support.kind === null ? null : supportWord(support.kind)],
      ['Hoe', FORM_WORDS[support.form]],
      ['Periode', period(support.from, support.until)],
      ['Hoeveel uur', `${dutchNumber(support.hours)} uur per week`],
      ['Tarief', isEmployer(given) ? `${euros(support.rate)} per uur` : null],
    ]),
  ];
}

/** What changes by it, in plain words; nothing when nothing changes. */
function meaning(given: LetterFacts): readonly Block[] {
  const { objection } = given;
  if (objection === null || objection.against === 'decision' || objection.outcome === null) return [];
  return [heading('Wat dit betekent'), text(...meaningWords(given, objection))];
}

function meaningWords(given: LetterFacts, objection: Objection): readonly string[] {
  if (!helps(objection)) return ['Wat wij eerder hebben besloten, blijft gelden.'];
  if (objection.against === 'determination' && objection.wageValue !== null) {
    return [
      'De nieuwe loonwaarde komt in de plaats van de eerdere. Het bedrag van de loonkostensubsidie verandert mee. Daarover krijgt u een apart besluit.',
      isEmployer(given)
        ? objection.effectFrom === null
          ? 'Over de maanden die voorbij zijn, betalen wij u het verschil.'
          : 'Over de maanden die voorbij zijn, vragen wij hierdoor niets terug.'
        : 'Voor uw loon verandert er niets.',
    ];
  }
  if (objection.support !== null) return ['Deze beslissing komt in de plaats van ons eerdere besluit.'];
  return ['Ons eerdere besluit geldt niet meer. Wij nemen een nieuw besluit. Daarover krijgt u een brief.'];
}

/** Awb 6:21: it goes no further, and what was decided stays. */
export function objectionWithdrawn({ facts: given }: Given): Content {
  const { objection } = given;
  if (objection === null) return { subject: 'Het bezwaar is ingetrokken', blocks: [] };
  const own = (objection.by === 'employer') === isEmployer(given);
  return {
    subject: own ? 'U hebt uw bezwaar ingetrokken' : 'Het bezwaar is ingetrokken',
    blocks: [
      facts([
        ['Bezwaar tegen', against(objection)],
        ['Gemaakt door', own ? null : byWhom(objection)],
        ['Ontvangen op', on(objection.receivedOn)],
        ['Ingetrokken op', on(objection.decidedOn)],
        ['Zaaknummer', given.caseNumber],
      ]),
      heading('Wat dit betekent'),
      text(
        'Wij behandelen het bezwaar niet verder. Wat wij eerder hebben besloten, blijft gelden.',
        own
          ? 'Hebt u het bezwaar niet zelf ingetrokken? Bel ons dan meteen. Is de bezwaartermijn nog niet voorbij, dan kunt u opnieuw bezwaar maken.'
          : 'U hoeft niets te doen. Was u uitgenodigd voor een hoorzitting, dan gaat die niet door.',
      ),
    ],
  };
}

function written(objection: Objection | null, none: string): readonly Block[] {
  return objection?.explanation == null ? [text(none)] : paragraphs(objection.explanation);
}
