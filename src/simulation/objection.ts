import { decide } from './decide.js';
import { changeFits } from './employment.js';
import type { Life } from './life.js';
import { workingDaysOn } from './working-days.js';

/** Objections are rare; what was measured stands here, so one that is upheld leads to another decision, not to another value (D4, C12). */
export function mayObject(life: Life, decision: number): void {
  const { draw } = life;
  const name = `objection.${decision}`;
  if (!draw.chance(name, 0.02) || life.known.objections > 0) return;
  life.known.objections += 1;
  const instance = 'objection-1';
  life.later(`${name}.received`, 5, 25, (receivedOn) => {
    const party = draw.pick(`${name}.party`, ['employer', 'worker']);
    life.send('legalOfficer', 'objection.received', { decision, party, receivedOn, postedOn: null });
    life.later(`${name}.assessed`, 2, 5, (assessedOn) => {
      life.send('legalOfficer', 'objection.assessed', { assessedOn, committee: false, lateExcused: false }, instance);
      if (draw.chance(`${name}.withdrawn`, 0.4)) {
        life.later(`${name}.withdrawnOn`, 2, 8, (withdrawnOn) =>
          life.send('legalOfficer', 'objection.withdrawn', { withdrawnOn }, instance),
        );
      } else hear(life, { name, instance, decision });
    });
  });
}

type Objection = { readonly name: string; readonly instance: string; readonly decision: number };

function hear(life: Life, objection: Objection): void {
  const { name, instance } = objection;
  life.later(`${name}.planned`, 2, 5, (today) => {
    const hearingOn = workingDaysOn(today, 8);
    life.send('legalOfficer', 'hearing.planned', { hearingOn, startsAt: '10:00', minutes: 60 }, instance);
    life.on(hearingOn, (heldOn) => {
      life.send('legalOfficer', 'hearing.held', { heldOn, otherPartyHeard: true }, instance);
      decideOnObjection(life, objection);
    });
  });
}

/** Prepared by the legal officer, signed by the manager (F8). */
function decideOnObjection(life: Life, { name, instance, decision }: Objection): void {
  const outcome = life.draw.weighted(`${name}.outcome`, OUTCOMES);
  life.later(`${name}.prepared`, 2, 6, () => {
    const proposal = { outcome, wageValue: null, effectFrom: null };
    life.send('legalOfficer', 'objection.prepared', proposal, instance);
    life.later(`${name}.decided`, 1, 4, (decidedOn) => {
      life.send('manager', 'objection.decided', { decidedOn }, instance);
      life.later(`${name}.sent`, 0, 2, (sentOn) => life.send('backOffice', 'decision.sent', { sentOn }, instance));
      if (outcome !== 'rejected') decideAnew(life, name, decision);
    });
  });
}

/** Three of four are rejected. */
const OUTCOMES = [
  ['rejected', 75],
  ['partly', 15],
  ['upheld', 10],
] as const;

/** Awb 7:11: another decision comes in the place of what falls. */
const decideAnew = (life: Life, name: string, replaces: number): void =>
  life.later(`${name}.anew`, 3, 8, (day) =>
    decide(life, day, {
      kind: 'change',
      draft: { ground: 'objection', replaces },
      fits: (today) => changeFits(life, today),
    }),
  );
