import type { LocalDate } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import { penalty } from '../../workflows/law/penalty.js';
import { builtInTables } from '../../workflows/law/tables.js';
import { decisionTerm } from '../../workflows/law/terms.js';
import { decide } from './decide.js';
import type { Life } from './life.js';

/** Of what is refused, how much is decided after its term. */
const LATE = 0.6;

/** An application that is refused: in time, or so late that the employer gives notice of default and a penalty is set (D3). */
export function refuse(life: Life, agreedOn: LocalDate): void {
  const { draw } = life;
  if (!draw.chance('refused.late', LATE)) {
    return life.later('refused', 3, 9, (today) => decide(life, today, { kind: 'refusal', draft: GROUND }));
  }
  // Measuring was left out on the day the application came.
  const term = decisionTerm({ receivedOn: agreedOn, foundOn: agreedOn }, builtInTables);
  if (term === undefined) return;
  const { lastDay: termLastDay } = term;
  life.on(addDays(termLastDay, draw.between('default.noticed', 4, 12)), (noticeOn) => {
    life.send('backOffice', 'default.noticed', { receivedOn: noticeOn, from: 'employer' });
    let decidedOn = noticeOn;
    life.on(addDays(noticeOn, draw.between('refused.after', 6, 40)), (today) =>
      decide(life, today, {
        kind: 'refusal',
        draft: GROUND,
        decided: (day) => {
          decidedOn = day;
        },
        sent: () => setPenalty(life, { termLastDay, noticeOn, decidedOn }),
      }),
    );
  });
}

const GROUND = { ground: 'otherSubsidy' } as const;

type Late = { readonly termLastDay: LocalDate; readonly noticeOn: LocalDate; readonly decidedOn: LocalDate };

/** The day before the decision is the last that costs something; who decides within two weeks after the notice pays nothing (D3). */
function setPenalty(life: Life, { termLastDay, noticeOn, decidedOn }: Late): void {
  const { days, amount } = penalty({ termLastDay, noticeOn, until: addDays(decidedOn, -1) });
  if (days <= 0) return;
  life.later('penalty', 1, 6, (today) =>
    decide(life, today, { kind: 'penalty', draft: { ground: 'decidedLate', amount } }),
  );
}
