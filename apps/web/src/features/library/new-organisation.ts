/** The choice of an organisation that is made now; no segment can be called that. */
export const NEW_ORGANISATION = '+new'
