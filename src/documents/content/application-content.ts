import { facts, heading, list, text, type Content } from '../letter.js';
import { dayOrNothing, forBoth, on, period, theJob, type Given } from './content-parts.js';
import { MISSING_WORDS } from './decision-words.js';

/** A1, A3: what was found, for the person alone (F4). */
export function targetGroup({ facts: given }: Given): Content {
  const belongs = given.targetGroup?.granted !== false;
  return {
    subject: 'Vaststelling van de doelgroep voor loonkostensubsidie',
    blocks: [
      heading('Ons besluit'),
      text(
        belongs
          ? 'U hoort bij de doelgroep voor loonkostensubsidie.'
          : 'U hoort niet bij de doelgroep voor loonkostensubsidie.',
      ),
      facts([
        ['Vastgesteld op', on(given.targetGroup?.on)],
        ['Begonnen', given.targetGroup?.basis === 'application' ? 'op uw aanvraag' : 'door ons, ambtshalve'],
        ['Aanvraag ontvangen op', dayOrNothing(given.application.receivedOn)],
        ['Groep volgens de wet', given.circle],
        ['Zaaknummer', given.caseNumber],
      ]),
      heading('Waarom wij dit besluiten'),
      text(
        belongs
          ? 'U hoort bij een groep die de wet noemt. Met voltijds werk kunt u niet het minimumloon verdienen, maar u kunt wel werken: u kunt een taak doen, u hebt basisvaardigheden en u kunt een uur achter elkaar werken.'
          : 'U voldoet niet aan een of meer voorwaarden uit de wet. Uw consulent kan dat met u bespreken.',
      ),
      text('Dit besluit staat in de wet: de artikelen 6, eerste lid onder e, en 10c van de Participatiewet.'),
      text(
        belongs
          ? 'Een werkgever die u in dienst neemt, kan loonkostensubsidie krijgen. Ook hebt u recht op begeleiding op het werk.'
          : 'U kunt na twaalf maanden opnieuw een aanvraag doen.',
      ),
    ],
  };
}

export function receipt({ facts: given }: Given): Content {
  const { application } = given;
  return {
    subject: 'Ontvangst van de aanvraag',
    blocks: [
      facts([
        ['Aanvraag', 'loonkostensubsidie'],
        ['Ontvangen op', on(application.receivedOn)],
        ['Wij beslissen uiterlijk op', on(application.lastDay)],
        ['Zaaknummer', given.caseNumber],
      ]),
      heading('Wat er nu gebeurt'),
      text(
        'Wij kijken eerst of de aanvraag compleet is. Ontbreekt er iets? Dan vragen wij u daarom. De tijd die u daarvoor nodig hebt, komt bij de dag hierboven.',
        `Daarna krijgen u en ${forBoth(given, 'uw werknemer', 'uw werkgever')} allebei een brief met ons besluit.`,
      ),
      text(
        'Hoort u op tijd niets van ons? Dan kunt u ons schriftelijk laten weten dat wij te laat zijn. Dat heet een ingebrekestelling.',
      ),
    ],
  };
}

export function completionRequest({ facts: given }: Given): Content {
  const { missing, completeBy, completeWithin } = given.application;
  return {
    subject: 'Vul uw aanvraag aan',
    blocks: [
      heading('Dit hebben wij nog nodig'),
      list(
        missing.length === 0
          ? ['de gegevens die uw consulent met u heeft besproken']
          : missing.map((one) => MISSING_WORDS[one] ?? one),
      ),
      facts([
        ['Uiterlijk op', on(completeBy)],
        ['Zaaknummer', given.caseNumber],
      ]),
      text(
        `Wilt u dit uiterlijk op ${on(completeBy)} naar ons sturen? Tot en met die dag staat de tijd stil die wij hebben om te beslissen.`,
        ...(completeWithin === null
          ? []
          : [`Dat is ${completeWithin} dagen na ons verzoek. Dat aantal dagen is een keuze van de gemeente.`]),
        'Krijgen wij de gegevens niet op tijd? Dan kunnen wij besluiten om uw aanvraag niet te behandelen. Dat staat in artikel 4:5 van de Algemene wet bestuursrecht.',
      ),
    ],
  };
}

export function moreTime({ facts: given }: Given): Content {
  return {
    subject: 'Wij hebben meer tijd nodig',
    blocks: [
      facts([
        ['Aanvraag ontvangen op', on(given.application.receivedOn)],
        ['Nieuwe laatste dag voor ons besluit', on(given.application.lastDay)],
        ['Zaaknummer', given.caseNumber],
      ]),
      text(
        given.application.suspendedOn === null
          ? 'Wij zijn nog niet klaar met het onderzoek. Het lukt niet om binnen de eerste termijn te beslissen.'
          : `Sinds ${on(given.application.suspendedOn)} staat onze termijn stil. De laatste dag schuift daardoor op.`,
        'Wij vinden het vervelend dat u langer moet wachten. Wij doen ons best om eerder te beslissen.',
      ),
      text(
        'Beslissen wij ook dan niet op tijd? Dan kunt u ons schriftelijk laten weten dat wij te laat zijn. Dat heet een ingebrekestelling.',
      ),
    ],
  };
}

export function trialPlacement({ facts: given }: Given): Content {
  const { trial } = given;
  return {
    subject: 'Toestemming voor een proefplaats',
    blocks: [
      heading('Ons besluit'),
      facts([['Proefplaats', period(trial?.from ?? null, trial?.until ?? null)]]),
      theJob(given),
      heading('De afspraken'),
      list(
        forBoth(
          given,
          'U betaalt in deze tijd geen loon.|U hebt de bedoeling om daarna een contract te geven, van minstens zes maanden.|U zorgt voor begeleiding en voor een verzekering tegen ongelukken en schade.|Wij kunnen tijdens de proefplaats de loonwaarde meten.',
          'U werkt in deze tijd met behoud van uw uitkering. U krijgt nog geen loon.|Uw werkgever heeft de bedoeling om u daarna een contract te geven.|Gaat het niet goed? Bel uw consulent.|Wij kunnen tijdens de proefplaats uw loonwaarde meten.',
        ).split('|'),
      ),
      heading('Waarom wij dit besluiten'),
      text(
        'De proefplaats helpt om te kijken of het werk past. Dit besluit staat in artikel 8a, tweede lid onder d, van de Participatiewet.',
      ),
    ],
  };
}
