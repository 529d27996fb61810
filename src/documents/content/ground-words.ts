import type { DecisionGround } from '../../../workflows/placement/decision-grounds.js';

/** The reason in a sentence that both may read, or one for each: the employer learns nothing of benefit or ability (F1, F3, F4). */
type Said = string | { readonly employer: string; readonly worker: string };

/** What lies behind these is of the worker alone, so the employer reads the same whichever it is. */
const OF_THE_WORKER =
  'Uw werknemer hoort niet bij de doelgroep voor loonkostensubsidie. Hoe wij dat hebben bepaald, gaat over uw werknemer. Dat mogen wij u niet vertellen.';
const ofTheWorker = (worker: string): Said => ({ employer: OF_THE_WORKER, worker });

/** Why, for every ground (Awb 3:46). */
export const GROUND_SENTENCES: Readonly<Record<DecisionGround, Said>> = {
  policy: 'Er is voldaan aan de voorwaarden van de wet en van ons beleid.',
  wageValue: 'De loonwaarde is op de werkplek gemeten en vastgesteld. De subsidie hangt af van de loonwaarde.',
  startMoved: 'De eerste werkdag is verschoven. Daarom schuiven de dagen van de subsidie mee.',
  hours: 'Het aantal uren in het contract is veranderd. De subsidie hangt af van de uren.',
  contractRenewed: 'Het contract is verlengd. De subsidie loopt door zolang het contract duurt, binnen de voorwaarden.',
  notComeAbout: 'Het dienstverband gaat niet door. Zonder dienstverband is er geen loonkostensubsidie.',
  overpaid: 'Er is meer loonkostensubsidie betaald dan waar recht op was.',
  wrongFacts: 'Het eerdere besluit rustte op gegevens die niet klopten. Met de goede gegevens was er anders besloten.',
  decisionWrong: 'Het eerdere besluit was onjuist. De ontvanger wist dat, of had dat kunnen weten.',
  objection: 'Er is bezwaar gemaakt. Daarom hebben wij opnieuw gekeken.',
  incomplete: 'Zonder de ontbrekende gegevens kunnen wij niet op de aanvraag beslissen.',
  decidedLate: 'Wij hebben niet op tijd beslist, en wij zijn daarvoor in gebreke gesteld.',
  notInTargetGroup: ofTheWorker(
    'U hoort niet bij de mensen voor wie de wet deze subsidie bedoelt: de doelgroep loonkostensubsidie. Dat hebben wij bekeken met de gegevens die wij van u hebben.',
  ),
  uwvBenefit: ofTheWorker(
    'U krijgt een uitkering van UWV. Dan helpt niet de gemeente, maar UWV u bij het werken. Vraag UWV wat er voor u mogelijk is.',
  ),
  earnsMinimumWage: ofTheWorker(
    'De subsidie is voor mensen die met voltijds werk niet het minimumloon kunnen verdienen. Dat is bij u niet zo gebleken.',
  ),
  otherSubsidy: 'Voor dit dienstverband is er al een loonsubsidie. De wet staat een tweede loonsubsidie niet toe.',
  shelteredEmployment:
    'Dit is een dienstverband van de sociale werkvoorziening. Daarvoor geeft de wet geen loonkostensubsidie.',
  startedBeforeAgreement:
    'Het werk was al begonnen voordat was afgesproken om niet eerst te meten. Dan geeft de wet geen vaste loonkostensubsidie.',
  appliedTooLate:
    'Het werk was al begonnen. Dan moet de aanvraag binnen zes maanden na de eerste werkdag zijn gedaan. Dat is niet gebeurd.',
  wageBelowMinimum: 'Het loon is lager dan het wettelijk minimumloon. Dan kunnen wij geen loonkostensubsidie geven.',
  fullWageValue: 'De loonwaarde is 100 procent. Dan is er geen loonkostensubsidie. Het werk gaat gewoon door.',
  employmentEnded: 'Het dienstverband is geëindigd.',
  contractLapsed: 'Het contract is afgelopen en wij hebben niet gehoord dat het is verlengd.',
  noLongerTargetGroup: {
    employer:
      'Uw werknemer hoort niet meer bij de doelgroep voor loonkostensubsidie. Waarom niet, gaat over uw werknemer. Dat mogen wij u niet vertellen.',
    worker: 'U hoort niet meer bij de mensen voor wie de wet deze subsidie bedoelt: de doelgroep loonkostensubsidie.',
  },
  shelteredWork: 'Het werk gaat verder als beschut werk. Daarvoor geldt een andere regeling.',
  handedOver: 'Een andere organisatie neemt de loonkostensubsidie over.',
  dutyBroken: 'Een verplichting is niet nagekomen.',
  aow: 'De wettelijke einddatum van de subsidie is bereikt.',
  deceased: 'De werknemer is overleden.',
};

const isGround = (ground: string): ground is DecisionGround => Object.hasOwn(GROUND_SENTENCES, ground);

/** Undefined for a code of elsewhere, as an old file can have. */
export function groundSentence(ground: string, toEmployer: boolean): string | undefined {
  if (!isGround(ground)) return undefined;
  const said = GROUND_SENTENCES[ground];
  if (typeof said === 'string') return said;
  return toEmployer ? said.employer : said.worker;
}

const TARGET_GROUP = 'artikel 6, eerste lid onder e, en artikel 10c van de Participatiewet';

/** Where the law says it, for a refusal on this ground; the same for all that the employer may not tell apart. */
export const REFUSAL_ARTICLES: Readonly<Record<string, string>> = {
  notInTargetGroup: TARGET_GROUP,
  uwvBenefit: TARGET_GROUP,
  earnsMinimumWage: TARGET_GROUP,
  shelteredEmployment: 'artikel 10d, derde lid, van de Participatiewet',
  otherSubsidy: 'artikel 10d, negende lid, van de Participatiewet',
  startedBeforeAgreement: 'artikel 10d, eerste lid onder b, van de Participatiewet',
  appliedTooLate: 'artikel 10d, tweede lid, van de Participatiewet',
  fullWageValue: 'artikel 10d, vierde lid, van de Participatiewet',
};
