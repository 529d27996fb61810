type Words = { readonly label: string; readonly meaning: string };
const words = (label: string, meaning: string): Words => ({ label, meaning });

const EMPLOYMENT = {
  intake: words('Intake', 'De consulent legt de kandidaat, de werkgever en de baan vast.'),
  trialPlacement: words('Proefplaats', 'De kandidaat werkt op proef met behoud van uitkering.'),
  agreed: words('Afgesproken', 'Het dienstverband is afgesproken en begint op de geplande dag.'),
  awaitingStart: words(
    'Wacht op bevestiging van de start',
    'De werkgever bevestigt de eerste werkdag; daarvoor wordt niets betaald.',
  ),
  running: words('Aan het werk', 'Het dienstverband loopt.'),
  ending: words('Einde bekend', 'De laatste werkdag is bekend; het dienstverband loopt tot die dag.'),
  contractLapsed: words(
    'Contract afgelopen',
    'Het contract is afgelopen en de werkgever heeft nog niet laten weten hoe het verdergaat.',
  ),
  handingOver: words('Overdracht', 'De plaatsing gaat op een bekende dag over naar een ander.'),
  ended: words('Dienstverband geëindigd', 'Er wordt niet meer gewerkt.'),
  notComeAbout: words('Niet doorgegaan', 'Het dienstverband is nooit begonnen.'),
  takenOver: words('Overgedragen', 'Een andere gemeente, dienst of UWV is verantwoordelijk.'),
} as const;

const SUBSIDY = {
  none: words('Nog geen aanvraag', 'Er is nog geen aanvraag voor loonkostensubsidie.'),
  applied: words('Aangevraagd', 'De consulent beoordeelt de aanvraag voor de vaste loonkostensubsidie.'),
  awaitingValue: words('Wacht op loonwaarde', 'De subsidie begint pas als de loonwaarde is gemeten.'),
  incomplete: words('Aanvraag onvolledig', 'De aanvrager vult de aanvraag aan; de beslistermijn staat stil.'),
  givenTimePassed: words('Niet aangevuld', 'De tijd om aan te vullen is voorbij; de aanvraag kan buiten behandeling.'),
  leftUntreated: words('Buiten behandeling gesteld', 'De aanvraag is niet behandeld.'),
  refused: words('Afgewezen', 'De aanvraag is afgewezen.'),
  withdrawn: words('Ingetrokken', 'De aanvraag of het besluit is ingetrokken.'),
  lumpSumGranted: words(
    'Vaste subsidie toegekend',
    'De vaste loonkostensubsidie is toegekend en begint met de eerste werkdag.',
  ),
  lumpSumRunning: words('Vaste subsidie loopt', 'De werkgever krijgt 50 procent in de eerste zes maanden.'),
  onHold: words('Aangehouden', 'De betaling wacht op het besluit over de loonwaarde; het recht gaat niet verloren.'),
  measuredLater: words('Gemeten, start later', 'De subsidie naar loonwaarde is toegekend en begint op een latere dag.'),
  measuredRunning: words('Subsidie naar loonwaarde', 'De werkgever krijgt subsidie naar de gemeten loonwaarde.'),
  lapsed: words('Besluit afgelopen', 'Het besluit is afgelopen; verlengen of beëindigen.'),
  endingLater: words('Einde besloten', 'De subsidie loopt door tot de dag die in het besluit staat.'),
  ended: words('Subsidie beëindigd', 'Er is geen recht meer op loonkostensubsidie.'),
  toRecover: words('Terug te vorderen', 'Te veel betaalde subsidie wordt teruggevorderd.'),
  settled: words('Afgerekend', 'Alles is betaald of verrekend.'),
} as const;

const REGISTER = {
  nothingYet: words('Nog niets te melden', 'Er is nog geen loonwaarde vastgesteld.'),
  alreadyRegistered: words('Al in het register', 'De werknemer telt al mee voor de Banenafspraak.'),
  indicationPending: words('Aanvraag indicatie loopt', 'UWV beoordeelt een aanvraag voor een indicatie.'),
  toInform: words('Werknemer informeren', 'Voor de melding wordt de werknemer geïnformeerd.'),
  toReport: words('Te melden', 'De backoffice meldt de loonwaarde.'),
  reported: words('Gemeld', 'De melding is verstuurd en wacht op bevestiging.'),
  confirmed: words('In het register', 'De werknemer telt mee voor de Banenafspraak.'),
  rejected: words('Melding afgekeurd', 'De backoffice herstelt de melding.'),
  deliveredAgain: words('Opnieuw geleverd', 'Een nieuwe loonwaarde of verbetering is onderweg naar het register.'),
  notApplicable: words('Niet van toepassing', 'Er is geen opname langs deze weg.'),
} as const;

const AFTERCARE = {
  none: words('Geen nazorg', 'De nazorg is nog niet begonnen.'),
  running: words('Nazorg', 'De consulent houdt contact tot het einde van de nazorg.'),
  ended: words('Nazorg afgesloten', 'De nazorg is afgesloten met een gesprek.'),
  reopened: words('Nazorg heropend', 'De nazorg loopt weer, op verzoek.'),
} as const;

const DECISION = {
  none: words('Geen besluit in voorbereiding', 'Er ligt geen besluit klaar.'),
  prepared: words('Besluit voorbereid', 'Een tweede persoon beoordeelt het besluit.'),
  toSend: words('Brieven te versturen', 'Het besluit is genomen; de brieven gaan naar werkgever en werknemer.'),
} as const;

const under = (path: string, states: Readonly<Record<string, Words>>): readonly (readonly [string, Words])[] =>
  Object.entries(states).map(([name, said]) => [`${path}.${name}`, said] as const);

/** Dutch label and meaning of every state, by its path. */
export const placementStates: Readonly<Record<string, Words>> = {
  open: words('Lopend', 'De plaatsing loopt.'),
  closed: words('Gesloten', 'De bewaartermijn is voorbij.'),
  'open.employment': words('Dienstverband', 'Het werk zelf, van intake tot einde.'),
  'open.subsidy': words('Subsidie', 'De loonkostensubsidie.'),
  'open.register': words('Register', 'De opname in het doelgroepregister.'),
  'open.aftercare': words('Nazorg', 'Het contact na de opname of bij gewoon werk.'),
  'open.decision': words('Besluit', 'Het besluit dat nu wordt voorbereid of verstuurd.'),
  ...Object.fromEntries([
    ...under('open.employment', EMPLOYMENT),
    ...under('open.subsidy', SUBSIDY),
    ...under('open.register', REGISTER),
    ...under('open.aftercare', AFTERCARE),
    ...under('open.decision', DECISION),
  ]),
};

/** Delay -> key of `context.dates`; they have the same name. */
export const placementDelays = {
  trialEnds: 'trialEnds',
  startPlanned: 'startPlanned',
  lumpSumEnds: 'lumpSumEnds',
  grantEnds: 'grantEnds',
  contractEnds: 'contractEnds',
  noNewsEnds: 'noNewsEnds',
  employmentEnds: 'employmentEnds',
  handoverDay: 'handoverDay',
  measuredStarts: 'measuredStarts',
  subsidyEnds: 'subsidyEnds',
  completionTimePassed: 'completionTimePassed',
  untreatedTermEnds: 'untreatedTermEnds',
  aftercareEnds: 'aftercareEnds',
  retentionEnds: 'retentionEnds',
} as const;

export const placementDelayLabels: Readonly<Record<keyof typeof placementDelays, string>> = {
  trialEnds: 'Proefplaats voorbij',
  startPlanned: 'Geplande eerste werkdag',
  lumpSumEnds: 'Eerste dag na de vaste loonkostensubsidie',
  grantEnds: 'Dag na het einde van het besluit',
  contractEnds: 'Dag na het einde van het contract',
  noNewsEnds: 'Vier weken zonder bericht na het contracteinde',
  employmentEnds: 'Dag na de laatste werkdag',
  handoverDay: 'Dag van de overdracht',
  measuredStarts: 'Eerste dag van de subsidie naar loonwaarde',
  subsidyEnds: 'Eerste dag zonder recht op subsidie',
  completionTimePassed: 'Tijd om aan te vullen voorbij',
  untreatedTermEnds: 'Buiten behandeling stellen kan niet meer',
  aftercareEnds: 'Nazorg voorbij',
  retentionEnds: 'Bewaartermijn voorbij',
};
