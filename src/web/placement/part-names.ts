const NAMES: Readonly<Record<string, string>> = {
  placement: 'Plaatsing',
  measurement: 'Loonwaardemeting',
  'register-message': 'Melding aan het register',
  support: 'Ondersteuning',
  objection: 'Bezwaar',
};

/** `Loonwaardemeting 1` of `measurement-1`. */
export function partName(instance: string): string {
  const [, workflow = instance, number] = /^(.*?)(?:-(\d+))?$/.exec(instance) ?? [];
  const name = NAMES[workflow] ?? workflow;
  return number === undefined ? name : `${name} ${number}`;
}
