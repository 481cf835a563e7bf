import type { AddHelpTextContext, Command } from 'commander';

/** What commander takes a screen to be that is none. */
const DEFAULT_WIDTH = 80;

/**
 * Makes a command's help start with a sentence, as wide as its other parts, and examples; where commands are listed only
 * the sentence stands.
 */
export function described(command: Command, sentence: string, examples: readonly string[]): Command {
  const lines = examples.map((example) => `  ${example}\n`).join('');
  return command.summary(sentence).addHelpText('before', (context) => {
    const wrapped = context.command.createHelp().boxWrap(sentence, widthOf(context));
    return `${wrapped}\n\nExamples:\n${lines}`;
  });
}

function widthOf({ command, error }: AddHelpTextContext): number {
  const { getErrHelpWidth, getOutHelpWidth } = command.configureOutput();
  return (error ? getErrHelpWidth?.() : getOutHelpWidth?.()) ?? DEFAULT_WIDTH;
}
