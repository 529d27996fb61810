import { Command, Help, type Option } from 'commander';

/** A command that says everything that is missing in a call at once; the parser stops at the first. */
export class DutchCommand extends Command {
  override createCommand(name?: string): DutchCommand {
    return new DutchCommand(name);
  }

  /** Where the parser finds that a required option is missing. */
  missingMandatoryOptionValue(): void {
    this.error(missingIn(this).join('\n'));
  }
}

function missingIn(command: Command): readonly string[] {
  const missing = command.options.filter(
    (option) => option.mandatory && command.getOptionValue(option.attributeName()) === undefined,
  );
  const unknown = command.args.filter((arg) => arg.startsWith('-'));
  const given = command.args.length - unknown.length;
  const needed = command.registeredArguments.filter(({ required }, place) => required && place >= given);
  return [
    ...needed.map((argument) => `Argument "${argument.name()}" ontbreekt.`),
    ...missing.map(({ flags }) => `Optie "${flags}" is verplicht.`),
    ...unknown.map((flag) => `Optie "${flag}" bestaat niet.`),
  ];
}

const english = new Help();
const dutch = (text: string): string => text.replace('[options]', '[opties]').replace('[command]', '[opdracht]');

/** The words of the help that the parser would say in English. */
export const dutchHelp: Partial<Help> = {
  styleTitle: (title) => TITLES[title] ?? title,
  commandUsage: (command) => dutch(english.commandUsage(command)),
  subcommandTerm: (command) => dutch(english.subcommandTerm(command)),
  optionDescription: (option: Option) => {
    const text = english.optionDescription(option).replace('(default: ', '(standaard: ');
    return option.mandatory ? `${text} (verplicht)` : text;
  },
};

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Argumenten:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
};
