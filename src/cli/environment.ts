/** Whether output goes to a build log: CI systems set `CI`. */
export function inCi(environment: Readonly<Record<string, string | undefined>> = process.env): boolean {
  const { CI: ci } = environment;
  return ci !== undefined && ci !== '' && ci !== 'false';
}
