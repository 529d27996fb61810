import type { Addressee, DocumentKind } from '../document-kind.js';

type Openings = Readonly<Partial<Record<Addressee, string>>>;

/** The same sentence for worker and employer would say `uw werknemer` to the worker. */
const both = (employer: string, worker: string): Openings => ({ employer, worker });

/** How each document begins, unless a deciding body has a text of its own. Amounts, days and reasons follow from the file. */
export const OPENINGS: Readonly<Record<DocumentKind, Openings>> = {
  'target-group': {
    worker:
      'Wij hebben bekeken of u bij de doelgroep voor loonkostensubsidie hoort. Loonkostensubsidie is geld voor een werkgever, als een werknemer per uur minder werk kan doen dan een ander. In deze brief leest u wat wij hebben vastgesteld.',
  },
  receipt: both(
    'Wij hebben uw aanvraag voor loonkostensubsidie voor {{werknemer}} ontvangen. In deze brief leest u wanneer u van ons hoort.',
    'Wij hebben uw aanvraag voor loonkostensubsidie ontvangen. Het gaat over uw werk bij {{werkgever}}. In deze brief leest u wanneer u van ons hoort.',
  ),
  'interest-decision': {
    employer:
      'Wij hebben een betaling van de loonkostensubsidie voor {{werknemer}} te laat gedaan. In deze brief leest u hoeveel rente wij daarover betalen.',
  },
  'completion-request': both(
    'U hebt loonkostensubsidie aangevraagd voor {{werknemer}}. Uw aanvraag is nog niet compleet. Wij hebben nog gegevens van u nodig.',
    'U hebt loonkostensubsidie aangevraagd voor uw werk bij {{werkgever}}. Uw aanvraag is nog niet compleet. Wij hebben nog gegevens van u nodig.',
  ),
  'more-time': both(
    'U wacht op ons besluit over de loonkostensubsidie voor {{werknemer}}. Wij hebben meer tijd nodig.',
    'U wacht op ons besluit over de loonkostensubsidie voor uw werk bij {{werkgever}}. Wij hebben meer tijd nodig.',
  ),
  'left-untreated': both(
    'Wij behandelen de aanvraag voor loonkostensubsidie voor {{werknemer}} niet. In deze brief leest u waarom.',
    'Wij behandelen de aanvraag voor loonkostensubsidie voor uw werk bij {{werkgever}} niet. In deze brief leest u waarom.',
  ),
  'lump-sum-decision': both(
    'U krijgt loonkostensubsidie voor {{werknemer}}. In de eerste zes maanden is dat een vast bedrag. In deze brief leest u hoeveel u krijgt en hoe lang.',
    'Uw werkgever {{werkgever}} krijgt loonkostensubsidie voor uw werk. In de eerste zes maanden is dat een vast bedrag. Voor uw loon verandert er niets.',
  ),
  'measured-decision': both(
    'U krijgt loonkostensubsidie voor {{werknemer}}. Het bedrag hangt af van de loonwaarde. In deze brief leest u hoeveel u krijgt en hoe lang.',
    'Uw werkgever {{werkgever}} krijgt loonkostensubsidie voor uw werk. Het bedrag hangt af van uw loonwaarde. Voor uw loon verandert er niets.',
  ),
  refusal: both(
    'U krijgt geen loonkostensubsidie voor {{werknemer}}. In deze brief leest u waarom.',
    'Uw werkgever {{werkgever}} krijgt geen loonkostensubsidie voor uw werk. In deze brief leest u waarom.',
  ),
  'changed-decision': both(
    'De loonkostensubsidie voor {{werknemer}} verandert. In deze brief leest u wat er verandert en vanaf wanneer.',
    'De loonkostensubsidie die uw werkgever {{werkgever}} voor uw werk krijgt, verandert. Voor uw loon verandert er door dit besluit niets.',
  ),
  'advance-decision': both(
    'U krijgt een voorschot op de loonkostensubsidie voor {{werknemer}}. In deze brief leest u hoeveel.',
    'Uw werkgever {{werkgever}} krijgt een voorschot op de loonkostensubsidie voor uw werk.',
  ),
  'end-decision': both(
    'De loonkostensubsidie voor {{werknemer}} stopt. In deze brief leest u wanneer en waarom.',
    'De loonkostensubsidie die uw werkgever {{werkgever}} voor uw werk krijgt, stopt. In deze brief leest u wanneer en waarom.',
  ),
  'withdrawal-decision': both(
    'Wij trekken een eerder besluit over de loonkostensubsidie voor {{werknemer}} in. In deze brief leest u vanaf wanneer en waarom.',
    'Wij trekken een eerder besluit over de loonkostensubsidie voor uw werk bij {{werkgever}} in. In deze brief leest u vanaf wanneer en waarom.',
  ),
  'recovery-decision': both(
    'U hebt te veel loonkostensubsidie gekregen voor {{werknemer}}. Dat bedrag moet u terugbetalen, of wij verrekenen het.',
    'Uw werkgever {{werkgever}} heeft te veel loonkostensubsidie gekregen voor uw werk. Uw werkgever betaalt dat terug. U hoeft zelf niets te betalen.',
  ),
  'penalty-decision': both(
    'U hebt ons laten weten dat wij te laat zijn met een besluit over {{werknemer}}. In deze brief leest u of wij een dwangsom betalen.',
    'U hebt ons laten weten dat wij te laat zijn met een besluit over uw werk bij {{werkgever}}. In deze brief leest u of wij een dwangsom betalen.',
  ),
  'penalty-interest-decision': both(
    'Wij hebben u een dwangsom te laat betaald. Het gaat over een besluit over {{werknemer}}. In deze brief leest u hoeveel rente wij daarover betalen.',
    'Wij hebben u een dwangsom te laat betaald. Het gaat over een besluit over uw werk bij {{werkgever}}. In deze brief leest u hoeveel rente wij daarover betalen.',
  ),
  'wage-value-determination': both(
    'Op de werkplek is de loonwaarde van {{werknemer}} gemeten. Wij hebben de loonwaarde vastgesteld. In deze brief leest u de uitkomst.',
    'Op uw werkplek bij {{werkgever}} is uw loonwaarde gemeten. Wij hebben de loonwaarde vastgesteld. In deze brief leest u de uitkomst.',
  ),
  'measurement-order': {
    expert:
      'Wij vragen u de loonwaarde te meten van {{werknemer}} bij {{werkgever}}. In deze brief staat wat u daarvoor nodig hebt.',
  },
  'visit-invitation': both(
    'Een deskundige komt bij u op de werkplek kijken naar het werk van {{werknemer}}. Zo meten wij de loonwaarde.',
    'Een deskundige komt op uw werkplek bij {{werkgever}} kijken naar uw werk. Zo meten wij uw loonwaarde.',
  ),
  'access-duty': both(
    'De deskundige kon niet op de werkplek kijken naar het werk van {{werknemer}}. Dat is wel nodig voor de loonkostensubsidie.',
    'De deskundige kon niet kijken naar uw werk bij {{werkgever}}. Dat is wel nodig voor de loonkostensubsidie.',
  ),
  'draft-report': both(
    'Dit is het concept van het rapport over de loonwaarde van {{werknemer}}. U kunt zeggen wat u ervan vindt. Dat mag op papier, per mail of mondeling.',
    'Dit is het concept van het rapport over uw loonwaarde. U kunt zeggen wat u ervan vindt. Dat mag op papier, per mail of mondeling.',
  ),
  'measurement-report': both('', ''),
  'repeat-answered': both(
    'U hebt gevraagd om de loonwaarde van {{werknemer}} opnieuw te meten. Dit is ons antwoord.',
    'U hebt gevraagd om uw loonwaarde opnieuw te meten. Dit is ons antwoord.',
  ),
  'register-information': {
    worker:
      'Uw loonwaarde is gemeten bij {{werkgever}}. Daarom komt u in het doelgroepregister van UWV. In deze brief leggen wij uit wat dat is en wat het voor u betekent.',
  },
  'support-granted': both(
    'Er komt ondersteuning op het werk voor {{werknemer}}. In deze brief leest u welke ondersteuning en hoe lang.',
    'U krijgt ondersteuning bij uw werk bij {{werkgever}}. In deze brief leest u welke ondersteuning en hoe lang.',
  ),
  'support-refused': both(
    'Er komt geen ondersteuning op het werk voor {{werknemer}}. In deze brief leest u wat wij hebben besloten.',
    'U krijgt de gevraagde ondersteuning bij uw werk bij {{werkgever}} niet. In deze brief leest u wat wij hebben besloten.',
  ),
  'support-ended': both(
    'De ondersteuning op het werk voor {{werknemer}} stopt eerder dan was besloten. In deze brief leest u wanneer en waarom.',
    'De ondersteuning bij uw werk bij {{werkgever}} stopt eerder dan was besloten. In deze brief leest u wanneer en waarom.',
  ),
  'support-untreated': both(
    'Wij behandelen de aanvraag om ondersteuning voor {{werknemer}} niet.',
    'Wij behandelen de aanvraag om ondersteuning bij uw werk bij {{werkgever}} niet.',
  ),
  'trial-placement': both(
    '{{werknemer}} mag bij u op proef werken. In deze brief leest u hoe lang en wat de afspraken zijn.',
    'U mag op proef werken bij {{werkgever}}. In deze brief leest u hoe lang en wat de afspraken zijn.',
  ),
  'no-risk-and-lkv': {
    employer:
      'Hebt u een werknemer in dienst die in het doelgroepregister staat? Dan kunt u naast loonkostensubsidie ook recht hebben op de no-riskpolis en het loonkostenvoordeel.',
  },
  agreements: both(
    'Dit zijn de afspraken over het werk van {{werknemer}}. Bewaar dit blad.',
    'Dit zijn de afspraken over uw werk bij {{werkgever}}. Bewaar dit blad.',
  ),
  'yearly-reset': both(
    'Elk jaar op 1 januari stellen wij de loonkostensubsidie opnieuw vast. In deze brief leest u het nieuwe bedrag voor {{werknemer}}.',
    'Elk jaar op 1 januari stellen wij de loonkostensubsidie opnieuw vast. Uw werkgever {{werkgever}} krijgt dit bedrag. Voor uw loon verandert er door deze brief niets.',
  ),
  'year-statement': {
    employer:
      'In dit overzicht staat hoeveel loonkostensubsidie u over het afgelopen jaar krijgt en hoeveel wij hebben betaald.',
  },
  'payment-held': {
    employer: 'Wij betalen de loonkostensubsidie voor {{werknemer}} voorlopig niet. In deze brief leest u waarom.',
  },
  correction: {
    employer: 'In onze gegevens over {{werknemer}} stond een fout. Wij hebben de fout verbeterd.',
  },
  'transfer-notice': {
    otherBody:
      '{{werknemer}} werkt met loonkostensubsidie bij {{werkgever}}. De loonkostensubsidie gaat over naar uw organisatie. Hieronder staat wat u nodig hebt om verder te gaan.',
  },
  'transfer-told': both(
    'De loonkostensubsidie voor {{werknemer}} gaat over naar een andere organisatie. Het werk gaat gewoon door.',
    'De loonkostensubsidie voor uw werk bij {{werkgever}} gaat over naar een andere organisatie. Uw werk gaat gewoon door.',
  ),
  'withdrawal-confirmed': both(
    'De aanvraag voor loonkostensubsidie voor {{werknemer}} is ingetrokken. Met deze brief bevestigen wij dat.',
    'De aanvraag voor loonkostensubsidie voor werk bij {{werkgever}} is ingetrokken. Met deze brief bevestigen wij dat.',
  ),
  'aftercare-end': both(
    'Wij hebben u en {{werknemer}} na de start nog een tijd begeleid. Die nazorg is nu klaar.',
    'Wij hebben u bij uw werk bij {{werkgever}} nog een tijd begeleid. Die nazorg is nu klaar.',
  ),
  'objection-receipt': both(
    'Wij hebben uw bezwaar ontvangen. Het gaat over {{werknemer}}. In deze brief leest u wat er nu gebeurt.',
    'Wij hebben uw bezwaar ontvangen. Het gaat over uw werk bij {{werkgever}}. In deze brief leest u wat er nu gebeurt.',
  ),
  'objection-other-party': both(
    'Er is bezwaar gemaakt tegen een besluit over {{werknemer}}. U kreeg dit besluit ook. Daarom laten wij het u weten.',
    'Er is bezwaar gemaakt tegen een besluit over uw werk bij {{werkgever}}. U kreeg dit besluit ook. Daarom laten wij het u weten.',
  ),
  'hearing-report': both(
    'Dit is het verslag van de hoorzitting over het bezwaar. Het gaat over {{werknemer}}.',
    'Dit is het verslag van de hoorzitting over het bezwaar. Het gaat over uw werk bij {{werkgever}}.',
  ),
  'objection-withdrawn': both(
    'Het bezwaar is ingetrokken. Het gaat over {{werknemer}}. Met deze brief bevestigen wij dat.',
    'Het bezwaar is ingetrokken. Het gaat over uw werk bij {{werkgever}}. Met deze brief bevestigen wij dat.',
  ),
  'objection-decision': both(
    'Er is bezwaar gemaakt tegen een besluit over {{werknemer}}. Wij hebben op het bezwaar beslist.',
    'Er is bezwaar gemaakt tegen een besluit over uw werk bij {{werkgever}}. Wij hebben op het bezwaar beslist.',
  ),
};
