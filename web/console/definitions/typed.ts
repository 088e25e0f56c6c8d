/**
 * What stands in the form, by the path of the field; of a text in languages `name/en`. A flag is '' or 'true'; items are below
 * `steps/0/…`, their number below `steps`.
 */
export type Typed = Readonly<Record<string, string | readonly string[]>>;
