import type { ControlFacts } from './control-facts.js';
import { line, type ControlLine } from './control-line.js';
import { decisions, oneSubsidy, letters, term } from './decision-lines.js';
import { elsewhere } from './elsewhere-lines.js';
import { expert, views, report } from './measurement-lines.js';
import { amounts } from './money-lines.js';
import { informed, messages } from './register-lines.js';
import { targetGroup, agreement, background, contract, wage, firstDay } from './start-lines.js';

/** Each line of the control file: green, or what is missing with the place to mend it (process: "controledossier"). */
export function controlFile(facts: ControlFacts): readonly ControlLine[] {
  return [
    line('targetGroup', 'Vaststelling van de doelgroep', 'A1', targetGroup(facts)),
    line('agreement', 'Afspraak met de werkgever vóór de start', 'B2b', agreement(facts)),
    ...background(facts),
    line('contract', 'Arbeidsovereenkomst', 'B15', contract(facts)),
    line('wage', 'Loon ten minste het minimumloon', 'M8, B9', wage(facts)),
    line('firstDay', 'Eerste werkdag bevestigd', 'B17', firstDay(facts)),
    ...elsewhere(facts.decidedElsewhere),
    line('decision', 'Besluit door een tweede persoon, met mandaat', 'M2, F8', decisions(facts)),
    line('oneSubsidy', 'Eén loonkostensubsidie op deze baan', 'B4', oneSubsidy(facts)),
    line('letters', 'Twee brieven per besluit', 'F4', letters(facts)),
    line('term', 'Besluit binnen de termijn', 'D1', term(facts)),
    line('expert', 'Registratie van de deskundige', 'C6', expert(facts)),
    line('views', 'Zienswijzen gevraagd en beantwoord', 'C7', views(facts)),
    line('report', 'Rapport en loonwaardevaststelling', 'C8, C9', report(facts)),
    line('informed', 'Werknemer geïnformeerd vóór de melding', 'A7', informed(facts)),
    line('messages', 'Meldingen aan het register', 'A8', messages(facts)),
    line('amounts', 'Bedragen, maand voor maand tegen de regel', 'B5, B6, B16', amounts(facts)),
  ];
}
