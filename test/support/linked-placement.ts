import type { ApiDriver, ApiPlacement } from './api-driver.js';
import { Letterbox } from './letterbox.js';
import { decidedLumpSum } from './placement-steps.js';

export const EMPLOYER_MAIL = 'chef@bakkerij-kruimel.example';
export const EMPLOYER_PHONE = '+31600000101';
export const WORKER_MAIL = 'noor@voorbeeld.example';
export const WORKER_PHONE = '+31600000102';
export const PAYROLL_MAIL = 'loon@salariskantoor.example';

/** Leader with a mobile, and an office that declares the hours by proxy (M14). */
const CONTACTS = {
  locations: [
    {
      name: 'Bakkerij Kruimel',
      address: { street: 'Havenstraat', houseNumber: '4', postalCode: '1211 AB', place: 'Hilversum' },
      contacts: [
        { role: 'leader', name: 'Karin de Wit', mail: EMPLOYER_MAIL, phone: '06 00000101' },
        { role: 'payroll', name: 'Loonservice', mail: PAYROLL_MAIL, phone: '0600000103' },
      ],
    },
  ],
};
export const PROXY = {
  proxies: [
    { name: 'Salariskantoor Rekenwijs', mail: PAYROLL_MAIL, proofOn: '2026-01-05', from: '2026-01-05', until: null },
  ],
};

/** A decided placement whose people can be reached by mail and mobile. */
export async function reachablePlacement(
  api: ApiDriver,
  more: object = {},
): Promise<{ readonly placement: ApiPlacement; readonly post: Letterbox }> {
  const placement = await decidedLumpSum(api, more);
  const { candidate, employer } = (await placement.view()) as unknown as Record<'candidate' | 'employer', string>;
  await change(api, `/employers/${employer}`, CONTACTS);
  await change(api, `/candidates/${candidate}`, { person: { mail: WORKER_MAIL, phone: '06-00000102' } });
  return { placement, post: new Letterbox(api.db.config.dataDir, placement.id) };
}

/** Changes a file as the consultant, on the version that is there. */
export async function change(api: ApiDriver, path: string, body: object): Promise<void> {
  const read = await api.as('consultant.gooi').get(path);
  const answer = await api.as('consultant.gooi').patch(path).set('If-Match', String(read.headers['etag'])).send(body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
}
