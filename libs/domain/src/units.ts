/** Imperial units in SI ones, exactly: a value times its unit is the value in metres, metres a second, or kilograms. */
export const metresPerFoot = 0.3048;
export const metresPerInch = 0.0254;
export const metresPerSecondPerMileAnHour = 0.44704;
export const kilogramsPerPound = 0.45359237;
