import type { InjuryKind } from '@fieldhouse/domain/baseball';

interface KindWords {
  readonly kind: InjuryKind;
  readonly rank: KindRank;
  readonly words: readonly string[];
}

/** Of several kinds in one injury the first of the highest rank counts. */
export const KindRank = {
  /** Tells of none, and counts where nothing else in the whole text does: "nerve", "recovering". */
  hint: 0,
  /** "injury" */
  unspecified: 1,
  /** "hernia", "displaced": what is told beside it says more. */
  weak: 2,
  told: 3,
  /** "surgery", whatever it repaired. */
  strong: 4,
} as const;
export type KindRank = (typeof KindRank)[keyof typeof KindRank];
const { hint, unspecified, weak, told, strong } = KindRank;

const of = (rank: KindRank, kind: InjuryKind, words: string): KindWords => ({ kind, rank, words: words.split(', ') });

/** By which words each kind is told. */
export const kindWords: readonly KindWords[] = [
  of(strong, 'surgery', 'surgery, surgical, appendectomy, microdiscectomy, debridement, reconstruction, construction'),
  of(strong, 'surgery', 'repair, fusion, extraction, excision, arthroscopic, arthroscopy, transposition, tommy john'),
  of(weak, 'surgery', 'procedure'),
  of(hint, 'surgery', 'recovering, recovery, rehab, rehabilitation, rehabbing'),
  of(
    strong,
    'nerve',
    'inflamed nerve, nerve inflammation, nerve irritation, irritated nerve, pinched nerve, nerve injury',
  ),
  of(strong, 'nerve', 'irritated ulnar nerve, irritation of ulnar nerve, carpal tunnel'),
  of(told, 'nerve', 'neuritis, neuropathy, palsy, thoracic outlet'),
  of(hint, 'nerve', 'nerve'),
  of(told, 'stress-reaction', 'stress reaction, bone stress reaction'),
  of(
    told,
    'fracture',
    'fracture, fractured, broken, break, cracked, crack, avulsion, avulsion fracture, stress fracture',
  ),
  of(told, 'fracture', 'microfracture, hairline'),
  of(told, 'strain', 'strain, strained, pull, pulled, straining'),
  of(told, 'sprain', 'sprain, sprained, jammed, turf toe'),
  of(told, 'tendinitis', 'tendinitis, tendinopathy, tendinosis, epicondylitis, tenosynovitis, tennis elbow'),
  of(told, 'fasciitis', 'fasciitis'),
  of(told, 'inflammation', 'inflammation, inflamed, irritation, irritated, bursitis, synovitis, capsulitis, arthritis'),
  of(told, 'inflammation', 'arthritic, sesamoiditis, costochondritis, pericarditis, spondylitis, gout'),
  of(told, 'inflammation', 'swelling, swollen, fluid, effusion'),
  of(told, 'contusion', 'contusion, contused, bruise, bruised, bone bruise, bone contusion, hematoma'),
  of(told, 'concussion', 'concussion, concussive'),
  of(told, 'soreness', 'soreness, sore, tenderness, tender'),
  of(told, 'discomfort', 'discomfort, pain, ache, aching'),
  of(told, 'tightness', 'tightness, tight, stiffness, stiff'),
  of(told, 'impingement', 'impingement'),
  of(told, 'tear', 'tear, torn, rupture, ruptured, detached, re tear'),
  of(told, 'blister', 'blister, callus'),
  of(told, 'spasms', 'spasm, cramp, cramping'),
  of(told, 'laceration', 'laceration, lacerated, cut, abrasion, scratched, punctured, split nail, split fingernail'),
  of(told, 'laceration', 'cracked nail, nail avulsion, fractured nail'),
  of(told, 'infection', 'infection, infected, cellulitis, abscess'),
  of(told, 'fatigue', 'fatigue, tired, weakness, dead arm'),
  of(told, 'dislocation', 'dislocation, dislocated, subluxation, subluxed, separation, separated'),
  of(weak, 'dislocation', 'displaced'),
  of(told, 'disc', 'herniated, herniation, bulging, bulging disc, disc herniation, degenerative, disc injury'),
  of(hint, 'disc', 'disc'),
  of(
    weak,
    'illness',
    'vertigo, migraine, headache, blurred vision, illness, disease, virus, irregular, cancer, disorder',
  ),
  of(weak, 'other', 'cyst, spur, loose body, loose bodies, chip, hernia, clot, thrombosis, aneurysm, mass, lesion'),
  of(weak, 'other', 'rash, bunion, stenosis, calcification, hyperextended, hyperextension, dysfunction, circulatory'),
  of(weak, 'other', 'deterioration, chondromalacia, defect, syndrome'),
  of(unspecified, 'unspecified', 'injury, injured, problem, issue, condition'),
];

/** Not a kind, though a kind's word stands in it. */
export const noKinds: readonly string[] = ['non displaced', 'flexor mass'];
