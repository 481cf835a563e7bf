/** What the bytes 0x80 to 0x9F stand for; those that windows-1252 leaves open keep their number (Encoding Standard). */
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** One character a byte. Not by TextDecoder: some releases of Node read its `windows-1252` as ISO 8859-1. */
export function windows1252Text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (control) => HIGH_CONTROLS[control.charCodeAt(0) - 0x80]!);
}
