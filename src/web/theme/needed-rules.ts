const COMMENT = /\/\*[\s\S]*?\*\//g;
const CLASS = /\.utrecht-([\w-]+)/g;
/** Rules that hold other rules; what lies in others, such as a font or key frames, is no selector. */
const HOLDS_RULES = /^@(media|supports|container)\b/;

type Block = { readonly prelude: string; readonly body: string };

/**
 * A style sheet of NL Design System components without the rules of components that no page uses.
 * @param sheet plain CSS, without nesting
 * @param components names of blocks, `form-label` for `.utrecht-form-label` and all that begins with it and `__` or `--`
 */
export function neededRules(sheet: string, components: ReadonlySet<string>): string {
  return rulesIn(sheet.replace(COMMENT, '').replace(/@charset[^;]*;/g, ''), components);
}

function rulesIn(text: string, components: ReadonlySet<string>): string {
  return blocksOf(text)
    .map(({ prelude, body }) => ruleOf(prelude, body, components))
    .join('');
}

function ruleOf(prelude: string, body: string, components: ReadonlySet<string>): string {
  if (HOLDS_RULES.test(prelude)) {
    const inside = rulesIn(body, components);
    return inside === '' ? '' : `${prelude}{${inside}}\n`;
  }
  const kept = prelude.startsWith('@') ? [prelude] : selectorsOf(prelude).filter((one) => isNeeded(one, components));
  return kept.length === 0 ? '' : `${kept.join(',')}{${body.replace(/\s+/g, ' ').trim()}}\n`;
}

const isNeeded = (selector: string, components: ReadonlySet<string>): boolean =>
  [...selector.matchAll(CLASS)].every(([, name = '']) => components.has(name.split(/__|--/)[0] ?? ''));

/** Parts between commas that stand in no brackets: `:is(a, b)` is one selector. */
function selectorsOf(prelude: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of prelude) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (letter === ',' && depth === 0) parts.push('');
    else parts.push((parts.pop() ?? '') + letter);
  }
  return parts.map((part) => part.replace(/\s+/g, ' ').trim());
}

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0, open = text.indexOf('{'); open !== -1; open = text.indexOf('{', at)) {
    const close = closingOf(text, open);
    blocks.push({ prelude: text.slice(at, open).trim(), body: text.slice(open + 1, close) });
    at = close + 1;
  }
  return blocks;
}

function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}' && (depth -= 1) === 0) return at;
  }
  return text.length;
}
