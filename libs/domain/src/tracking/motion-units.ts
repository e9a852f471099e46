/** A speed in km/h over this is the speed in m/s. */
export const kilometresAnHourPerMetreASecond = 3.6;

/** m/s2 of one g: standard gravity (CGPM 1901). */
export const standardGravity = 9.80665;
