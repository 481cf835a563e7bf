export * from './guarded-yaml.ts';
export type * from './node.ts';
