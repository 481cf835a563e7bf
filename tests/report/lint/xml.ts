import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validateXML } from 'xmllint-wasm';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** libxml2's complaints about well-formedness and about this schema of tests/report/lint/schemas. */
export async function xmlErrors(xml: string, schema: 'junit-10.xsd' | 'checkstyle.xsd'): Promise<string[]> {
  const path = fileURLToPath(new URL(`schemas/${schema}`, import.meta.url));
  const { errors } = await validateXML({
    xml: { fileName: 'report.xml', contents: xml },
    schema: { fileName: schema, contents: readFileSync(path, 'utf8') },
  });
  return errors.map(({ message }) => message);
}

/** The attributes of every element of that name, read back; for XML that is known to be well formed. */
export function elementsNamed(xml: string, name: string): Record<string, string>[] {
  return [...xml.matchAll(new RegExp(`<${name}((?: [^<>]*?)?)/?>`, 'g'))].map(([, attributes]) =>
    Object.fromEntries(
      [...attributes!.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key!, unescaped(value!)]),
    ),
  );
}

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code?: string, entity?: string) =>
    code === undefined ? ENTITIES[entity!]! : String.fromCodePoint(Number(code)),
  );
}
