import { formulaText, seasonCounts, type Metric, type SportDescriptor } from '@fieldhouse/domain';

/** The metric registry for readers: the same one that computes the numbers. */
export function glossary(sports: readonly SportDescriptor[]): string {
  const parts = sports.map((sport) => {
    const lines = sport.lines.map((line) => {
      const { id, title } = line;
      const metrics = sport.metrics.filter((metric) => metric.line === id);
      return `### ${title}\n\n${metrics.map((metric) => entry(metric, seasonCounts(line))).join('\n\n')}`;
    });
    return `## ${sport.title}\n\n${lines.join('\n\n')}`;
  });
  return `# Glossary\n\nGenerated from the metric registry, which also computes every number and explains every column header.\n\n${parts.join('\n\n')}\n`;
}

function entry(metric: Metric, counts: Readonly<Record<string, string>>): string {
  const better = metric.better === null ? 'neither way is better' : `${metric.better} is better`;
  const qualifier = metric.qualifier ? ` Leaders need ${metric.qualifier.label}.` : '';
  return [
    `#### ${metric.name} (${metric.abbreviation})`,
    '',
    metric.meaning,
    '',
    `- Formula: \`${formulaText(metric.formula, (count) => counts[count] ?? count)}\``,
    `- Unit: ${metric.unit}; ${better}. Compared among ${metric.pool}.${qualifier}`,
    `- Source: ${metric.source}`,
  ].join('\n');
}
