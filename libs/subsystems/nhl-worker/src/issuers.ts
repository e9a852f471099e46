/**
 * Whose numbers stand in the addresses that the original had, `/team/{id}` and `/player/{id}`: the NHL's, and in a house
 * without it those of the invented league.
 */
export const issuers = { nhl: 'nhl', invented: 'northern' } as const;
