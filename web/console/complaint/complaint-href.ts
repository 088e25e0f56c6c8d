/** Where a complaint is opened: on the plain staff page, until the console has one of its own. */
export const complaintHref = (reference: string): string => `/staff#complaints/${reference}`;
