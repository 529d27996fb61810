import { Tabs, type TabList } from '../layout/tabs.js';

const TABS: TabList = [
  ['/rapportages', 'Rapportages'],
  ['/momentopnamen', 'Momentopnamen'],
  ['/rapportages/banen-behouden', 'Banen behouden'],
];

/** The way between reports, pictures and the team meeting. */
export function ReportTabs({ at }: { readonly at: string }) {
  return <Tabs label="Rapportages en momentopnamen" at={at} tabs={TABS} />;
}
