/**
 * Other forms of names, where a feed and the register write the same man differently. Raise the version, and the
 * processor's, with every change.
 */
export const shortNames = {
  version: 1,
  /** First names that stand for each other, folded; each in one group only. */
  firstNames: [
    ['alex', 'alexander'],
    ['andrew', 'andy'],
    ['anthony', 'tony'],
    ['ben', 'benjamin'],
    ['bob', 'bobby', 'rob', 'robbie', 'robby', 'robert'],
    ['bill', 'billy', 'will', 'william'],
    ['brad', 'bradley'],
    ['cam', 'cameron'],
    ['charles', 'charley', 'charlie'],
    ['chris', 'christopher'],
    ['dan', 'daniel', 'danny'],
    ['dave', 'david'],
    ['doug', 'douglas'],
    ['ed', 'eddie', 'edward'],
    ['fred', 'freddie', 'freddy', 'frederick'],
    ['gabe', 'gabriel'],
    ['greg', 'gregory'],
    ['jacob', 'jake'],
    ['james', 'jim', 'jimmie', 'jimmy'],
    ['jeff', 'jeffrey'],
    ['joe', 'joey', 'joseph'],
    ['jon', 'jonathan', 'jonathon'],
    ['josh', 'joshua'],
    ['ken', 'kenneth', 'kenny'],
    ['matt', 'matthew'],
    ['michael', 'mike'],
    ['nate', 'nathan', 'nathaniel'],
    ['nicholas', 'nick', 'nicky'],
    ['pat', 'patrick'],
    ['pete', 'peter'],
    ['phil', 'philip', 'phillip'],
    ['ray', 'raymond'],
    ['rich', 'richard', 'rick', 'ricky'],
    ['ron', 'ronald', 'ronnie'],
    ['sam', 'sammy', 'samuel'],
    ['stephen', 'steve', 'steven'],
    ['thomas', 'tom', 'tommy'],
    ['tim', 'timothy'],
    ['vin', 'vince', 'vincent', 'vinnie'],
    ['zac', 'zach', 'zachary', 'zack'],
  ],
  /** Whole names, folded: as feeds wrote them, and as the register does. */
  names: {
    'chasen bradford': 'chase bradford',
    'dee gordon': 'dee strange gordon',
    'henry alberto rodriguez': 'henry rodriguez',
    'juan gutierrez': 'jc gutierrez',
    'luis alfonso cruz': 'luis cruz',
    'melvin upton jr': 'bj upton',
    'miguel alfredo gonzalez': 'miguel gonzalez',
    'robinson tejeda': 'rob tejeda',
    'tayron guerrero': 'tyron guerrero',
    'vicente campos': 'jose campos',
  },
} as const satisfies {
  readonly version: number;
  readonly firstNames: readonly (readonly string[])[];
  readonly names: Readonly<Record<string, string>>;
};
