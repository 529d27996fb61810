/** How worker and employer found each other, as the filter names it. */
export const SOURCE_WORDS: Readonly<Record<string, string>> = {
  wsp: 'Werkgeversservicepunt',
  jobhunter: 'Jobhunter',
  consultant: 'De consulent zelf',
  halloWerk: 'HalloWerk',
  sonar: 'Sonar of kandidatenverkenner',
  event: 'Een bijeenkomst',
  school: 'School of stage',
  ownNetwork: 'Eigen netwerk',
  worker: 'De werknemer zelf',
  employer: 'De werkgever zelf',
  other: 'Anders',
};
