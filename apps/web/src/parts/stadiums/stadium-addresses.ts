const segment = encodeURIComponent;

export const stadiumHref = (stadium: string) => `/stadiums/${segment(stadium)}`;
export const stadiumSessionHref = (stadium: string, session: string) =>
  `${stadiumHref(stadium)}/sessions/${segment(session)}`;
export const athleteHref = (stadium: string, session: string, person: string) =>
  `${stadiumSessionHref(stadium, session)}/players/${segment(person)}`;

/** Of the API, for the browser. */
export const sessionApiPath = (stadium: string, session: string) =>
  `/v1/stadiums/${segment(stadium)}/sessions/${segment(session)}`;
