import { pageOf, type Looked, type PageOf } from './page-of.js';

/** What a manager has over all placements. */
export const managing = (): readonly PageOf[] => [
  pageOf('Vandaag', '/'),
  pageOf('Berichten', '/berichten'),
  pageOf('Caseload', '/caseload'),
  pageOf('Caseload, volgorde van naam', '/caseload?sorteer=naam'),
  pageOf('Risico', '/risico'),
  pageOf('Werkverdeling', '/werkverdeling'),
  pageOf('Werkverdeling: opdrachten', '/werkverdeling/opdrachten?van=geen'),
  pageOf('Goedkeuren', '/goedkeuren'),
  pageOf('Voorstellen', '/voorstellen'),
  pageOf('Steekproef', '/steekproef'),
  pageOf('Een steekproef', '/steekproef/1'),
  pageOf('Begonnen zonder contract', '/zonder-contract'),
  pageOf('Ondersteuning', '/ondersteuning'),
  pageOf('Ondersteuning: ontstaan van de kosten', '/ondersteuning/kosten/ontstaan'),
  pageOf('Gegevenskwaliteit', '/gegevenskwaliteit'),
  pageOf('Aandachtsgroepen', '/gegevenskwaliteit/aandachtsgroepen'),
  pageOf('Inzageregister', '/inzageregister'),
  pageOf('Verwerkingsactiviteiten', '/inzageregister/verwerkingen'),
  pageOf('Klachten', '/klachten'),
];

/** What a manager opens of one file or one thing. */
export const controlling = ({ id, candidate, bureau }: Looked): readonly PageOf[] => [
  pageOf('Controledossier', `/plaatsingen/${id}/controle`),
  pageOf('Persoon: wie keek', `/personen/${candidate}/inzage`),
  pageOf('Persoon: overzicht van wie keek', `/personen/${candidate}/inzage/overzicht`),
  pageOf('Beheer', '/beheer'),
  pageOf('Beleid', '/beheer/beleid'),
  pageOf('Een keuze van beleid', '/beheer/beleid/advance'),
  pageOf('Medewerkers', '/beheer/medewerkers'),
  pageOf('Mandaat', '/beheer/mandaat'),
  pageOf('Vervanging', '/beheer/vervanging'),
  pageOf('Organisaties', '/beheer/organisaties'),
  pageOf('Organisatie', '/beheer/organisaties/1'),
  pageOf('Bureaus', '/beheer/bureaus'),
  pageOf('Bureau', `/beheer/bureaus/${bureau}`),
  pageOf('Tabellen', '/beheer/tabellen'),
  pageOf('Leesopdrachten', '/beheer/leesopdrachten'),
];

export const review = ({ reported, drafted }: Looked): readonly PageOf[] => [
  pageOf('Vandaag', '/'),
  pageOf('Beoordelen', '/beoordelen'),
  pageOf('Een rapport beoordelen', `/beoordelen/${reported}/measurement-1`),
  pageOf('Goedkeuren', '/goedkeuren'),
  pageOf('Een besluit goedkeuren', `/plaatsingen/${drafted}/goedkeuren`),
  pageOf('Brieven', '/brieven'),
  pageOf('Steekproef', '/steekproef'),
];

export const legal = ({ complaint }: Looked): readonly PageOf[] => [
  pageOf('Vandaag', '/'),
  pageOf('Bezwaren', '/bezwaren'),
  pageOf('Klachten', '/klachten'),
  pageOf('Klacht', `/klachten/${complaint}`),
  pageOf('Klacht vastleggen', '/klachten/nieuw/klacht'),
];

export const administration = ({ id, member }: Looked): readonly PageOf[] => [
  pageOf('Vandaag', '/'),
  pageOf('Caseload', '/caseload'),
  pageOf('Reden om een dossier te openen', `/plaatsingen/${id}/reden`),
  pageOf('Teksten', '/teksten'),
  pageOf('Een tekst', '/teksten/vragen'),
  pageOf('Briefhoofd', '/briefhoofd'),
  pageOf('Medewerker', `/beheer/medewerkers/${member}`),
  pageOf('Nieuwe medewerker', '/beheer/medewerkers/nieuw'),
  pageOf('Instrumenten', '/beheer/instrumenten'),
  pageOf('Beschut werk', '/beheer/beschut-werk'),
  pageOf('Beschut werk: ontstaan', '/beheer/beschut-werk/ontstaan?gemeente=0402&jaar=2026'),
  pageOf('Organisatienummer', '/beheer/organisatienummer'),
  pageOf('Een tabel', '/beheer/tabellen/minimumWage'),
];

/** A reader with an assignment for one file. */
export const reading = ({ id }: Looked): readonly PageOf[] => [
  pageOf('Vandaag', '/'),
  pageOf('Opdrachten', '/opdrachten'),
  pageOf('Caseload', '/caseload'),
  pageOf('Plaatsing', `/plaatsingen/${id}`),
  pageOf('Plaatsing: logboek', `/plaatsingen/${id}/logboek`),
];
