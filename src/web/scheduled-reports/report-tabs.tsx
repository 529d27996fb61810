const TABS: readonly (readonly [string, string])[] = [
  ['/rapportages', 'Rapportages'],
  ['/momentopnamen', 'Momentopnamen'],
  ['/rapportages/banen-behouden', 'Banen behouden'],
];

/** The way between reports, pictures and the team meeting. */
export function ReportTabs({ at }: { readonly at: string }) {
  return (
    <nav class="tabs" aria-label="Rapportages en momentopnamen">
      <ul>
        {TABS.map(([href, label]) => (
          <li key={href}>
            <a href={href} aria-current={href === at ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
