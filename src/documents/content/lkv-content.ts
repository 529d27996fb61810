import { dutchEuros, dutchNumber } from '../../../workflows/law/dutch.js';
import { LKV_FROM, lkvOfYear, lkvPeriods, type LkvPeriod } from '../../../workflows/law/job-equivalents.js';
import { facts, heading, list, text, type Block } from '../letter.js';
import type { LetterFacts } from '../letter-facts.js';
import { on } from './content-parts.js';

const HEADING = heading('Het loonkostenvoordeel');
/** Before 2026 a declaration of the target group was asked for (E3). */
const WITHOUT_DECLARATION = '2026-01-01';

/** E3, M35: from and until which day, what the employer must do, and how much it is at most. */
export function lkv(given: LetterFacts): readonly Block[] {
  const days = daysOf(given);
  if (days === undefined) {
    return [
      HEADING,
      text('Het loonkostenvoordeel banenafspraak bestaat sinds 1 januari 2018. Dit werk was toen al voorbij.'),
    ];
  }
  return [
    HEADING,
    text(
      'Het loonkostenvoordeel banenafspraak is € 1,01 per betaald uur. Het is hoogstens € 2.000 per jaar, zolang uw werknemer in het register staat en bij u in dienst is.',
      `Bij ${dutchNumber(given.job.hours)} betaalde uren per week is dat in een heel jaar ${dutchEuros(inAYear(given))}.`,
    ),
    ...(days === null ? notYet(given) : theDays(days)),
    list(doing(given, days ?? [])),
  ];
}

/** Null as long as nobody is in the register; undefined where the benefit did not exist. */
function daysOf({
  job,
  registeredOn,
  alreadyRegistered,
  ending,
}: LetterFacts): readonly LkvPeriod[] | null | undefined {
  const employmentStart = job.firstDay ?? job.plannedStart;
  const lastDay = ending?.lastDay ?? job.contractUntil;
  if (lastDay !== null && lastDay < LKV_FROM) return undefined;
  const registeredFrom = registeredOn ?? (alreadyRegistered ? employmentStart : null);
  return employmentStart === null || registeredFrom === null
    ? null
    : lkvPeriods({ employmentStart, registeredFrom, lastDay });
}

/** By the hours of the contract, over 52 weeks. */
const inAYear = ({ job, madeOn }: LetterFacts): string =>
  lkvOfYear({
    year: Math.max(Number(madeOn.slice(0, 4)), Number(LKV_FROM.slice(0, 4))),
    paidHours: Number(job.hours) * 52,
    registered: true,
    declaration: true,
  });

const notYet = ({ registeredOn, job }: LetterFacts): readonly Block[] => [
  text(
    registeredOn === null
      ? 'Het loonkostenvoordeel begint op de dag waarop uw werknemer in het doelgroepregister staat.'
      : `Het loonkostenvoordeel begint op de eerste werkdag (${on(job.firstDay ?? job.plannedStart)}).`,
  ),
];

function theDays(days: readonly LkvPeriod[]): readonly Block[] {
  if (days.length === 0) {
    return [
      text(
        'In dit werk is er geen dag met loonkostenvoordeel: het was voorbij voordat uw werknemer in het register stond.',
      ),
    ];
  }
  const rows = days.flatMap(({ from, until }): [string, string][] => [
    ['Eerste dag', on(from)],
    ['Laatste dag', until === null ? 'zolang uw werknemer bij u werkt en in het register staat' : on(until)],
  ]);
  const back = days.find(({ comesBack }) => comesBack);
  return [
    facts(rows),
    ...(days.some(({ from, declaration }) => declaration && from < WITHOUT_DECLARATION)
      ? [
          text(
            'Tot en met 31 december 2025 duurde het loonkostenvoordeel hoogstens drie jaar per dienstverband. Vanaf 1 januari 2026 is er geen grens meer.',
          ),
        ]
      : []),
    ...(back === undefined
      ? []
      : [
          text(
            'De drie jaar waren al voorbij. Wij lezen de wet zo dat het loonkostenvoordeel op 1 januari 2026 weer begint, omdat de grens toen is vervallen. Vraag dit na bij de Belastingdienst.',
          ),
        ]),
  ];
}

function doing({ job, madeOn }: LetterFacts, days: readonly LkvPeriod[]): readonly string[] {
  const start = job.firstDay ?? job.plannedStart ?? madeOn;
  const declaration = days.length === 0 ? start < WITHOUT_DECLARATION : days.some((one) => one.declaration);
  return [
    'Vraag het loonkostenvoordeel aan in uw loonaangifte.',
    declaration
      ? 'Voor de dagen tot en met 31 december 2025 hebt u een doelgroepverklaring nodig. Die vroeg uw werknemer aan bij UWV, binnen drie maanden na de start. Bewaar haar bij uw loonadministratie.'
      : 'Een doelgroepverklaring is niet nodig.',
    'De Belastingdienst betaalt het uit, in het jaar erna.',
    'Loonkostensubsidie en loonkostenvoordeel mogen naast elkaar.',
  ];
}
