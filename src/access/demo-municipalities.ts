import type { LocalDate } from '../../workflows/definition.js';
import type { DemoBody } from './demo-users.js';

/** A municipality of residence, by its CBS code, and which body decides for it; `until` is the last day. */
export type DemoMunicipality = {
  readonly code: string;
  readonly name: string;
  readonly body: DemoBody['code'];
  readonly until: LocalDate | null;
};

const gooi = (code: string, name: string): DemoMunicipality => ({ code, name, body: 'gooi', until: null });

/** The region Gooi en Vechtstreek; Weesp joined Amsterdam on 24 March 2022 (M50). */
export const DEMO_MUNICIPALITIES: readonly DemoMunicipality[] = [
  gooi('0376', 'Blaricum'),
  gooi('0317', 'Eemnes'),
  gooi('1942', 'Gooise Meren'),
  gooi('0402', 'Hilversum'),
  gooi('0406', 'Huizen'),
  gooi('0417', 'Laren'),
  gooi('1696', 'Wijdemeren'),
  { code: '0457', name: 'Weesp', body: 'weesp', until: '2022-03-23' },
];

/** First day of the Praktijkroute. */
export const SERVED_FROM: LocalDate = '2017-01-01';
