import { A_CONTRACT, memberOf, type ApiDriver, type ApiPlacement } from './api-driver.js';

/** Process steps 1 to 6: from intake to the first day worked, with the lump sum decided. */
export async function decidedLumpSum(
  api: ApiDriver,
  more: object = {},
  letters: { readonly sent: boolean } = { sent: true },
): Promise<ApiPlacement> {
  const placement = await api.placement(more);
  const day = '2026-01-12';
  await placement.does('consultant', 'targetGroup.determined', {
    determinedOn: day,
    granted: true,
    basis: 'application',
    appliedOn: day,
  });
  await placement.does('consultant', 'employment.agreed', {
    agreedOn: day,
    plannedStart: '2026-02-02',
    from: '2026-02-02',
    ...A_CONTRACT,
    receivedOn: day,
  });
  await placement.does('consultant', 'measuring.leftOut', {
    agreedOn: day,
    with: 'employer',
    how: 'phone',
    reason: null,
    secondBy: null,
  });
  await placement.does('consultant', 'application.received', { receivedOn: day, from: 'employer', personSigned: true });
  if (letters.sent) await placement.decides('lumpSum', {}, day);
  else await placement.decidesUnsent('lumpSum', {}, day);
  return placement;
}

/** Process steps 8 to 13: ordered, visited, drafted, viewed, reported, accepted, determined and sent. */
export async function measured(
  api: ApiDriver,
  placement: ApiPlacement,
  draft: object,
  letters: { readonly sent: boolean } = { sent: true },
): Promise<void> {
  await measuredBy(api, await ordered(placement), draft, letters);
}

/** Process steps 9 to 13 of an order: visited, drafted, viewed, reported, accepted, determined and sent on 3 June. */
export async function measuredBy(
  api: ApiDriver,
  step: Step,
  draft: object,
  letters: { readonly sent: boolean } = { sent: true },
): Promise<void> {
  await step('expert', 'visit', { visitOn: '2026-06-03', startsAt: '09:30', minutes: 90 });
  await api.until('2026-06-03');
  await step('expert', 'visit/report', { visitedOn: '2026-06-03', interpreter: false });
  await step('expert', 'tasks', { draftOn: '2026-06-03', ...draft });
  await step('expert', 'views/request', { askedOn: '2026-06-03' });
  const view = { givenOn: '2026-06-03', how: 'oral', readBack: true, agrees: true };
  await step('back-office', 'views', { party: 'worker', ...view, points: 0 });
  await step('back-office', 'views', {
    party: 'employer',
    ...view,
    points: 1,
    sealed: { points: [{ point: 'Het tempo is lager op maandag.' }] },
  });
  await step('expert', 'views/answers', {
    party: 'employer',
    points: 1,
    sealed: { points: [{ point: 'Het tempo is lager op maandag.', answer: 'Er is een hele week gekeken.' }] },
  });
  await step('expert', 'report', { reportedOn: '2026-06-03' });
  await step('reviewer', 'report/acceptance', { acceptedOn: '2026-06-03' });
  await step('manager', 'determination', { determinedOn: '2026-06-03' });
  if (letters.sent) await step('back-office', 'determination/sending', { sentOn: '2026-06-03' });
}

type Step = (role: string, path: string, payload?: object) => Promise<unknown>;

/** Process steps 8 and 9: judged, ordered, with the expert appointed. */
export async function ordered(placement: ApiPlacement, on = '2026-06-01'): Promise<Step> {
  await placement.does('consultant', 'measurement.requested', { reason: 'first', requestedOn: on });
  return orderedAsAsked(placement, on);
}

/** Process step 9 of a measurement that was asked for already. */
export async function orderedAsAsked(placement: ApiPlacement, on = '2026-06-01'): Promise<Step> {
  const step = (role: string, path: string, payload: object = {}): Promise<unknown> =>
    path === 'determination/sending'
      ? placement.letterSent('measurement-1', 'determination.sent', payload)
      : placement.step(role, `measurements/1/${path}`, payload);
  await step('consultant', 'suitability', { outcome: 'suitable', judgedOn: on });
  await step('back-office', 'order', {
    expertId: memberOf('expert.gooi'),
    registrationNumber: 'RL-101',
    registrationCheckedOn: on,
    registrationValidUntil: '2027-06-01',
    orderedOn: on,
  });
  return step;
}
