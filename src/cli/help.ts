import type { Command } from 'commander';

/** Makes a command's help start with a sentence and examples; where commands are listed only the sentence stands. */
export function described(command: Command, sentence: string, examples: readonly string[]): Command {
  const lines = examples.map((example) => `  ${example}\n`).join('');
  return command.summary(sentence).addHelpText('before', `${sentence}\n\nExamples:\n${lines}`);
}
