import type { Command } from 'commander';

/** What `praktijkroute calculate --help` prints below its usage. */
export const calculateHelp = `Leest casussen van standaardinvoer, één JSON-object per regel, en schrijft één JSON-object per regel in dezelfde
volgorde. Gerekend wordt onder de standaardkeuzes; elke uitkomst heeft een "explanation" met de regels.
Een casus met fouten geeft {"case","error":{"code","detail","fields":[{"field","detail"}]}}; de rest gaat door.

Elke casus heeft "case" (komt terug in het antwoord) en "calculation":

wage-subsidy     bedrag over een hele maand -> "amount"
  kind                 "lumpSum" of "measured"
  subsidyStart         eerste dag van deze subsidie, JJJJ-MM-DD, vanaf 2017-01-01
  month                JJJJ-MM, niet voor subsidyStart en niet na 2026-12
  birthDate            JJJJ-MM-DD
  contractHours        uren per week, 0 tot en met 60
  sectorFullTimeHours  volledige werkweek in de sector, 0 tot en met 60
  wageValue            heel percentage, 0 tot en met 100; nodig bij "measured"

wage-value       loonwaarde uit hoofdtaken -> "wageValue"
  regular              true (reguliere prestatie, 100) of false
  tasks                1 tot en met 5 keer {"share","pace","quality","netWorkingTime"} in procenten; aandelen samen 100
  workingHoursPerWeek, workingDaysPerWeek   (mag) toets op de kleinste taak: 1/16 van de week, 30 minuten per dag

term             laatste dag van een termijn -> "lastDay"
  term                 "decision" (35 dagen), "application" (56) of "objection" (42)
  from                 JJJJ-MM-DD
  suspensions          (mag) lijst van {"requested","completed"}; een dag in twee opschortingen telt één keer

lump-sum-period  de zes maanden -> "lastLumpSumDay", "firstMeasuredDay"
  start                JJJJ-MM-DD, vanaf 2017-01-01

bsn              elfproef -> "valid"
  bsn                  tekst

doelgroep        toets doelgroep loonkostensubsidie (regel A3) -> "belongs", "referToUwv"
  on                   dag van de toets, JJJJ-MM-DD
  birthDate            JJJJ-MM-DD
  circle               "generalAssistance", "anw", "ioaw", "ioaz", "notEntitled", "formerGroups", "youthSupported",
                       "youthWorkStudy" (de laatste twee vanaf 2026, onder 27 jaar) of "none" (dan is de rest niet nodig)
  uwvBenefit           (mag) "ww", "zw", "wia", "wao" of "wajong"
  subsidyAlreadyGranted  (mag) true als al loonkostensubsidie was toegekend
  canEarnMinimumWage   true of false: met voltijds werk het minimumloon kunnen verdienen
  onlyFewerHours       (mag) true als alleen minder uren mogelijk zijn
  performsTask, basicSkills, oneHourOnEnd   true of false
  bearsHoursPerDay     uren per dag belastbaar, 0 tot en met 24
  hourlyEarnings       bedrag per uur als "14.99"; nodig bij 2 tot 4 uur
  alreadyEmployed      (mag) true voor artikel 10d lid 2: dan is alleen canEarnMinimumWage nodig
`;

/** `calculate`: cases in, answers out, one JSON per line. */
export function register(program: Command): void {
  program
    .command('calculate')
    .description('Rekent casussen na met de rekenregels van de wet')
    .addHelpText('after', `\n${calculateHelp}`)
    .action(async () => {
      const { runCalculate } = await import('./run-calculate.js');
      await runCalculate(process.stdin, process.stdout);
    });
}
