import type { PrintedSource } from './printed-source.js';

const PLAN = 'Concept actieplan 2019-2020 Banenafspraken, regio Gooi en Vechtstreek';
const LETTER = 'Dienstverlening Banenafspraken, regio Gooi en Vechtstreek, juni 2021';

/** Tables of the region Gooi en Vechtstreek exactly as its papers print them, also where they do not add up. */
export const PRINTED_TABLES: readonly PrintedSource[] = [
  {
    key: 'doelstellingen',
    title: 'Banen tot en met het jaar: doelstelling en realisatie',
    source: `${PLAN}; realisatie 2020: brief portefeuillehouders, 30 juni 2021`,
    csv: `Jaar,Markt,Overheid,Totaal,Gerealiseerd (opgeteld sinds eind 2012)
2015,114,36,150,124
2016,175,55,230,138
2017,288,85,372,344
2018,388,106,493,447
2019,500,127,627,
2020,625,148,773,608
2021,750,169,919,
2022,875,190,1065,
2023,1000,212,1212,
2024,1125,212,1337,
2025,1250,212,1462,`,
    claims: [
      {
        kind: 'cell',
        row: '2020',
        column: 'Totaal',
        says: '900',
        where: 'de brief van 30 juni 2021, naar de verdeling van de Werkkamer',
      },
    ],
  },
  {
    key: 'profielen',
    title: 'Transparantie van klantprofielen, 2020',
    source: LETTER,
    csv: `Gemeente,Gemeente met profiel,Gemeente zonder profiel,UWV met profiel,UWV zonder profiel,Totaal
Blaricum,6,19,19,7,51
Eemnes,2,12,21,9,44
Gooise Meren,27,73,164,50,314
Hilversum,55,185,392,122,754
Huizen,34,70,126,37,267
Laren,4,11,23,6,44
Weesp,4,28,67,24,123
Wijdemeren,7,30,59,22,118
Totaal,139,428,871,277,1715`,
    claims: [],
  },
  {
    key: 'ladder',
    title: 'Participatieladder, 2018',
    source: PLAN,
    csv: `Trede,Totaal,UWV,Gemeente
1 (niet gebruikt),,,
2 (lange afstand),239,293,98
3 (studerend),171,34,22
4 (niet gebruikt),,,
5 (bemiddelbaar),271,23,47
6 (werkt),494,519,169
onbekend,290,169,167
medische behandeling,90,90,
Som zoals gedrukt,1607,1104,503`,
    claims: [
      {
        kind: 'cell',
        row: '5 (bemiddelbaar)',
        column: 'UWV',
        says: '326',
        where: 'de tekst en de tabel met interesses',
      },
    ],
  },
  {
    key: 'interesses',
    title: 'Interesse naar sector, mensen op trede 4 en 5',
    source: PLAN,
    csv: `Sector,Totaal,UWV,Gemeente
(onbekend),25,18,7
Automatisering en ICT,10,8,2
"Gezondheidszorg, welzijn en persoonlijke verzorging",44,36,8
Handel en administratie,85,78,7
Horeca en huishouding,54,50,4
"Landbouw, natuur en milieu",23,19,4
"Onderwijs, cultuur en wetenschap",9,8,1
"Openbaar bestuur, veiligheid en rechtspraak",2,2,0
Opslag en transport,43,39,4
"Personeel, organisatie en strategie",1,1,0
"Taal, media en communicatie",5,5,0
Techniek en productie,68,58,10
Toerisme en recreatie,4,4,0
Totaal,373,326,47`,
    claims: [],
  },
  {
    key: 'opleiding',
    title: 'Opleidingsniveau',
    source: PLAN,
    csv: `Niveau,Mensen
(onbekend),679
Basisonderwijs,116
Havo/Vwo,78
MBO 1,85
MBO 2,103
MBO 3,56
MBO 4,88
Algemeen MBO,71
Hbo,61
Universiteit,22`,
    claims: [
      { kind: 'sum', column: 'Mensen', says: '1607', where: 'de participatieladder, als totaal van alle treden' },
      { kind: 'unknown', row: '(onbekend)', column: 'Mensen' },
    ],
  },
  {
    key: 'branches',
    title: 'Werkgevers met het label Smaakmaker, naar branche',
    source: PLAN,
    csv: `Branche,Werkgevers
Administratieve dienstverlening,2
Bouw,1
Detail- & groothandel,10
Groenvoorziening/hoveniers,5
Horeca,8
ICT,1
Media,1
Overheid & Onderwijs,6
Productie,8
Schoonmaak,1
Zorg,2
Overig,7`,
    claims: [
      { kind: 'sum', column: 'Werkgevers', says: '51', where: 'de tekst' },
      {
        kind: 'words',
        row: 'Horeca',
        column: 'Werkgevers',
        says: 'zowel dat die branche ontbreekt als dat zij er veel heeft',
        where: 'de tekst',
      },
    ],
  },
  {
    key: 'overheidswerkgevers',
    title: 'Overheidswerkgevers, 2019',
    source: PLAN,
    csv: `Werkgever,Mensen,Uren per week,"Banen van 25,5 uur",Banen te maken,Opmerking
Gooise Meren,6,171,,,op schema quotum
Huizen,,,,,"hooguit 50%, moet opnieuw inventariseren"
Hilversum,,,5,10,
Wijdemeren,,,,,"op schema, hoeveel uur precies volgt"
Regio Gooi en Vechtstreek,,,,,volgt
Blaricum,,,,,volgt
Laren,,,,,volgt
Weesp,,,,,volgt`,
    claims: [],
  },
  {
    key: 'stromen',
    title: 'Werk verloren en gevonden, 2018',
    source: PLAN,
    csv: `Kwartaal,Werk verloren,Werk gevonden
2018-Q1,62,
2018-Q2,41,
2018-Q3,49,
2018-Q4,47,56`,
    claims: [],
  },
  {
    key: 'praktijkroute',
    title: 'Mensen die via de Praktijkroute in het doelgroepregister kwamen',
    source: PLAN,
    csv: `Jaar,Mensen
2017,70
2018,22`,
    claims: [],
  },
];
