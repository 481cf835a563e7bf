/** A command as GitHub's runner understands it. */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/**
 * The commands in a build log, as `ActionCommand` of GitHub's runner reads them: line by line, first `TryParseV2`
 * (`::name key=value,key=value::data` behind white space), where that fails `TryParse` (`##[name key=value;]data`
 * anywhere in the line). Written after the runner's src/Runner.Common/ActionCommand.cs.
 */
export function runnerCommands(log: string): RunnerCommand[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => {
    const command = secondVersion(line) ?? firstVersion(line);
    return command === null ? [] : [command];
  });
}

function secondVersion(line: string): RunnerCommand | null {
  const trimmed = line.trimStart();
  if (!trimmed.startsWith('::')) return null;
  const end = trimmed.indexOf('::', 2);
  if (end < 0) return null;
  const information = trimmed.slice(2, end);
  const space = information.indexOf(' ');
  const name = space < 0 ? information : information.slice(0, space);
  const properties = space < 0 ? '' : information.slice(space + 1).trim();
  return {
    name,
    properties: propertiesOf(properties.split(','), (value) =>
      decoded(value.replaceAll('%3A', ':').replaceAll('%2C', ',')),
    ),
    data: decoded(trimmed.slice(end + 2)),
  };
}

function firstVersion(line: string): RunnerCommand | null {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return null;
  const [name = '', ...rest] = line.slice(start + 3, end).split(' ');
  return { name, properties: propertiesOf(rest.join(' ').split(';'), (value) => value), data: line.slice(end + 1) };
}

function propertiesOf(parts: readonly string[], decode: (value: string) => string): Record<string, string> {
  return Object.fromEntries(
    parts.flatMap((part) => {
      const equals = part.indexOf('=');
      return equals < 0 ? [] : [[part.slice(0, equals).trim(), decode(part.slice(equals + 1))]];
    }),
  );
}

function decoded(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
