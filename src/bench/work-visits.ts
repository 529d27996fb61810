import { pageOf, type Looked, type PageOf } from './page-of.js';

/** Letters, the register and what was reported. */
export const office = ({ id }: Looked): readonly PageOf[] => [
  pageOf('Vandaag', '/'),
  pageOf('Caseload', '/caseload'),
  pageOf('Brieven', '/brieven'),
  pageOf('Brieven: verstuurd', '/brieven?stand=verstuurd'),
  pageOf('Brieven van het jaar', '/brieven/jaar?jaar=2026'),
  pageOf('Brieven van het jaar, grootste verschil', '/brieven/jaar?jaar=2026&volgorde=verschil'),
  pageOf('Registermeldingen', '/registermeldingen'),
  pageOf('Verschillen', '/registermeldingen/verschillen'),
  pageOf('Wijzigingen', '/wijzigingen'),
  pageOf('Wijzigingen van iedereen', '/wijzigingen?van=allen'),
  pageOf('Dubbele dossiers', '/dubbele-dossiers'),
  pageOf('Plaatsing', `/plaatsingen/${id}`),
  pageOf('Plaatsing: bezwaar', `/plaatsingen/${id}/bezwaar`),
  pageOf('Zoeken op BSN', '/zoeken', { q: '900000008' }),
];

export const money = ({ id, employer, run }: Looked): readonly PageOf[] => [
  pageOf('Vandaag', '/'),
  pageOf('Betaalruns', '/geld'),
  pageOf('Betaalrun', `/geld/runs/${run}`),
  pageOf('Nog te betalen', '/geld/open'),
  pageOf('Anders besloten', '/geld/anders-besloten'),
  pageOf('Rente', '/geld/rente'),
  pageOf('Jaaropgaven', '/geld/jaaropgaven'),
  pageOf('Jaaropgave', `/geld/jaaropgaven/${employer}/2026`),
  pageOf('Rekeningen', '/geld/rekeningen'),
  pageOf('Rekening', `/geld/rekeningen/${employer}`),
  pageOf('Terugvorderingen', '/geld/terugvorderingen'),
  pageOf('Geld van een plaatsing', `/geld/plaatsingen/${id}`),
];

/** As the script of the page names its savings: this one goes on from the one before it. */
const SAVED = { _keer: 'bench', _eerder: 'bench' };

/** The expert: agenda, the form on the work floor and what it asks while somebody types. */
export function measuring({ ordered, visited }: Looked): readonly PageOf[] {
  const at = `/metingen/${visited}/measurement-1`;
  const typed = {
    regular: 'nee',
    'tasks.0.name': 'Kratten stapelen',
    'tasks.0.share': '100',
    'tasks.0.pace': '70',
    'tasks.0.quality': '90',
    'tasks.0.netWorkingTime': '100',
  };
  return [
    pageOf('Vandaag', '/'),
    pageOf('Agenda', '/agenda'),
    pageOf('Bezoek plannen', `/agenda/plannen?m=${ordered}.1`),
    pageOf('Mijn metingen', '/caseload'),
    pageOf('Agenda-abonnement', '/agenda/abonnement'),
    pageOf('Meting', at),
    pageOf('Meting: bereken', `${at}/bereken`, typed),
    { ...pageOf('Meting: concept', `${at}/concept`, { ...typed, _doen: 'concept', ...SAVED }), alone: true },
  ];
}

/** Somebody with a link: the page before the code, and behind it. */
export const links = ({ link }: Looked): readonly PageOf[] => [
  pageOf('Voor de code', `/link/${link}`),
  pageOf('Eigen gegevens', '/link'),
  pageOf('Klaar', '/link/klaar'),
];
