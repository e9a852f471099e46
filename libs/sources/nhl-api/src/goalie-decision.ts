/** Wins, losses, and losses in overtime or a shootout, by the letter of a goalie's decision; without one all are 0. */
export const decisionCounts = (decision: string | null | undefined) => ({
  wins: Number(decision === 'W'),
  losses: Number(decision === 'L'),
  overtimeLosses: Number(decision === 'O'),
});
