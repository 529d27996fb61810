const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown command '(.+?)'/, 'Opdracht "$1" bestaat niet.'],
  [/^error: unknown option '(.+?)'/, 'Optie "$1" bestaat niet.'],
  [/^error: required option '(.+?)' not specified/, 'Optie "$1" is verplicht.'],
  [/^error: option '(.+?)' argument missing/, 'Bij optie "$1" ontbreekt de waarde.'],
  [/^error: option '(.+?)' argument '(.*?)' is invalid\.?/, 'De waarde "$2" past niet bij optie "$1".'],
  [/^error: missing required argument '(.+?)'/, 'Argument "$1" ontbreekt.'],
  [/^error: too many arguments.*/, 'Er zijn te veel argumenten.'],
  [/\(Did you mean (.+?)\?\)/, 'Bedoelt u $1?'],
  [/^error: /, 'Fout: '],
];

/** What the command parser says, in Dutch. */
export function dutchCommandError(text: string): string {
  return WORDS.reduce((said, [pattern, dutch]) => said.replace(pattern, dutch), text);
}
