/** Pages that belong together: address and Dutch name of each. */
export type TabList = readonly (readonly [href: string, label: string])[];

type TabsProps = { readonly label: string; readonly at: string; readonly tabs: TabList };

/** The way between pages that belong together; `at` is the address of this one. */
export function Tabs({ label, at, tabs }: TabsProps) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map(([href, name]) => (
          <li key={href}>
            <a href={href} aria-current={href === at ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
