export interface Critic {
  readonly claim: string;
  readonly source: string;
}

/** What is held against the acute to chronic workload ratio; stands wherever the ratio is shown. */
export const workloadRatioCritics: readonly Critic[] = [
  {
    claim:
      'The acute week is part of the chronic month, so that the two go together by themselves, at a correlation of about 0.5, even in loads drawn at random.',
    source: 'Lolli et al. 2019, Br J Sports Med 53:921; answered by Windt & Gabbett 2019, Br J Sports Med 53:988',
  },
  {
    claim:
      'Dividing by a fixed or by a random chronic load tells injuries nearly as well: odds ratios of 1.95 and of 1.16 to 2.07, beside 2.45 of the real one; it tells an injured player from another with a c-statistic of 0.574, where 0.5 is chance.',
    source: 'Impellizzeri et al. 2020, "Time to dismiss ACWR", Sports Med, doi 10.1007/s40279-020-01378-6',
  },
  {
    claim:
      'A rolling mean gives a day of four weeks ago the weight of yesterday; on three athletes with one ratio of 1.43 by rolling means, weighted means give 1.25, 1.41 and 1.55.',
    source: 'Williams et al. 2017, Br J Sports Med 51:209',
  },
];
