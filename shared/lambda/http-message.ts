import type { Actor } from '../domain/identity/actor.ts';
import type { Language } from '../domain/language.ts';

/** What a route is given: everything parsed, checked and typed. */
export interface HttpRequest<Body> {
  readonly body: Body;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly language: Language;
  /** The signed-in member of staff; undefined on public routes. */
  readonly actor: Actor | undefined;
  /** `form`: a plain HTML form posted it, so the answer is a page. */
  readonly bodyKind: 'json' | 'form' | 'none';
}

export interface HttpResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly html?: string;
  readonly text?: string;
}
