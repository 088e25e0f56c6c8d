/** What a key of an integrator may do; a route names one. */
export const scopes = ['complaints:write', 'complaints:read', 'webhooks:manage'] as const;
export type Scope = (typeof scopes)[number];
