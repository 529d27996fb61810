import { KINDS, DECISION_LETTERS } from '../document-kind.js';
import { facts, heading, text, type Block, type Content } from '../letter.js';
import type { LetterFacts } from '../letter-facts.js';
import { dayOrNothing, on, type Given } from './content-parts.js';
import { OUTCOME_WORDS } from './decision-words.js';
import { percent } from './decisions.js';
import { paragraphs } from '../texts/paragraphs.js';

type Objection = NonNullable<LetterFacts['objection']>;

const against = ({ decisionKind }: Objection): string => {
  const letter = DECISION_LETTERS[decisionKind];
  return letter === undefined ? 'ons besluit' : KINDS[letter].title.toLowerCase();
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
        ['Geldt vanaf', dayOrNothing(objection.effectFrom)],
        ['Zaaknummer', given.caseNumber],
      ]),
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

function written(objection: Objection | null, none: string): readonly Block[] {
  return objection?.explanation == null ? [text(none)] : paragraphs(objection.explanation);
}
