import type { Place, Severity } from '../../model/index.ts';
import { escapeName, escapeText } from '../escape.ts';
import type { CreateLintReport } from './answer.ts';
import { repositoryPath } from './path.ts';
import { SEVERITIES, severitySentence } from './totals.ts';

/** GitHub shows no more annotations of a level than these for a step, and drops the others without a word. */
const MOST_OF_A_LEVEL = 10;
const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Workflow commands that GitHub Actions turns into annotations, the gravest first. What does not fit is counted in one
 * notice. A command changes nothing about whether the step fails.
 */
export const createLintGithub: CreateLintReport = () => {
  const commands: Readonly<Record<Severity, string[]>> = { error: [], warning: [], info: [] };
  const counts = { error: 0, warning: 0, info: 0 };

  const add = (severity: Severity, id: string, at: Place | null, title: string, message: string): void => {
    counts[severity] += 1;
    if (commands[severity].length === MOST_OF_A_LEVEL) return;
    const properties = [`file=${property(repositoryPath(id))}`, ...placeProperties(at), `title=${property(title)}`];
    commands[severity].push(`::${COMMANDS[severity]} ${properties.join(',')}::${message}\n`);
  };

  return {
    open: () => '',
    document({ linting }) {
      const { id, findings, error } = linting;
      if (error) add('error', id, null, error.code, data(error.message));
      for (const { severity, at, rule, message, help } of findings) {
        add(
          severity,
          id,
          at,
          rule,
          [message, help]
            .filter((part) => part !== '')
            .map(data)
            .join('%0A'),
        );
      }
      return '';
    },
    close: () => {
      // The notice that counts the others is one of the ten notices.
      if (SEVERITIES.some((severity) => counts[severity] > MOST_OF_A_LEVEL)) commands.info.splice(MOST_OF_A_LEVEL - 1);
      const hidden = {
        error: counts.error - commands.error.length,
        warning: counts.warning - commands.warning.length,
        info: counts.info - commands.info.length,
      };
      const rest = severitySentence(hidden, 'more ');
      return [
        ...SEVERITIES.flatMap((severity) => commands[severity]),
        ...(rest === '' ? [] : [`::notice title=claimtrace::${rest}: GitHub shows ten of each kind\n`]),
      ].join('');
    },
  };
};

/** GitHub takes columns only where one line is meant. */
function placeProperties(at: Place | null): string[] {
  if (at === null) return [];
  const lines = [`line=${at.line}`, `endLine=${at.endLine}`];
  return at.line === at.endLine ? [...lines, `col=${at.column}`, `endColumn=${at.endColumn}`] : lines;
}

/** As the runner's `ActionCommand` reads it back: `%25`, `%0D` and `%0A` in the message, `%3A` and `%2C` in a property too. */
function data(text: string): string {
  return encoded(escapeText(text, true));
}

function property(text: string): string {
  return encoded(escapeName(text, true)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function encoded(text: string): string {
  return text.replaceAll('%', '%25');
}
