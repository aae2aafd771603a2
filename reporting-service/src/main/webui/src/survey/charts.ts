import type { ResultItem, Satisfaction, Trend } from "../api/surveys";
import { dayText } from "../figure/period";
import type { Words } from "../words/vi";
import { STEP_COLOURS, type ChartOption } from "./Chart";

// What the charts show; the figures come from the service as they are.

/** The steps of the scale, the best first. */
export const STEPS = [
  "VERY_SATISFIED",
  "SATISFIED",
  "NEUTRAL",
  "DISSATISFIED",
  "VERY_DISSATISFIED",
] as const satisfies readonly Satisfaction[];

/** Answers on the scale under a name. */
export interface Bar {
  name: string;
  /** In the order of the steps. */
  counts: readonly number[];
}

/** What a question got, absent where it has nothing to show. */
export function barOf(name: string, item: ResultItem): Bar | undefined {
  if (item.scale === undefined || item.scale.valid === 0) return undefined;
  return {
    name,
    counts: STEPS.map((step) => item.counts.find(({ value }) => value === step)?.count ?? 0),
  };
}

/** Shares with one decimal; they are drawn, the exact ones stand in the table. */
export function sharesOf({ counts }: Bar): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (all === 0 ? 0 : Math.round((1000 * count) / all) / 10));
}

/** One line per bar, cut by how satisfied the answers were, the first on top. */
export function stepsChart(bars: readonly Bar[], words: Words["surveys"]): ChartOption {
  const shares = bars.map(sharesOf);
  return {
    color: [...STEP_COLOURS],
    tooltip: { trigger: "item", formatter: "{a}: {c}%" },
    legend: { top: 0, left: 0, itemWidth: 14, itemGap: 14 },
    grid: { left: 8, right: 24, top: 34, bottom: 8, outerBoundsMode: "same" },
    xAxis: { type: "value", max: 100, axisLabel: { formatter: "{value}%" } },
    yAxis: {
      type: "category",
      inverse: true,
      data: bars.map(({ name }) => name),
      axisTick: { show: false },
      axisLabel: { width: 320, overflow: "break", fontSize: 13, lineHeight: 16 },
    },
    series: STEPS.map((step, index) => ({
      name: words.steps[step],
      type: "bar" as const,
      stack: "all",
      barWidth: 20,
      data: shares.map((share) => share[index] ?? 0),
      label: {
        show: true,
        color: index === 0 || index === 4 ? "#fff" : "#1c2733",
        // a narrow piece has no room for its number
        formatter: ({ value }: { value?: unknown }) =>
          typeof value === "number" && value >= 8 ? `${Math.round(value)}%` : "",
      },
    })),
  };
}

export function stepsHeight(bars: readonly Bar[]): number {
  return 64 + bars.length * 42;
}

/** How the two shares moved from round to round; a round nobody answered leaves a gap. */
export function trendChart(trend: readonly Trend[], words: Words["surveys"]): ChartOption {
  const line = (name: string, data: (number | null)[]) => ({
    name,
    type: "line" as const,
    data,
    symbolSize: 8,
    label: {
      show: true,
      formatter: ({ value }: { value?: unknown }) =>
        typeof value === "number" ? `${String(value).replace(".", ",")}%` : "",
    },
  });
  return {
    color: [STEP_COLOURS[1], STEP_COLOURS[0]],
    tooltip: { trigger: "axis" },
    legend: { top: 0, left: 0 },
    grid: { left: 8, right: 32, top: 44, bottom: 8, outerBoundsMode: "same" },
    xAxis: {
      type: "category",
      data: trend.map(
        ({ phase, closesOn, flags }) =>
          `${words.phases[phase]}\n${dayText(closesOn)}${flags > 0 ? " ⚑" : ""}`,
      ),
      axisLabel: { lineHeight: 16 },
    },
    yAxis: { type: "value", min: 0, max: 100, axisLabel: { formatter: "{value}%" } },
    series: [
      line(
        words.satisfiedShare,
        trend.map(({ overall }) => overall.satisfiedPercent ?? null),
      ),
      line(
        words.verySatisfiedShare,
        trend.map(({ overall }) => overall.verySatisfiedPercent ?? null),
      ),
    ],
  };
}
