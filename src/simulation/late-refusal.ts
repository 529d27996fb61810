import type { LocalDate } from '../../workflows/definition.js';
import { addDays, earlier } from '../../workflows/law/dates.js';
import { penaltyThrough } from '../../workflows/law/penalty.js';
import { builtInTables } from '../../workflows/law/tables.js';
import { decisionTerm } from '../../workflows/law/terms.js';
import { decide } from './decide.js';
import type { Life } from './life.js';

/** Of what is refused, how much is decided after its term. */
const LATE = 0.6;
/** D3: two weeks after the notice it begins to cost, at most 42 days. */
const GRACE_DAYS = 14;
const LONGEST = 42;

/** An application that is refused: in time, or so late that the employer gives notice of default and a penalty is set (D3). */
export function refuse(life: Life, agreedOn: LocalDate): void {
  const { draw } = life;
  if (!draw.chance('refused.late', LATE)) {
    return life.later('refused', 3, 9, (today) => decide(life, today, { kind: 'refusal', draft: GROUND }));
  }
  // Measuring was left out on the day the application came.
  const term = decisionTerm({ receivedOn: agreedOn, foundOn: agreedOn }, builtInTables);
  if (term === undefined) return;
  life.on(addDays(term.lastDay, draw.between('default.noticed', 4, 12)), (receivedOn) => {
    life.send('backOffice', 'default.noticed', { receivedOn, from: 'employer' });
    let decidedOn = receivedOn;
    life.on(addDays(receivedOn, draw.between('refused.after', 6, 40)), (today) =>
      decide(life, today, {
        kind: 'refusal',
        draft: GROUND,
        decided: (day) => {
          decidedOn = day;
        },
        sent: (sentOn) => setPenalty(life, { receivedOn, decidedOn, sentOn }),
      }),
    );
  });
}

const GROUND = { ground: 'otherSubsidy' } as const;

type Late = { readonly receivedOn: LocalDate; readonly decidedOn: LocalDate; readonly sentOn: LocalDate };

/** The day before the decision is the last that costs something; who decides within two weeks after the notice pays nothing. */
function setPenalty(life: Life, { receivedOn, decidedOn, sentOn }: Late): void {
  const from = addDays(receivedOn, GRACE_DAYS + 1);
  const lastDay = earlier(addDays(from, LONGEST - 1), addDays(decidedOn, -1));
  if (lastDay < from) return;
  const amount = penaltyThrough({ from, lastDay }, sentOn);
  life.later('penalty', 1, 6, (today) =>
    decide(life, today, { kind: 'penalty', draft: { ground: 'decidedLate', amount } }),
  );
}
