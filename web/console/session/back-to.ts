/** Only an address of the console: the state came back through the browser. */
export function backTo(state: unknown, home: string): string {
  if (typeof state !== 'string' || !/^\/[^/\\]/.test(state)) return home;
  const { pathname } = new URL(state, 'https://any.example');
  const inside = pathname === home || pathname.startsWith(`${home}/`);
  return inside && !pathname.startsWith(`${home}/signed-`) ? state : home;
}
