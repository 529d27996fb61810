const DECLARATION = /(--[\w-]+)\s*:\s*([^;}]+)/g;
const USE = /var\(\s*(--[\w-]+)/g;

/**
 * The theme without the tokens that no style uses, directly or by way of another token.
 * @param theme one or more rules that hold only tokens
 * @param styles everything that may use them
 */
export function neededTokens(theme: string, styles: string): string {
  const values = new Map([...theme.matchAll(DECLARATION)].map(([, name = '', value = '']) => [name, value]));
  const needed = new Set<string>();
  const need = (text: string): void => {
    for (const [, name = ''] of text.matchAll(USE)) {
      const value = values.get(name);
      if (value === undefined || needed.has(name)) continue;
      needed.add(name);
      need(value);
    }
  };
  need(styles);
  const selector = /^\s*([^{}@/*]+)\{/m.exec(theme)?.[1]?.trim() ?? ':root';
  const kept = [...values].filter(([name]) => needed.has(name)).map(([name, value]) => `${name}:${value.trim()}`);
  return `${selector}{${kept.join(';')}}`;
}
