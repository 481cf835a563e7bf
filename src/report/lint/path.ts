/**
 * A drive, a share, or back slashes and no slash: on other systems a file's name may hold a back slash, but hardly
 * anybody's does.
 */
const WINDOWS = /^[A-Za-z]:[\\/]|^\\\\|^[^/]*\\[^/]*$/;
const DRIVE = /^[A-Za-z]:\//;

/** The path as forges and their tools name files: with slashes, without a leading `./`. */
export function repositoryPath(id: string): string {
  const path = WINDOWS.test(id) ? id.replaceAll('\\', '/') : id;
  return path.replace(/^(?:\.\/+)+/, '');
}

/** SARIF's `artifactLocation` (2.1.0, 3.4): relative to the sources' root, or absolute where the path is. */
export interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: '%SRCROOT%';
}

/** A URI of RFC 3986; every character that is not plain is percent-encoded as UTF-8, a lone surrogate as U+FFFD. */
export function artifactLocation(id: string): ArtifactLocation {
  const path = repositoryPath(id);
  const encoded = path.split('/').map(encodedSegment).join('/');
  if (DRIVE.test(path)) return { uri: `file:///${path.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}` };
  if (id.startsWith('\\\\')) return { uri: `file:${encoded}` };
  if (path.startsWith('/')) return { uri: `file://${encoded}` };
  return { uri: encoded, uriBaseId: '%SRCROOT%' };
}

function encodedSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'));
}
