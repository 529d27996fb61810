import { dutchNumber } from '../../../workflows/law/dutch.js';
import { facts, heading, list, text, type Content } from '../letter.js';
import { dayOrNothing, forBoth, isEmployer, on, theJob, whereRows, type Given } from './content-parts.js';
import { percent } from './decisions.js';

/** C9: the determination; it decides on the value, the decision on money follows. */
export function determination({ facts: given }: Given): Content {
  const { value, report } = given;
  const wageValue = value?.wageValue ?? report?.total ?? null;
  return {
    subject: forBoth(given, 'Vaststelling van de loonwaarde', 'Vaststelling van uw loonwaarde'),
    blocks: [
      heading('Ons besluit'),
      facts([
        ['Loonwaarde', percent(wageValue)],
        ['Vastgesteld op', on(value?.determinedOn)],
        ['Bezoek op de werkplek', dayOrNothing(report?.visitedOn)],
        ['Rapport van', dayOrNothing(report?.reportedOn)],
        ['Deskundige', report?.expert.name],
      ]),
      theJob(given),
      heading('Waarom wij dit besluiten'),
      text(
        'Een onafhankelijke deskundige heeft het werk op de werkplek bekeken. Werknemer en werkgever konden op het concept reageren.',
        'Wij nemen de uitkomst van het rapport over. Het rapport hoort bij dit besluit.',
      ),
      text(
        'Dit besluit staat in de wet: artikel 6, eerste lid onder g, van de Participatiewet en het Besluit loonkostensubsidie Participatiewet 2021.',
      ),
      heading('Wat er nu gebeurt'),
      text(
        wageValue === 100
          ? forBoth(
              given,
              'Bij een loonwaarde van 100 procent stopt de loonkostensubsidie. Het werk gaat gewoon door. Over het einde krijgt u een eigen besluit.',
              'U doet uw werk zoals ieder ander. De subsidie voor uw werkgever stopt. Uw werk gaat gewoon door.',
            )
          : forBoth(
              given,
              'Over het bedrag van de loonkostensubsidie krijgt u een eigen besluit.',
              'Over de loonkostensubsidie voor uw werkgever krijgt u een eigen besluit. Voor uw loon verandert er niets.',
            ),
      ),
    ],
  };
}

/** Order to the expert (C6): no BSN, no benefit (F1). */
export function measurementOrder({ facts: given }: Given): Content {
  const { report } = given;
  return {
    subject: 'Opdracht voor een loonwaardemeting',
    blocks: [
      facts([
        ['Werknemer', given.worker.name],
        ['Werkgever', given.employer.name],
        ...whereRows(given),
        ['Contactpersoon', given.employer.contact],
        ['Uren per week', `${dutchNumber(given.job.hours)} uur`],
        ['Volledige werkweek', `${dutchNumber(given.job.sectorFullTimeHours)} uur`],
        ['Eerste werkdag', on(given.job.firstDay ?? given.job.plannedStart)],
        ['Besteld op', dayOrNothing(report?.orderedOn)],
        ['Rapport geaccepteerd voor', dayOrNothing(report?.reportBefore)],
        ['Uw registratie', report?.expert.registration],
        ['Zaaknummer', given.caseNumber],
      ]),
      heading('Wat wij vragen'),
      list([
        'Plan het bezoek op de werkplek en leg de dag vast.',
        'Bekijk het werk zoals het echt gaat, en hoor werknemer en werkgever.',
        'Maak het concept, vraag hun zienswijze en beantwoord elk punt.',
        'Dien daarna het rapport in.',
        'Hebt u een belang bij de werknemer of de werkgever? Meld dat meteen en meet niet.',
      ]),
    ],
  };
}

export function visitInvitation({ facts: given }: Given): Content {
  const { report } = given;
  const time = report?.startsAt === null || report?.startsAt === undefined ? null : `${report.startsAt} uur`;
  return {
    subject: 'Bezoek op de werkplek',
    blocks: [
      facts([
        ['Dag', on(report?.visitOn)],
        ['Tijd', time],
        ['Duur', report?.minutes == null ? null : `ongeveer ${report.minutes} minuten`],
        ...whereRows(given),
        ['Deskundige', report?.expert.name],
        ['Telefoon', report?.expert.phone],
        ['Zaaknummer', given.caseNumber],
      ]),
      heading('Wat er gebeurt'),
      text(
        forBoth(
          given,
          'De deskundige kijkt hoe het werk gaat en praat met u en met uw werknemer. Wilt u zorgen dat de deskundige op de werkplek terecht kan?',
          'De deskundige kijkt hoe u uw werk doet en praat met u. U hoeft niets voor te bereiden. U hoeft niets over uw gezondheid te vertellen.',
        ),
        'Daarna krijgt u een concept van het rapport. U mag zeggen wat u ervan vindt.',
      ),
      text('Kunt u op deze dag niet? Laat het ons zo snel mogelijk weten.'),
      ...(isEmployer(given)
        ? []
        : [text('U mag iemand meenemen. Hebt u een tolk nodig? Laat het ons weten, dan regelen wij dat.')]),
    ],
  };
}

export function accessDuty({ facts: given }: Given): Content {
  return {
    subject: 'Meewerken aan het bezoek op de werkplek',
    blocks: [
      text(
        (given.report?.noAccess ?? 1) > 1
          ? `Dit was de ${given.report?.noAccess}e keer dat het bezoek niet lukte.`
          : 'Het bezoek kon niet doorgaan.',
        'Zonder bezoek kunnen wij de loonwaarde niet meten.',
      ),
      heading('Wat wij van u vragen'),
      text(
        'U bent verplicht om mee te werken aan de meting. Wij spreken een nieuwe dag met u af. Wilt u ons daarover binnen een week bellen?',
      ),
      text(
        'Lukt het bezoek weer niet? Dan mag u eerst vertellen waarom. Daarna beslissen wij op de gegevens die er zijn, of de subsidie stopt.',
        'Zolang u niet meewerkt, kan de tijd die wij hebben om te beslissen langer worden.',
      ),
    ],
  };
}

export function repeatAnswered({ facts: given }: Given): Content {
  const granted = given.asked['granted'] === true;
  const next = given.asked['nextMeasurementOn'];
  return {
    subject: 'Uw verzoek om opnieuw te meten',
    blocks: [
      text(granted ? 'Wij meten de loonwaarde opnieuw.' : 'Wij meten de loonwaarde nu niet opnieuw.'),
      facts([
        ['Volgende meting', typeof next === 'string' ? `rond ${on(next)}` : on(given.nextMeasurementOn)],
        ['Loonwaarde nu', percent(given.value?.wageValue ?? null)],
        ['Zaaknummer', given.caseNumber],
      ]),
      text(
        granted
          ? 'De deskundige maakt met u een afspraak. Tot de nieuwe meting blijft de loonwaarde gelden die u kent.'
          : 'Het werk of de omstandigheden zijn niet zo veranderd dat een nieuwe meting nodig is. Verandert er iets? Vraag het dan opnieuw.',
      ),
    ],
  };
}
