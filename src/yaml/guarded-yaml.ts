import { Composer, CST, type Document, Lexer, type ParsedNode, Parser } from 'yaml';
import type { YamlNode, YamlProblem } from './node.ts';
import { plainNode } from './plain-node.ts';

export interface YamlLimits {
  /** UTF-8 bytes. */
  readonly maxBytes: number;
  /** Collections inside one another. */
  readonly maxDepth: number;
}

export interface ParsedYaml {
  /** Null for an empty source and for one over a limit. With errors, as much as could be read. */
  readonly root: YamlNode | null;
  /** In the order of the source, at most a hundred. */
  readonly problems: readonly YamlProblem[];
}

const DEFAULT_LIMITS: YamlLimits = { maxBytes: 256 * 1024, maxDepth: 64 };

/** A file of quotation marks has a hundred thousand errors; nobody reads them. */
const MAX_PROBLEMS = 100;

/**
 * Reads YAML that a stranger may have written. It never throws, prints nothing, and gives plain data.
 *
 * Beyond YAML's own syntax it refuses what makes files dangerous or puzzling: more than `maxBytes`, more than `maxDepth`
 * collections inside one another (the package's composer recurses, and very deep input aborts the process where no
 * `catch` sees it), anchors and aliases (a few lines can stand for gigabytes), tags, duplicate keys, keys that are
 * lists or maps, and more than one document.
 */
export function parseGuardedYaml(source: string, limits: Partial<YamlLimits> = {}): ParsedYaml {
  const { maxBytes, maxDepth } = { ...DEFAULT_LIMITS, ...limits };
  const bytes = Buffer.byteLength(source);
  if (bytes > maxBytes) {
    const message = `expected at most ${maxBytes} bytes of YAML but found ${bytes}`;
    return refused({ code: 'yaml-too-large', severity: 'error', message, help: 'Split the file.', start: 0, end: 0 });
  }

  const { tokens, tooDeepAt } = syntaxTokens(source, maxDepth);
  if (tooDeepAt !== null) {
    const message = `expected at most ${maxDepth} lists and maps inside one another but found more`;
    return refused({ code: 'yaml-too-deep', severity: 'error', message, start: tooDeepAt, end: tooDeepAt });
  }

  // The package compares every key with every other for `uniqueKeys`, 176 s for 100,000 keys; `plainNode` uses a Set.
  const composer = new Composer({ uniqueKeys: false, version: '1.2', schema: 'core' });
  const documents = [...composer.compose(tokens, true, source.length)];
  const problems: YamlProblem[] = documents.flatMap(syntaxProblems);
  const second = documents[1];
  if (second !== undefined) {
    const message = `expected one YAML document but found ${documents.length}`;
    const start = second.range[0];
    problems.push({ code: 'yaml-many-documents', severity: 'error', message, start, end: start });
  }
  const contents = documents[0]?.contents ?? null;
  const root = contents === null || isEmpty(contents) ? null : plainNode(contents, source, problems);
  problems.sort((a, b) => a.start - b.start || a.end - b.end);
  return { root, problems: problems.slice(0, MAX_PROBLEMS) };
}

/** A source of nothing but comments gives a scalar without characters. */
function isEmpty(contents: ParsedNode): boolean {
  return contents.range[0] === contents.range[1];
}

function refused(problem: YamlProblem): ParsedYaml {
  return { root: null, problems: [problem] };
}

/** The concrete syntax; stops as soon as its stack, which holds the collections that are open, grows too high. */
function syntaxTokens(source: string, maxDepth: number): { tokens: CST.Token[]; tooDeepAt: number | null } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(source)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > maxDepth && parser.stack.filter(CST.isCollection).length > maxDepth)
      return { tokens, tooDeepAt: parser.offset };
  }
  tokens.push(...parser.end());
  return { tokens, tooDeepAt: null };
}

function syntaxProblems({ errors, warnings }: Document.Parsed): YamlProblem[] {
  return [...errors, ...warnings].map(({ name, message, pos: [start, end] }) => ({
    code: 'yaml-syntax',
    severity: name === 'YAMLWarning' ? 'warning' : 'error',
    message,
    start,
    end,
  }));
}
