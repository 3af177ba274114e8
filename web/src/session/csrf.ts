/** What proves to the gateway that a change comes from our own page: it tells it to whoever reads the session. */
export const csrf = { token: '' };

export const CSRF_HEADER = 'Encharge-Csrf';
export const NOT_SENT_BY_OUR_OWN_PAGE = 'not-sent-by-our-own-page';
