import { escapeName } from '../escape.ts';

export interface Xml {
  /** An element on one line, or around content that is already XML. */
  element(name: string, attributes: Readonly<Record<string, string | number>>, content?: string): string;
  text(text: string): string;
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
/** Not among the characters of XML 1.0 (production 2), as most controls are not; those have pictures. */
const NO_CHARACTER = /[\ufffe\uffff]/g;
const COMMAND = /:(?=:)|#(?=#\w*\[)/g;

/** XML 1.0. In a build log's presence, references break what it would take for a command; a reader gets the text itself. */
export function createXml(ci: boolean): Xml {
  const text = (value: string): string => {
    const escaped = escapeName(value)
      .replace(NO_CHARACTER, '\ufffd')
      .replace(/[&<>"']/g, (character) => ENTITIES[character]!);
    return ci ? escaped.replace(COMMAND, (sign) => `&#${sign.charCodeAt(0)};`) : escaped;
  };
  return {
    text,
    element(name, attributes, content) {
      const start = Object.entries(attributes).map(([key, value]) => ` ${key}="${text(String(value))}"`);
      return content === undefined ? `<${name}${start.join('')}/>` : `<${name}${start.join('')}>${content}</${name}>`;
    },
  };
}
