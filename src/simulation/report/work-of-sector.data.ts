import type { Sector } from '../made-up-people.js';

/** A main task as an expert names it: what was seen of it, and what can be counted in an hour with its norm. */
export type KnownTask = {
  readonly name: string;
  readonly seen: readonly string[];
  readonly counted?: { readonly what: string; readonly norm: number };
};
export type KnownWork = {
  readonly performed: readonly string[];
  readonly reference: string;
  readonly tasks: readonly [KnownTask, KnownTask, ...KnownTask[]];
};

const counted = (name: string, what: string, norm: number, ...seen: readonly [string, ...string[]]): KnownTask => ({
  name,
  seen,
  counted: { what, norm },
});
const plain = (name: string, ...seen: readonly [string, ...string[]]): KnownTask => ({ name, seen });

/** Made-up work by the sector of a made-up employer. Nothing in it says anything of health (F3). */
export const WORK_OF_SECTOR: Readonly<Record<Sector, KnownWork>> = {
  retail: {
    performed: ['medewerker winkel', 'vakkenvuller'],
    reference: 'verkoopmedewerker supermarkt',
    tasks: [
      counted(
        'Schappen vullen',
        'dozen per uur',
        24,
        'De werknemer vult twee gangpaden en zet nieuwe artikelen achteraan.',
        'De werknemer werkt een lijst van boven naar beneden af en vult daarna aan wat mist.',
      ),
      counted(
        'Emballage verwerken',
        'kratten per uur',
        60,
        'De werknemer sorteert kratten en flessen en stapelt ze op soort.',
        'De werknemer haalt de band leeg en rijdt volle karren naar het magazijn.',
      ),
      counted(
        'Prijskaartjes wisselen',
        'kaartjes per uur',
        90,
        'De werknemer vergelijkt het kaartje met de lijst en vervangt het als de prijs anders is.',
      ),
      plain(
        'Klanten de weg wijzen',
        'De werknemer loopt met klanten mee en roept een collega bij vragen over een product.',
      ),
      plain('Magazijn opruimen', 'De werknemer zet lege dozen weg, veegt en maakt de looppaden vrij.'),
    ],
  },
  cleaning: {
    performed: ['medewerker schoonmaak'],
    reference: 'allround schoonmaker kantoren',
    tasks: [
      counted(
        'Vloeren wissen en dweilen',
        'm² per uur',
        300,
        'De werknemer wist de gang en twee zalen en dweilt daarna de looproute.',
        'De werknemer begint achter in de ruimte en werkt naar de deur toe.',
      ),
      counted(
        'Sanitair schoonmaken',
        'ruimtes per uur',
        6,
        'De werknemer werkt met kleuren per doek en vult zeep en papier aan.',
        'De werknemer volgt de kaart op de werkwagen en tekent af wat klaar is.',
      ),
      counted('Bureaus afnemen', 'werkplekken per uur', 30, 'De werknemer neemt vrije bureaus en vensterbanken af.'),
      plain('Afval ophalen', 'De werknemer leegt de bakken, scheidt papier en plastic en brengt het naar buiten.'),
      plain('Werkwagen klaarmaken', 'De werknemer vult middelen en doeken aan volgens de lijst op de wagen.'),
    ],
  },
  catering: {
    performed: ['medewerker bedrijfsrestaurant', 'keukenhulp'],
    reference: 'medewerker bediening en keuken',
    tasks: [
      counted(
        'Afwassen',
        'rekken per uur',
        12,
        'De werknemer sorteert de vaat, vult de machine en zet schone borden terug.',
        'De werknemer houdt de spoelplaats op orde tijdens de drukte van de lunch.',
      ),
      counted(
        'Broodjes beleggen',
        'broodjes per uur',
        45,
        'De werknemer belegt volgens voorbeeld en legt de broodjes in de vitrine.',
      ),
      counted(
        'Tafels afruimen',
        'tafels per uur',
        20,
        'De werknemer loopt een vaste ronde, neemt tafels af en schuift stoelen aan.',
      ),
      plain('Buffet aanvullen', 'De werknemer kijkt wat bijna op is en haalt het uit de koeling.'),
      plain('Voorraad wegzetten', 'De werknemer zet de levering op de plank en haalt oude producten naar voren.'),
    ],
  },
  logistics: {
    performed: ['medewerker magazijn'],
    reference: 'orderverzamelaar',
    tasks: [
      counted(
        'Orders verzamelen',
        'orderregels per uur',
        70,
        'De werknemer loopt met een scanner langs de stellingen en legt de artikelen in de bak.',
        'De werknemer verzamelt kleine orders in een vaste ronde.',
      ),
      counted(
        'Pakketten inpakken',
        'pakketten per uur',
        28,
        'De werknemer kiest een doos, vult die op en plakt het adres erop.',
        'De werknemer pakt in aan een eigen tafel en zet de dozen op de band.',
      ),
      counted('Goederen tellen', 'artikelen per uur', 50, 'De werknemer telt de levering en vergelijkt met de pakbon.'),
      plain('Pallets klaarzetten', 'De werknemer stapelt dozen op een pallet en wikkelt die in folie.'),
      plain('Karton persen', 'De werknemer haalt karton op, vult de pers en bindt de balen.'),
    ],
  },
  greenery: {
    performed: ['medewerker groenonderhoud'],
    reference: 'hovenier onderhoud',
    tasks: [
      counted(
        'Onkruid schoffelen',
        'm² per uur',
        60,
        'De werknemer schoffelt een plantvak en harkt het onkruid bij elkaar.',
        'De werknemer werkt met een maat aan dezelfde rand.',
      ),
      counted('Gras maaien', 'm² per uur', 400, 'De werknemer maait banen met een loopmaaier en leegt zelf de bak.'),
      counted('Hagen knippen', 'meter per uur', 18, 'De werknemer knipt langs een draad en ruimt het snoeisel op.'),
      plain('Blad en zwerfafval ruimen', 'De werknemer blaast het blad bijeen en schept het in de wagen.'),
      plain('Gereedschap verzorgen', 'De werknemer maakt het gereedschap schoon en hangt het op zijn plaats.'),
    ],
  },
  care: {
    performed: ['medewerker huishouding'],
    reference: 'huishoudelijk medewerker woonzorg',
    tasks: [
      counted(
        'Kamers schoonmaken',
        'kamers per uur',
        3,
        'De werknemer stoft, zuigt en dweilt en zet de spullen van bewoners terug waar ze stonden.',
        'De werknemer volgt de lijst per kamer en meldt wat stuk is.',
      ),
      counted(
        'Linnengoed vouwen',
        'stuks per uur',
        80,
        'De werknemer sorteert schoon linnengoed op maat en vouwt het voor de kast.',
      ),
      plain('Koffie en thee rondbrengen', 'De werknemer loopt een vaste ronde en weet wie wat drinkt.'),
      plain('Tafels dekken', 'De werknemer dekt voor de lunch en ruimt na afloop af.'),
      plain('Voorraadkasten aanvullen', 'De werknemer telt wat er ligt en vult aan tot het aantal op de lijst.'),
    ],
  },
  industry: {
    performed: ['productiemedewerker'],
    reference: 'medewerker montage',
    tasks: [
      counted(
        'Onderdelen monteren',
        'stuks per uur',
        40,
        'De werknemer zet drie onderdelen in een mal en schroeft die vast.',
        'De werknemer werkt met een voorbeeld op tafel en controleert elk stuk.',
      ),
      counted(
        'Producten controleren',
        'stuks per uur',
        120,
        'De werknemer kijkt elk product na en legt afwijkende stukken apart.',
      ),
      counted(
        'Verpakken en labelen',
        'dozen per uur',
        30,
        'De werknemer telt stuks af, sluit de doos en plakt het label.',
        'De werknemer verpakt aan het einde van de lijn en stapelt de dozen.',
      ),
      plain('Machine vullen', 'De werknemer vult de bak bij en drukt op start als de lamp groen is.'),
      plain('Werkplek opruimen', 'De werknemer veegt, leegt de bakken en legt het gereedschap terug.'),
    ],
  },
  office: {
    performed: ['medewerker administratie', 'medewerker facilitair'],
    reference: 'administratief medewerker',
    tasks: [
      counted(
        'Post registreren',
        'stukken per uur',
        40,
        'De werknemer opent de post, zet er een stempel op en voert de afzender in.',
        'De werknemer verdeelt de post over de vakken en registreert wat een zaak heeft.',
      ),
      counted(
        'Documenten scannen',
        'documenten per uur',
        90,
        'De werknemer haalt nietjes eruit, scant en controleert of elke bladzijde leesbaar is.',
      ),
      counted('Gegevens invoeren', 'regels per uur', 55, 'De werknemer neemt gegevens over van een formulier.'),
      plain('Archief bijhouden', 'De werknemer zoekt dossiers op en legt ze op nummer terug.'),
      plain('Vergaderzalen klaarzetten', 'De werknemer zet stoelen goed, vult water bij en ruimt na afloop op.'),
    ],
  },
};
