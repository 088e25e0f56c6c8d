import path from 'node:path';

/** The document as it is checked in. */
export const documentFile = path.resolve(import.meta.dirname, '../openapi.json');

/** One fact a line, so that two changes merge. */
export const textOf = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;
