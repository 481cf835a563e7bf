import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import type { YamlEntry, YamlMap, YamlNode, YamlProblem, YamlProblemCode, YamlScalar } from './node.ts';

/** The package's tree as plain data; what we refuse goes to `problems`. Recursive: the caller has bounded the depth. */
export function plainNode(node: ParsedNode, source: string, problems: YamlProblem[]): YamlNode {
  const [start, end] = node.range;

  function refuse(code: YamlProblemCode, message: string, help: string): void {
    problems.push({ code, severity: 'error', message, help, start, end });
  }

  if (isAlias(node)) {
    refuse('yaml-anchor', `expected a value but found the alias *${node.source}`, 'Write the value out.');
    return { kind: 'scalar', value: null, source: '', start, end, contentStart: start };
  }
  if (node.anchor !== undefined) {
    refuse(
      'yaml-anchor',
      `expected a value but found the anchor &${node.anchor}`,
      'Write the value out where it is used.',
    );
  }
  // Set only where the file names a tag itself.
  if (node.tag !== undefined) {
    refuse('yaml-tag', `expected a plain value but found one with the tag ${node.tag}`, 'Take the tag away.');
  }
  if (isMap(node)) return plainMap(node, source, problems);
  if (isSeq(node)) {
    const items = node.items.map((item) => plainNode(item, source, problems));
    return { kind: 'list', items, start, end };
  }
  return plainScalar(node, source);
}

function plainMap(map: YAMLMap.Parsed, source: string, problems: YamlProblem[]): YamlMap {
  const entries: YamlEntry[] = [];
  const seen = new Set<string>();
  for (const { key, value } of map.items) {
    const [keyStart, keyEnd] = key.range;
    if (!isScalar(key)) {
      const message = 'expected a word as the key but found a list, a map or an alias';
      problems.push({ code: 'yaml-complex-key', severity: 'error', message, start: keyStart, end: keyEnd });
      continue;
    }
    const { source: name } = plainScalar(key, source);
    if (seen.has(name)) {
      const message = `expected each key once but found "${name}" again`;
      const help = 'Take one of them away, or rename it.';
      problems.push({ code: 'yaml-duplicate-key', severity: 'error', message, help, start: keyStart, end: keyEnd });
      continue;
    }
    seen.add(name);
    entries.push({
      key: name,
      keyStart,
      keyEnd,
      value: value === null ? absent(keyEnd) : plainNode(value, source, problems),
    });
  }
  const [start, end] = map.range;
  return { kind: 'map', entries, start, end };
}

function plainScalar(scalar: Scalar.Parsed, source: string): YamlScalar {
  const { value } = scalar;
  const [start, end] = scalar.range;
  return {
    kind: 'scalar',
    value: typeof value === 'number' || typeof value === 'boolean' || value === null ? value : scalar.source,
    source: scalar.source,
    start,
    end,
    contentStart: contentStart(scalar, source),
  };
}

function contentStart(scalar: Scalar.Parsed, source: string): number {
  const [start, end] = scalar.range;
  if (scalar.type === 'QUOTE_SINGLE' || scalar.type === 'QUOTE_DOUBLE') return start + 1;
  if (scalar.type !== 'BLOCK_LITERAL' && scalar.type !== 'BLOCK_FOLDED') return start;
  const headerEnd = source.indexOf('\n', start);
  if (headerEnd === -1 || headerEnd >= end) return end;
  let at = headerEnd + 1;
  if (scalar.source.startsWith('\n')) return at;
  while (at < end && source[at] === ' ') at += 1;
  return at - leadingSpaces(scalar.source);
}

function leadingSpaces(text: string): number {
  let count = 0;
  while (text[count] === ' ') count += 1;
  return count;
}

/** A key that has no value: `{key}`. */
function absent(at: number): YamlScalar {
  return { kind: 'scalar', value: null, source: '', start: at, end: at, contentStart: at };
}
