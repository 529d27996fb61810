/** Pages of one role: its name in Dutch, and its address. */
export type Visit = readonly [who: string, paths: readonly (readonly [page: string, path: string])[]];

/**
 * Every page that shows a list or one file, by the role that opens it most. Addresses of single files hold what the
 * bench drew; pages of figures are measured by part g, at a million.
 * @param placement a placement of the imported caseload @param employer that employer @param run with a line of every placement
 */
export function pageVisits(placement: string, employer: string, run: string): readonly Visit[] {
  const file = `/plaatsingen/${placement}`;
  return [
    [
      'consultant',
      [
        ['Vandaag', '/'],
        ['Berichten', '/berichten'],
        ['Caseload', '/caseload'],
        ['Caseload op bedrag', '/caseload?sorteer=bedrag'],
        ['Overdragen', '/caseload/overdragen'],
        ['Plaatsing', file],
        ['Plaatsing: logboek', `${file}/logboek`],
        ['Plaatsing: bijzonderheden', `${file}/bijzonderheden`],
        ['Plaatsing: documenten', `${file}/documenten`],
        ['Nieuwe plaatsing', '/nieuwe-plaatsing'],
        ['Concepten', '/concepten'],
        ['Werkgevers', '/werkgevers'],
        ['Werkgever', `/werkgevers/${employer}`],
        ['Wijzigingen', '/wijzigingen'],
        ['Ondersteuning', '/ondersteuning'],
        ['Harrie-trainingen', '/harrie'],
      ],
    ],
    [
      'manager',
      [
        ['Vandaag', '/'],
        ['Berichten', '/berichten'],
        ['Caseload', '/caseload'],
        ['Caseload, volgorde van naam', '/caseload?sorteer=naam'],
        ['Risico', '/risico'],
        ['Werkverdeling', '/werkverdeling'],
        ['Goedkeuren', '/goedkeuren'],
        ['Steekproef', '/steekproef'],
        ['Begonnen zonder contract', '/zonder-contract'],
        ['Controledossier', `${file}/controle`],
        ['Ondersteuning', '/ondersteuning'],
        ['Rapportages', '/rapportages'],
        ['Banen behouden', '/rapportages/banen-behouden'],
        ['Momentopnamen', '/momentopnamen'],
        ['Regio', '/regio'],
        ['Beheer', '/beheer'],
        ['Beleid', '/beheer/beleid'],
        ['Medewerkers', '/beheer/medewerkers'],
        ['Mandaat', '/beheer/mandaat'],
        ['Organisaties', '/beheer/organisaties'],
        ['Bureaus', '/beheer/bureaus'],
        ['Tabellen', '/beheer/tabellen'],
      ],
    ],
    [
      'backOffice',
      [
        ['Vandaag', '/'],
        ['Caseload', '/caseload'],
        ['Brieven', '/brieven'],
        ['Brieven van het jaar', '/brieven/jaar?jaar=2026'],
        ['Brieven van het jaar, grootste verschil', '/brieven/jaar?jaar=2026&volgorde=verschil'],
        ['Registermeldingen', '/registermeldingen'],
        ['Verschillen', '/registermeldingen/verschillen'],
        ['Wijzigingen', '/wijzigingen'],
        ['Dubbele dossiers', '/dubbele-dossiers'],
      ],
    ],
    [
      'finance',
      [
        ['Vandaag', '/'],
        ['Betaalruns', '/geld'],
        ['Betaalrun', `/geld/runs/${run}`],
        ['Nog te betalen', '/geld/open'],
        ['Anders besloten', '/geld/anders-besloten'],
        ['Rente', '/geld/rente'],
        ['Jaaropgaven', '/geld/jaaropgaven'],
        ['Jaaropgave', `/geld/jaaropgaven/${employer}/2026`],
        ['Rekeningen', '/geld/rekeningen'],
        ['Terugvorderingen', '/geld/terugvorderingen'],
        ['Geld van een plaatsing', `/geld/plaatsingen/${placement}`],
      ],
    ],
    [
      'reviewer',
      [
        ['Vandaag', '/'],
        ['Beoordelen', '/beoordelen'],
        ['Goedkeuren', '/goedkeuren'],
      ],
    ],
    [
      'legalOfficer',
      [
        ['Vandaag', '/'],
        ['Bezwaren', '/bezwaren'],
        ['Klachten', '/klachten'],
      ],
    ],
    [
      'expert',
      [
        ['Vandaag', '/'],
        ['Agenda', '/agenda'],
        ['Mijn metingen', '/caseload'],
        ['Agenda-abonnement', '/agenda/abonnement'],
      ],
    ],
    [
      'administrator',
      [
        ['Vandaag', '/'],
        ['Caseload', '/caseload'],
        ['Teksten', '/teksten'],
      ],
    ],
  ];
}
