import { describe, expect, it } from '@jest/globals';
import type { ControlDecision, ControlFacts, ControlMeasurement } from './control-facts.js';
import { controlFile } from './control-file.js';
import { isInOrder, type ControlLine } from './control-line.js';

const DECISION: ControlDecision = {
  number: 1,
  kind: 'lumpSum',
  preparedBy: 'sanne',
  decidedBy: 'ingrid',
  decidedOn: '2026-01-12',
  termLastDay: '2026-02-16',
  sentToEmployerOn: '2026-01-12',
  sentToWorkerOn: '2026-01-13',
  inMandate: true,
  elsewhere: false,
};
const MEASUREMENT: ControlMeasurement = {
  number: 1,
  registrationNumber: 'RL-101',
  registrationCheckedOn: '2026-06-01',
  registrationValidUntil: '2027-06-01',
  orderedOn: '2026-06-01',
  visitedOn: '2026-06-03',
  ownExpert: false,
  expert: 'yasmina',
  viewsUntil: '2026-06-17',
  workerView: { points: 1, answered: 1 },
  employerView: { points: 0, answered: 0 },
  reportedOn: '2026-06-10',
  acceptedOn: '2026-06-11',
  determinedOn: '2026-06-12',
  sentOn: '2026-06-12',
  wageValue: 59,
};
const MESSAGE = {
  number: 1,
  kind: 'wageValue',
  state: 'confirmed',
  determinedOn: '2026-06-12',
  dueOn: '2026-06-19',
  informedOn: '2026-06-12',
  sentOn: '2026-06-15',
};
const PAID = { month: '2026-03', entitled: '1000.00', paid: '1000.00', difference: '0.00', due: true };

const EMPLOYED = { route: 'alreadyEmployed', alreadyEmployed: undefined } as const;
const ELSEWHERE = { body: 'Weesp', from: '2026-02-02', decided: null };

const WAGE: ControlFacts['wage'] = {
  on: '2026-07-01',
  state: 'enough',
  wage: '2200.00',
  minimum: '2078.62',
  kind: 'adult',
  stopped: null,
};

/** Everything done as it should be; each test spoils one thing. */
const aFile = (more: Partial<ControlFacts> = {}): ControlFacts => ({
  today: '2026-07-01',
  route: 'lumpSum',
  targetGroupOn: '2026-01-12',
  targetGroupRefusedOn: null,
  alreadyEmployed: undefined,
  agreedOn: '2026-01-12',
  wage: WAGE,
  lateAgreementApproved: false,
  plannedStart: '2026-02-02',
  firstDay: '2026-02-02',
  lumpSumLastDay: '2026-08-01',
  contracts: [{ from: '2026-02-02', until: null, received: true }],
  decisions: [DECISION],
  measurement: MEASUREMENT,
  alreadyRegistered: false,
  messages: [MESSAGE],
  decidedElsewhere: null,
  otherSubsidies: [],
  askedOther: { on: '2026-01-12', other: false },
  money: { months: [PAID], fault: null },
  ...more,
});
const lineOf = (id: string, more: Partial<ControlFacts>): ControlLine => {
  const found = controlFile(aFile(more)).find((line) => line.id === id);
  if (!found) throw new Error(`there is no line ${id}`);
  return found;
};
const decision = (more: Partial<ControlDecision>): Partial<ControlFacts> => ({ decisions: [{ ...DECISION, ...more }] });
const measurement = (more: Partial<ControlMeasurement>): Partial<ControlFacts> => ({
  measurement: { ...MEASUREMENT, ...more },
});
const message = (more: Partial<typeof MESSAGE>): Partial<ControlFacts> => ({ messages: [{ ...MESSAGE, ...more }] });

describe('The control file of a placement', () => {
  it('is green on every line when everything was done', () => {
    const lines = controlFile(aFile());
    expect(lines.filter(({ state }) => state !== 'inOrder')).toEqual([]);
    expect(isInOrder(lines)).toBe(true);
  });

  it.each<[string, string, Partial<ControlFacts>, ControlLine['state'], string | undefined]>([
    [
      'A1: no determination',
      'targetGroup',
      { targetGroupOn: null },
      'missing',
      '/stap/placement/targetGroup.determined',
    ],
    [
      'A1: refused, and a subsidy was granted all the same',
      'targetGroup',
      { targetGroupRefusedOn: '2026-01-13' },
      'missing',
      '/stap/placement/targetGroup.determined',
    ],
    ['A1: determined after the decision', 'targetGroup', { targetGroupOn: '2026-01-13' }, 'late', undefined],
    ['B2b: no agreement', 'agreement', { agreedOn: null }, 'missing', '/stap/placement/measuring.leftOut'],
    ['B2b: agreed after the start', 'agreement', { agreedOn: '2026-02-03' }, 'late', undefined],
    [
      'B2b: after the start, with reason and second person',
      'agreement',
      { agreedOn: '2026-02-03', lateAgreementApproved: true },
      'inOrder',
      undefined,
    ],
    ['B2b: measured first', 'agreement', { route: 'measuredFirst', agreedOn: null }, 'notApplicable', undefined],
    ['B15: no contract', 'contract', { contracts: [] }, 'missing', '/stap/placement/employment.agreed'],
    [
      'B15: contract not received',
      'contract',
      { contracts: [{ from: '2026-02-02', until: null, received: false }] },
      'missing',
      '/stap/placement/contract.received',
    ],
    [
      'B15: contract after the first day',
      'contract',
      { contracts: [{ from: '2026-02-09', until: null, received: true }] },
      'late',
      undefined,
    ],
    ['B17: start passed, not confirmed', 'firstDay', { firstDay: null }, 'missing', '/stap/placement/start.confirmed'],
    ['B17: start ahead', 'firstDay', { firstDay: null, plannedStart: '2026-08-03' }, 'later', undefined],
    ['F8: prepared and decided by one', 'decision', decision({ decidedBy: 'sanne' }), 'late', undefined],
    ['M2: without mandate', 'decision', decision({ inMandate: false }), 'late', undefined],
    [
      'M2: decided before the import',
      'decision',
      decision({ inMandate: false, elsewhere: true }),
      'inOrder',
      undefined,
    ],
    ['a draft waits', 'decision', decision({ decidedOn: null, decidedBy: null }), 'later', '/goedkeuren'],
    ['works without a decision', 'decision', { decisions: [] }, 'missing', '/stap/placement/decision.prepared'],
    [
      'M46: nobody wrote down who decides',
      'elsewhere',
      { decidedElsewhere: { body: null, from: null, decided: null } },
      'missing',
      '/bijzonderheden/decidingBody',
    ],
    [
      'M46: what another decided is not here',
      'elsewhere',
      { decidedElsewhere: ELSEWHERE },
      'missing',
      '/bijzonderheden/otherDecision',
    ],
    [
      'M46: what another decided is here',
      'elsewhere',
      { decidedElsewhere: { ...ELSEWHERE, decided: { decidedOn: '2026-03-02', by: 'Weesp', from: '2026-02-02' } } },
      'inOrder',
      undefined,
    ],
    [
      'M46: no decision of our own is asked',
      'decision',
      { decidedElsewhere: ELSEWHERE, decisions: [] },
      'notApplicable',
      undefined,
    ],
    [
      'M46: months that another pays are not ours',
      'amounts',
      {
        decidedElsewhere: ELSEWHERE,
        money: { months: [{ ...PAID, paid: '0.00', difference: '1000.00' }], fault: null },
      },
      'later',
      undefined,
    ],
    ['F4: one letter not sent', 'letters', decision({ sentToWorkerOn: null }), 'missing', '/documenten'],
    [
      'F4: one letter not sent, and its term still runs',
      'letters',
      decision({ sentToWorkerOn: null, termLastDay: '2026-12-31' }),
      'later',
      '/documenten',
    ],
    ['D1: sent a day late', 'term', decision({ sentToWorkerOn: '2026-02-17' }), 'late', undefined],
    ['D1: not sent, term over', 'term', decision({ sentToWorkerOn: null }), 'late', undefined],
    ['D1: no term', 'term', decision({ termLastDay: null }), 'notApplicable', undefined],
    [
      'C6: registration not checked',
      'expert',
      measurement({ registrationCheckedOn: null }),
      'missing',
      '/stap/measurement-1/measurement.ordered',
    ],
    [
      'C6: registration ended before the visit',
      'expert',
      measurement({ registrationValidUntil: '2026-06-02' }),
      'late',
      undefined,
    ],
    ['C7: reported before the term of a silent party', 'views', measurement({ employerView: null }), 'late', undefined],
    [
      'C7: silent, and the term had passed',
      'views',
      measurement({ employerView: null, viewsUntil: '2026-06-09' }),
      'inOrder',
      undefined,
    ],
    [
      'C7: a point not answered',
      'views',
      measurement({ workerView: { points: 2, answered: 1 } }),
      'missing',
      '/stap/measurement-1/view.answered',
    ],
    [
      'C9: not determined',
      'report',
      measurement({ determinedOn: null }),
      'missing',
      '/stap/measurement-1/wageValue.determined',
    ],
    ['C9: determination not sent', 'report', measurement({ sentOn: null }), 'missing', '/documenten'],
    [
      'not measured, lump sum over',
      'report',
      { measurement: null, lumpSumLastDay: '2026-06-30' },
      'missing',
      '/stap/placement/measurement.requested',
    ],
    ['not measured yet', 'report', { measurement: null }, 'later', undefined],
    ['A7: not informed', 'informed', { messages: [] }, 'missing', '/stap/placement/person.informed'],
    ['A7: informed after the message', 'informed', message({ informedOn: '2026-06-16' }), 'late', undefined],
    ['A12: registered before', 'informed', { alreadyRegistered: true, messages: [] }, 'notApplicable', undefined],
    ['A8: no message', 'messages', { messages: [] }, 'missing', '/stap/placement/person.informed'],
    ['A6: 100 percent', 'messages', { ...measurement({ wageValue: 100 }), messages: [] }, 'notApplicable', undefined],
    ['A8: rejected', 'messages', message({ state: 'rejected' }), 'missing', '/stap/register-message-1/message.mended'],
    [
      'A8: to send, norm over',
      'messages',
      message({ state: 'toSend' }),
      'missing',
      '/stap/register-message-1/message.sent',
    ],
    [
      'A8: to send, in time',
      'messages',
      message({ state: 'toSend', dueOn: '2026-07-01' }),
      'later',
      '/stap/register-message-1/message.sent',
    ],
    [
      'B16: a month paid otherwise',
      'amounts',
      { money: { months: [{ ...PAID, paid: '900.00', difference: '100.00' }], fault: null } },
      'missing',
      '#geld',
    ],
    [
      'B16: the pay day is still to come',
      'amounts',
      { money: { months: [{ ...PAID, due: false }], fault: null } },
      'later',
      undefined,
    ],
    [
      'amounts cannot be computed',
      'amounts',
      { money: { months: [], fault: 'De tabel ontbreekt.' } },
      'late',
      undefined,
    ],
    [
      'a second subsidy on the job (B4)',
      'oneSubsidy',
      { otherSubsidies: [{ placement: 'plaatsing 7 bij De Buur', from: '2026-03-01', until: null }] },
      'late',
      undefined,
    ],
    [
      'nobody wrote down whether there is another subsidy (B4)',
      'oneSubsidy',
      { askedOther: undefined },
      'missing',
      '/bijzonderheden/otherSubsidy',
    ],
    [
      'there is another subsidy, by what was answered (B4)',
      'oneSubsidy',
      { askedOther: { on: '2026-04-01', other: true } },
      'late',
      undefined,
    ],
    [
      'somebody who was already employed (B3)',
      'background',
      { ...EMPLOYED, alreadyEmployed: [] },
      'inOrder',
      undefined,
    ],
    [
      'somebody who was already employed, from no school or group (B3)',
      'background',
      { ...EMPLOYED, alreadyEmployed: ['Er is geen school ingevuld.'] },
      'missing',
      undefined,
    ],
    ['somebody who was already employed, without an application', 'background', EMPLOYED, 'later', undefined],
    ['no subsidy yet', 'oneSubsidy', { otherSubsidies: undefined }, 'later', undefined],
    ['a role without money', 'amounts', { money: undefined }, 'notApplicable', undefined],
  ])('%s', (_case, id, more, state, at) => {
    const found = lineOf(id, more);
    expect([found.state, found.mend?.at]).toEqual([state, at]);
    expect(found.found.join('')).not.toBe('');
  });

  it('M8, B9: says which minimum the wage is held against, and that one far above changes no amount', () => {
    const said = (wage: Partial<ControlFacts['wage']>, more: Partial<ControlFacts> = {}) => {
      const line = controlFile(aFile({ wage: { ...WAGE, ...wage }, ...more })).find(({ id }) => id === 'wage');
      return [line?.state, line?.found.join(' ')];
    };
    expect(said({ kind: 'bbl', wage: '1300.00', minimum: '1227.72' })).toEqual([
      'inOrder',
      'Het loon van € 1.300,00 per maand is ten minste het minimumloon van deze leeftijd in de beroepsbegeleidende leerweg (bbl): bij deze uren is dat op 1 juli 2026 € 1.227,72 per maand.',
    ]);
    const low = said({ state: 'below', wage: '2000.00', stopped: { from: '2026-07-01', until: '2026-09-29' } });
    expect([low[0], low[1]?.includes('staat de betaling stil vanaf 1 juli 2026')]).toEqual(['missing', true]);
    expect(said({ state: 'farAbove', wage: '95000.00' })[1]).toContain('een hoger loon verandert het bedrag niet');
    expect(said({ state: 'unknown', wage: null })[0]).toBe('missing');
    const agreed = [{ from: '2026-01-15', until: null, received: false }];
    expect(said({}, { contracts: agreed })[1]).toContain('het contract is nog niet ontvangen');
  });
});
