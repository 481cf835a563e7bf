import { escapeText } from '../escape.ts';
import type { CreateLintReport } from './answer.ts';
import { repositoryPath } from './path.ts';
import { createXml, XML_DECLARATION } from './xml.ts';

/** Checkstyle's XML, which Jenkins and many others read. The version is that of the format which all of them know. */
export const createLintCheckstyle: CreateLintReport = ({ ci }) => {
  const { element } = createXml(ci);
  const line = (attributes: Readonly<Record<string, string | number>>): string =>
    `    ${element('error', attributes)}\n`;

  return {
    open: () => `${XML_DECLARATION}<checkstyle version="4.3">\n`,
    document({ linting: { id, findings, error } }) {
      const lines = error
        ? [line({ line: 1, severity: 'error', message: escapeText(error.message), source: error.code })]
        : findings.map(({ at, severity, message, rule }) =>
            line({ line: at.line, column: at.column, severity, message: escapeText(message), source: rule }),
          );
      const name = repositoryPath(id);
      return `  ${lines.length === 0 ? element('file', { name }) : element('file', { name }, `\n${lines.join('')}  `)}\n`;
    },
    close: () => '</checkstyle>\n',
  };
};
